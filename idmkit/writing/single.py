"""Writes one file where the user wants it, whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from idmkit.model.problem import OutputError
from idmkit.writing.durability import write_durably
from idmkit.writing.faults import told

# How every PDF (ISO 32000-2, 7.5.2) and every calendar (RFC 5545 §3.4) begins.
_PDF = b"%PDF"
_KINDS = {_PDF: "PDF", b"BEGIN:VCALENDAR": "calendar"}


def write_one(made: bytes, output: Path) -> bool:
    """Puts a PDF or a calendar at `output`, through a hidden file beside it; False if it was there.

    Replaces a file of its own kind and nothing else: an agenda or a picture cannot be made again.
    Raises `OutputError`; then nothing was changed.
    """
    target = Path(os.path.realpath(output))
    begins = next(filter(made.startswith, _KINDS), _PDF)
    with told(output):
        there = _content(target, output)
        if there == made:
            return False
        if there is not None and not there.startswith(begins):
            raise OutputError(
                f"{output} is there already and is no {_KINDS[begins]}; choose another name"
            )
        _replace(target, made)
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
