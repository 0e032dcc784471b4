"""The days of the event as blocks: day head, sessions, end mark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from idmkit.model.event import Day, Event
from idmkit.printing.measuring import text_width
from idmkit.printing.page import Anchor, Rule
from idmkit.printing.palette import ACCENT
from idmkit.printing.structure import Element
from idmkit.programme.block import Block, SetLine, beside, said, set_text, space, told
from idmkit.programme.edition import Edition
from idmkit.programme.session_blocks import session_blocks
from idmkit.programme.style import DAY_DATE, DAY_LABEL, END_MARK, GRID

_ACCENT_RULE = 2.2
_DAY_LEADS = 3


def day_blocks(edition: Edition, event: Event) -> Iterator[Block]:
    """Each day begins a page."""
    for number, day in enumerate(event.days):
        yield from _day(edition, day, number)


def _day(edition: Edition, day: Day, number: int) -> Iterator[Block]:
    part = Element("Sect")
    head = _head(edition, day, number)
    yield replace(head, lines=told(head.lines, part.child("H2")))
    for session, after in zip(day.sessions, (None, *day.sessions), strict=False):
        yield from session_blocks(edition, session, day.date, part, after)
    if day.end_mark:
        lines = set_text(
            edition, said(day, "end_mark"), END_MARK, x=GRID.text_x, measure=GRID.text_width
        )
        yield Block(lines=told(lines, part.child("P")), before=16)


def _head(edition: Edition, day: Day, number: int) -> Block:
    accent = Rule(
        start=(GRID.side, _ACCENT_RULE / 2),
        end=(GRID.right, _ACCENT_RULE / 2),
        width=_ACCENT_RULE,
        colour=ACCENT,
    )
    title = ", ".join(part for part in (day.label, edition.words.long_date(day.date)) if part)
    anchor = Anchor(name=f"day-{number + 1}", y=0, title=title)
    lines = (space(8, accent, anchor), *_title(edition, day))
    return Block(lines=lines, whole=True, leads=_DAY_LEADS, starts_page=True)


def _title(edition: Edition, day: Day) -> tuple[SetLine, ...]:
    """The label in the time column, the date beside it; over it where the label is too wide."""
    label = set_text(edition, said(day, "label"), DAY_LABEL, x=GRID.side, measure=GRID.width)
    fits = text_width(day.label, edition.cut(DAY_LABEL.face), DAY_LABEL.size) <= GRID.time_width
    x = GRID.text_x if day.label and fits else GRID.side
    date = set_text(
        edition, edition.words.long_date(day.date), DAY_DATE, x=x, measure=GRID.text_width
    )
    return beside(date, label) if fits else (*label, *date)
