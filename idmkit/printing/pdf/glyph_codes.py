"""Glyphs as the codes of a PDF's fonts: what stands in the page, and what it means.

A code is given for each pair of a glyph and its text, so that one glyph may stand for different
characters (a space and a no-break space) and still be copied exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, groupby
from operator import attrgetter
from typing import NamedTuple

from idmkit.printing.fonts import Font
from idmkit.printing.shaping import NO_GLYPH, Glyph, GlyphRun, Line, Word, line_words, shaped

_LEAST_MOVE = 0.00005  # em; less is rounding


class Code(NamedTuple):
    """What shows a glyph in the page: its number in hexadecimal, and the width the PDF knows."""

    hexadecimal: str
    advance: float


class Piece(NamedTuple):
    """Some glyphs of a word: their font's resource and height above the line in em; their codes.

    The codes are parted by moves of the pen to the left in 1/1000 em.
    """

    style: tuple[str, float]
    operands: str


class CodedFont:
    """A font in one document: its name there, and the code of each glyph and text."""

    def __init__(self, font: Font, resource: str) -> None:
        """`resource` is what pages call it: "F1"."""
        self.font = font
        self.resource = resource
        self.codes: dict[tuple[int, str], Code] = {}

    def code(self, glyph: int, text: str) -> Code:
        """The code of a glyph that stands for a text; 1 is the first."""
        found = self.codes.get((glyph, text))
        if found is None:
            advance = 0.0 if glyph == NO_GLYPH else self.font.advance(glyph)
            found = Code(f"{len(self.codes) + 1:04X}", advance)
            self.codes[glyph, text] = found
        return found

    def pieces(self, run: GlyphRun) -> Iterator[Piece]:
        """The glyphs of a run, parted where they rise above the base line or sink below."""
        for up, glyphs in groupby(run.glyphs, key=attrgetter("up")):
            yield Piece((self.resource, up), _operands(glyphs, self))


class CodedFonts:
    """The fonts of one document, numbered in the order of their use."""

    def __init__(self) -> None:
        """No fonts yet."""
        self._fonts: dict[Font, CodedFont] = {}
        self._coded: dict[Word, list[Piece]] = {}

    def __iter__(self) -> Iterator[CodedFont]:
        """The fonts in use."""
        return iter(self._fonts.values())

    def pieces(self, line: Line, *, followed: bool = False) -> list[Piece]:
        """The line from left to right; `followed` where it goes on beyond its last word.

        A word is coded once, however often it stands.
        """
        pieces: list[Piece] = []
        for word in line_words(line, followed=followed):
            found = self._coded.get(word)
            if found is None:
                coded = (self._of(run.font).pieces(run) for run in shaped(word))
                found = self._coded[word] = [*chain.from_iterable(coded)]
            pieces += found
        return pieces

    def _of(self, font: Font) -> CodedFont:
        """The font as this document knows it."""
        if font not in self._fonts:
            self._fonts[font] = CodedFont(font, f"F{len(self._fonts) + 1}")
        return self._fonts[font]


def text_operators(pieces: Iterable[Piece], size: float) -> Iterator[str]:
    """The operators that show pieces from the pen: Tf where the font changes, and TJ (§9.4)."""
    chosen = ""
    for (resource, up), some in groupby(pieces, key=attrgetter("style")):
        if resource != chosen:
            yield f"/{resource} {number(size)} Tf"
            chosen = resource
        shown = " ".join([piece.operands for piece in some]).replace("> <", "")
        yield f"{number(up * size)} Ts [{shown}] TJ 0 Ts" if up else f"[{shown}] TJ"


@lru_cache(maxsize=20_000)
def number(value: float) -> str:
    """A number as PDF writes it, to a thousandth; sizes and base lines come again and again."""
    return f"{value:.3f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


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
