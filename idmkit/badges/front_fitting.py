"""How the words of one face fit a front: every size, line and base line, but no ink yet."""

from __future__ import annotations

from dataclasses import dataclass

from idmkit.badges.face import BadgeFace
from idmkit.badges.name_fitting import Setting, fit_family, fit_one_line
from idmkit.badges.stock import CAPITAL, BadgeStock, TextSizes
from idmkit.badges.text_fitting import Block, Paragraph, PlacedLine, Room, fit_block, fit_lines
from idmkit.printing.fonts import left_bearing, text_width
from idmkit.printing.paper import Box, mm
from idmkit.printing.qr import QUIET_ZONE, modules_across
from idmkit.printing.typeface import Face

_ONE_LINE_COUNTRY = 15.0  # pt; a country rather stands in two large lines than in a smaller one
_COUNTRY_LEADING = 1.1
_WHITE_BESIDE_LOGO = mm(3)
_SUFFIX_GAP = 0.35  # em


@dataclass(frozen=True, slots=True, kw_only=True)
class FittedName:
    """The name's lines from top to bottom, each part on its base lines."""

    honorific: tuple[PlacedLine, ...]
    given: tuple[PlacedLine, ...]
    family: tuple[PlacedLine, ...]
    suffix: tuple[PlacedLine, ...]
    suffix_x: float
    foot: float

    @property
    def lines(self) -> tuple[PlacedLine, ...]:
        """Given and family name as they follow one another on paper."""
        return tuple(sorted(self.given + self.family, key=lambda line: line.y))


@dataclass(frozen=True, slots=True, kw_only=True)
class FittedFront:
    """A front whose every line has its place. `symbol` includes the QR code's quiet zone."""

    head: Block
    name: FittedName
    body: Block
    country: tuple[PlacedLine, ...]
    symbol: Box | None


def fit_front(face: BadgeFace, stock: BadgeStock, *, beside_logo: bool = False) -> FittedFront:
    """Finds a place for everything that a face says, whatever its length."""
    symbol = _symbol_box(face.payload, stock)
    name = _fit_name(face, stock)
    country = _fit_country(face.country, stock, symbol)
    return FittedFront(
        head=_fit_head(face, stock, beside_logo=beside_logo),
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
    paragraphs = [
        Paragraph(text=face.event, face=Face.SEMIBOLD, most_lines=2),
        Paragraph(text=face.place_and_dates, most_lines=1, scale=scale, gap=0.04),
    ]
    return fit_block([one for one in paragraphs if one.text.strip()], type_.event, room)


def _fit_name(face: BadgeFace, stock: BadgeStock) -> FittedName:
    at, measure = stock.measures, _measure(stock)
    family = fit_family(face.family, stock.type.family, measure)
    given = _one_line(face.given, Face.LIGHT, stock.type.given, measure)
    first = at.family_when_first if face.family_first and face.given else at.family
    family_lines = _family_lines(family, first, stock)
    below = family_lines[-1].y
    given_y = below + at.given_when_second if face.family_first else at.given
    given_lines = _on(given, Face.LIGHT, given_y)
    last = given_lines[0] if given_lines and face.family_first else family_lines[-1]
    honorific = _one_line(face.honorific, Face.REGULAR, stock.type.honorific, measure)
    suffix, suffix_x = _fit_suffix(face.suffix, last, stock)
    return FittedName(
        honorific=_on(honorific, Face.REGULAR, at.honorific if face.given else at.given),
        given=given_lines,
        family=family_lines,
        suffix=suffix,
        suffix_x=suffix_x,
        foot=last.y,
    )


def _family_lines(family: Setting, first: float, stock: BadgeStock) -> tuple[PlacedLine, ...]:
    """One line never moves its base line; two start as clear of what is above as a large one."""
    leading = stock.type.family.leading * family.size
    if len(family.lines) > 1:
        first -= CAPITAL * (stock.type.family.largest - family.size)
    return tuple(
        PlacedLine(text, Face.SEMIBOLD, family.size, first + number * leading)
        for number, text in enumerate(family.lines)
    )


def _fit_suffix(
    suffix: str, last: PlacedLine, stock: BadgeStock
) -> tuple[tuple[PlacedLine, ...], float]:
    """Post-nominals stand small after the name; where there is no room they go to the body."""
    size = min(stock.type.suffix, last.size)
    ink = text_width(last.text, last.face, last.size) - left_bearing(
        last.text, last.face, last.size
    )
    x = ink + _SUFFIX_GAP * size
    if not suffix or x + text_width(suffix, Face.LIGHT, size) > _measure(stock):
        return (), 0.0
    return (PlacedLine(suffix, Face.LIGHT, size, last.y),), x


def _fit_country(country: str, stock: BadgeStock, symbol: Box | None) -> tuple[PlacedLine, ...]:
    if not country:
        return ()
    measure = symbol.x - stock.measures.margin if symbol else _measure(stock)
    sizes = stock.type.country
    setting = fit_lines(country, Face.SEMIBOLD, sizes, measure, most=1)
    if setting.size < _ONE_LINE_COUNTRY:
        setting = fit_lines(country, Face.SEMIBOLD, sizes, measure, most=2)
    above = (len(setting.lines) - 1) * _COUNTRY_LEADING * setting.size
    return tuple(
        PlacedLine(
            text,
            Face.SEMIBOLD,
            setting.size,
            stock.measures.country - above + number * _COUNTRY_LEADING * setting.size,
        )
        for number, text in enumerate(setting.lines)
    )


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
    paragraphs = [
        Paragraph(text=homeless, face=Face.MEDIUM, most_lines=1),
        Paragraph(text=face.title, most_lines=2),
        Paragraph(text=face.organization, face=Face.SEMIBOLD, most_lines=3),
    ]
    return fit_block([one for one in paragraphs if one.text.strip()], stock.type.body, room)


def _one_line(text: str, face: Face, sizes: TextSizes, measure: float) -> Setting | None:
    return fit_one_line(text, face, sizes.largest, measure) if text else None


def _on(setting: Setting | None, face: Face, y: float) -> tuple[PlacedLine, ...]:
    if setting is None:
        return ()
    return tuple(PlacedLine(text, face, setting.size, y) for text in setting.lines)
