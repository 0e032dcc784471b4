"""The days on which a badge admits, as people write them in a cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from idmkit.model.event import Day
from idmkit.model.folding import fold
from idmkit.model.origin import Origin
from idmkit.reading.faults import Faults, quoted

_APART = re.compile(r"\s*(?:[,;&+、،]|\band\b|\bet\b|\by\b|\bи\b|\bو\b)\s*", re.IGNORECASE)
_SPAN = re.compile(r"(\d{1,2})\s*[-–—]\s*(\d{1,2})")
_DATE = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)(?: 0:00)?|(\d\d?)[./](\d\d?)[./](\d{4})")
_ALL = frozenset(
    fold(word)
    for word in ("all", "all days", "tous", "tous les jours", "todos", "todos los días", "все")
) | {"все дни", "الكل", "全部", "每天"}
_DAY = re.compile(r"(?:day|jour|dia|день|اليوم|第)? ?(\d{1,2}) ?(?:天|日)?")
_ANY_NUMBER = re.compile(r"\d+")
_DAY_ZERO = date(1899, 12, 30)  # Excel's days count from here; "dates as numbers" are such
_FIRST_SERIAL, _LAST_SERIAL = 20_000, 80_000  # the years 1954 to 2119


def read_days(text: str, days: Sequence[Day], origin: Origin, faults: Faults) -> tuple[date, ...]:
    """The dates that a cell names, in their order; none for all of them. Reports unknown-day.

    Known are dates ("2009-07-09", "9.7.2009", "9 July"), numbers of days ("1, 3", "1–3") and
    the days' labels.
    """
    dates = sorted({day.date for day in days})
    if not text or not dates or fold(text) in _ALL:
        return ()
    if text.isdecimal() and 1 <= int(text) <= len(dates):
        return (dates[int(text) - 1],)
    labels = {fold(day.label): day.date for day in days if day.label}
    found: set[date] = set()
    for part in filter(None, _APART.split(text)):
        label = labels.get(fold(part))
        meant = {label} if label else {*_dates(part, dates)}
        if not meant:
            _report(part, dates, origin, faults)
        found |= meant
    return tuple(sorted(found))


def _dates(part: str, dates: Sequence[date]) -> Iterator[date]:
    span = _SPAN.fullmatch(part)
    if span:
        yield from _numbered(int(span[1]), int(span[2]), dates)
        return
    written = _DATE.fullmatch(part)
    if written:
        yield from (one for one in dates if one in _readings(written))
        return
    number = _DAY.fullmatch(fold(part))
    if number:
        yield from _numbered(int(number[1]), int(number[1]), dates)
        return
    digits = _ANY_NUMBER.findall(part)
    if len(digits) == 1:
        yield from _by_number(int(digits[0]), part, dates)


def _by_number(number: int, part: str, dates: Sequence[date]) -> Iterator[date]:
    """ "9 July": the one day of that number; 40003: the day that Excel counts so."""
    if part.isdecimal():
        if _FIRST_SERIAL <= number <= _LAST_SERIAL:
            meant = _DAY_ZERO + timedelta(days=number)
            yield from (one for one in dates if one == meant)
        return
    same = [one for one in dates if one.day == number]
    if len(same) == 1:
        yield same[0]


def _numbered(first: int, last: int, dates: Sequence[date]) -> Iterator[date]:
    if 1 <= first <= last <= len(dates):
        yield from dates[first - 1 : last]


def _readings(written: re.Match[str]) -> set[date]:
    """A date with its day first, or else its month."""
    year, month, day, first, second, last = (int(part or 0) for part in written.groups())
    tries = ((year, month, day),) if year else ((last, second, first), (last, first, second))
    found = set()
    for one in tries:
        try:
            found.add(date(*one))
        except ValueError:
            continue
    return found


def _report(part: str, dates: Sequence[date], origin: Origin, faults: Faults) -> None:
    message = f"{quoted(part)} is no day of the event"
    known = f"{dates[0]} to {dates[-1]}" if len(dates) > 1 else "".join(map(str, dates))
    hint = f"write dates or numbers of days, with commas between them; the event is on {known}"
    faults.add("unknown-day", message, origin, hint)
