"""How wide a line is and where its ink lies: what layout asks before anything is drawn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from idmkit.printing.font_choice import spoken
from idmkit.printing.paper import Box
from idmkit.printing.readable import readable
from idmkit.printing.shaping import NO_GLYPH, Line, Segment, glyph_runs
from idmkit.printing.typeface import Face
from idmkit.printing.unicode_rules import base_level, levels

_STEERING = re.compile("[\u061c\u200e\u200f\u2066-\u2069]")  # marks and isolates of UAX #9


@lru_cache(maxsize=20_000)
def line_of(text: str, face: Face, language: str = "en") -> Line:
    """The text as one line of one face, its directions told apart."""
    text = readable(text, face.fonts)
    return segments(text, face, language, levels(text, base_level(text, language)))


def segments(text: str, face: Face, language: str, found: Sequence[int]) -> Line:
    """A text of one face, parted where its level changes; direction marks have done their work."""
    language = spoken(text, language)
    if not any(found) and not _STEERING.search(text):
        return (Segment(text, face, 0, language),) if text else ()
    pairs = zip(found, text, strict=True)
    kept = [(level, character) for level, character in pairs if not _STEERING.match(character)]
    return tuple(
        Segment("".join(character for _, character in stretch), face, level, language)
        for level, stretch in groupby(kept, key=lambda pair: pair[0])
    )


def line_width(line: Line, size: float) -> float:
    """The width of a line in points, from its left edge to its right."""
    return _width(line) * size


def text_width(text: str, face: Face, size: float, language: str = "en") -> float:
    """The width of a text on one line, in points."""
    return _width(line_of(text, face, language)) * size


@lru_cache(maxsize=20_000)
def _width(line: Line) -> float:
    return sum(run.width for run in glyph_runs(line))


def left_bearing(text: str, face: Face, size: float) -> float:
    """The white in points between the left edge of a line and the ink of its first glyph."""
    first = next((one for run in glyph_runs(line_of(text, face)) for one in run.glyphs), None)
    if first is None or first.glyph == NO_GLYPH:
        return 0.0
    ink = next(glyph_runs(line_of(text, face))).font.ink(first.glyph)
    return (ink.x + first.right) * size if ink else 0.0


@lru_cache(maxsize=20_000)
def ink_reach(text: str, face: Face) -> tuple[float, float]:
    """How far the ink of a line goes at 1 pt: up (negative) and down from the base line."""
    boxes = ink_boxes(text, face)
    return min((box.y for box in boxes), default=0.0), max(
        (box.bottom for box in boxes), default=0.0
    )


@lru_cache(maxsize=20_000)
def ink_boxes(text: str, face: Face) -> tuple[Box, ...]:
    """Where the ink of each glyph lies at 1 pt, from the left edge of the line on its base line.

    y runs downwards, so what stands above the base line is negative; white space has no box.
    """
    boxes, pen = [], 0.0
    for run in glyph_runs(line_of(text, face)):
        for one in run.glyphs:
            ink = run.font.ink(one.glyph) if one.glyph != NO_GLYPH else None
            if ink:
                boxes.append(ink.moved(pen + one.right, -one.up))
            pen += one.advance
    return tuple(boxes)
