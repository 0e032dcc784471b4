"""How the words of one face fit a front: every size, line and base line, but no ink yet."""

from __future__ import annotations

from typing import NamedTuple

from idmkit.badges.clearance import CLEAR, lifted
from idmkit.badges.face import BadgeFace
from idmkit.badges.name_placing import FittedName, place_name
from idmkit.badges.stock import CAPITAL, BadgeStock
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


def fit_front(face: BadgeFace, stock: BadgeStock, *, beside_logo: bool = False) -> FittedFront:
    """Finds a place for everything that a face says, whatever its length and letters."""
    face = face.readable_in(stock.fonts)
    symbol = _symbol_box(face.payload, stock)
    head = _fit_head(face, stock, beside_logo=beside_logo)
    name = place_name(face, stock, _head_foot(head, stock, beside_logo=beside_logo) + CLEAR)
    country = _fit_country(face.country, stock, symbol)
    return FittedFront(
        head=head,
        name=name,
        body=_fit_body(face, stock, name, country, symbol),
        country=country,
        symbol=symbol,
    )


def _measure(stock: BadgeStock) -> float:
    return stock.trim.width - 2 * stock.measures.margin


def _symbol_box(payload: str, stock: BadgeStock) -> Box | None:
    """The QR code's square: its ink ends at the margin and on the country's base line."""
    side = stock.measures.qr_side
    try:
        count = modules_across(payload)
    except ValueError:  # qrcode: more text than the largest symbol holds
        return None
    quiet = side * QUIET_ZONE / (count + 2 * QUIET_ZONE)
    right = stock.trim.width - stock.measures.margin + quiet
    return Box(right - side, stock.measures.country + quiet - side, side, side)


def _fit_head(face: BadgeFace, stock: BadgeStock, *, beside_logo: bool) -> Block:
    at, type_ = stock.measures, stock.type
    scale = type_.place.largest / type_.event.largest
    beside = at.logo.x - at.margin - _WHITE_BESIDE_LOGO
    measure = beside if beside_logo else _measure(stock)
    room = Room(
        first=at.event, foot=at.head_foot, measure=measure, narrow_from=0, narrow_measure=measure
    )
    bold, plain = stock.cut(Face.SEMIBOLD), stock.cut(Face.REGULAR)
    paragraphs = [
        Paragraph(text=face.event, face=bold, most_lines=2),
        Paragraph(text=face.place_and_dates, face=plain, most_lines=1, scale=scale, gap=0.04),
    ]
    return fit_block([one for one in paragraphs if one.text.strip()], type_.event, room)


def _head_foot(head: Block, stock: BadgeStock, *, beside_logo: bool) -> float:
    logo = stock.measures.logo.bottom if beside_logo else 0.0
    return max([logo, *(line.foot for line in head.lines)])


def _fit_country(country: str, stock: BadgeStock, symbol: Box | None) -> tuple[PlacedLine, ...]:
    if not country:
        return ()
    measure = symbol.x - stock.measures.margin if symbol else _measure(stock)
    sizes, bold = stock.type.country, stock.cut(Face.SEMIBOLD)
    setting = fit_lines(country, bold, sizes, measure, most=1)
    if setting.size < _ONE_LINE_COUNTRY:
        setting = fit_lines(country, bold, sizes, measure, most=2)
    leading = _COUNTRY_LEADING * setting.size
    lines = [
        PlacedLine(text, bold, setting.size, stock.measures.country - number * leading)
        for number, text in enumerate(reversed(setting.lines))
    ]
    return lifted(lines[::-1])


def _fit_body(
    face: BadgeFace,
    stock: BadgeStock,
    name: FittedName,
    country: tuple[PlacedLine, ...],
    symbol: Box | None,
) -> Block:
    at, measure = stock.measures, _measure(stock)
    top = country[0].y - CAPITAL * country[0].size - at.clear_of_country if country else at.country
    room = Room(
        first=name.foot + at.bar_below_name + at.body_below_bar,
        foot=top,
        measure=measure,
        narrow_from=symbol.y if symbol else top,
        narrow_measure=symbol.x - at.margin if symbol else measure,
    )
    homeless = "" if name.suffix else face.suffix
    bold, plain = stock.cut(Face.SEMIBOLD), stock.cut(Face.REGULAR)
    paragraphs = [
        Paragraph(text=homeless, face=stock.cut(Face.MEDIUM), most_lines=1),
        Paragraph(text=face.title, face=plain, most_lines=2),
        Paragraph(text=face.organization, face=bold, most_lines=3),
    ]
    return fit_block([one for one in paragraphs if one.text.strip()], stock.type.body, room)
