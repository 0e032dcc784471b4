"""What stands on every page but the cover: series and symbol above; date, place, number below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from idmkit import wording
from idmkit.model.event import Event
from idmkit.printing.measuring import text_width
from idmkit.printing.page import Mark, Rule, moved
from idmkit.printing.palette import RULE
from idmkit.printing.text_setting import Run
from idmkit.programme.block import SetLine, said, set_line, set_right, shortened
from idmkit.programme.edition import Edition
from idmkit.programme.style import CONTINUED, GRID, RUNNING

_HEADER_Y = 34.0
_FOOTER_RULE_Y = GRID.page.height - 45
_FOOTER_Y = _FOOTER_RULE_Y + 6
_GAP = 24.0


def running_marks(edition: Edition, event: Event, number: int, count: int) -> Iterator[Mark]:
    """Header and footer of page `number` of `count`; a long series is shortened, as it repeats."""
    head = said(event, "series" if event.series else "title")
    yield from _row(edition, _HEADER_Y, head, wording.symbol(event))
    start, end = (GRID.side, _FOOTER_RULE_Y), (GRID.right, _FOOTER_RULE_Y)
    yield Rule(start=start, end=end, width=0.6, colour=RULE)
    when_and_where = edition.words.listed((edition.words.event_dates(event), event.place))
    yield from _row(
        edition, _FOOTER_Y, Run(when_and_where), edition.words.page_number(number, count)
    )


def continued_marks(edition: Edition, topic: Sequence[str]) -> Iterator[Mark]:
    """In the time column of a page on which a session goes on: which one, and that it does."""
    y = GRID.top
    for line in _continued_lines(edition, topic):
        yield from (moved(mark, down=y) for mark in line.marks)
        y += line.height


def continued_height(edition: Edition, topic: Sequence[str]) -> float:
    """The height in points of what `continued_marks` sets."""
    return sum(line.height for line in _continued_lines(edition, topic)) if topic else 0.0


def _continued_lines(edition: Edition, topic: Sequence[str]) -> Iterator[SetLine]:
    """All but the topic's first word, its id."""
    for text in (*topic[1:], edition.words.phrases.continued):
        yield set_line(
            edition, shortened(edition, text, CONTINUED, GRID.time_width), CONTINUED, x=GRID.side
        )


def _row(edition: Edition, y: float, left: Run, right: str) -> Iterator[Mark]:
    right = shortened(edition, right, RUNNING, GRID.width / 2)
    right_width = text_width(right, edition.cut(RUNNING.face), RUNNING.size)
    measure = GRID.width - right_width - _GAP
    shown = left._replace(text=shortened(edition, left.text, RUNNING, measure))
    for line in (
        set_line(edition, shown, RUNNING, x=GRID.side),
        set_right(edition, right, RUNNING, right=GRID.right),
    ):
        yield from (moved(mark, down=y) for mark in line.marks)
