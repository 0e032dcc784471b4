"""DATE, DATE-TIME, DURATION and PERIOD (RFC 5545 §3.3.4 to §3.3.9)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from idmkit.linting.rule import Fault, must, shortened

_DATE = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_DATE_TIME = re.compile(rf"{_DATE.pattern}T([0-9]{{2}})([0-9]{{2}})([0-9]{{2}})(Z?)", re.IGNORECASE)
_TIME_PART = r"T(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S)"
_DURATION = re.compile(rf"([+-]?)P(?:[0-9]+W|[0-9]+D(?:{_TIME_PART})?|{_TIME_PART})", re.IGNORECASE)
_AMOUNT = re.compile(r"([0-9]+)([WDHMS])", re.IGNORECASE)
_UNITS = {"W": 604_800, "D": 86_400, "H": 3600, "M": 60, "S": 1}
_MOST_DIGITS = 15
_MONTHS, _HOURS, _MINUTES, _SECONDS = 12, 23, 59, 60  # 60: a leap second

DATE = must("bad-date", "RFC 5545 §3.3.4")
DATE_TIME = must("bad-date-time", "RFC 5545 §3.3.5")
IMPOSSIBLE = must("impossible-time", "RFC 5545 §3.3.4, §3.3.12")
DURATION = must("bad-duration", "RFC 5545 §3.3.6")
PERIOD = must("bad-period", "RFC 5545 §3.3.9")


class Moment(NamedTuple):
    """A day, or a time with its form: UTC, or by some clock."""

    when: datetime
    is_date: bool
    is_utc: bool


def moment(value: str) -> Moment | None:
    """A DATE or DATE-TIME; None if it is neither, or a time that cannot be."""
    found = _DATE_TIME.fullmatch(value) or _DATE.fullmatch(value)
    if not found:
        return None
    year, month, day, *clock = (int(part) for part in found.groups()[:6])
    is_date = not clock
    hour, minute, second = clock or (0, 0, 0)
    try:  # by no clock yet; a leap second counts as the one before
        when = datetime(year, month, day, hour, minute, min(second, 59))  # noqa: DTZ001
    except ValueError:
        return None
    return Moment(when, is_date=is_date, is_utc=value[-1:] in "Zz")


def seconds(value: str) -> int | None:
    """The length of a DURATION; None if it is none, or longer than anything lasts."""
    found = _DURATION.fullmatch(value)
    if not found or len(value) > 5 * _MOST_DIGITS:
        return None
    amounts = _AMOUNT.findall(value)
    total = sum(int(number) * _UNITS[unit.upper()] for number, unit in amounts)
    return -total if found[1] == "-" else total


def date(value: str) -> Iterator[Fault]:
    """Eight digits that are a day of the calendar."""
    found = _DATE.fullmatch(value)
    if not found:
        message = f'"{shortened(value)}" is no date'
        yield Fault(DATE, 0, max(1, len(value)), message, "write year, month and day: 20090706")
        return
    yield from _impossible_day(found)


def date_time(value: str) -> Iterator[Fault]:
    """A day, a T and a time of that day, and Z if it is in UTC."""
    found = _DATE_TIME.fullmatch(value)
    if not found:
        yield _no_date_time(value)
        return
    day = list(_impossible_day(found))
    yield from day
    if not day and (int(found[4]) > _HOURS or int(found[5]) > _MINUTES or int(found[6]) > _SECONDS):
        message = f'there is no time "{value[9:15]}": hours go from 00 to 23'
        yield Fault(IMPOSSIBLE, 9, 15, message, "write midnight as 000000 of the next day")


def _no_date_time(value: str) -> Fault:
    message = f'"{shortened(value)}" is no date with a time'
    if _DATE.fullmatch(value):
        hint = "add the time: T090000; or say that it is a date: ;VALUE=DATE before the colon"
    elif re.fullmatch(r".*T.*[+-][0-9:]{4,5}", value):
        hint = "write it in UTC with a Z at its end: there are no offsets here"
    else:
        hint = "write it as 20090706T090000, with a Z at its end if it is in UTC"
    return Fault(DATE_TIME, 0, max(1, len(value)), message, hint)


def _impossible_day(found: re.Match[str]) -> Iterator[Fault]:
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    if not 1 <= month <= _MONTHS:
        message = f"there is no month {found[2]}"
        yield Fault(IMPOSSIBLE, found.start(2), found.end(2), message, "months go from 01 to 12")
        return
    last = monthrange(year or 2000, month)[1]
    if not 1 <= day <= last:
        message = f"there is no day {found[3]} in that month"
        yield Fault(IMPOSSIBLE, found.start(3), found.end(3), message, f"its last is {last}")


def duration(value: str) -> Iterator[Fault]:
    """P, then weeks, or days and a time."""
    if _DURATION.fullmatch(value):
        return
    message = f'"{shortened(value)}" is no duration'
    hint = "write it as PT1H30M, P2D or P1W; no unit may be left out between two others"
    yield Fault(DURATION, 0, max(1, len(value)), message, hint)


def period(value: str) -> Iterator[Fault]:
    """A time, a slash, and a later time or a duration."""
    start, slash, end = value.partition("/")
    if not slash:
        message = f'"{shortened(value)}" is no period: it has no slash'
        hint = "write start and end, or start and duration: 20090706T070000Z/PT1H"
        yield Fault(PERIOD, 0, max(1, len(value)), message, hint)
        return
    faults = [*date_time(start)]
    check = duration if end[:1] in tuple("P+-p") else date_time
    faults += (
        one._replace(start=one.start + len(start) + 1, end=one.end + len(start) + 1)
        for one in check(end)
    )
    yield from faults
    if not faults and not _is_forward(start, end):
        message = "this period ends before it begins, or when it does"
        yield Fault(PERIOD, len(start) + 1, len(value), message, "mend its end")


def _is_forward(start: str, end: str) -> bool:
    first, last = moment(start), moment(end)
    if first and last:
        return first.is_utc != last.is_utc or last.when > first.when
    length = seconds(end)
    return length is None or timedelta(0) < timedelta(seconds=min(length, 10**9))
