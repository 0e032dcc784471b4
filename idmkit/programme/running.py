"""What stands around the text: series and symbol above; date, place, number below; bars beside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from idmkit import wording
from idmkit.model.event import Event
from idmkit.printing.page import Mark, Rectangle, Rule, Text, moved
from idmkit.printing.palette import ACCENT, RULE
from idmkit.printing.paper import Box
from idmkit.printing.text_setting import Run
from idmkit.programme.block import SetLine, Topic, joined, said, set_right, set_shortened
from idmkit.programme.edition import Edition
from idmkit.programme.style import CONTINUED, GRID, PAGE_NUMBER, RUNNING, Type

_HEADER_Y = 34.0
_FOOTER_RULE_Y = GRID.page.height - 45
_FOOTER_Y = _FOOTER_RULE_Y + 6
_GAP = 24.0
_BAR_WIDTH = 1.5
_BAR_GAP = 12.0  # beside the text, and clear of the tint of a break


def running_marks(edition: Edition, event: Event, number: int, count: int) -> Iterator[Mark]:
    """Header and footer of page `number` of `count`; a long series is shortened, as it repeats."""
    head = said(event, "series" if event.series else "title")
    yield from _row(edition, _HEADER_Y, [head], wording.symbol(event), RUNNING)
    start, end = (GRID.side, _FOOTER_RULE_Y), (GRID.right, _FOOTER_RULE_Y)
    yield Rule(start=start, end=end, width=0.6, colour=RULE)
    dates = Run(edition.words.event_dates(event))
    when_and_where = [*joined(edition.words.phrases.comma, (dates, said(event, "place")))]
    page = edition.words.page_number(number, count)
    yield from _row(edition, _FOOTER_Y, when_and_where, page, PAGE_NUMBER)


def revision_bars(changed: Iterable[tuple[float, float]]) -> Iterator[Mark]:
    """A bar beside each changed session, in the margin away from the spine.

    It is ornament: that a session has changed is said in words, too.
    """
    for top, bottom in changed:
        box = Box(GRID.right + _BAR_GAP, top, _BAR_WIDTH, bottom - top)
        yield Rectangle(box=box, fill=ACCENT)


def continued_marks(edition: Edition, topic: Topic) -> Iterator[Mark]:
    """In the time column of a page on which a session goes on: which one, and that it does."""
    y = GRID.top
    for line in _continued_lines(edition, topic):
        yield from (moved(mark, down=y) for mark in line.marks)
        y += line.height


def continued_height(edition: Edition, topic: Topic | None) -> float:
    """The height in points of what `continued_marks` sets."""
    return sum(line.height for line in _continued_lines(edition, topic)) if topic else 0.0


def _continued_lines(edition: Edition, topic: Topic) -> Iterator[SetLine]:
    for text in (*topic.lines, Run(edition.words.phrases.continued)):
        yield set_shortened(edition, text, CONTINUED, x=GRID.side, measure=GRID.time_width)


def _row(
    edition: Edition, y: float, left: Sequence[Run], right: str, type_: Type
) -> Iterator[Mark]:
    ending = set_right(edition, right, type_, right=GRID.right, measure=GRID.width / 2)
    begins = min((mark.x for mark in ending.marks if isinstance(mark, Text)), default=GRID.right)
    measure = begins - _GAP - GRID.side
    for line in (set_shortened(edition, left, RUNNING, x=GRID.side, measure=measure), ending):
        yield from (moved(mark, down=y) for mark in line.marks)
