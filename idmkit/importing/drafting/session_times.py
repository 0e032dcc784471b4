"""The times of a session as an agenda writes them: under which day, and in which words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

MOST_DAYS = 31  # of one entry
_DAY = timedelta(days=1)
_LAST_SECOND = 59
_NOON = 12


class Slot(NamedTuple):
    """The day that a session stands under, and its `time`: "22:00–01:00 +1"."""

    day: date
    time: str


class Clock(NamedTuple):
    """Start and end by the clock of the event, to the minute."""

    start: datetime
    end: datetime
    zone: ZoneInfo


def by_the_clock(start: datetime, end: datetime, zone: ZoneInfo) -> Clock:
    """Naive times of the zone, to the minute. An end before the start is the start."""
    first, last = _local(start, zone), _local(end, zone)
    if last.second == _LAST_SECOND:  # "until 23:59:59" means until midnight
        last += timedelta(seconds=60 - last.second)
    first, last = first.replace(second=0, microsecond=0), last.replace(second=0, microsecond=0)
    return Clock(first, max(first, last), zone)


def oddities(start: datetime, end: datetime, zone: ZoneInfo) -> Iterator[str]:
    """What had to be mended for an agenda to hold these times, in words."""
    first, last = _there(start, zone), _there(end, zone)
    if last.astimezone(UTC) < first.astimezone(UTC):
        yield "an end before the start: left out"
    if first.fold or last.fold:
        yield "an hour that comes twice, when the clocks are put back: the first of the two"
    for said, real in ((start, first), (end, last)):
        if said.tzinfo is None and real.replace(tzinfo=None, fold=0) != said.replace(fold=0):
            yield "an hour that the clocks leap over: an hour later"


def slots(clock: Clock, listed_under: date | None) -> tuple[Slot, ...]:
    """Where the session stands: one slot, or one for each day if it is longer than a day.

    `listed_under` is the day that the source has it under; a night session stands under the day
    before.
    """
    day = clock.start.date()
    if listed_under == day - _DAY and _is_of_the_night(clock):
        return (Slot(listed_under, f"{clock.start:%H:%M}–{clock.end:%H:%M} +1"),)
    if clock.end - clock.start <= _DAY:
        return (Slot(day, _words(clock.start, clock.end)),)
    return tuple(_pieces(clock))


def _is_of_the_night(clock: Clock) -> bool:
    """Whether `+1` can mean both ends: the end is later by the clock, and on the same date."""
    same = clock.start < clock.end and clock.end.date() == clock.start.date()
    return same and clock.start.hour < _NOON


def _pieces(clock: Clock) -> Iterator[Slot]:
    start, midnight = clock.start, datetime.combine(clock.start.date(), time()) + _DAY
    for _ in range(MOST_DAYS):
        morning = _local(midnight, clock.zone)
        # Some clocks leap over midnight: 24:00 is no time then.
        evening = midnight if morning == midnight else midnight - timedelta(minutes=1)
        yield Slot(start.date(), _words(start, min(evening, clock.end)))
        if morning >= clock.end:
            return
        start, midnight = morning, midnight + _DAY


def _words(start: datetime, end: datetime) -> str:
    """Both ends, at most a day apart."""
    if end.date() == start.date():
        return f"{start:%H:%M}–{end:%H:%M}"
    if end.time() == time():
        return f"{start:%H:%M}–24:00"
    return f"{start:%H:%M}–{end:%H:%M} +1"


def _local(moment: datetime, zone: ZoneInfo) -> datetime:
    return _there(moment, zone).replace(tzinfo=None, fold=0)


def _there(moment: datetime, zone: ZoneInfo) -> datetime:
    """The moment as the clocks of the zone show it; a time that they leap over, after the leap."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=zone, fold=0)
    return aware.astimezone(UTC).astimezone(zone)
