"""Glyphs as the codes of a PDF's fonts: what stands in the page, and what it means.

A code is given for each pair of a glyph and its text, so that one glyph may stand for different
characters (a space and a no-break space) and still be copied exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from idmkit.printing.fonts import Font
from idmkit.printing.shaping import NO_GLYPH, Glyph, GlyphRun

_font, _is_flat = attrgetter("font"), attrgetter("is_flat")
_LEAST_MOVE = 0.00005  # em; less is rounding


class Code(NamedTuple):
    """What shows a glyph in the page: its number in hexadecimal, and the width the PDF knows."""

    hexadecimal: str
    advance: float


class CodedFont:
    """A font in one document: its name there, and the code of each glyph and text."""

    def __init__(self, font: Font, resource: str) -> None:
        """`resource` is what pages call it: "F1"."""
        self.font = font
        self.resource = resource
        self.codes: dict[tuple[int, str], Code] = {}
        self._operands: dict[GlyphRun, str] = {}

    def code(self, glyph: int, text: str) -> Code:
        """The code of a glyph that stands for a text; 1 is the first."""
        found = self.codes.get((glyph, text))
        if found is None:
            advance = 0.0 if glyph == NO_GLYPH else self.font.advance(glyph)
            found = Code(f"{len(self.codes) + 1:04X}", advance)
            self.codes[glyph, text] = found
        return found

    def operands(self, run: GlyphRun) -> str:
        """The codes of a run in stretches, parted by moves of the pen to the left in 1/1000 em."""
        found = self._operands.get(run)
        if found is None:
            found = self._operands[run] = _operands(run.glyphs, self)
        return found


class CodedFonts:
    """The fonts of one document, numbered in the order of their use."""

    def __init__(self) -> None:
        """No fonts yet."""
        self._fonts: dict[Font, CodedFont] = {}

    def __iter__(self) -> Iterator[CodedFont]:
        """The fonts in use."""
        return iter(self._fonts.values())

    def of(self, font: Font) -> CodedFont:
        """The font as this document knows it."""
        if font not in self._fonts:
            self._fonts[font] = CodedFont(font, f"F{len(self._fonts) + 1}")
        return self._fonts[font]


def text_operators(runs: Iterable[GlyphRun], fonts: CodedFonts, size: float) -> Iterator[str]:
    """The operators that show runs from the pen: Tf where the font changes, and TJ (§9.4)."""
    for font, group in groupby(runs, key=_font):
        coded = fonts.of(font)
        yield f"/{coded.resource} {number(size)} Tf"
        for is_flat, some in groupby(group, key=_is_flat):
            if is_flat:
                yield _shown([coded.operands(run) for run in some])
            else:
                for run in some:
                    yield from _risen(run, coded, size)


def _risen(run: GlyphRun, coded: CodedFont, size: float) -> Iterator[str]:
    """A run in which some glyphs stand above or below the base line."""
    for up, glyphs in groupby(run.glyphs, key=attrgetter("up")):
        if up:
            yield f"{number(up * size)} Ts"
        yield _shown((_operands(glyphs, coded),))
        if up:
            yield "0 Ts"


def number(value: float) -> str:
    """A number as PDF writes it, to a thousandth."""
    return f"{value:.3f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def _shown(operands: Iterable[str]) -> str:
    return f"[{' '.join(operands)}] TJ".replace("> <", "")


def _operands(glyphs: Iterable[Glyph], coded: CodedFont) -> str:
    parts: list[str] = []
    stretch = ""
    for glyph in glyphs:
        code = coded.code(glyph.glyph, glyph.text)
        if abs(glyph.right) >= _LEAST_MOVE:
            parts += [f"<{stretch}>", number(round(-glyph.right * 1000, 1))]
            stretch = ""
        stretch += code.hexadecimal
        back = code.advance - glyph.advance + glyph.right
        if abs(back) >= _LEAST_MOVE:
            parts += [f"<{stretch}>", number(round(back * 1000, 1))]
            stretch = ""
    parts.append(f"<{stretch}>")
    return " ".join(part for part in parts if part != "<>")
