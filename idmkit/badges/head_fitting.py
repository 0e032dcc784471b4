"""The head of a front: the event, its place and dates, and the number of the badge."""

from __future__ import annotations

from typing import NamedTuple

from idmkit.badges.face import BadgeFace
from idmkit.badges.front_design import FrontDesign
from idmkit.badges.name_fitting import fit_one_line, line_width
from idmkit.badges.text_fitting import Block, Paragraph, PlacedLine, Room, fit_block
from idmkit.printing.paper import mm
from idmkit.printing.typeface import Face

_WHITE_BESIDE_LOGO = mm(3)
_GAP = 1.0  # em between the place and the number
_SHARE_OF_PLACE = 0.4  # of the measure, where it stands beside the event
_SHARE_OF_NUMBER = 0.35
_TAIL = 0.3  # em below a base line


class FittedHead(NamedTuple):
    """The lines of a head, their common size, and where it ends, a logo beside it included."""

    lines: tuple[PlacedLine, ...]
    aside: tuple[PlacedLine, ...]
    size: float
    foot: float


def fit_head(face: BadgeFace, design: FrontDesign, *, beside_logo: bool) -> FittedHead:
    """The head, whatever its length; where a stock has no room for one it is empty."""
    at, type_ = design.measures, design.type
    if not at.has_head:
        return FittedHead((), (), type_.event.largest, at.head_foot)
    measure = at.logo.x - at.left - _WHITE_BESIDE_LOGO if beside_logo else design.measure
    aside = _aside(face, design, measure)
    block = fit_block(_paragraphs(face, design), type_.event, _room(design, measure, aside))
    logo = at.logo.bottom if beside_logo else 0.0
    foot = max([logo, *(line.foot for line in block.lines)])
    return FittedHead(block.lines, _beside(aside, block, design), block.size, foot)


def _paragraphs(face: BadgeFace, design: FrontDesign) -> list[Paragraph]:
    scale = design.type.place.largest / design.type.event.largest
    event = Paragraph(text=face.event, face=design.cut(Face.SEMIBOLD), most_lines=2)
    place = Paragraph(
        text="" if design.measures.beside else face.place_and_dates,
        face=design.cut(Face.REGULAR),
        most_lines=1,
        scale=scale,
        gap=0.04,
    )
    return [one for one in (event, place) if one.text.strip()]


def _room(design: FrontDesign, measure: float, aside: PlacedLine | None) -> Room:
    """Only the first line of an event may run above the number."""
    at, free = design.measures, measure
    below = at.event + _TAIL * design.type.event.largest
    if aside:
        free -= line_width(aside.text, aside.face, aside.size) + _GAP * aside.size
    return Room(
        first=at.event,
        foot=at.head_foot,
        measure=free if at.beside else measure,
        narrow_from=0.0 if at.beside else below,
        narrow_measure=free,
    )


def _aside(face: BadgeFace, design: FrontDesign, measure: float) -> PlacedLine | None:
    """What stands at the right: the number; on a tent card place and dates."""
    at, size = design.measures, design.type.place.largest
    text, cut, share = face.number, Face.MEDIUM, _SHARE_OF_NUMBER
    if at.beside:
        text, cut, share = face.place_and_dates, Face.REGULAR, _SHARE_OF_PLACE
    if not text:
        return None
    setting = fit_one_line(text, design.cut(cut), size, share * measure)
    width = line_width(text, design.cut(cut), setting.size)
    return PlacedLine(text, design.cut(cut), setting.size, at.place, measure - width)


def _beside(aside: PlacedLine | None, block: Block, design: FrontDesign) -> tuple[PlacedLine, ...]:
    """On the line of the place, wherever a long event has moved it."""
    if not aside:
        return ()
    lower = [line.y for line in block.lines[1:]] if not design.measures.beside else []
    return (aside._replace(y=max([aside.y, *lower])),)
