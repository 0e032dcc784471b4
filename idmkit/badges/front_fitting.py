"""How the words of one face fit a front: every size, line and base line, but no ink yet."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from idmkit.badges.clearance import CLEAR, HAIR, ink_top, lifted
from idmkit.badges.code_place import code_box
from idmkit.badges.face import BadgeFace
from idmkit.badges.front_design import CAPITAL, DESCENDER, FrontDesign
from idmkit.badges.head_fitting import FittedHead, fit_head
from idmkit.badges.name_fitting import line_width
from idmkit.badges.name_placing import FittedName, Space, place_name
from idmkit.badges.text_fitting import Block, Paragraph, PlacedLine, Room, fit_block, fit_lines
from idmkit.printing.paper import Box, mm
from idmkit.printing.typeface import Face

_ONE_LINE_COUNTRY = 15.0  # pt on A6; a country rather stands in two large lines than in a small one
_COUNTRY_LEADING = 1.1
_SHARE_OF_COUNTRY = 0.45  # of the measure, where the organization stands beside it
_BESIDE_PHOTO = mm(2.5)
_BELOW_PHOTO = mm(1)
_PROPORTIONS = 35 / 45  # of a photo, ICAO 9303


class FittedFront(NamedTuple):
    """A front whose every line has its place. `symbol` includes the QR code's quiet zone.

    `aside` stands at the right of the country: the organization of a tent card.
    """

    head: FittedHead
    name: FittedName
    body: Block
    country: tuple[PlacedLine, ...]
    aside: tuple[PlacedLine, ...]
    symbol: Box | None
    photo: Box | None


def fit_front(
    face: BadgeFace, design: FrontDesign, *, beside_logo: bool = False, with_photo: bool = False
) -> FittedFront:
    """Finds a place for everything that a face says, whatever its length and letters."""
    face = face.readable_in(design.fonts)
    symbol = _symbol_box(face.payload, design)
    photo = _photo_box(symbol, design) if with_photo else None
    narrow = design.measure - (photo.width + _BESIDE_PHOTO if photo else 0.0)
    head = fit_head(face, design, beside_logo=beside_logo)
    country = _fit_country(face, design, symbol)
    ceiling = head.foot + (CLEAR if design.measures.has_head else 0.0)
    aside = _fit_aside(face, design, country)
    lowest = _lowest_name(face, design, country)
    foot = min((ink_top(line) for line in (*country, *aside)), default=design.trim.height) - CLEAR
    name = place_name(face, design, Space(ceiling, lowest, narrow, foot, symbol))
    return FittedFront(
        head=head,
        name=name,
        body=_fit_body(face, design, name, country, symbol, narrow),
        country=country,
        aside=aside,
        symbol=symbol,
        photo=photo,
    )


def _symbol_box(payload: str, design: FrontDesign) -> Box | None:
    """The QR code's square: its ink ends at the margin and on the country's base line."""
    at = design.measures
    right = design.trim.width - at.margin
    return code_box(payload, at.qr_side, (right, at.country), design.dot, design.smallest_module)


def _photo_box(symbol: Box | None, design: FrontDesign) -> Box | None:
    """Above the code, or above the country where there is none; no higher than the head's foot."""
    at = design.measures
    if not at.photo.height:
        return None
    foot = symbol.y - _BELOW_PHOTO if symbol else at.country
    height = min(at.photo.height, foot - at.head_foot)
    width = height * _PROPORTIONS
    return Box(design.trim.width - at.margin - width, foot - height, width, height)


def _fit_country(
    face: BadgeFace, design: FrontDesign, symbol: Box | None
) -> tuple[PlacedLine, ...]:
    if not face.country:
        return ()
    at = design.measures
    measure = symbol.x - at.left if symbol else design.measure
    if at.beside and face.organization:
        measure *= _SHARE_OF_COUNTRY
    sizes, bold = design.type.country, design.cut(Face.SEMIBOLD)
    setting = fit_lines(face.country, bold, sizes, measure, most=1)
    if setting.size < min(_ONE_LINE_COUNTRY, 0.8 * sizes.largest):
        setting = fit_lines(face.country, bold, sizes, measure, most=2)
    return _on_foot(setting.lines, bold, setting.size, at.country)


def _fit_aside(
    face: BadgeFace, design: FrontDesign, country: tuple[PlacedLine, ...]
) -> tuple[PlacedLine, ...]:
    """The organization, its lines ending at the right margin, the last on the country's line."""
    at, plain = design.measures, design.cut(Face.REGULAR)
    if not at.beside or not face.organization:
        return ()
    measure = design.measure * (1 - _SHARE_OF_COUNTRY if country else 1) - at.clear_of_country
    sizes = design.type.body
    setting = fit_lines(face.organization, plain, sizes, measure, most=2)
    if setting.size < sizes.floor:
        setting = fit_lines(face.organization, plain, sizes, measure, most=3)
    lines = _on_foot(setting.lines, plain, setting.size, at.country)
    return tuple(
        line._replace(indent=design.measure - line_width(line.text, line.face, line.size))
        for line in lines
    )


def _on_foot(texts: tuple[str, ...], cut: Face, size: float, foot: float) -> tuple[PlacedLine, ...]:
    """Lines of which the last stands on `foot`."""
    lines = [
        PlacedLine(text, cut, size, foot - number * _COUNTRY_LEADING * size)
        for number, text in enumerate(reversed(texts))
    ]
    return lifted(lines[::-1])


def _lowest_name(face: BadgeFace, design: FrontDesign, country: tuple[PlacedLine, ...]) -> float:
    """The lowest base line of a name that leaves room for a line of small text, if there is any."""
    at = design.measures
    said = not at.beside and any((face.title, face.organization, face.suffix))
    line = at.bar_below_name + at.body_below_bar + DESCENDER * design.type.body.floor
    return _foot_of_body(design, country) - (line if said else at.bar_below_name)


def _foot_of_body(design: FrontDesign, country: tuple[PlacedLine, ...]) -> float:
    at = design.measures
    if not country:
        return at.country
    return country[0].y - CAPITAL * country[0].size - at.clear_of_country


def _fit_body(  # noqa: PLR0913, PLR0917 -- what stands round it
    face: BadgeFace,
    design: FrontDesign,
    name: FittedName,
    country: tuple[PlacedLine, ...],
    symbol: Box | None,
    measure: float,
) -> Block:
    at = design.measures
    if at.beside:
        return Block((), design.type.body.largest)
    top = _foot_of_body(design, country)
    room = Room(
        first=name.foot + at.bar_below_name + at.body_below_bar,
        foot=top,
        measure=measure,
        narrow_from=symbol.y - HAIR if symbol else top,
        narrow_measure=min(measure, symbol.x - at.left) if symbol else measure,
    )
    body = fit_block(_paragraphs(face, name, design), design.type.body, room)
    if body.size < design.type.body.floor and design.type.title_may_go and face.title:
        without = _paragraphs(replace(face, title=""), name, design)
        return fit_block(without, design.type.body, room)
    return body


def _paragraphs(face: BadgeFace, name: FittedName, design: FrontDesign) -> list[Paragraph]:
    of_title, of_organization = design.type.most_lines
    homeless = "" if name.suffix else face.suffix
    bold, plain = design.cut(Face.SEMIBOLD), design.cut(Face.REGULAR)
    paragraphs = [
        Paragraph(text=homeless, face=design.cut(Face.MEDIUM), most_lines=1),
        Paragraph(text=face.title, face=plain, most_lines=of_title),
        Paragraph(text=face.organization, face=bold, most_lines=of_organization),
    ]
    return [one for one in paragraphs if one.text.strip()]
