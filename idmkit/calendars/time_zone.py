"""A time zone as two yearly rules, the one form of VTIMEZONE that every calendar reads right."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

_EPOCH_YEAR = 1970
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_ORDINALS = (-1, 1, 2, 3, 4)
_STEP = timedelta(days=7)  # no clock is put forward and back within a week


@dataclass(frozen=True, slots=True)
class YearlyDay:
    """The n-th weekday of a month (Monday is 0); -1 is the last one."""

    month: int
    ordinal: int
    weekday: int

    def in_year(self, year: int) -> date:
        """The date on which it falls."""
        start, length = monthrange(year, self.month)
        first = 1 + (self.weekday - start) % 7
        last = first + (length - first) // 7 * 7
        return date(year, self.month, last if self.ordinal < 0 else first + 7 * (self.ordinal - 1))

    @property
    def by_day(self) -> str:
        """As RFC 5545 §3.3.10 writes it: "-1SU"."""
        return f"{self.ordinal}{_WEEKDAYS[self.weekday]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Observance:
    """One STANDARD or DAYLIGHT; `day` is None in a zone that never changes.

    `onset` is the first one since 1970, by the clock as it was before the change (§3.6.5).
    """

    onset: datetime
    day: YearlyDay | None
    offset_from: timedelta
    offset_to: timedelta
    name: str

    @property
    def is_daylight(self) -> bool:
        """Whether the clock goes forward."""
        return self.offset_to > self.offset_from


@dataclass(frozen=True, slots=True)
class YearlyZone:
    """A time zone that one STANDARD, or one STANDARD and one DAYLIGHT, tell wholly."""

    tzid: str
    observances: tuple[Observance, ...]


@dataclass(frozen=True, slots=True)
class _Change:
    moment: datetime
    before: timedelta
    after: timedelta
    name: str

    @property
    def onset(self) -> datetime:
        return (self.moment + self.before).replace(tzinfo=None)


def yearly_zone(zone: ZoneInfo, first_year: int, last_year: int) -> YearlyZone | None:
    """The zone as it is in these years, or None: then times must be written in UTC.

    None for a zone without a rule that holds from the year before to the year after, and for
    names that are no place ("UTC", "EST5EDT"), which calendars understand each in its own way.
    """
    is_place = "/" in zone.key and not zone.key.startswith("Etc/")
    if not is_place or first_year <= _EPOCH_YEAR:
        return None
    if not any(_changes(zone, first_year, last_year)):
        return YearlyZone(zone.key, (_unchanging(zone, first_year),))
    observances = _observances(zone, range(first_year - 1, last_year + 2))
    return YearlyZone(zone.key, observances) if observances else None


def _unchanging(zone: ZoneInfo, year: int) -> Observance:
    there = datetime(year, 7, 1, tzinfo=zone)
    offset = _offset(zone, there)
    return Observance(
        onset=datetime(_EPOCH_YEAR, 1, 1),  # noqa: DTZ001  local time, as RFC 5545 wants it
        day=None,
        offset_from=offset,
        offset_to=offset,
        name=there.tzname() or zone.key,
    )


def _observances(zone: ZoneInfo, years: range) -> tuple[Observance, ...]:
    """Both rules, STANDARD first; empty if the changes of these years follow none."""
    by_year = [tuple(_changes(zone, year, year)) for year in years]
    if any(len(changes) != 2 for changes in by_year):  # noqa: PLR2004  there and back
        return ()
    found = [one for same in zip(*by_year, strict=True) if (one := _observance(same))]
    if {one.is_daylight for one in found} != {False, True}:
        return ()
    return tuple(sorted(found, key=lambda one: one.is_daylight))


def _observance(changes: Sequence[_Change]) -> Observance | None:
    """What these changes, one in each year, have in common."""
    first = changes[0]
    common = {(change.onset.time(), change.before, change.after) for change in changes}
    day = _yearly_day([change.onset.date() for change in changes])
    if len(common) != 1 or day is None:
        return None
    return Observance(
        onset=datetime.combine(day.in_year(_EPOCH_YEAR), first.onset.time()),
        day=day,
        offset_from=first.before,
        offset_to=first.after,
        name=first.name,
    )


def _yearly_day(dates: Sequence[date]) -> YearlyDay | None:
    first = dates[0]
    for ordinal in _ORDINALS:
        day = YearlyDay(first.month, ordinal, first.weekday())
        if all(day.in_year(one.year) == one for one in dates):
            return day
    return None


def _changes(zone: ZoneInfo, first_year: int, last_year: int) -> Iterator[_Change]:
    """Each change of the clock in these years of UTC, in order."""
    start, end = datetime(first_year, 1, 1, tzinfo=UTC), datetime(last_year + 1, 1, 1, tzinfo=UTC)
    moments = [start + _STEP * n for n in range((end - start) // _STEP + 1)]
    for early, late in pairwise([*moments, end]):
        if _offset(zone, early) != _offset(zone, late):
            yield _change_between(zone, early, late)


def _change_between(zone: ZoneInfo, early: datetime, late: datetime) -> _Change:
    before, after = _offset(zone, early), _offset(zone, late)
    while late - early > timedelta(seconds=1):
        middle = early + timedelta(seconds=(late - early) // timedelta(seconds=2))
        if _offset(zone, middle) == before:
            early = middle
        else:
            late = middle
    return _Change(late, before, after, late.astimezone(zone).tzname() or zone.key)


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()
