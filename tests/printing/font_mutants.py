"""Own fonts as they never should be: a good one damaged in a seeded way, its check sums forged.

Many more than the suite has time for: `python -m tests.printing.font_mutants 3000 [first]`.
"""

from __future__ import annotations

import io
import random
import shutil
import struct
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
from pikepdf import pdfa

from idmkit.model.theme import Theme
from idmkit.printing.own_fonts import own_font_problems, printing_fonts
from idmkit.printing.typeface import Face
from tests.making import an_event
from tests.printing.made_fonts import made, own, summed_anew
from tests.printing.test_scripts import written

KINDS = ("glyf", "gvar", "CFF", "CFF2", "CFF2 blend")
WORDS = "Hamburgefonstiv 0123456789, (Größe) – “ABC” & xyz; QRTVWX ÉÅŁœ"
_EXTREMES = (0, 1, 0x7F, 0x80, 0xFF)


def mutant(kind: str, number: int) -> bytes:
    """The `number`th damaged font of a kind; its check sums are right."""
    chance = random.Random(f"{kind} {number}")  # noqa: S311
    font = bytearray(made(outlines=kind))
    places = [*_tables(font)]
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        start, length = chance.choice(places)
        at = start + chance.randrange(min(length, chance.choice((16, 64, length)) or 1) or 1)
        match chance.randrange(4):
            case 0:
                font[at] ^= 1 << chance.randrange(8)
            case 1:
                font[at] = chance.choice(_EXTREMES)
            case 2:
                font[at : at + 2] = chance.choice((b"\xff\xff", b"\0\0", b"\x7f\xff", b"\x80\0"))
            case 3:
                font[at : at + 4] = chance.randbytes(4)
    if chance.randrange(8) == 0:
        del font[chance.randrange(len(font) // 2, len(font)) :]
    return summed_anew(bytes(font))


def _tables(font: bytes | bytearray) -> Iterator[tuple[int, int]]:
    """Start and length of each table, and of their list."""
    (count,) = struct.unpack_from(">H", font, 4)
    yield 0, 12 + 16 * count
    for at in range(12, 12 + 16 * count, 16):
        yield struct.unpack_from(">LL", font, at + 8)


def fate(content: bytes) -> str:
    """ "refused", "printed", or what is wrong with the PDF."""
    event = an_event(theme=Theme(fonts=(own(content),)))
    problems = [*own_font_problems(event)]
    if not printing_fonts(event.theme):
        return "refused" if [one.code for one in problems] == ["font-damaged"] else "silent"
    paper = written(WORDS, "en", face=Face.REGULAR.of(printing_fonts(event.theme)))
    return _judged(paper) or "printed"


def _judged(paper: bytes) -> str:
    findings = pdfa.validate_written(io.BytesIO(paper), "2b").findings
    if findings:
        return f"PDF/A: {findings[0]}"
    with pikepdf.open(io.BytesIO(paper)) as pdf:
        if faults := pdf.check_pdf_syntax():
            return f"pikepdf: {faults[0]}"
    with pypdfium2.PdfDocument(paper) as pdf:
        pdf[0].render(scale=1)
        said = pdf[0].get_textpage().get_text_range()
    if "".join(said.split()) != "".join(WORDS.split()):
        return f"PDFium reads {said!r}"
    return _poppler_says(paper) if shutil.which("pdftoppm") else ""


def _poppler_says(paper: bytes) -> str:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "paper.pdf")
        file.write_bytes(paper)
        command: list[str | Path] = ["pdftoppm", "-r", "30", file, Path(folder, "page")]
        done = subprocess.run(command, capture_output=True, check=False)
    return f"poppler: {done.stderr.decode()}" if done.stderr or done.returncode else ""


def main(count: int, first: int = 0) -> None:
    """Prints how `count` fonts of each kind end, and each that ends badly."""
    for kind in KINDS:
        fates: Counter[str] = Counter()
        for number in range(first, first + count):
            try:
                end = fate(mutant(kind, number))
            except Exception as fault:  # noqa: BLE001 -- what else it may be is the question
                end = f"{type(fault).__name__}: {fault}"
            fates[end if end in ("refused", "printed") else "BAD"] += 1
            if end not in ("refused", "printed"):
                print(kind, number, end, flush=True)  # noqa: T201
        print(kind, dict(fates), flush=True)  # noqa: T201


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
