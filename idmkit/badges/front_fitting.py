"""How the words of one face fit a front: every size, line and base line, but no ink yet."""

from __future__ import annotations

from typing import NamedTuple

from idmkit.badges.clearance import CLEAR, lifted
from idmkit.badges.face import BadgeFace
from idmkit.badges.front_design import CAPITAL, FrontDesign
from idmkit.badges.name_placing import FittedName, place_name
from idmkit.badges.text_fitting import Block, Paragraph, PlacedLine, Room, fit_block, fit_lines
from idmkit.printing.paper import Box, mm
from idmkit.printing.qr import QUIET_ZONE, modules_across
from idmkit.printing.typeface import Face

_ONE_LINE_COUNTRY = 15.0  # pt; a country rather stands in two large lines than in a smaller one
_COUNTRY_LEADING = 1.1
_WHITE_BESIDE_LOGO = mm(3)


class FittedFront(NamedTuple):
    """A front whose every line has its place. `symbol` includes the QR code's quiet zone."""

    head: Block
    name: FittedName
    body: Block
    country: tuple[PlacedLine, ...]
    symbol: Box | None


def fit_front(face: BadgeFace, design: FrontDesign, *, beside_logo: bool = False) -> FittedFront:
    """Finds a place for everything that a face says, whatever its length and letters."""
    face = face.readable_in(design.fonts)
    symbol = _symbol_box(face.payload, design)
    head = _fit_head(face, design, beside_logo=beside_logo)
    name = place_name(face, design, _head_foot(head, design, beside_logo=beside_logo) + CLEAR)
    country = _fit_country(face.country, design, symbol)
    return FittedFront(
        head=head,
        name=name,
        body=_fit_body(face, design, name, country, symbol),
        country=country,
        symbol=symbol,
    )


def _measure(design: FrontDesign) -> float:
    return design.trim.width - 2 * design.measures.margin


def _symbol_box(payload: str, design: FrontDesign) -> Box | None:
    """The QR code's square: its ink ends at the margin and on the country's base line."""
    side = design.measures.qr_side
    try:
        count = modules_across(payload)
    except ValueError:  # qrcode: more text than the largest symbol holds
        return None
    quiet = side * QUIET_ZONE / (count + 2 * QUIET_ZONE)
    right = design.trim.width - design.measures.margin + quiet
    return Box(right - side, design.measures.country + quiet - side, side, side)


def _fit_head(face: BadgeFace, design: FrontDesign, *, beside_logo: bool) -> Block:
    at, type_ = design.measures, design.type
    scale = type_.place.largest / type_.event.largest
    beside = at.logo.x - at.margin - _WHITE_BESIDE_LOGO
    measure = beside if beside_logo else _measure(design)
    room = Room(
        first=at.event, foot=at.head_foot, measure=measure, narrow_from=0, narrow_measure=measure
    )
    bold, plain = design.cut(Face.SEMIBOLD), design.cut(Face.REGULAR)
    paragraphs = [
        Paragraph(text=face.event, face=bold, most_lines=2),
        Paragraph(text=face.place_and_dates, face=plain, most_lines=1, scale=scale, gap=0.04),
    ]
    return fit_block([one for one in paragraphs if one.text.strip()], type_.event, room)


def _head_foot(head: Block, design: FrontDesign, *, beside_logo: bool) -> float:
    logo = design.measures.logo.bottom if beside_logo else 0.0
    return max([logo, *(line.foot for line in head.lines)])


def _fit_country(country: str, design: FrontDesign, symbol: Box | None) -> tuple[PlacedLine, ...]:
    if not country:
        return ()
    measure = symbol.x - design.measures.margin if symbol else _measure(design)
    sizes, bold = design.type.country, design.cut(Face.SEMIBOLD)
    setting = fit_lines(country, bold, sizes, measure, most=1)
    if setting.size < _ONE_LINE_COUNTRY:
        setting = fit_lines(country, bold, sizes, measure, most=2)
    leading = _COUNTRY_LEADING * setting.size
    lines = [
        PlacedLine(text, bold, setting.size, design.measures.country - number * leading)
        for number, text in enumerate(reversed(setting.lines))
    ]
    return lifted(lines[::-1])


def _fit_body(
    face: BadgeFace,
    design: FrontDesign,
    name: FittedName,
    country: tuple[PlacedLine, ...],
    symbol: Box | None,
) -> Block:
    at, measure = design.measures, _measure(design)
    top = country[0].y - CAPITAL * country[0].size - at.clear_of_country if country else at.country
    room = Room(
        first=name.foot + at.bar_below_name + at.body_below_bar,
        foot=top,
        measure=measure,
        narrow_from=symbol.y if symbol else top,
        narrow_measure=symbol.x - at.margin if symbol else measure,
    )
    homeless = "" if name.suffix else face.suffix
    bold, plain = design.cut(Face.SEMIBOLD), design.cut(Face.REGULAR)
    paragraphs = [
        Paragraph(text=homeless, face=design.cut(Face.MEDIUM), most_lines=1),
        Paragraph(text=face.title, face=plain, most_lines=2),
        Paragraph(text=face.organization, face=bold, most_lines=3),
    ]
    return fit_block([one for one in paragraphs if one.text.strip()], design.type.body, room)
