"""The times of the Pentabarf family: dates, clocks and durations as its programs write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from idmkit.importing.frab.fields import Fields

_CLOCK = re.compile(r"(\d{1,2})[:.h](\d{2})(?::(\d{2}))?", re.ASCII)
_PARTS = re.compile(r"\d{1,5}(?::\d{1,2}){0,3}", re.ASCII)
_ISO = re.compile(  # ISO 8601; RFC 5545 §3.3.6
    r"P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})(?:\.\d+)?S)?)?",
    re.ASCII,
)
_HOURS = re.compile(r"\d{1,3}\.\d{1,6}", re.ASCII)
_YEARS = range(1601, 3000)
_LONGEST = timedelta(days=366)
_MIDNIGHT = time()
_DAY = timedelta(days=1)
_NONE = timedelta()


class Span(NamedTuple):
    """Start and end; both aware, or both naive: then by the clock of the event."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Clock:
    """How a schedule counts: when its days end, and whether "1:00:00" is a day, not an hour."""

    day_change: time = _MIDNIGHT
    days_first: bool = False

    def span(self, event: Fields, day: date | None) -> Span | None:
        """When an event of `day` takes place, or None if it has no start."""
        start = self._start(event, day)
        if start is None:
            return None
        end = instant_of(event.text("end"))
        if end and (end.tzinfo is None) == (start.tzinfo is None):
            return Span(start, end)
        length = length_of(event.text("duration"), days_first=self.days_first)
        return Span(start, start + (_until(start, event) if length is None else length))

    def _start(self, event: Fields, day: date | None) -> datetime | None:
        """By its date with time and offset; else by a date, its own or the day's, and the clock."""
        stated, at = event.text("date"), event.text("start")
        whole = instant_of(stated) or instant_of(at)
        clock, written = clock_of(at), day_of(stated)
        if whole or clock is None:
            return whole
        if written:
            return datetime.combine(written, clock)
        late = _DAY if clock < self.day_change else _NONE
        return datetime.combine(day, clock) + late if day else None


def _until(start: datetime, event: Fields) -> timedelta:
    """How long it is to the clock time at which an event ends."""
    end = clock_of(event.text("end"))
    passed = datetime.combine(start.date(), end) - start.replace(tzinfo=None) if end else _NONE
    return passed if passed >= _NONE else passed + _DAY


def instant_of(text: str) -> datetime | None:
    """A date with a time (ISO 8601), aware if it has an offset; None if it is none."""
    written = text.strip()
    if len(written) <= len("2025-02-01"):
        return None
    try:
        found = datetime.fromisoformat(written)
    except ValueError:
        return None
    return found if found.year in _YEARS else None


def day_of(text: str) -> date | None:
    """The date that a text is or begins with, or None."""
    try:
        found = date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None
    return found if found.year in _YEARS else None


def clock_of(text: str) -> time | None:
    """ "9:30", "09:30:00", "9.30" or "9h30" as a time; None for anything else."""
    found = _CLOCK.fullmatch(text.strip())
    hour, minute = (int(found[1]), int(found[2])) if found else (24, 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None  # noqa: PLR2004 -- the clock


def length_of(text: str, *, days_first: bool = False) -> timedelta | None:
    """ "00:45", "1:30:00" or "30" (minutes), "4.00000" (hours), "PT45M"; None for anything else.

    `days_first`: pretalx writes days before hours and minutes where others write seconds behind.
    """
    written = text.strip()
    if _PARTS.fullmatch(written):
        length = _counted([int(part) for part in written.split(":")], days_first=days_first)
    elif _HOURS.fullmatch(written):
        length = timedelta(minutes=round(float(written) * 60))
    elif (found := _ISO.fullmatch(written)) and len(written) > 1:
        weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
        length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    else:
        return None
    return length if length <= _LONGEST else None


def _counted(parts: list[int], *, days_first: bool) -> timedelta:
    match parts:
        case [minutes]:
            return timedelta(minutes=minutes)
        case [hours, minutes]:
            return timedelta(hours=hours, minutes=minutes)
        case [first, second, third] if days_first:
            return timedelta(days=first, hours=second, minutes=third)
        case [first, second, third]:
            return timedelta(hours=first, minutes=second, seconds=third)
        case [days, hours, minutes, seconds]:
            return timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    return _NONE
