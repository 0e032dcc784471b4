"""The times of a session as people write them, and the instants that they mean."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from idmkit.reading.faults import quoted

_DAY = 24 * 60
_RANGE = re.compile(
    r"\s*([0-9]{1,2}):([0-9]{2})\s*[-–—‐‑‒−]\s*([0-9]{1,2}):([0-9]{2})\s*(\+\s*1)?\s*"
)
_EXAMPLE = 'write start and end like this: "11:00–13:00"'


class TimeFault(Exception):  # noqa: N818  # it becomes a problem, it is none yet
    """A time that cannot be; `code`, `message` and `hint` are those of the problem."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        self.code, self.message, self.hint = code, message, hint
        super().__init__(message)


class ClockRange(NamedTuple):
    """Start and end in minutes after the midnight that begins the day; both may be past 24 h."""

    start: int
    end: int


def parse_clock_range(text: str) -> ClockRange:
    """The range in "9:00–10:00", "22:00–01:00 +1" (ends the next day) or "22:00–24:00".

    With `+1` the end is on the next day, and so is the start if it is before the end:
    "00:30–02:00 +1" is the night after the day. Raises TimeFault: bad-time, end-before-start.
    """
    found = _RANGE.fullmatch(text)
    if not found:
        message = f"the time {quoted(text)} is not a start and an end"
        raise TimeFault("bad-time", message, _how_to_write(text))
    start = _minutes(found[1], found[2])
    end = _minutes(found[3], found[4])
    if start >= _DAY:
        raise TimeFault("bad-time", "a session cannot begin at 24:00", "write 00:00 and +1")
    if found[5]:
        return _next_day(start, end)
    if end < start:
        hint = f'if it ends after midnight, write "{text.strip()} +1"'
        message = f"the end, {found[3]}:{found[4]}, is before the start, {found[1]}:{found[2]}"
        raise TimeFault("end-before-start", message, hint)
    return ClockRange(start, end)


def _next_day(start: int, end: int) -> ClockRange:
    if end == _DAY:
        hint = "24:00 is midnight already: leave out +1"
        raise TimeFault("bad-time", "24:00 and +1 do not go together", hint)
    return ClockRange(start + _DAY if start < end else start, end + _DAY)


def _minutes(hours: str, minutes: str) -> int:
    total = int(hours) * 60 + int(minutes)
    if int(minutes) >= 60 or total > _DAY:  # noqa: PLR2004  # an hour
        message = f"there is no time {hours}:{minutes}"
        raise TimeFault("bad-time", message, "hours go from 0:00 to 24:00, minutes from 00 to 59")
    return total


def _how_to_write(text: str) -> str:
    if re.search(r"[+]\s*(?:[02-9]|1\d)", text):
        return "only +1, the next day, can be written; a longer session needs one entry each day"
    if re.search(r"\d[ap]\.?m|\d\s+[ap]\.?m", text, re.IGNORECASE):
        return f"write the hours from 0 to 24, not am and pm: {_EXAMPLE.partition(': ')[2]}"
    with_colons = re.sub(r"(\d)[.hH]\s?(\d\d)", r"\1:\2", text).strip()
    if _RANGE.fullmatch(with_colons):
        return f'write a colon between hours and minutes: "{with_colons}"'
    return _EXAMPLE


def instants(times: ClockRange, day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Start and end on `day` by the clock of `zone`; of an hour that comes twice, the first.

    Raises TimeFault: impossible-time, for an hour that the clocks leap over.
    """
    start, end = (_instant(minutes, day, zone) for minutes in (times.start, times.end))
    return start, end


def _instant(minutes: int, day: date, zone: ZoneInfo) -> datetime:
    on_the_wall = datetime.combine(day, time()) + timedelta(minutes=minutes)
    instant = on_the_wall.replace(tzinfo=zone)
    real = instant.astimezone(UTC).astimezone(zone)
    if real.replace(tzinfo=None) != on_the_wall:
        message = f"on {on_the_wall:%Y-%m-%d} there is no {on_the_wall:%H:%M} in {zone.key}"
        hint = f"the clocks are put forward then: {on_the_wall:%H:%M} would be {real:%H:%M}"
        raise TimeFault("impossible-time", message, hint)
    return instant
