"""The cover: who invites, what it is, when and where, and which edition of the paper this is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from idmkit import wording
from idmkit.model.event import Event
from idmkit.printing.page import Mark, Picture, Rectangle, moved
from idmkit.printing.palette import ACCENT
from idmkit.printing.paper import Box
from idmkit.printing.pictures import logo_place
from idmkit.printing.structure import Element
from idmkit.programme.block import Block, SetLine, set_text, space, told
from idmkit.programme.flow import flow
from idmkit.programme.style import (
    COVER_DATE,
    COVER_DOCUMENT,
    COVER_EDITION,
    COVER_KIND,
    COVER_ORGANIZER,
    COVER_PLACE,
    COVER_SERIES,
    COVER_TITLE,
    GRID,
    Type,
)

_LEFT = 67.0
_MEASURE = GRID.right - _LEFT
_BODY = Box(_LEFT, 78, _MEASURE, 590)
_SERIES_Y = 150.0  # below the top of the body
_FOOT_Y = 706.0
_SPINE = Box(0, 0, 17, GRID.page.height)
_LOGO = Box(GRID.right - 140, 62, 140, 56)
_TITLE_SIZES = (31, 28, 25, 22, 19, 16, 14)


def cover_pages(event: Event) -> list[tuple[Mark, ...]]:
    """One page, or more where a title is too long even in the smallest type."""
    part = Element("Sect")
    flowed = next(
        (
            pages
            for size in _TITLE_SIZES
            if len(pages := flow(_blocks(event, size, part), _BODY)) == 1
        ),
        None,
    )
    pages = flowed or flow(_blocks(event, _TITLE_SIZES[-1], part), _BODY)
    spine = Rectangle(box=_SPINE, fill=ACCENT)
    marks = [(spine, *page.marks) for page in pages]
    return [(*_logo(event, part), *marks[0], *_foot(event, part)), *marks[1:]]


def _blocks(event: Event, title_size: float, part: Element) -> list[Block]:
    measure = _MEASURE - _LOGO.width - 20
    organizer = _set(event.organizer, COVER_ORGANIZER, part, measure=measure)
    head = sum(line.height for line in organizer)
    scale = title_size / COVER_TITLE.size
    title = replace(COVER_TITLE, size=title_size, leading=COVER_TITLE.leading * scale)
    parts = [
        Block(lines=(*organizer, space(max(_SERIES_Y - head, 20.0)))),
        Block(lines=_set(event.series, COVER_SERIES, part)),
        Block(lines=_set(event.kind, COVER_KIND, part), before=4),
        Block(lines=_set(event.title, title, part, "H1"), before=8),
        Block(lines=(space(22, _bar()),), before=16),
        Block(lines=_set(wording.event_dates(event), COVER_DATE, part)),
        Block(lines=_set(event.place, COVER_PLACE, part)),
    ]
    return [part for part in parts if part.lines]


def _bar() -> Rectangle:
    return Rectangle(box=Box(_LEFT, 0, 57, 2.2), fill=ACCENT)


def _foot(event: Event, part: Element) -> Iterator[Mark]:
    """What the paper is and which edition, at the foot of the first page."""
    edition = " · ".join(part for part in (wording.symbol(event), wording.as_of(event)) if part)
    y = _FOOT_Y
    document = _set(event.document, COVER_DOCUMENT, part)
    for line in (*document, *_set(edition, COVER_EDITION, part)):
        yield from (moved(mark, down=y) for mark in line.marks)
        y += line.height


def _logo(event: Event, part: Element) -> Iterator[Mark]:
    """The logo in the upper right corner, as large as its place allows."""
    place = logo_place(event.logo, _LOGO) if event.logo else None
    if event.logo and place:
        figure = part.child("Figure", wording.logo_of(event))
        yield Picture(box=place, content=event.logo.content, element=figure)


def _set(
    text: str, type_: Type, part: Element, role: str = "P", measure: float = _MEASURE
) -> tuple[SetLine, ...]:
    return told(set_text(text, type_, x=_LEFT, measure=measure), part.child(role))
