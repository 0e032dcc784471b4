"""A hundred kills in a loop of releases: the state is one that was released, never half of it."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import idmkit
from idmkit.reading.agenda_reader import read_event
from idmkit.releases.state_reader import read_state
from tests.releases.test_release import AGENDA, MOVED

KILLS = 100
ENDLESS = Path(__file__).with_name("endless.py")
STATE, PART = Path("agenda.state.toml"), Path(".agenda.state.toml.part")


def sequence() -> int:
    """The state, which must be readable and one of the two, as the number that never falls."""
    state = read_state(STATE, read_event("agenda.toml"))
    assert state is not None
    opening, panel = (state.records[id_] for id_ in ("opening", "panel"))
    assert panel.stamp.sequence == 0
    assert opening.stamp.sequence % 2 == (opening.facts.start.hour == 7), "it is half of each"
    assert opening.stamp.modified.timestamp() > panel.stamp.modified.timestamp() or (
        opening.stamp.sequence == 0
    )
    return opening.stamp.sequence


def calendars() -> dict[str, bytes]:
    return {one.as_posix(): one.read_bytes() for one in Path("build/calendars").rglob("*.*")}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a helper that forks")
def test_a_hundred_kills(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    moments = random.Random(20090709)  # noqa: S311 -- the same moments each time
    Path("a.toml").write_text(AGENDA, encoding="utf-8")
    Path("b.toml").write_text(MOVED, encoding="utf-8")
    command = [sys.executable, str(ENDLESS), str(tmp_path)]
    numbers, left = [0], 0
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as helper:
        assert helper.stdin
        assert helper.stdout
        for kill in range(KILLS):
            helper.stdin.write(b"\n")
            helper.stdin.flush()
            child = int(helper.stdout.readline())
            if kill % 2:  # in the middle of anything
                time.sleep(moments.uniform(0.005, 0.07))
            else:  # just when the state is replaced, or a moment later
                _await_part()
                time.sleep(moments.choice([0, 0, 0.0005, 0.002]))
            os.kill(child, signal.SIGKILL)
            while _is_alive(child):
                time.sleep(0.001)
            numbers.append(sequence())
            left += len(list(Path().glob(".agenda*")))
        helper.stdin.close()
    assert numbers == sorted(numbers), "a release was taken back"
    assert numbers[-1] > KILLS // 10, "hardly anything was released: nothing was tried"
    assert left, "no kill fell into a release: nothing was tried"
    _check_repair()


def _await_part() -> None:
    """Until the new state lies beside the old one, ready to be moved."""
    end = time.monotonic() + 5
    while not PART.exists() and time.monotonic() < end:
        time.sleep(0.0002)


def _is_alive(child: int) -> bool:
    """Until its parent has seen that it is gone."""
    try:
        os.kill(child, 0)
    except ProcessLookupError:
        return False
    return True


def _check_repair() -> None:
    """The next run clears away what is left; files and state belong together again."""
    idmkit.release()
    assert not list(Path().glob(".agenda*"))
    released = calendars()
    idmkit.build()
    assert calendars() == released
    assert idmkit.release().is_new is False
