"""At a glance: a page that shows each day as a column, its height in proportion to the hours.

The hours are stretched where a short item needs room for its words. A day so full that its words
cannot stand on one page is no glance, and has no column; its sessions stand in the pages after.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from idmkit import wording
from idmkit.model.event import Day, Event
from idmkit.printing.page import Anchor, Mark, Rule, moved
from idmkit.printing.palette import RULE
from idmkit.printing.paper import Box
from idmkit.programme.block import set_right, set_text
from idmkit.programme.glance_axis import Axis, stretched
from idmkit.programme.glance_card import Card, card_marks, least_height
from idmkit.programme.glance_lanes import Slot, slots
from idmkit.programme.style import GLANCE_DATE, GLANCE_DAY, GLANCE_HOUR, GRID, PAGE_HEAD

Marks = tuple[Mark, ...]

_HOURS_WIDTH = 40.0
_DAY_GAP = 12.0
_HEAD_HEIGHT = 42.0
_DAY_HEAD_HEIGHT = 34.0
_MOST_DAYS = 3
_LEAST_LANE = 70.0


@dataclass(frozen=True, slots=True)
class _Column:
    """One day and where its column stands."""

    day: Day
    slots: tuple[Slot, ...]
    x: float
    width: float

    def card(self, slot: Slot) -> Card:
        """A session in its lane of this column."""
        lane = self.width / slot.lanes
        return Card(slot.session, self.x + lane * slot.lane, lane - (2 if slot.lanes > 1 else 0))


def glance_pages(event: Event, numbers: Mapping[str, int]) -> list[Marks]:
    """Pages of up to three days each; `numbers` gives the page of each session's anchor."""
    days = [day for day in event.days if day.sessions]
    pages = [
        page
        for start in range(0, len(days), _days_on_a_page(days))
        for page in _pages(days[start : start + _days_on_a_page(days)], numbers)
    ]
    heading = Anchor(name="glance", y=0, title=wording.GLANCE)
    return [(heading, *page) if number == 0 else page for number, page in enumerate(pages)]


def _days_on_a_page(days: Sequence[Day]) -> int:
    """As evenly as can be: four days stand two and two."""
    pages = -(-len(days) // _MOST_DAYS)
    return -(-len(days) // pages) if pages else 1


def _pages(days: Sequence[Day], numbers: Mapping[str, int]) -> Iterator[Marks]:
    """The days on one page, or each on its own, or not at all where even that is too little."""
    page = _page(days, numbers)
    if page:
        yield page
    elif len(days) > 1:
        for day in days:
            yield from _pages([day], numbers)


def _page(days: Sequence[Day], numbers: Mapping[str, int]) -> Marks | None:
    columns = _columns(days)
    if any(column.width / slot.lanes < _LEAST_LANE for column in columns for slot in column.slots):
        return None
    area = Box(
        GRID.side,
        GRID.top + _HEAD_HEIGHT + _DAY_HEAD_HEIGHT,
        GRID.width,
        GRID.body.bottom - GRID.top - _HEAD_HEIGHT - _DAY_HEAD_HEIGHT - 8,
    )
    needs = [
        (slot.start, slot.end, least_height(column.card(slot), numbers))
        for column in columns
        for slot in column.slots
    ]
    axis = stretched(needs, area.y, area.bottom)
    return tuple(_marks(columns, axis, numbers)) if axis else None


def _columns(days: Sequence[Day]) -> list[_Column]:
    width = (GRID.width - _HOURS_WIDTH - _DAY_GAP * (len(days) - 1)) / len(days)
    left = GRID.side + _HOURS_WIDTH
    return [
        _Column(day, slots(day), left + number * (width + _DAY_GAP), width)
        for number, day in enumerate(days)
    ]


def _marks(columns: Sequence[_Column], axis: Axis, numbers: Mapping[str, int]) -> Iterator[Mark]:
    head = set_text(wording.GLANCE, PAGE_HEAD, x=GRID.side, measure=GRID.width)
    yield from (moved(mark, down=GRID.top) for mark in head[0].marks)
    yield from _hours(axis)
    for column in columns:
        yield from _day_head(column, axis.top)
        for slot in column.slots:
            top, bottom = axis.y(slot.start), axis.y(slot.end)
            yield from card_marks(column.card(slot), top, bottom, numbers)


def _hours(axis: Axis) -> Iterator[Mark]:
    for minute in axis.hours:
        y = axis.y(minute)
        label = set_right(
            f"{minute // 60 % 24:02d}:00", GLANCE_HOUR, right=GRID.side + _HOURS_WIDTH - 8
        )
        yield from (moved(mark, down=y - GLANCE_HOUR.leading / 2) for mark in label.marks)
        start = (GRID.side + _HOURS_WIDTH - 5, y)
        yield Rule(start=start, end=(GRID.right, y), width=0.6, colour=RULE)


def _day_head(column: _Column, bottom: float) -> Iterator[Mark]:
    """Label and date over a column; both shortened to a line each, they stand in full later."""
    lines = [
        *set_text(column.day.label, GLANCE_DAY, x=column.x, measure=column.width)[:1],
        *set_text(
            wording.long_date(column.day.date), GLANCE_DATE, x=column.x, measure=column.width
        )[:1],
    ]
    y = bottom - 4 - sum(line.height for line in lines)
    for line in lines:
        yield from (moved(mark, down=y) for mark in line.marks)
        y += line.height
