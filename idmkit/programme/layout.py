"""The whole programme: cover, at a glance, days, people; then the numbers of its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import zip_longest

from idmkit import wording
from idmkit.model.event import Event
from idmkit.model.theme import OUR_THEME
from idmkit.printing.by_language import told_by_language
from idmkit.printing.page import (
    Anchor,
    Mark,
    Page,
    PrintedDocument,
    Text,
    mirrored,
    moved,
    recoloured,
)
from idmkit.printing.palette import in_theme
from idmkit.printing.unicode_rules import LTR, language_level
from idmkit.programme.block import Block, SetLine, stacked
from idmkit.programme.changes import change_blocks, change_foot
from idmkit.programme.cover import cover_pages
from idmkit.programme.days import day_blocks
from idmkit.programme.edition import Edition
from idmkit.programme.flow import FlowPage, flow
from idmkit.programme.glance import glance_pages, glance_with_foot
from idmkit.programme.index import index_blocks
from idmkit.programme.running import (
    continued_height,
    continued_marks,
    revision_bars,
    running_marks,
)
from idmkit.programme.style import GRID

Marks = tuple[Mark, ...]

# Leading is drawn together by at most a seventh, when that spares a day a last page of a few lines.
_COPYFIT = tuple(percent / 100 for percent in range(100, 85, -1))
_NEARLY_EMPTY = 0.2


def lay_out(event: Event, created: datetime) -> PrintedDocument:
    """All pages of the programme in the event's first language, dated `created` (aware)."""
    edition = Edition(event)
    cover = cover_pages(edition, event)
    days = [
        _body_marks(edition, page)
        for page in _copyfitted(edition, list(day_blocks(edition, event)))
    ]
    glance, numbers = _numbered_glance(edition, event, days, len(cover))
    people = [
        _body_marks(edition, page)
        for page in flow(list(index_blocks(edition, event, numbers)), GRID.body)
    ]
    inside = [*glance, *days, *people]
    return _document(edition, event, created, cover, inside)


def _numbered_glance(
    edition: Edition, event: Event, days: Sequence[Marks], before: int
) -> tuple[list[Marks], dict[str, int]]:
    """Pages at a glance and of changes, and the page of each anchor, which depend on each other.

    A page for each day is a good guess: large events need no second attempt.
    """

    def after(count: int) -> tuple[list[Marks], dict[str, int]]:
        numbers = _page_numbers(days, before + count + 1)
        return list(_overview(edition, event, numbers)), numbers

    return settled(after, len(event.days))


def _overview(edition: Edition, event: Event, numbers: Mapping[str, int]) -> Iterator[Marks]:
    """The pages at a glance; what has changed at the foot of the one, or on pages of its own."""
    foot = change_foot(edition, event, numbers)
    height = sum(line.height for line in foot)
    page = glance_with_foot(edition, event, numbers, height) if foot else None
    if page:
        yield (*page, *stacked(foot, GRID.body.bottom - height))
        return
    yield from glance_pages(edition, event, numbers)
    changes = flow(list(change_blocks(edition, event, numbers)), GRID.body)
    yield from (_body_marks(edition, page) for page in changes)


def settled(
    after: Callable[[int], tuple[list[Marks], dict[str, int]]], count: int
) -> tuple[list[Marks], dict[str, int]]:
    """The pages and numbers that are right when just these pages stand before the days.

    More pages make numbers longer, and longer numbers make more pages, so that attempts go one way
    and end. Only a font whose figures differ in width can turn them back: then a page stays empty.
    """
    risen = False
    while True:
        pages, numbers = after(count)
        if len(pages) == count or (risen and len(pages) < count):
            return [*pages, *[()] * (count - len(pages))], numbers
        risen = risen or len(pages) > count
        count = len(pages)


def _document(
    edition: Edition,
    event: Event,
    created: datetime,
    cover: Sequence[Marks],
    inside: Sequence[Marks],
) -> PrintedDocument:
    count = len(cover) + len(inside)
    numbered = [
        (*running_marks(edition, event, number, count), *marks)
        for number, marks in enumerate(inside, start=len(cover) + 1)
    ]
    first = (Anchor(name="cover", y=0, title=event.title), *cover[0])
    pages = [finished(edition, marks) for marks in (first, *cover[1:], *numbered)]
    return PrintedDocument(
        title=wording.document_title(event),
        author=event.organizer,
        subject=", ".join(part for part in (edition.words.event_dates(event), event.place) if part),
        keywords=", ".join(part for part in (event.series, wording.symbol(event)) if part),
        language=edition.language,
        created=created,
        accessible=True,
        pages=tuple(Page(size=GRID.page, marks=marks) for marks in pages),
    )


def finished(edition: Edition, marks: Marks) -> Marks:
    """The marks in the colours of the event's theme, and as the edition's direction has them."""
    if edition.event.theme != OUR_THEME:
        colours = in_theme(edition.event.theme)
        marks = tuple(recoloured(mark, colours) for mark in marks)
    if language_level(edition.language) != LTR:
        marks = tuple(mirrored(mark, GRID.page.width) for mark in marks)
    return tuple(told_by_language(marks, edition.language))


def _copyfitted(edition: Edition, blocks: list[Block]) -> list[FlowPage]:
    """The loosest setting in which no day ends on a page of a few lines; the loose one if none."""
    for factor in _COPYFIT:
        bare = [_bare(block, factor) for block in blocks]
        if not _ends_nearly_empty(_flowed(edition, bare)):
            return _flowed(edition, [_tightened(block, factor) for block in blocks])
    return _flowed(edition, blocks)


def _bare(block: Block, factor: float) -> Block:
    """The tightened heights alone: to see where pages end, nothing needs to be placed on them."""
    lines = tuple(SetLine(height=_height(line, factor)) for line in block.lines)
    return replace(block, lines=lines, before=block.before * factor)


def _height(line: SetLine, factor: float) -> float:
    """The height with its leading drawn together; what has no words has no leading."""
    has_words = any(isinstance(mark, Text) for mark in line.marks)
    return line.height * factor if has_words else line.height


def _flowed(edition: Edition, blocks: Sequence[Block]) -> list[FlowPage]:
    return flow(blocks, GRID.body, partial(continued_height, edition))


def _ends_nearly_empty(pages: Sequence[FlowPage]) -> bool:
    """Whether some day needs a page more for a few lines."""
    last_of_days = (
        page for page, after in zip_longest(pages, pages[1:]) if not after or after.begins
    )
    little = GRID.body.height * _NEARLY_EMPTY
    return any(not page.begins and page.used < little for page in last_of_days)


def _tightened(block: Block, factor: float) -> Block:
    if factor == 1:
        return block
    lines = tuple(_tightened_line(line, factor) for line in block.lines)
    return replace(block, lines=lines, before=block.before * factor)


def _tightened_line(line: SetLine, factor: float) -> SetLine:
    height = _height(line, factor)
    spared = line.height - height
    if not spared:
        return line
    marks = tuple(moved(mark, down=-spared / 2) for mark in line.marks)
    return line._replace(height=height, marks=marks)


def _body_marks(edition: Edition, page: FlowPage) -> Marks:
    continued = continued_marks(edition, page.topic) if page.topic else ()
    return (*continued, *page.marks, *revision_bars(page.changed.values()))


def _page_numbers(pages: Sequence[Marks], first: int) -> dict[str, int]:
    """The page on which each anchor stands."""
    return {
        mark.name: number
        for number, marks in enumerate(pages, start=first)
        for mark in marks
        if isinstance(mark, Anchor)
    }
