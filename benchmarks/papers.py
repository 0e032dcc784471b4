"""A programme of a thousand sessions by idmkit, Typst and WeasyPrint: time, memory, pages, bytes.

Run by `make benchmarks`; `make benchmark-papers` installs the others before. Each engine sets the
same words as tagged PDF (PDF/UA-1) with an index that names pages, each time in a process of its
own, from the start of Python to the file. Of three rounds the best counts. Typst and WeasyPrint set
a plain page; idmkit also lays out each day at a glance. What is not installed is left out.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

AGENDA = Path(__file__).parents[1] / "agenda.toml"
ENGINE = Path(__file__).with_name("paper_engines.py")
ENGINES = ("idmkit", "typst", "weasyprint")
SESSIONS = 1000
ROUNDS = 3
LONG = 30.0  # seconds: what takes longer is run once


class Cost(NamedTuple):
    """What a process took: seconds by the clock and of the processors, most megabytes at once."""

    wall: float
    user: float
    memory: float
    said: str


def measured(*command: str) -> Cost:
    """Runs Python with these arguments to its end; raises RuntimeError with its last words."""
    with tempfile.TemporaryFile("w+") as said:
        start = time.perf_counter()
        process = subprocess.Popen([sys.executable, *command], stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        took = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        words = said.read()
    if process.returncode:
        raise RuntimeError(words.strip().splitlines()[-1] if words.strip() else "no reason given")
    return Cost(took, used.ru_utime, used.ru_maxrss / 1024, words)


def best(*command: str) -> Cost:
    """The quickest of three runs."""
    costs = [measured(*command)]
    while len(costs) < ROUNDS and costs[0].wall < LONG:
        costs.append(measured(*command))
    return min(costs, key=lambda cost: cost.wall)


def row(name: str, cost: Cost, target: Path) -> str:
    """A line of the table."""
    import pypdfium2

    pages, size = len(pypdfium2.PdfDocument(target)), target.stat().st_size / 1e6
    return (
        f"{name:11} {cost.wall:7.2f} s {cost.user:7.2f} s of processor {cost.memory:6.0f} MB"
        f" {pages:5} pages {size:6.1f} MB of PDF"
    )


def _workshop(folder: Path) -> str:
    target = folder / "workshop.pdf"
    command = ("-m", "idmkit", "programme", str(AGENDA), "--output", str(target))
    return row("workshop", best(*command), target)


def _paper(engine: str, count: int, folder: Path) -> str:
    if not find_spec(engine):
        return f"{engine:11} not installed: make benchmark-papers"
    target = folder / f"{engine}.pdf"
    try:
        cost = best(str(ENGINE), engine, str(count), str(target))
    except RuntimeError as fault:
        return f"{engine:11} not measured: {fault}"
    return row(engine, cost, target)


def main() -> None:
    """The workshop, all engines, where our own time goes; the argument is a count of sessions."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else SESSIONS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(_workshop(folder), flush=True)
        print(f"\n{count} sessions")
        for engine in ENGINES:
            print(_paper(engine, count, folder), flush=True)
        print("\nWhere the time of idmkit goes (profiled, so slower):")
        print(measured(str(ENGINE), "profile", str(count), str(folder / "profile.pdf")).said)


if __name__ == "__main__":
    main()
