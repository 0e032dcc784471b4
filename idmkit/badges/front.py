"""One badge, front side: a fitted face as marks, counted from the badge's upper left corner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from idmkit.badges.face import BadgeFace
from idmkit.badges.front_design import FrontDesign
from idmkit.badges.front_fitting import FittedFront, fit_front
from idmkit.badges.front_pictures import NO_PICTURES, FrontPictures, background, photo
from idmkit.badges.name_placing import FittedName
from idmkit.badges.role_band import band, inked_at
from idmkit.badges.roles import RoleLook, look_of
from idmkit.badges.text_fitting import PlacedLine
from idmkit.printing.logo import logo_picture, logo_place
from idmkit.printing.page import Mark, Picture, Rectangle, Rule, Text, recoloured
from idmkit.printing.palette import ACCENT, BLACK, GREY, INK, WHITE, Colour
from idmkit.printing.paper import Box
from idmkit.printing.qr import symbol
from idmkit.printing.structure import Element, tagged
from idmkit.printing.typeface import Face
from idmkit.wording import LOGO, qr_code

_ALL_BLACK = dict.fromkeys((ACCENT, GREY, INK), BLACK)


def front(
    face: BadgeFace,
    design: FrontDesign,
    look: RoleLook | None = None,
    pictures: FrontPictures = NO_PICTURES,
) -> Iterator[Mark]:
    """The marks of a badge, text in the order in which it is read."""
    marks = _front(face, design, look or look_of(face.role), pictures)
    return (recoloured(mark, _ALL_BLACK) for mark in marks) if design.black_only else marks


def _front(
    face: BadgeFace, design: FrontDesign, look: RoleLook, pictures: FrontPictures
) -> Iterator[Mark]:
    logo = pictures.logo if design.measures.has_head else None
    place = logo_place(logo, design.measures.logo) if logo else None
    with_photo = pictures.photos and not face.is_blank
    fitted = fit_front(face, design, beside_logo=place is not None, with_photo=with_photo)
    badge = Element("Sect")
    yield from background(pictures, design)
    yield from tagged(_head(fitted, design), badge.child("P"))
    if logo and place:
        figure = badge.child("Figure", LOGO)
        yield Picture(box=place, raster=logo_picture(logo, place), element=figure)
    yield from tagged(_name(fitted.name, design), badge.child("H1"))
    yield from _lines_to_write_on(face, design)
    if fitted.photo:
        yield from photo(face, fitted.photo, design, badge)
    yield from tagged(_lines(fitted.body.lines, INK, design), badge.child("P"))
    yield from tagged(_lines(fitted.country, INK, design), badge.child("P"))
    yield from tagged(_lines(fitted.aside, GREY, design), badge.child("P"))
    yield from tagged(band(look, design), badge.child("P"))
    if fitted.symbol:
        code = badge.child("Figure", qr_code(face.payload))
        yield from _code(face.payload, fitted.symbol, pictures, code)


def _code(payload: str, box: Box, pictures: FrontPictures, code: Element) -> Iterator[Mark]:
    """The QR code, on white of its own where a picture lies behind it."""
    if pictures.background:
        yield Rectangle(box=box, fill=WHITE)
    yield replace(symbol(payload, box), element=code)


def _lines_to_write_on(face: BadgeFace, design: FrontDesign) -> Iterator[Rule]:
    """Where a name will be written on a blank badge, and below it where the wearer is from."""
    if face.is_blank:
        at, end = design.measures, design.trim.width - design.measures.margin
        for y in (at.given, at.family):
            yield Rule(start=(at.left, y), end=(end, y), width=0.6, colour=GREY)


def _head(fitted: FittedFront, design: FrontDesign) -> Iterator[Mark]:
    at = design.measures
    if at.rule_width:
        start, end = (at.left, at.rule), (design.trim.width - at.margin, at.rule)
        yield Rule(start=start, end=end, width=at.rule_width, colour=ACCENT)
    for line in fitted.head.lines:
        colour = ACCENT if line.face is design.cut(Face.SEMIBOLD) else GREY
        yield from _lines([line], colour, design)
    yield from _lines(fitted.head.aside, GREY, design)


def _name(name: FittedName, design: FrontDesign) -> Iterator[Mark]:
    yield from _lines(name.honorific, GREY, design)
    yield from _lines(name.lines, INK, design)
    yield from _lines(name.suffix, INK, design)
    yield from _lines(name.native, INK, design)
    at = design.measures
    if at.bar.height and any(line.text for line in name.lines):
        middle = name.foot + at.bar_below_name
        bar = Box(at.left, middle - at.bar.height / 2, at.bar.width, at.bar.height)
        yield Rectangle(box=bar, fill=ACCENT)


def _lines(lines: Iterable[PlacedLine], colour: Colour, design: FrontDesign) -> Iterator[Text]:
    for line in lines:
        if line.text:
            yield inked_at(line, design.measures.left + line.indent, colour)
