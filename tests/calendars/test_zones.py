"""Times in zones that are hard, read back by two libraries that have no line in common."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idmkit.model.event import CalendarTimes, Day, Event
from tests.calendars.reading_back import calendars, lines, seen, whole
from tests.making import ORIGIN, a_session, an_event

ZONES = {
    "Europe/Zurich": (datetime(2009, 1, 1, tzinfo=UTC), True),
    "America/New_York": (datetime(2026, 1, 1, tzinfo=UTC), True),
    "Asia/Kathmandu": (datetime(2026, 1, 1, tzinfo=UTC), True),
    "Australia/Lord_Howe": (datetime(2026, 1, 1, tzinfo=UTC), True),
    "Africa/Casablanca": (datetime(2026, 1, 1, tzinfo=UTC), False),
    "Pacific/Apia": (datetime(2011, 6, 1, tzinfo=UTC), False),
}


def held(zone: str, starts: list[datetime]) -> Event:
    """Sessions of an hour from these instants, which are aware, in UTC."""
    there = ZoneInfo(zone)
    sessions = tuple(
        replace(
            a_session(f"s-{n}"),
            start=start.astimezone(there),
            end=(start + timedelta(hours=1)).astimezone(there),
        )
        for n, start in enumerate(starts)
    )
    day = Day(date=sessions[0].start.date(), sessions=sessions, origin=ORIGIN)
    return replace(an_event(timezone=there), days=(day,))


@pytest.mark.parametrize("times", list(CalendarTimes))
@pytest.mark.parametrize("zone", ZONES)
@given(st.lists(st.integers(0, 363 * 48), min_size=1, max_size=4, unique=True))
@settings(max_examples=12, deadline=None)
def test_both_readers_find_the_instants(zone: str, times: CalendarTimes, halves: list[int]) -> None:
    first = ZONES[zone][0]
    starts = sorted(first + timedelta(minutes=30 * half) for half in halves)
    event = replace(held(zone, starts), calendar_times=times)
    for path, content in calendars(event).items():
        if "/session/" not in path and "overview" not in path:
            found = seen(content)
            assert [one.start for one in found] == starts
            assert [one.end for one in found] == [one + timedelta(hours=1) for one in starts]


@pytest.mark.parametrize("zone", ZONES)
def test_a_zone_is_told_where_it_has_a_rule(zone: str) -> None:
    first, has_rule = ZONES[zone]
    event = held(zone, [first + timedelta(days=200)])
    assert ("BEGIN:VTIMEZONE" in lines(whole(event))) is has_rule
    in_utc = replace(event, calendar_times=CalendarTimes.UTC)
    found = lines(whole(in_utc))
    assert "BEGIN:VTIMEZONE" not in found
    assert f"X-WR-TIMEZONE:{zone}" in found


def test_apia_had_no_30_december_2011() -> None:
    event = held("Pacific/Apia", [datetime(2011, 12, 30, hour, tzinfo=UTC) for hour in (9, 11)])
    assert [one.start.date() for one in event.sessions] == [date(2011, 12, 29), date(2011, 12, 31)]
    assert [one.start for one in seen(whole(event))] == [
        datetime(2011, 12, 30, hour, tzinfo=UTC) for hour in (9, 11)
    ]
