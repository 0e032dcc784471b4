"""Writes one file where the user wants it, whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from idmkit.model.problem import OutputError
from idmkit.writing.faults import told
from idmkit.writing.manifest import write_durably


def write_one(content: bytes, output: Path) -> bool:
    """Puts `content` at `output`, through a hidden file beside it; False if it was there already.

    Raises `OutputError`; then nothing was changed.
    """
    target = Path(os.path.realpath(output))
    with told(output):
        if target.exists() and not target.is_file():
            raise OutputError(f"cannot write {output}: it is not a file")
        if target.exists() and target.read_bytes() == content:
            return False
        _replace(target, content)
    return True


def _replace(target: Path, content: bytes) -> None:
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        write_durably(part, content)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def write_new(content: bytes, output: Path) -> None:
    """Makes a file that must not be there yet. Raises `OutputError`."""
    with told(output):
        output.parent.mkdir(parents=True, exist_ok=True)
        with output.open("xb") as file:
            file.write(content)
