"""The VTIMEZONE, expanded by dateutil, tells the time of every place as zoneinfo does."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo, available_timezones

import pytest
from dateutil.tz import tzical  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from idmkit.calendars.time_zone import YearlyDay, yearly_zone
from idmkit.model.event import Session, SessionKind
from tests.calendars.reading_back import lines, one_file, seen
from tests.making import ORIGIN

ZONES = sorted(available_timezones())


def a_session_in(zone: ZoneInfo, start: datetime) -> Session:
    local = start.astimezone(zone)
    end = (start + timedelta(hours=1)).astimezone(zone)
    return Session(
        id="one", kind=SessionKind.SESSION, title="One", start=local, end=end, origin=ORIGIN
    )


def calendar_in(zone: ZoneInfo, start: datetime) -> bytes:
    return one_file(a_session_in(zone, start), timezone=zone)


def clock_times(year: int) -> list[datetime]:
    """Four times a day, among them those at which clocks are changed."""
    days = (date(year, 1, 1) + timedelta(days=n) for n in range(365))
    return [
        datetime(day.year, day.month, day.day, hour, 59)  # noqa: DTZ001  by the clock of anywhere
        for day in days
        for hour in (0, 1, 3, 23)
    ]


def vtimezone(content: bytes) -> str:
    """The block alone, as dateutil wants it."""
    text = content.decode()
    end = "END:VTIMEZONE\r\n"
    return text[text.index("BEGIN:VTIMEZONE") : text.index(end) + len(end)] if end in text else ""


@settings(max_examples=60, deadline=None)
@given(zone=st.sampled_from(ZONES), year=st.integers(2000, 2037))
def test_third_party_reads_the_clock_of_every_zone(zone: str, year: int) -> None:
    here = ZoneInfo(zone)
    block = vtimezone(calendar_in(here, datetime(year, 7, 9, 12, tzinfo=UTC)))
    if not block:
        return
    there = tzical(StringIO(block)).get()
    for naive in clock_times(year):
        ours = naive.replace(tzinfo=here)
        if ours.utcoffset() == ours.replace(fold=1).utcoffset():  # a time that exists, once
            assert naive.replace(tzinfo=there).utcoffset() == ours.utcoffset(), naive


@settings(max_examples=200, deadline=None)
@given(
    zone=st.sampled_from(ZONES),
    start=st.datetimes(
        datetime(2000, 1, 1),  # noqa: DTZ001  hypothesis adds the zone
        datetime(2037, 12, 31),  # noqa: DTZ001
        timezones=st.just(UTC),
    ),
)
def test_both_parsers_read_the_same_instant(zone: str, start: datetime) -> None:
    moment = start.replace(microsecond=0)
    (only,) = seen(calendar_in(ZoneInfo(zone), moment))
    assert (only.start, only.end) == (moment, moment + timedelta(hours=1))


def test_geneva_in_july() -> None:
    content = calendar_in(ZoneInfo("Europe/Zurich"), datetime(2009, 7, 9, 7, tzinfo=UTC))
    assert "DTSTART;TZID=Europe/Zurich:20090709T090000" in lines(content)
    daylight = vtimezone(content).split("BEGIN:DAYLIGHT\r\n")[1].split("\r\n")
    assert daylight[:5] == [
        "DTSTART:19700329T020000",  # by winter time, RFC 5545 §3.6.5
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "TZNAME:CEST",
    ]


@pytest.mark.parametrize(
    ("zone", "year"),
    [
        ("Africa/Casablanca", 2026),  # Ramadan moves
        ("Asia/Gaza", 2026),
        ("America/New_York", 2007),  # the law changed
        ("Asia/Almaty", 2024),  # one change for good
        ("UTC", 2026),
        ("Etc/GMT+5", 2026),
        ("EST5EDT", 2026),
        ("Europe/Zurich", 1970),
    ],
)
def test_no_rule_no_zone(zone: str, year: int) -> None:
    assert yearly_zone(ZoneInfo(zone), year, year) is None


def test_times_without_a_rule_are_in_utc() -> None:
    content = calendar_in(ZoneInfo("Africa/Casablanca"), datetime(2026, 3, 9, 9, tzinfo=UTC))
    assert "DTSTART:20260309T090000Z" in lines(content)
    assert "VTIMEZONE" not in content.decode()


def test_a_zone_that_never_changes_has_one_standard() -> None:
    content = calendar_in(ZoneInfo("Asia/Kathmandu"), datetime(2026, 3, 9, 9, tzinfo=UTC))
    block = vtimezone(content)
    assert block.count("BEGIN:STANDARD") == 1
    assert "DAYLIGHT" not in block
    assert "RRULE" not in block
    assert "TZOFFSETTO:+0545" in block


def test_winter_that_is_called_standard_in_ireland() -> None:
    block = vtimezone(calendar_in(ZoneInfo("Europe/Dublin"), datetime(2026, 7, 1, tzinfo=UTC)))
    assert "TZOFFSETTO:+0100" in block.split("BEGIN:DAYLIGHT")[1]


def test_an_event_over_the_new_year_has_one_rule() -> None:
    zone = yearly_zone(ZoneInfo("Australia/Sydney"), 2026, 2027)
    assert zone
    assert [one.day and one.day.by_day for one in zone.observances] == ["1SU", "1SU"]


def test_an_hour_that_comes_twice_is_told_in_utc() -> None:
    content = calendar_in(ZoneInfo("Europe/Zurich"), datetime(2026, 10, 25, 1, 30, tzinfo=UTC))
    assert "DTSTART:20261025T013000Z" in lines(content)
    assert seen(content)[0].start == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


@given(
    year=st.integers(1, 9999),
    month=st.integers(1, 12),
    ordinal=st.sampled_from([-1, 1, 2, 3, 4]),
    weekday=st.integers(0, 6),
)
def test_a_yearly_day_is_what_it_says(year: int, month: int, ordinal: int, weekday: int) -> None:
    day = YearlyDay(month, ordinal, weekday).in_year(year)
    assert (day.year, day.month, day.weekday()) == (year, month, weekday)
    if ordinal > 0:
        assert (day.day - 1) // 7 == ordinal - 1
    else:
        assert (day.toordinal() + 7 > date.max.toordinal()) or (
            day + timedelta(days=7)
        ).month != month
