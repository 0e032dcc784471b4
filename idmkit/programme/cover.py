"""The cover: who invites, what it is, when and where, and which edition of the paper this is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from idmkit import wording
from idmkit.model.event import Event
from idmkit.printing.logo import logo_picture, logo_place
from idmkit.printing.page import Mark, Picture, Rectangle
from idmkit.printing.palette import ACCENT
from idmkit.printing.paper import Box
from idmkit.printing.structure import Element
from idmkit.printing.text_setting import Run
from idmkit.programme.block import Block, SetLine, said, set_text, space, stacked, told
from idmkit.programme.edition import Edition
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
_FOOT_Y, _FOOT_ROOM = 706.0, 90.0  # what is longer goes on as the text does
_SPINE = Box(0, 0, 17, GRID.page.height)
_LOGO = Box(GRID.right - 140, 62, 140, 56)
_TITLE_SIZES = (31, 28, 25, 22, 19, 16, 14)


def cover_pages(edition: Edition, event: Event) -> list[tuple[Mark, ...]]:
    """One page, or more where a text is too long even in the smallest type."""
    part = Element("Sect")
    flowed = next(
        (
            pages
            for size in _TITLE_SIZES
            if len(pages := flow(_blocks(edition, event, size, part), _BODY)) == 1
        ),
        None,
    )
    pages = flowed or flow(_blocks(edition, event, _TITLE_SIZES[-1], part), _BODY)
    foot = _foot(edition, event, part)
    whole = sum(line.height for line in foot) <= _FOOT_ROOM
    if not whole:
        pages += flow([Block(lines=foot)], _BODY)
    spine = Rectangle(box=_SPINE, fill=ACCENT)
    marks = [(spine, *page.marks) for page in pages]
    return [
        (*_logo(edition, event, part), *marks[0], *stacked(foot if whole else (), _FOOT_Y)),
        *marks[1:],
    ]


def _blocks(edition: Edition, event: Event, title_size: float, part: Element) -> list[Block]:
    measure = _MEASURE - _LOGO.width - 20
    organizer = _set(
        edition, said(event, "organizer"), COVER_ORGANIZER, part.child("P"), measure=measure
    )
    head = sum(line.height for line in organizer)
    scale = title_size / COVER_TITLE.size
    title = replace(COVER_TITLE, size=title_size, leading=COVER_TITLE.leading * scale)
    parts = [
        Block(lines=(*organizer, space(max(_SERIES_Y - head, 20.0)))),
        Block(lines=_set(edition, said(event, "series"), COVER_SERIES, part.child("P"))),
        Block(lines=_set(edition, said(event, "kind"), COVER_KIND, part.child("P")), before=4),
        Block(lines=_set(edition, said(event, "title"), title, part.child("H1")), before=8),
        Block(lines=(space(22, _bar()),), before=16),
        Block(lines=_set(edition, edition.words.event_dates(event), COVER_DATE, part.child("P"))),
        Block(lines=_set(edition, said(event, "place"), COVER_PLACE, part.child("P"))),
    ]
    return [part for part in parts if part.lines]


def _bar() -> Rectangle:
    return Rectangle(box=Box(_LEFT, 0, 57, 2.2), fill=ACCENT)


def _foot(edition: Edition, event: Event, part: Element) -> tuple[SetLine, ...]:
    """What the paper is and which edition."""
    parts = (wording.symbol(event), edition.words.as_of(event))
    as_printed = " · ".join(part for part in parts if part)
    document = _set(edition, said(event, "document"), COVER_DOCUMENT, part.child("P"))
    return (*document, *_set(edition, as_printed, COVER_EDITION, part.child("P")))


def _logo(edition: Edition, event: Event, part: Element) -> Iterator[Mark]:
    """The logo in the upper right corner, as large as its place allows."""
    place = logo_place(event.logo, _LOGO) if event.logo else None
    if event.logo and place:
        figure = part.child("Figure", edition.words.logo_of(event))
        yield Picture(box=place, raster=logo_picture(event.logo, place), element=figure)


def _set(
    edition: Edition, text: str | Run, type_: Type, element: Element, *, measure: float = _MEASURE
) -> tuple[SetLine, ...]:
    return told(set_text(edition, text, type_, x=_LEFT, measure=measure), element)
