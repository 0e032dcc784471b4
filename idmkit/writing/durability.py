"""Waits until the disk has what was written, so that a power cut cannot undo it in part."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath


def write_durably(file: Path, content: bytes) -> None:
    """Writes a file and returns when its content is on the disk."""
    with file.open("wb") as open_file:
        open_file.write(content)
        open_file.flush()
        os.fsync(open_file.fileno())


def settle(into: Path, paths: Iterable[PurePosixPath]) -> None:
    """Returns when the disk knows which of these paths in `into` exist, and which no longer do.

    That is up to their folders, which Windows does not let a program wait for.
    """
    if os.name == "nt":
        return
    parents = {path.parent for path in paths}
    folders = {into / folder for parent in parents for folder in (parent, *parent.parents)}
    for folder in sorted(folders):
        with suppress(OSError):  # it was removed, or a network disk cannot do this
            _settle_folder(folder)


def _settle_folder(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
