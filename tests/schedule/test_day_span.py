"""When the days of a schedule begin and end, by clocks that do not always go on evenly."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings

from idmkit.model.event import Day, Event, Session
from idmkit.schedule.day_span import spans
from tests.making import FIRST_DAY, ORIGIN, ZURICH, a_session, at
from tests.schedule.events import events

NEXT_DAY = FIRST_DAY + timedelta(days=1)


def a_day(day: date, *sessions: Session) -> Day:
    return Day(date=day, sessions=sessions, origin=ORIGIN)


def from_to(start: datetime, end: datetime) -> Session:
    return replace(a_session(), start=start, end=end)


def shown(days: list[Day], zone: ZoneInfo = ZURICH) -> list[str]:
    return [f"{one.start:%d %H:%M} – {one.end:%d %H:%M}" for one in spans(days, zone)]


def test_a_day_is_from_midnight_to_midnight() -> None:
    days = [a_day(FIRST_DAY, a_session()), a_day(NEXT_DAY)]
    assert shown(days) == ["09 00:00 – 10 00:00", "10 00:00 – 11 00:00"]


def test_a_day_lasts_as_long_as_its_night_and_the_next_begins_then() -> None:
    night = from_to(at("00:30", NEXT_DAY), at("02:00", NEXT_DAY))
    days = [
        a_day(FIRST_DAY, night),
        a_day(NEXT_DAY, from_to(at("9:00", NEXT_DAY), at("9:30", NEXT_DAY))),
    ]
    assert shown(days) == ["09 00:00 – 10 02:00", "10 02:00 – 11 00:00"]


def test_days_overlap_where_their_sessions_do() -> None:
    dance = from_to(at("22:00"), at("05:00", NEXT_DAY))
    early = from_to(at("04:00", NEXT_DAY), at("06:00", NEXT_DAY))
    days = [a_day(FIRST_DAY, dance), a_day(NEXT_DAY, early)]
    assert shown(days) == ["09 00:00 – 10 05:00", "10 04:00 – 11 00:00"]


def test_a_day_whose_midnight_is_leapt_over_begins_at_one() -> None:
    cairo = ZoneInfo("Africa/Cairo")
    assert shown([a_day(date(2023, 4, 28))], cairo) == ["28 01:00 – 29 00:00"]
    assert shown([a_day(date(2023, 4, 27))], cairo) == ["27 00:00 – 28 01:00"]


@settings(max_examples=50, deadline=None)
@given(events())
def test_every_session_is_within_its_day(event: Event) -> None:
    days = sorted(event.days, key=lambda day: day.date)
    found = list(spans(days, event.timezone))
    for day, span in zip(days, found, strict=True):
        assert span.start.timestamp() < span.end.timestamp()
        for session in day.sessions:
            assert span.start.timestamp() <= session.start.timestamp()
            assert session.end.timestamp() <= span.end.timestamp()
