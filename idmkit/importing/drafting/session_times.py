"""The times of a session as an agenda writes them: under which day, and in which words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

_DAY = timedelta(days=1)
_LAST_SECOND = 59
_MOST_DAYS = 31  # of one entry; a longer one is no session


class Slot(NamedTuple):
    """The day that a session stands under, and its `time`: "22:00–01:00 +1"."""

    day: date
    time: str


class Clock(NamedTuple):
    """Start and end by the clock of the event, to the minute."""

    start: datetime
    end: datetime


def by_the_clock(start: datetime, end: datetime, zone: ZoneInfo) -> Clock:
    """Naive times of the zone, to the minute. An end before the start is the start."""
    first, last = _local(start, zone), _local(end, zone)
    if last.second == _LAST_SECOND:  # "until 23:59:59" means until midnight
        last += timedelta(seconds=60 - last.second)
    first, last = first.replace(second=0, microsecond=0), last.replace(second=0, microsecond=0)
    return Clock(first, max(first, last))


def slots(clock: Clock, listed_under: date | None) -> tuple[Slot, ...]:
    """Where the session stands: one slot, or one for each day if it is longer than a day.

    `listed_under` is the day that the source has it under; a night session stands under the day
    before.
    """
    day = clock.start.date()
    if listed_under and listed_under + _DAY == day and _fits_the_night(clock, day):
        return (Slot(listed_under, f"{_words(clock)} +1"),)
    if clock.end <= datetime.combine(day, time()) + _DAY:
        return (Slot(day, _words(clock, whole_day=True)),)
    if clock.end - clock.start <= _DAY:
        return (Slot(day, f"{_words(clock)} +1"),)
    return tuple(_pieces(clock))


def _fits_the_night(clock: Clock, day: date) -> bool:
    """Whether `+1` can mean both ends: the end is later by the clock, and on the same date."""
    return clock.start < clock.end and clock.end.date() == day


def _pieces(clock: Clock) -> Iterator[Slot]:
    start, midnight = clock.start, datetime.combine(clock.start.date(), time()) + _DAY
    for _ in range(_MOST_DAYS):
        end = min(midnight, clock.end)
        yield Slot(start.date(), _words(Clock(start, end), whole_day=True))
        if end == clock.end:
            return
        start, midnight = midnight, midnight + _DAY


def _words(clock: Clock, *, whole_day: bool = False) -> str:
    end = f"{clock.end:%H:%M}"
    if whole_day and clock.end.date() > clock.start.date():
        end = "24:00"
    return f"{clock.start:%H:%M}–{end}"


def _local(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None, fold=0) if moment.tzinfo else moment
