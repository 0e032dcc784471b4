"""The band of a badge: its role's letter, word and pattern, at the foot or standing beside."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.badges.front_design import CAPITAL, Band, FrontDesign
from idmkit.badges.name_fitting import fit_one_line
from idmkit.badges.patterns import pattern
from idmkit.badges.roles import RoleLook
from idmkit.badges.text_fitting import PlacedLine
from idmkit.printing.measuring import left_bearing, line_of, text_width
from idmkit.printing.page import Mark, Rectangle, Text
from idmkit.printing.palette import INK, WHITE, Colour
from idmkit.printing.paper import Box, mm
from idmkit.printing.typeface import Face

_FRAME = 0.8  # pt
_WIDE = mm(18)  # a band with room for a whole pattern
_TILE_AND_GAP = 1.22  # of the band's height, where the letter stands in a tile
_GAP = 0.35  # em of the word, before the pattern


def band(look: RoleLook, design: FrontDesign) -> Iterator[Mark]:
    """The marks of a band, the letter before the word."""
    at = design.measures.band
    yield from _ground(look, at, design)
    colour = INK if design.black_only else look.pattern_colour
    shape = pattern(look.pattern, _ends(at), colour, _grain(at))
    if shape:
        yield shape
    on_word = INK if design.black_only else look.text
    on_letter = WHITE if design.black_only else look.text
    words = _standing if at.upright else _lying
    yield from words(look, design, on_letter, on_word)


def inked_at(line: PlacedLine, x: float, colour: Colour) -> Text:
    """A line whose ink, not its pen, starts at `x`."""
    start = x - left_bearing(line.text, line.face, line.size)
    return Text(
        line=line_of(line.text, line.face), x=start, y=line.y, size=line.size, colour=colour
    )


def _ground(look: RoleLook, at: Band, design: FrontDesign) -> Iterator[Rectangle]:
    """The fill; where all is black, a frame and a tile for the letter."""
    if design.black_only:
        yield _framed(at.box, None, INK)
        side = min(at.box.width, at.box.height)
        yield Rectangle(box=Box(at.box.x, at.box.y, side, side), fill=INK)
    elif look.frame:
        yield _framed(at.box, look.fill, look.frame)
    else:
        yield Rectangle(box=at.box, fill=look.fill)


def _framed(box: Box, fill: Colour | None, stroke: Colour) -> Rectangle:
    """A box with a frame that stays inside it."""
    half = _FRAME / 2
    inside = Box(box.x + half, box.y + half, box.width - _FRAME, box.height - _FRAME)
    return Rectangle(box=inside, fill=fill, stroke=stroke, stroke_width=_FRAME)


def _ends(at: Band) -> Box:
    """What is patterned: the right end, or the foot."""
    box = at.box
    if at.upright:
        return Box(box.x, box.bottom - at.pattern, box.width, at.pattern)
    return Box(box.right - at.pattern, box.y, at.pattern, box.height)


def _grain(at: Band) -> float:
    """A narrow band has a finer pattern, so that it is still one."""
    return min(1.0, at.box.width / _WIDE) if at.upright else min(1.0, at.box.height / _WIDE)


def _lying(
    look: RoleLook, design: FrontDesign, on_letter: Colour, on_word: Colour
) -> Iterator[Text]:
    at, type_, bold = design.measures.band, design.type, design.cut(Face.SEMIBOLD)
    middle = at.box.y + at.box.height / 2
    x = at.letter_at
    if design.black_only:
        x = at.box.x + (at.box.height - text_width(look.letter, bold, type_.letter)) / 2
    letter = PlacedLine(look.letter, bold, type_.letter, middle + CAPITAL * type_.letter / 2)
    yield inked_at(letter, x, on_letter)
    word_at = (
        max(at.word_at, at.box.x + _TILE_AND_GAP * at.box.height)
        if design.black_only
        else at.word_at
    )
    room = at.box.right - at.pattern - word_at - _GAP * type_.word
    size = fit_one_line(look.word, bold, type_.word, room).size
    yield inked_at(PlacedLine(look.word, bold, size, middle + CAPITAL * size / 2), word_at, on_word)


def _standing(
    look: RoleLook, design: FrontDesign, on_letter: Colour, on_word: Colour
) -> Iterator[Text]:
    """The letter upright on top, the word upwards in the middle of what is left."""
    at, type_, bold = design.measures.band, design.type, design.cut(Face.SEMIBOLD)
    width = text_width(look.letter, bold, type_.letter)
    x = at.box.x + (at.box.width - width) / 2
    letter = line_of(look.letter, bold)
    yield Text(line=letter, x=x, y=at.letter_at, size=type_.letter, colour=on_letter)
    top, foot = at.word_at, at.box.bottom - at.pattern - _GAP * type_.word
    size = fit_one_line(look.word, bold, type_.word, foot - top).size
    length = text_width(look.word, bold, size)
    yield Text(
        line=line_of(look.word, bold),
        x=at.box.x + at.box.width / 2 + CAPITAL * size / 2,
        y=(top + foot + length) / 2,
        size=size,
        colour=on_word,
        turns=1,
    )
