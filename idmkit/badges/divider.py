"""The card that parts the badges of two delegations: the name, large, and who comes after it."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.badges.card import Divider
from idmkit.badges.front_design import FrontDesign, TextSizes
from idmkit.badges.role_band import inked_at
from idmkit.badges.text_fitting import Paragraph, Room, fit_block
from idmkit.printing.page import Mark, Rule
from idmkit.printing.palette import ACCENT, GREY, INK
from idmkit.printing.paper import mm
from idmkit.printing.structure import Element, tagged
from idmkit.printing.typeface import Face

_MARGIN = mm(5)


def divider(card: Divider, design: FrontDesign) -> Iterator[Mark]:
    """The marks of a divider, in the size of the badges."""
    width, height = design.trim
    large = min(30.0, height / 6, width / 7)
    yield Rule(start=(_MARGIN, _MARGIN), end=(width - _MARGIN, _MARGIN), width=2.2, colour=ACCENT)
    names, bold = " · ".join(card.names), design.cut(Face.SEMIBOLD)
    head = fit_block(
        [Paragraph(text=card.title or "–", face=bold, most_lines=3)],
        TextSizes(large, large / 2),
        _room(_MARGIN + 1.1 * large, 0.55 * height, width),
    )
    below = head.lines[-1].y + 0.9 * large
    small = max(5.5, large / 3)
    rest = fit_block(
        [
            Paragraph(text=card.told, face=design.cut(Face.MEDIUM), most_lines=1),
            Paragraph(text=names, face=design.cut(Face.REGULAR), most_lines=99, gap=0.4),
        ],
        TextSizes(small, 0.7 * small),
        _room(below, height - _MARGIN, width),
    )
    section = Element("Sect")
    titles = (inked_at(line, _MARGIN, INK) for line in head.lines)
    yield from tagged(titles, section.child("H1"))
    told = (inked_at(line, _MARGIN, GREY) for line in rest.lines)
    yield from tagged(told, section.child("P"))


def _room(first: float, foot: float, width: float) -> Room:
    measure = width - 2 * _MARGIN
    return Room(first, foot, measure, narrow_from=foot, narrow_measure=measure)
