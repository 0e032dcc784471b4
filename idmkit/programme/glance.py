"""At a glance: pages that show each day as a column, its height in proportion to the hours.

The hours are stretched where a short item needs room for its words. A day so full that its words
cannot stand in a column is listed instead, item by item.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from idmkit import wording
from idmkit.model.event import Day, Event
from idmkit.printing.page import Anchor, Mark, Rule, moved
from idmkit.printing.palette import RULE
from idmkit.printing.structure import Element, tagged
from idmkit.printing.text_setting import Run
from idmkit.programme.block import said, set_right, set_shortened, set_text
from idmkit.programme.edition import Edition
from idmkit.programme.glance_axis import Axis, stretched
from idmkit.programme.glance_card import Card, Form, card_marks
from idmkit.programme.glance_lanes import Slot, slots
from idmkit.programme.glance_list import list_pages
from idmkit.programme.session_blocks import anchor_name
from idmkit.programme.style import (
    GLANCE_DATE,
    GLANCE_DAY,
    GLANCE_HOUR,
    GLANCE_HOURS,
    GRID,
    PAGE_HEAD,
    Type,
)

Marks = tuple[Mark, ...]

_DAY_GAP = 12.0
_LANE_GAP = 2.0
_HEAD_HEIGHT = 76.0  # of the page and of its days
_FOOT_SPACE = 8.0
_FEWEST = 3  # sessions of an event that are worth a glance
_DAYS_ON_A_PAGE = (3, 2, 1)


@dataclass(frozen=True, slots=True)
class _Column:
    """One day, its place across the page, and its sessions as cards."""

    day: Day
    x: float
    width: float
    cards: tuple[tuple[Slot, Card], ...]


def glance_pages(edition: Edition, event: Event, numbers: Mapping[str, int]) -> list[Marks]:
    """Pages of as many days as stand legibly on each; `numbers` gives each anchor's page."""
    if len(event.sessions) < _FEWEST:
        return []
    part = Element("Sect")
    return _titled(edition, _laid_out(edition, event, numbers, part), part)


def glance_with_foot(
    edition: Edition, event: Event, numbers: Mapping[str, int], foot: float
) -> Marks | None:
    """One page of all days that leaves so many points free at its foot; None if it cannot."""
    days = _held(event)
    if len(event.sessions) < _FEWEST or len(days) > max(_DAYS_ON_A_PAGE):
        return None
    part = Element("Sect")
    page = _page(edition, event, days, numbers, part, foot=foot)
    return _titled(edition, [page], part)[0] if page else None


def _held(event: Event) -> list[Day]:
    return [day for day in event.days if day.sessions]


def _titled(edition: Edition, pages: Sequence[Marks], part: Element) -> list[Marks]:
    """The pages under their title, which is told once."""
    heading = Anchor(name="glance", y=0, title=edition.words.phrases.glance)
    head = set_text(
        edition, edition.words.phrases.glance, PAGE_HEAD, x=GRID.side, measure=GRID.width
    )[0]
    title = tuple(moved(mark, down=GRID.top) for mark in head.marks)
    named = tuple(tagged(title, part.child("H2")))
    titled = [(*(title if number else named), *page) for number, page in enumerate(pages)]
    return [(heading, *titled[0]), *titled[1:]]


def _laid_out(
    edition: Edition, event: Event, numbers: Mapping[str, int], part: Element
) -> list[Marks]:
    """All days in columns, so many to a page as suit the fullest; else each by itself."""
    days = _held(event)
    for most in _DAYS_ON_A_PAGE:
        tried = (_page(edition, event, chunk, numbers, part) for chunk in _chunks(days, most))
        pages = [*takewhile(bool, tried)]
        if sum(1 for _ in _chunks(days, most)) == len(pages):
            return [page for page in pages if page]
    return [page for day in days for page in _single(edition, event, day, numbers, part)]


def _single(
    edition: Edition, event: Event, day: Day, numbers: Mapping[str, int], part: Element
) -> list[Marks]:
    page = _page(edition, event, [day], numbers, part)
    return (
        [page] if page else list_pages(edition, day, numbers, part, top=GRID.top + _HEAD_HEIGHT / 2)
    )


def _chunks(days: Sequence[Day], most: int) -> Iterator[Sequence[Day]]:
    """As evenly as can be: four days stand two and two."""
    pages = -(-len(days) // most)
    size = -(-len(days) // pages)
    yield from (days[start : start + size] for start in range(0, len(days), size))


def _page(  # noqa: PLR0913 -- all of it decides where the cards stand
    edition: Edition,
    event: Event,
    days: Sequence[Day],
    numbers: Mapping[str, int],
    part: Element,
    *,
    foot: float = 0.0,
) -> Marks | None:
    columns = [_column(edition, event, days, number, numbers) for number in range(len(days))]
    cards = [pair for column in columns for pair in column.cards]
    if not all(card.holds_its_words for slot, card in cards if slot.lanes > 1):
        return None
    for form in (Form.BLOCK, Form.RUNNING):
        alike = [_alike(column, form) for column in columns]
        axis = _axis((pair for column in alike for pair in column.cards), foot)
        if axis:
            return tuple(_marks(edition, alike, axis, part))
    return None


def _alike(column: _Column, form: Form) -> _Column:
    """What stands side by side is set alike: all of it in one form."""
    cards = (
        (slot, replace(card, form=form) if slot.lanes > 1 else card) for slot, card in column.cards
    )
    return replace(column, cards=tuple(cards))


def _axis(cards: Iterable[tuple[Slot, Card]], foot: float) -> Axis | None:
    """The hours from the head of the page to its foot; None if the cards do not fit between."""
    needs = [(slot.start, slot.end, card.least_height) for slot, card in cards]
    return stretched(needs, GRID.top + _HEAD_HEIGHT, GRID.body.bottom - _FOOT_SPACE - foot)


def _column(
    edition: Edition, event: Event, days: Sequence[Day], number: int, numbers: Mapping[str, int]
) -> _Column:
    width = (GRID.width - GLANCE_HOURS - _DAY_GAP * (len(days) - 1)) / len(days)
    x = GRID.side + GLANCE_HOURS + number * (width + _DAY_GAP)
    several_rooms = len({session.rooms for session in event.sessions if session.rooms}) > 1
    cards = []
    for slot in slots(days[number]):
        session, lane = slot.session, width / slot.lanes
        card = Card(
            edition=edition,
            session=session,
            time=wording.time_range(session, days[number].date),
            page=numbers[anchor_name(session)],
            rooms=session.rooms if several_rooms else (),
            x=x + lane * slot.lane,
            width=lane - (_LANE_GAP if slot.lanes > 1 else 0.0),
        )
        cards.append((slot, card))
    return _Column(days[number], x, width, tuple(cards))


def _marks(
    edition: Edition, columns: Sequence[_Column], axis: Axis, part: Element
) -> Iterator[Mark]:
    yield from _hours(edition, axis)
    for column in columns:
        yield from tagged(_day_head(edition, column, axis.top), part.child("H3"))
        items = part.child("L")
        for slot, card in column.cards:
            link = items.child("LI").child("LBody").child("Link")
            yield from tagged(card_marks(card, axis.y(slot.start), axis.y(slot.end)), link)


def _hours(edition: Edition, axis: Axis) -> Iterator[Mark]:
    for minute in axis.hours:
        y = axis.y(minute)
        label = set_right(
            edition, f"{minute // 60 % 24:02d}:00", GLANCE_HOUR, right=GRID.side + GLANCE_HOURS - 8
        )
        yield from (moved(mark, down=y - GLANCE_HOUR.leading / 2) for mark in label.marks)
        start = (GRID.side + GLANCE_HOURS - 5, y)
        yield Rule(start=start, end=(GRID.right, y), width=0.6, colour=RULE)


def _day_head(edition: Edition, column: _Column, bottom: float) -> Iterator[Mark]:
    """Label and date over a column, each shortened to a line: they stand in full over their day."""
    texts: tuple[tuple[Run, Type], ...] = (
        (said(column.day, "label"), GLANCE_DAY),
        (Run(edition.words.long_date(column.day.date)), GLANCE_DATE),
    )
    y = bottom - 4 - sum(type_.leading for _, type_ in texts)
    for text, type_ in texts:
        line = set_shortened(edition, text, type_, x=column.x, measure=column.width)
        yield from (moved(mark, down=y) for mark in line.marks)
        y += type_.leading
