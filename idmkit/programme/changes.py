"""What has changed since the last edition: at the foot of a page, or on pages of its own.

A session that left the agenda stands here alone. The days show what is held, and what its organizer
wants to show as cancelled; a guest who looks for what is gone looks here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from idmkit import wording
from idmkit.model.changed import ChangedDay, changed_days
from idmkit.model.event import Event, Session, Status
from idmkit.printing.page import Anchor, Link
from idmkit.printing.paper import Box
from idmkit.printing.structure import Element
from idmkit.printing.text_setting import Run
from idmkit.printing.typeface import Face
from idmkit.programme.block import (
    Block,
    SetLine,
    beside,
    joined,
    linked,
    said,
    set_text,
    space,
    struck,
    told,
)
from idmkit.programme.edition import Edition
from idmkit.programme.session_blocks import anchor_name
from idmkit.programme.session_words import DOT, change_runs, heading, session_name
from idmkit.programme.style import (
    CHANGE_NOTE,
    GLANCE_DAY,
    GLANCE_HOURS,
    GRID,
    LISTED_DAY,
    LISTED_TIME,
    NOTE,
    PAGE_HEAD,
    PERSON,
)

_AREA = Box(GRID.side, 0, GRID.width, 0)
_FOOT_X = GRID.side + GLANCE_HOURS  # below the columns of the days
_FOOT_WIDTH = GRID.right - _FOOT_X
_FOOT_GAP = 10.0
_LARGEST_FOOT = 0.2  # of a page


class _Place(NamedTuple):
    """A session, its time in words, and its page; None for what left the agenda."""

    session: Session
    time: str
    page: int | None


def change_blocks(edition: Edition, event: Event, numbers: Mapping[str, int]) -> Iterator[Block]:
    """A heading, and each change below its day; `numbers` gives each anchor's page."""
    part = Element("Sect")
    days = changed_days(event)
    if days:
        yield _head(edition, part)
    for day in days:
        yield _day(edition, day, part)
        items = part.child("L")
        for session in day.sessions:
            body = items.child("LI").child("LBody")
            lines = _item(edition, day, session, numbers.get(anchor_name(session)), body)
            yield Block(lines=lines, before=5, whole=True)


def change_foot(edition: Edition, event: Event, numbers: Mapping[str, int]) -> tuple[SetLine, ...]:
    """The same in few words, for the foot of a page; none if they are too many for that."""
    part = Element("Sect")
    title = edition.words.phrases.changes.heading
    anchor = Anchor(name="changes", y=0, title=title)
    head = set_text(edition, title, GLANCE_DAY, x=_FOOT_X, measure=_FOOT_WIDTH)
    items = part.child("L")
    lines = [
        line
        for day in changed_days(event)
        for session in day.sessions
        for line in _note(edition, day, session, numbers.get(anchor_name(session)), items)
    ]
    whole = (space(_FOOT_GAP, anchor), *told(head, part.child("H2")), *lines)
    height = sum(line.height for line in whole)
    return whole if lines and height <= GRID.body.height * _LARGEST_FOOT else ()


def _note(
    edition: Edition, day: ChangedDay, session: Session, page: int | None, items: Element
) -> tuple[SetLine, ...]:
    """Day, time, the short name, and the change; a link where the session stands in the paper."""
    name = session_name(session)._replace(face=Face.SEMIBOLD)
    time = wording.time_range(session, day.date)
    when = [*joined(edition.words.phrases.comma, (_day_name(edition, day), Run(time)))]
    change = [Run(DOT), *change_runs(edition, session), *_where(edition, session, page)]
    runs = [*when, Run("\u00a0 "), name, *change]
    lines = set_text(edition, runs, CHANGE_NOTE, x=_FOOT_X, measure=_FOOT_WIDTH)
    body = items.child("LI").child("LBody")
    return _leading(edition, lines, _Place(session, time, page), body)


def _day_name(edition: Edition, day: ChangedDay) -> Run:
    if day.day and day.day.label:
        return said(day.day, "label")
    return Run(edition.words.short_date(day.date))


def _head(edition: Edition, part: Element) -> Block:
    title = edition.words.phrases.changes.heading
    anchor = Anchor(name="changes", y=0, title=title)
    head = set_text(edition, title, PAGE_HEAD, x=GRID.side, measure=GRID.width)
    lines = (space(0, anchor), *told(head, part.child("H2")))
    return Block(lines=lines, whole=True, leads=2, starts_page=True)


def _day(edition: Edition, day: ChangedDay, part: Element) -> Block:
    """The day's label and date; the date alone where nothing of the day is left."""
    date = Run(edition.words.long_date(day.date))
    label = [said(day.day, "label")] if day.day else []
    parts = joined(edition.words.phrases.comma, (*label, date))
    runs = [run._replace(face=LISTED_DAY.face) for run in parts]
    lines = set_text(edition, runs, LISTED_DAY, x=GRID.side, measure=GRID.width)
    return Block(lines=told(lines, part.child("H3")), before=16, whole=True, leads=2)


def _item(
    edition: Edition, day: ChangedDay, session: Session, page: int | None, body: Element
) -> tuple[SetLine, ...]:
    """Time, heading and, below it, the change; a link where the session stands in the paper."""
    time = wording.time_range(session, day.date)
    title = [run._replace(face=Face.SEMIBOLD) for run in heading(session)]
    lines = set_text(edition, title, PERSON, x=GRID.text_x, measure=GRID.text_width)
    if session.status is Status.CANCELLED:
        lines = tuple(map(struck, lines))
    words = [*change_runs(edition, session), *_where(edition, session, page)]
    change = set_text(edition, words, NOTE, x=GRID.text_x, measure=GRID.text_width)
    clock = set_text(edition, time, LISTED_TIME, x=GRID.side, measure=GRID.time_width)
    row = beside((*lines, *change), clock)
    return _leading(edition, row, _Place(session, time, page), body)


def _leading(
    edition: Edition, lines: tuple[SetLine, ...], place: _Place, body: Element
) -> tuple[SetLine, ...]:
    """Lines that lead to the session's place, if it has one."""
    session, time, page = place
    if page is None:
        return told(lines, body)
    description = edition.words.where_to_find(time, session.heading, page)
    link = Link(box=_AREA, anchor=anchor_name(session), description=description)
    return told(linked(lines, _AREA, link), body.child("Link"))


def _where(edition: Edition, session: Session, page: int | None) -> Iterator[Run]:
    """Where the session is held now, and on which page it stands, each after a dot."""
    if session.rooms and session.status is not Status.CANCELLED:
        names = (said(room, "name") for room in session.rooms)
        yield from (Run(DOT), *joined(edition.words.phrases.comma, names))
    if page:
        yield from (Run(DOT), Run(edition.words.on_page(page)))
