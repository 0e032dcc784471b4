"""Releases two agendas in turn and for ever: a program to be killed.

python endless.py FOLDER

The agendas `a.toml` and `b.toml` are in FOLDER; each is copied to `agenda.toml` and released.
For each line that it reads, a child of its own begins to release, and its number is said; so a
hundred kills need one start of Python.
"""

from __future__ import annotations

import os
import sys
from itertools import cycle
from pathlib import Path
from typing import Any

from idmkit import build, release


def _nothing(fd: Any) -> None:
    """What a kill cannot tell from waiting for the disk."""


def endless(first: int) -> None:
    """Releases until it is killed."""
    texts = [Path(name).read_bytes() for name in ("a.toml", "b.toml")]
    for text in cycle(texts[first:] + texts[:first]):
        part = Path("agenda.toml.part")
        part.write_bytes(text)
        part.replace("agenda.toml")
        release()


def main(folder: str) -> None:
    """Begins one child for each line."""
    os.chdir(folder)
    os.fsync = _nothing  # the waiting would leave few kills for the moving; no power is cut here
    Path("agenda.toml").write_bytes(Path("a.toml").read_bytes())
    release()
    build()  # everything that is imported late has been imported before the first kill
    for number, _ in enumerate(sys.stdin):
        child = os.fork()
        if child == 0:
            endless(number % 2)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
        os.waitpid(child, 0)


if __name__ == "__main__":
    main(sys.argv[1])
