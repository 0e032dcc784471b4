"""Glyphs as the codes of a PDF's fonts: what stands in the page, and what it means.

A code is given for each pair of a glyph and its text, so that one glyph may stand for different
characters (a space and a no-break space) and still be copied exactly.
"""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.printing.fonts import Font
from idmkit.printing.shaping import NO_GLYPH, Glyph, GlyphRun

_LEAST_MOVE = 0.05  # 1/1000 em; less is rounding


class CodedFont:
    """A font in one document: its name there, and the code of each glyph and text."""

    def __init__(self, font: Font, resource: str) -> None:
        """`resource` is what pages call it: "F1"."""
        self.font = font
        self.resource = resource
        self.codes: dict[tuple[int, str], int] = {}

    def code(self, glyph: int, text: str) -> int:
        """The code of a glyph that stands for a text; 1 is the first."""
        return self.codes.setdefault((glyph, text), len(self.codes) + 1)

    def advance(self, glyph: int) -> float:
        """What the PDF says of a glyph's width, in em."""
        return 0.0 if glyph == NO_GLYPH else self.font.advance(glyph)


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


def text_operators(run: GlyphRun, coded: CodedFont, size: float) -> Iterator[str]:
    """The operators that show a run at the pen: Tf, and TJ for each height (ISO 32000-1 §9.4)."""
    yield f"/{coded.resource} {number(size)} Tf"
    up = 0.0
    parts: list[str] = []
    for glyph in run.glyphs:
        if glyph.up != up:
            yield from _shown(parts)
            yield f"{number(glyph.up * size)} Ts"
            up, parts = glyph.up, []
        parts += _operands(glyph, coded)
    yield from _shown(parts)
    if up:
        yield "0 Ts"


def number(value: float) -> str:
    """A number as PDF writes it, to a thousandth."""
    return f"{value:.3f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def _operands(glyph: Glyph, coded: CodedFont) -> Iterator[str]:
    """Moves of the pen to the left in 1/1000 em, and the code between them."""
    back = coded.advance(glyph.glyph) - (glyph.advance - glyph.right)
    yield from _move(-glyph.right)
    yield f"<{coded.code(glyph.glyph, glyph.text):04X}>"
    yield from _move(back)


def _move(left: float) -> Iterator[str]:
    if abs(left) * 1000 >= _LEAST_MOVE:
        yield number(round(left * 1000, 1))


def _shown(parts: list[str]) -> Iterator[str]:
    if parts:
        yield "[" + " ".join(parts).replace("> <", "") + "] TJ"
