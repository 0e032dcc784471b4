"""Writes one file where the user wants it, whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from idmkit.model.problem import OutputError
from idmkit.writing.durability import write_durably
from idmkit.writing.faults import told

_PDF = b"%PDF"  # ISO 32000-2, 7.5.2: how every PDF begins


def write_one(pdf: bytes, output: Path) -> bool:
    """Puts a PDF at `output`, through a hidden file beside it; False if it was there already.

    Replaces a PDF and nothing else: an agenda or a picture cannot be made again. Raises
    `OutputError`; then nothing was changed.
    """
    target = Path(os.path.realpath(output))
    with told(output):
        there = _content(target, output)
        if there == pdf:
            return False
        if there is not None and not there.startswith(_PDF):
            raise OutputError(f"{output} is there already and is no PDF; choose another name")
        _replace(target, pdf)
    return True


def _content(target: Path, output: Path) -> bytes | None:
    if not target.exists():
        return None
    if not target.is_file():
        raise OutputError(f"cannot write {output}: it is not a file; choose another name")
    return target.read_bytes()


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
