"""Days as they were written made dates: the year from elsewhere, figures in their right order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from idmkit.importing.tabular.dates import Mention, Order

_HALF_A_YEAR = timedelta(days=182)
_WEEK = 7
NO_DATE = "no date stands with it or above it"
_YEAR_GUESSED = "the year of a day is that of another"
_ORDER_GUESSED = "the first figure of a date is the day"
_WEEKDAY_FAULTY = "the weekday is not that of the date: the date counts"
_MISSPELT = "the name of a day or month is misspelt"


class Found(NamedTuple):
    """A date, and in clauses what was guessed and mended for it; without one, why not."""

    date: date | None
    guessed: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()
    why_not: str = NO_DATE


class Days:
    """The dates of one source. `mentions` are all days in it, `years` those that it names beside.

    `year` and `first_day` are what the organizer states.
    """

    def __init__(
        self,
        mentions: Sequence[Mention],
        years: Sequence[int] = (),
        year: int = 0,
        first_day: date | None = None,
    ) -> None:
        named = (one.year for one in mentions if one.year)
        self._stated = year
        self._year = year or next(named, 0) or next(iter(years), 0)
        self._month_first = _month_first(mentions)
        self._stated_day = first_day
        self._first_day = first_day or self._counted_back(mentions)
        named_days = {self.dated(one, None).date for one in mentions if one.has_date}
        self._only_day = named_days.pop() if len(named_days) == 1 else None

    @property
    def usual(self) -> date | None:
        """The day of what stands under no day: as the organizer states, or the only one named."""
        return self._stated_day or self._only_day

    def dated(self, mention: Mention, previous: date | None) -> Found:
        """The date of a day; `previous` is the one before it in the source."""
        if not mention.has_date:
            return Found(self._without_date(mention, previous))
        year = mention.year or (previous.year if previous else self._year)
        if not year:
            return Found(None, why_not="the year of its day stands nowhere")
        found = _on(self._in_order(mention), year)
        if found and previous and not mention.year and found < previous - _HALF_A_YEAR:
            found = _on(self._in_order(mention), year + 1)
        if found is None:
            return Found(None, why_not="there is no such day in the calendar")
        return Found(found, tuple(self._guessed(mention)), tuple(_mended(mention, found)))

    def _without_date(self, mention: Mention, previous: date | None) -> date | None:
        if mention.number and self._first_day:
            return self._first_day + timedelta(days=mention.number - 1)
        after = previous + timedelta(days=1) if previous else self._first_day
        if mention.weekday < 0 or not after:
            return None
        return after + timedelta(days=(mention.weekday - after.weekday()) % _WEEK)

    def _in_order(self, mention: Mention) -> Mention:
        swapped = mention.order is Order.EITHER and self._month_first
        return replace(mention, day=mention.month, month=mention.day) if swapped else mention

    def _guessed(self, mention: Mention) -> Iterator[str]:
        if not mention.year and not self._stated:
            yield _YEAR_GUESSED
        if mention.order is Order.EITHER and self._month_first is None:
            yield _ORDER_GUESSED

    def _counted_back(self, mentions: Iterable[Mention]) -> date | None:
        """The first day, as a day that has both a number and a date tells it."""
        for one in mentions:
            found = self.date_of_numbered(one)
            if found:
                return found - timedelta(days=one.number - 1)
        return None

    def date_of_numbered(self, mention: Mention) -> date | None:
        """The date of a day that has a number, too."""
        year = mention.year or self._year
        return _on(self._in_order(mention), year) if mention.number and mention.has_date else None


def _month_first(mentions: Iterable[Mention]) -> bool | None:
    """Whether months stand before days in this source; None if nothing tells it."""
    for one in mentions:
        if one.order in (Order.DAY_FIRST, Order.MONTH_FIRST):
            return one.order is Order.MONTH_FIRST
        if one.order is Order.EITHER and one.weekday >= 0 and one.year:
            fits = [
                swapped
                for swapped in (False, True)
                if (day := _on(_turned(one) if swapped else one, one.year))
                and day.weekday() == one.weekday
            ]
            if len(fits) == 1:
                return fits[0]
    return None


def _turned(mention: Mention) -> Mention:
    return replace(mention, day=mention.month, month=mention.day)


def _mended(mention: Mention, found: date) -> Iterator[str]:
    if mention.slip:
        yield _MISSPELT
    if mention.weekday not in (-1, found.weekday()):
        yield _WEEKDAY_FAULTY


def _on(mention: Mention, year: int) -> date | None:
    try:
        return date(year, mention.month, mention.day)
    except ValueError:
        return None
