"""What has changed since the last edition, as a list: only if something has.

A session that left the agenda stands here alone. The days show what is held, and what its organizer
wants to show as cancelled; a guest who looks for what is gone looks here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

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
from idmkit.programme.session_words import DOT, change_runs, heading
from idmkit.programme.style import GRID, LISTED_DAY, LISTED_TIME, NOTE, PAGE_HEAD, PERSON

_AREA = Box(GRID.side, 0, GRID.width, 0)


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
    if page is None:
        return told(row, body)
    description = edition.words.where_to_find(time, session.heading, page)
    link = Link(box=_AREA, anchor=anchor_name(session), description=description)
    return told(linked(row, _AREA, link), body.child("Link"))


def _where(edition: Edition, session: Session, page: int | None) -> Iterator[Run]:
    """Where the session is held now, and on which page it stands, each after a dot."""
    if session.rooms and session.status is not Status.CANCELLED:
        names = (said(room, "name") for room in session.rooms)
        yield from (Run(DOT), *joined(edition.words.phrases.comma, names))
    if page:
        yield from (Run(DOT), Run(edition.words.on_page(page)))
