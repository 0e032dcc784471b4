"""When a row of a table is: what its cells say of day, start, end and duration."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta, timezone

from idmkit.importing.tabular.clock import Hours, read_hours
from idmkit.importing.tabular.columns import UNTIL
from idmkit.importing.tabular.dates import Mention, read_day
from idmkit.importing.tabular.record import Record

_LONGEST = 80  # characters of a cell that holds a date and a time
_MOST_MINUTES = 31 * 24 * 60
# ISO 8601, also with a space for the T, and with single figures.
_STAMP = re.compile(
    r"\s*(\d{4}-\d{1,2}-\d{1,2})(?:T|\s+)(\d{1,2}:\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?"
    r"\s?(Z|[+-]\d{2}:?\d{2})?\s*$",
    re.IGNORECASE,
)
_DURATION = re.compile(
    r"\s*(?:(?P<h>\d{1,2}(?:[.,]\d)?)\s?(?:hours?|hrs?|h|heures?|horas?|std|stunden?|ч\w*|小时|小時"
    r"|ساعة|ساعات|(?P<colon>:))\.?\s?)?(?:(?P<m>\d{1,3})\s?(?:minutes?|mins?|m|minutos?|minuti|minuten"
    r"|мин\w*|分钟|分|دقيقة|دقائق|'|′)?\.?)?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When a row is. `day` is its own day, if its cells say one; `end_day` that of its end.

    `offset` and `end_offset` are there where the source has times with an offset to UTC. `rest` is
    what follows the time in its cell. `minutes` is a stated duration.
    """

    hours: Hours
    day: Mention | None = None
    end_day: Mention | None = None
    offset: timezone | None = None
    end_offset: timezone | None = None
    minutes: int | None = None

    @property
    def is_stamp(self) -> bool:
        """Whether day and time are one value, so that nothing about it is a habit of writing."""
        return self.day is not None


def read_moment(record: Record) -> Moment | None:
    """When the row is; None if it says no time that can be read."""
    found = _moment(record.text("time")) or _moment(record.text("start"))
    if found is None:
        return None
    until = _moment(record.text(UNTIL))
    if until and until.hours.end:
        found = replace(found, hours=found.hours._replace(end=until.hours.end))
    minutes = read_duration(record.text("duration"))
    ended = _moment(record.text("end")) if found.hours.end is None else None
    if ended is None:
        return replace(found, minutes=minutes)
    hours = found.hours._replace(end=ended.hours.start, next_day=ended.hours.next_day)
    return replace(found, hours=hours, end_day=ended.day, end_offset=ended.offset, minutes=minutes)


def read_line(text: str) -> Moment | None:
    """When a line is that begins with its time: "9.00 am – 9.15 am: Welcome"."""
    hours = read_hours(text, alone=False)
    return Moment(hours=hours) if hours else None


def read_duration(text: str) -> int | None:
    """Minutes in "45 min", "1h30", "1:30", "90"; None if it is no duration."""
    found = _DURATION.match(text) if text.strip() else None
    if not found or not (found["h"] or found["m"]) or (found["colon"] and not found["m"]):
        return None
    hours = float((found["h"] or "0").replace(",", "."))
    minutes = round(hours * 60) + int(found["m"] or 0)
    return minutes if minutes <= _MOST_MINUTES else None


def _moment(text: str) -> Moment | None:
    """A time, a date and a time, or an ISO stamp."""
    if not text.strip():
        return None
    stamp = _STAMP.match(text)
    if stamp:
        return _stamped(stamp)
    hours = read_hours(text, alone=True)
    return Moment(hours=hours) if hours else _day_and_hours(text)


def _stamped(stamp: re.Match[str]) -> Moment | None:
    day, hours = read_day(stamp[1]), read_hours(stamp[2], alone=True)
    if day is None or hours is None:
        return None
    return Moment(hours=hours, day=day, offset=_offset(stamp[3] or ""))


def _offset(text: str) -> timezone | None:
    if not text:
        return None
    if text in "zZ":
        return timezone(timedelta())
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    ahead = timedelta(minutes=minutes if text[0] == "+" else -minutes)
    return timezone(ahead) if abs(ahead) < timedelta(days=1) else None


def _day_and_hours(text: str) -> Moment | None:
    """ "9 July 2009, 9:00": a day up to some gap, and hours behind it."""
    if len(text) > _LONGEST or not any(letter.isdecimal() for letter in text):
        return None
    for gap in re.finditer(r"[\s,;]+", text):
        hours = read_hours(text[gap.end() :], alone=True)
        day = read_day(text[: gap.start()], alone=True) if hours else None
        if hours and hours.start.sure and day and day.has_date and not day.surplus:
            return Moment(hours=hours, day=day)
    return None
