"""Writes two editions into a folder, in turn and for ever: a program to be killed.

python endless.py FOLDER SEED             two made-up editions
python endless.py FOLDER SEED A B         two agendas, built as the command builds them
"""

from __future__ import annotations

import os
import sys
from itertools import cycle
from pathlib import Path, PurePosixPath
from typing import Any

from idmkit import build
from idmkit.model.rendered_file import RenderedFile
from idmkit.writing import write_all

EDITIONS = "AB"


def edition(letter: str) -> list[RenderedFile]:
    """Files large and small; one that never changes, and some that only one edition has."""
    contents = {f"k/{number}.x": letter * 8_000 * number for number in range(8)}
    contents |= {"k/same.x": "=", f"only/{letter}/1.x": letter, f"only/{letter}.x": letter}
    return [RenderedFile(PurePosixPath(path), text.encode()) for path, text in contents.items()]


def _nothing(fd: Any) -> None:
    """What a kill cannot tell from waiting for the disk."""


def main(folder: Path, seed: int, agendas: list[str]) -> None:
    """Says "ready", then writes until it is killed."""
    os.fsync = _nothing  # the waiting would leave few kills for the moving; no power is cut here
    first = seed % 2
    order = (agendas or list(EDITIONS))[first:] + (agendas or list(EDITIONS))[:first]
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for one in cycle(order):
        if agendas:
            build(one, folder)
        else:
            write_all(edition(one), folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
