"""One badge, front side: a fitted face as marks, counted from the badge's upper left corner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from idmkit.badges.face import BadgeFace
from idmkit.badges.front_design import CAPITAL, FrontDesign
from idmkit.badges.front_fitting import FittedFront, fit_front
from idmkit.badges.name_placing import FittedName
from idmkit.badges.patterns import pattern
from idmkit.badges.roles import LOOKS, RoleLook
from idmkit.badges.text_fitting import PlacedLine
from idmkit.model.event import Logo
from idmkit.printing.logo import logo_picture, logo_place
from idmkit.printing.measuring import left_bearing, line_of
from idmkit.printing.page import Mark, Picture, Rectangle, Rule, Text
from idmkit.printing.palette import ACCENT, GREY, INK, Colour
from idmkit.printing.paper import Box
from idmkit.printing.qr import symbol
from idmkit.printing.structure import Element, tagged
from idmkit.printing.typeface import Face
from idmkit.wording import LOGO, qr_code

_FRAME = 0.8  # pt


def front(face: BadgeFace, design: FrontDesign, logo: Logo | None = None) -> Iterator[Mark]:
    """The marks of a badge, text in the order in which it is read."""
    place = logo_place(logo, design.measures.logo) if logo else None
    fitted = fit_front(face, design, beside_logo=place is not None)
    badge = Element("Sect")
    yield from tagged(_head(fitted, design), badge.child("P"))
    if logo and place:
        figure = badge.child("Figure", LOGO)
        yield Picture(box=place, raster=logo_picture(logo, place), element=figure)
    yield from tagged(_name(fitted.name, design), badge.child("H1"))
    yield from tagged(_lines(fitted.body.lines, INK, design), badge.child("P"))
    yield from tagged(_lines(fitted.country, INK, design), badge.child("P"))
    yield from tagged(_band(LOOKS[face.role], design), badge.child("P"))
    if fitted.symbol:
        code = badge.child("Figure", qr_code(face.payload))
        yield replace(symbol(face.payload, fitted.symbol), element=code)


def _head(fitted: FittedFront, design: FrontDesign) -> Iterator[Mark]:
    at = design.measures
    start, end = (at.margin, at.rule), (design.trim.width - at.margin, at.rule)
    yield Rule(start=start, end=end, width=at.rule_width, colour=ACCENT)
    for line in fitted.head.lines:
        colour = ACCENT if line.face is design.cut(Face.SEMIBOLD) else GREY
        yield from _lines([line], colour, design)


def _name(name: FittedName, design: FrontDesign) -> Iterator[Mark]:
    yield from _lines(name.honorific, GREY, design)
    yield from _lines(name.lines, INK, design)
    yield from _lines(name.suffix, INK, design)
    at = design.measures
    middle = name.foot + at.bar_below_name
    bar = Box(at.margin, middle - at.bar.height / 2, at.bar.width, at.bar.height)
    yield Rectangle(box=bar, fill=ACCENT)


def _band(look: RoleLook, design: FrontDesign) -> Iterator[Mark]:
    at, type_ = design.measures, design.type
    yield _ground(look, at.band)
    ends = Box(at.band.right - at.pattern_width, at.band.y, at.pattern_width, at.band.height)
    shape = pattern(look.pattern, ends, look.pattern_colour)
    if shape:
        yield shape
    middle = at.band.y + at.band.height / 2
    words = ((look.letter, at.letter_x, type_.letter), (look.word, at.word_x, type_.word))
    for word, x, size in words:
        line = PlacedLine(word, design.cut(Face.SEMIBOLD), size, middle + CAPITAL * size / 2)
        yield _text(line, x, look.text)


def _ground(look: RoleLook, band: Box) -> Rectangle:
    """The band's fill; the frame of a fill that is nearly white stays inside the band."""
    if not look.frame:
        return Rectangle(box=band, fill=look.fill)
    half = _FRAME / 2
    inside = Box(band.x + half, band.y + half, band.width - _FRAME, band.height - _FRAME)
    return Rectangle(box=inside, fill=look.fill, stroke=look.frame, stroke_width=_FRAME)


def _lines(lines: Iterable[PlacedLine], colour: Colour, design: FrontDesign) -> Iterator[Text]:
    for line in lines:
        yield _text(line, design.measures.margin + line.indent, colour)


def _text(line: PlacedLine, x: float, colour: Colour) -> Text:
    """A line whose ink, not its pen, starts at `x`."""
    start = x - left_bearing(line.text, line.face, line.size)
    return Text(
        line=line_of(line.text, line.face), x=start, y=line.y, size=line.size, colour=colour
    )
