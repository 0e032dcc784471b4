"""The program as people and scripts start it: streams, encodings, colours, broken pipes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Start

posix = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX terminal or pipe")


def test_data_goes_to_stdout_and_talk_to_stderr(here: Path, start: Start) -> None:
    done = start("build", "warned.toml")
    assert done.returncode == 0
    assert all(line.startswith(b"build") for line in done.stdout.splitlines())
    assert b"warning[zero-length]" in done.stderr


def test_exit_codes(here: Path, start: Start) -> None:
    (here / "file").write_text("")
    assert start("check").returncode == 0
    assert start("check", "broken.toml").returncode == 1
    assert start("check", "--bogus").returncode == 2
    assert start("calendars", "--into", "file").returncode == 3


def test_no_colour_in_a_pipe(here: Path, start: Start) -> None:
    assert b"\x1b" not in start("check", "broken.toml", FORCE_COLOR="", TERM="xterm").stderr


def test_same_bytes_whatever_the_clock_and_the_hashes(here: Path, start: Start) -> None:
    for number, (zone, seed) in enumerate([("Pacific/Kiritimati", "1"), ("America/Lima", "2")]):
        done = start("build", "--into", f"out{number}", TZ=zone, PYTHONHASHSEED=seed)
        assert done.returncode == 0, done.stderr
    first, second = (
        {
            file.relative_to(here / name): file.read_bytes()
            for file in (here / name).rglob("*")
            if file.is_file()
        }
        for name in ("out0", "out1")
    )
    assert first == second


def test_a_narrow_encoding_never_ends_the_run(here: Path, start: Start) -> None:
    agenda = (here / "agenda.toml").read_text(encoding="utf-8")
    (here / "agenda.toml").write_text(agenda.replace("Rivertown", "江戸"), encoding="utf-8")
    (here / "broken.toml").write_text('漢字 = "é"\n', encoding="utf-8")
    narrow = {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    assert start("show", **narrow).returncode == 0
    assert start("check", "broken.toml", **narrow).returncode == 1
    event = json.loads(start("show", "--format", "json", **narrow).stdout.decode("cp1252"))
    assert event["place"] == "江戸"


@posix
def test_a_terminal_gets_colours_unless_it_wants_none(here: Path) -> None:
    coloured = on_a_terminal("check", "broken.toml", NO_COLOR="", TERM="xterm-256color")
    assert "\x1b[1;31merror[unknown-room]\x1b[0m" in coloured
    plain = on_a_terminal("check", "broken.toml", NO_COLOR="1", TERM="xterm-256color")
    assert "error[unknown-room]" in plain
    assert not re.search("\x1b\\[[0-9;]*3[0-9]m", plain)


@posix
def test_a_terminal_shows_progress_of_long_work(here: Path) -> None:
    program = (
        "from idmkit.cli import app, console; console.PATIENCE = 0; "
        "import sys; sys.argv = ['idmkit', 'calendars']; app.main()"
    )
    said = on_a_terminal(program=program, TERM="xterm-256color")
    assert "0:00:00" in said
    assert "all.ics" in said


@posix
def test_a_table_fits_a_terminal(here: Path) -> None:
    said = on_a_terminal("show", TERM="xterm", COLUMNS="80")
    said = re.sub("\x1b\\[[0-9;]*m", "", said)
    assert "Session II" in said
    assert "…" not in said
    assert max(map(len, said.splitlines())) <= 80


def on_a_terminal(*args: str, program: str = "", **environment: str) -> str:
    """What a command writes to a terminal that is both of its streams."""
    import pty

    ours, theirs = pty.openpty()
    command = ["-c", program] if program else ["-m", "idmkit", *args]
    env = {**os.environ, **environment}
    with subprocess.Popen(
        [sys.executable, *command], stdout=theirs, stderr=theirs, stdin=theirs, env=env
    ):
        os.close(theirs)
        said = b""
        try:
            while chunk := os.read(ours, 65536):
                said += chunk
        except OSError:  # Linux says so at the end of a terminal
            pass
        os.close(ours)
    return said.decode()


def test_a_fault_of_idmkit_shows_its_traceback_and_says_what_to_do(here: Path) -> None:
    program = (
        "import idmkit; from idmkit.cli.app import main; import sys\n"
        "def check(event): raise ZeroDivisionError('a bug')\n"
        "idmkit.check = check; sys.argv = ['idmkit', 'check']; main()"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 1
    assert "Traceback" in done.stderr
    assert "ZeroDivisionError: a bug" in done.stderr
    assert "please report it" in done.stderr


def test_completion_comes_with_the_shell(here: Path, start: Start) -> None:
    done = start(_IDMKIT_COMPLETE="complete_bash", COMP_WORDS="idmkit ba", COMP_CWORD="1")
    assert b"badges" in done.stdout
