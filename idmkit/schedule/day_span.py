"""When a day of a schedule begins and ends: apps order what comes after midnight by it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from idmkit.model.event import Day


class Span(NamedTuple):
    """Two aware moments in the zone of the event; the end is later."""

    start: datetime
    end: datetime


def spans(days: Sequence[Day], zone: ZoneInfo) -> Iterator[Span]:
    """The span of each of the days, which are in the order of their dates.

    From one midnight to the next, or as long as the last session lasts. The next day then begins
    where the night ends, unless a session of its own begins before: only then two days overlap.
    """
    night = datetime.min.replace(tzinfo=UTC)
    for day in days:
        midnight, next_midnight = _midnight(day.date, zone), _midnight(_after(day.date), zone)
        starts = [session.start.astimezone(UTC) for session in day.sessions]
        ends = [session.end.astimezone(UTC) for session in day.sessions]
        start = min([max(midnight, min(night, next_midnight)), *starts])
        night = max([next_midnight, *ends])
        yield Span(start.astimezone(zone), night.astimezone(zone))


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    """In UTC: times of one zone are compared by the clock on the wall."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def _after(day: date) -> date:
    return day + timedelta(days=1)
