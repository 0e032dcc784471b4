"""A day too full for a column of hours: its items one below the other, with their pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from idmkit import wording
from idmkit.model.event import Day, Session, Status
from idmkit.printing.page import Link, Mark
from idmkit.printing.paper import Box
from idmkit.printing.structure import Element
from idmkit.printing.text_setting import Run
from idmkit.programme.block import (
    Block,
    SetLine,
    beside,
    joined,
    linked,
    said,
    set_text,
    space,
    stacked,
    struck,
    told,
)
from idmkit.programme.edition import Edition
from idmkit.programme.flow import flow
from idmkit.programme.session_blocks import anchor_name
from idmkit.programme.session_words import facts, heading
from idmkit.programme.style import GLANCE_NAMES, GLANCE_TITLE, GRID, LISTED_DAY, Type

_TIME = Type(size=9.2, leading=11.4)
_TITLE = replace(GLANCE_TITLE, even=False)  # facts follow in the same line


def list_pages(
    edition: Edition, day: Day, numbers: Mapping[str, int], part: Element, top: float
) -> list[tuple[Mark, ...]]:
    """The day's items on as many pages as they need, from `top` (points) downwards."""
    head = _day(edition, day)
    named, height = told(head, part.child("H3")), sum(line.height for line in head)
    body = Box(GRID.side, top + height, GRID.width, GRID.body.bottom - top - height)
    pages = flow(list(_blocks(edition, day, numbers, part)), body)
    return [
        (*stacked(head if number else named, top), *page.marks) for number, page in enumerate(pages)
    ]


def _day(edition: Edition, day: Day) -> tuple[SetLine, ...]:
    """The day over its items, on each of its pages: nobody reads such a list from its start."""
    date = Run(edition.words.long_date(day.date))
    parts = joined(edition.words.phrases.comma, (said(day, "label"), date))
    runs = [run._replace(face=LISTED_DAY.face) for run in parts]
    return (*set_text(edition, runs, LISTED_DAY, x=GRID.side, measure=GRID.width), space(3))


def _blocks(
    edition: Edition, day: Day, numbers: Mapping[str, int], part: Element
) -> Iterator[Block]:
    items = part.child("L")
    for session in sorted(day.sessions, key=lambda session: session.start):
        element = items.child("LI").child("LBody").child("Link")
        yield Block(lines=told(_item(edition, session, day, numbers), element), before=3)


def _item(
    edition: Edition, session: Session, day: Day, numbers: Mapping[str, int]
) -> tuple[SetLine, ...]:
    anchor = anchor_name(session)
    title = [run._replace(face=GLANCE_TITLE.face) for run in heading(session)]
    after = facts(edition, session, session.rooms, numbers[anchor])
    runs = [*title, *(run._replace(face=GLANCE_NAMES.face) for run in after)]
    words = set_text(edition, runs, _TITLE, x=GRID.text_x, measure=GRID.text_width)
    if session.status is Status.CANCELLED:
        words = tuple(map(struck, words))
    time = wording.time_range(session, day.date)
    clock = set_text(edition, time, _TIME, x=GRID.side, measure=GRID.time_width)
    area = Box(GRID.side, 0, GRID.width, 0)
    where = edition.words.where_to_find(time, session.heading, numbers[anchor])
    return linked(beside(words, clock), area, Link(box=area, anchor=anchor, description=where))
