"""`idmkit lint` as people and scripts run it: files, folders, a pipe; exit codes; JSON."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from idmkit.cli.app import app
from tests.linting.made_files import clean_file

CLEAN = clean_file()
WRONG = CLEAN.replace(b"STATUS:CONFIRMED", b"STATUS:DONE", 1)
WARNED = CLEAN.replace(b"SUMMARY:", b"summary:", 1)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three files, one of them in a folder, and one that is no calendar."""
    (tmp_path / "b.ics").write_bytes(CLEAN)
    (tmp_path / "c.ICS").write_bytes(WARNED)
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "wrong.ics").write_bytes(WRONG)
    (tmp_path / "notes.txt").write_text("not a calendar")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lint(*args: str, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(app, ["lint", *args], input=stdin)


def test_a_clean_file(folder: Path) -> None:
    done = lint("b.ics")
    assert done.exit_code == 0
    assert done.stderr == "no problems; 1 file read\n"
    assert done.stdout == ""


def test_warnings_are_no_failure_unless_strict(folder: Path) -> None:
    assert lint("c.ICS").exit_code == 0
    assert "warning[small-letters]" in lint("c.ICS").stderr
    assert lint("c.ICS", "--strict").exit_code == 1
    assert "error[small-letters]" in lint("c.ICS", "--strict").stderr


def test_an_error_is_told_with_its_line_and_way_out(folder: Path) -> None:
    done = lint("a/wrong.ics")
    line = WRONG[: WRONG.index(b"STATUS:DONE")].count(b"\n") + 1
    assert done.exit_code == 1
    assert done.stderr == (
        f"{Path('a/wrong.ics')}:{line}:8: error[unknown-word]: "
        'STATUS cannot be "DONE" in VEVENT (RFC 5545 §3.8.1.11)\n'
        f"  {line} | STATUS:DONE\n"
        f"  {' ' * len(str(line))} |        ^^^^  help: write TENTATIVE, CONFIRMED or CANCELLED\n"
        "1 error; 1 file read\n"
    )


def test_a_folder_is_walked_in_order(folder: Path) -> None:
    done = lint(".", "--format", "json")
    found = json.loads(done.stdout)
    assert [(one["file"], one["code"]) for one in found] == [
        (str(Path("a/wrong.ics")), "unknown-word"),
        ("c.ICS", "small-letters"),
    ]
    assert {"line", "column", "end_line", "end_column", "severity", "message", "hint"} < set(
        found[0]
    )
    assert done.exit_code == 1
    assert lint(".").stderr.endswith("1 error, 1 warning; 3 files read\n")


def test_json_of_nothing_wrong(folder: Path) -> None:
    assert json.loads(lint("b.ics", "--format", "json").stdout) == []


def test_a_pipe(folder: Path) -> None:
    done = lint("-", stdin=WRONG)
    assert done.exit_code == 1
    assert done.stderr.startswith("-:")
    assert lint("-", stdin=CLEAN).exit_code == 0


@pytest.mark.parametrize("name", ["nowhere.ics", "empty", "b.ics/c.ics"])
def test_what_cannot_be_read(folder: Path, name: str) -> None:
    (folder / "empty").mkdir()
    done = lint(name, "b.ics")
    assert done.exit_code == 1
    assert "error[unreadable-file]" in done.stderr
    assert done.stderr.endswith("1 error; 2 files read\n")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a device")
def test_a_device_is_not_read() -> None:
    assert "this is a device" in lint("/dev/zero").stderr


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs rights that can be taken")
def test_a_file_that_may_not_be_read(folder: Path) -> None:
    (folder / "b.ics").chmod(0)
    assert "you may not read this file" in lint("b.ics").stderr


def test_wrong_usage(folder: Path) -> None:
    assert lint().exit_code == 2
    assert lint("b.ics", "--bogus").exit_code == 2
