"""How fast calendar files are linted: a thousand sessions, and a hundred megabytes.

Run by `make benchmarks`. The entries are the workshop's own, with UIDs of their own. Times are the
best of a few whole processes; memory is the most that a process held.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import idmkit
from idmkit.calendars import render

AGENDA = Path(__file__).parents[1] / "agenda.toml"
MB = 1024 * 1024
ROUNDS = 3


def parts() -> tuple[bytes, list[bytes], bytes]:
    """A calendar of the workshop before its entries, the entries, and what follows them."""
    event = idmkit.read_event(AGENDA)
    whole = next(iter(render(event, event.edition()))).content
    start, end = whole.index(b"BEGIN:VEVENT"), whole.index(b"END:VCALENDAR")
    entries = [b"BEGIN:VEVENT" + one for one in whole[start:end].split(b"BEGIN:VEVENT")[1:]]
    return whole[:start], entries, whole[end:]


def numbered(entries: list[bytes]) -> Iterator[bytes]:
    """The entries over and over, each with a UID of its own."""
    for number in count():
        entry = entries[number % len(entries)]
        yield entry.replace(b"\r\nUID:", b"\r\nUID:%d-" % number, 1)


def write(file: Path, entries: int, size: int) -> int:
    """Writes so many entries or so many octets, whichever comes first. The number of entries."""
    head, some, tail = parts()
    with file.open("wb") as stream:
        stream.write(head)
        for number, entry in enumerate(numbered(some)):
            if number == entries or stream.tell() >= size:
                break
            stream.write(entry)
        stream.write(tail)
    return number


def timed(file: Path, rounds: int) -> tuple[float, int]:
    """The shortest time, in seconds, and the most memory, in MB."""
    times, memory = [], 0
    for _ in range(rounds):
        start = time.perf_counter()
        command = [sys.executable, "-m", "idmkit", "lint", str(file)]
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        _, _, used = os.wait4(process.pid, 0)
        times.append(time.perf_counter() - start)
        memory = max(memory, used.ru_maxrss // 1024)
    return min(times), memory


def main() -> None:
    """Prints the figures beside their targets."""
    with tempfile.TemporaryDirectory() as folder:
        for name, entries, size, rounds, limit in (
            ("1000 sessions", 1000, 1000 * MB, ROUNDS, "(under 1 s)"),
            ("100 MB", 10**9, 100 * MB, 1, "(memory under 150 MB)"),
        ):
            file = Path(folder) / "calendar.ics"
            number = write(file, entries, size)
            seconds, memory = timed(file, rounds)
            said = f"{number:7,} entries {file.stat().st_size / MB:6.1f} MB"
            print(f"lint {name:14} {said} {seconds:6.2f} s {memory:5} MB  {limit}")


if __name__ == "__main__":
    main()
