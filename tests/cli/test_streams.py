"""Streams that lead nowhere: closed, a pipe whose reader has gone, a full disk."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")

IDMKIT = [sys.executable, "-m", "idmkit"]
full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")


@pytest.fixture
def unread() -> Iterator[int]:
    """A pipe from which nobody reads any more."""
    reading, writing = os.pipe()
    os.close(reading)
    yield writing
    os.close(writing)


def in_shell(command: str) -> subprocess.CompletedProcess[str]:
    """Runs a line of shell, in which `idmkit` is this program."""
    line = command.replace("idmkit", shlex.join(IDMKIT))
    return subprocess.run(["sh", "-c", line], capture_output=True, check=False, text=True)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("calendars >&-", 0),
        ("calendars >&- 2>&-", 0),
        ("check 2>&-", 0),
        ("check broken.toml >&- 2>&-", 1),
        ("check broken.toml --format json >&-", 1),
        ("show >&-", 0),
        ("--version >&-", 0),
        ("--bogus 2>&-", 2),
    ],
)
def test_a_closed_stream_is_quiet(here: Path, command: str, code: int) -> None:
    done = in_shell(f"idmkit {command}")
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert "Error" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("show", 0),
        ("check broken.toml --format json", 1),
        ("calendars", 0),
        ("--help", 0),
    ],
)
def test_a_reader_that_has_gone_is_no_fault(
    here: Path, unread: int, command: str, code: int
) -> None:
    done = subprocess.run(
        [*IDMKIT, *command.split()], check=False, stdout=unread, stderr=subprocess.PIPE
    )
    assert done.returncode == code
    assert b"Error" not in done.stderr


def test_problems_that_nobody_reads_are_told_by_the_exit_code(here: Path, unread: int) -> None:
    command = [*IDMKIT, "check", "broken.toml"]
    assert subprocess.run(command, check=False, stderr=unread).returncode == 1


@full
@pytest.mark.parametrize("command", ["calendars", "show", "check --format json", "--help"])
def test_a_full_disk_under_the_listing_is_said(here: Path, command: str) -> None:
    done = in_shell(f"idmkit {command} >/dev/full")
    assert done.returncode == 3
    assert done.stderr.splitlines()[-1].startswith("Error: cannot write to standard output: ")
    assert "Traceback" not in done.stderr


@full
def test_a_full_disk_under_what_is_said_is_told_by_the_exit_code(here: Path) -> None:
    assert in_shell("idmkit check 2>/dev/full").returncode == 3
    assert in_shell("idmkit --bogus 2>/dev/full").returncode == 3
