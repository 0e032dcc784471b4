"""Entries that are repeated: which days, which length, and never too many."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.importing.icalendar_files.recurrence import moments, rule_of
from idmkit.importing.sources.source_event import SourceSession
from tests.importing.formats.family import at, read, said
from tests.importing.formats.ics_texts import calendar, event_of

START = "UID:1\nDTSTART:20300514T090000\nDTEND:20300514T100000\nSUMMARY:x\n"
UNFOLLOWED = "the rule by which an entry is repeated cannot be followed"


def days(*lines: str) -> list[str]:
    return [f"{one.start:%m-%d %H:%M}" for one in sessions(*lines)]


def sessions(*lines: str) -> tuple[SourceSession, ...]:
    return event_of(START + "\n".join(lines)).sessions


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["RRULE:FREQ=DAILY;COUNT=3"], ["05-14", "05-15", "05-16"]),
        (["RRULE:FREQ=DAILY;UNTIL=20300516"], ["05-14", "05-15", "05-16"]),
        (["RRULE:FREQ=DAILY;UNTIL=20300516T090000"], ["05-14", "05-15", "05-16"]),
        (["RRULE:FREQ=DAILY;UNTIL=20300516T085959"], ["05-14", "05-15"]),
        (["RRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3"], ["05-14", "05-16", "05-21"]),
        (["RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=3"], ["05-14", "06-11", "07-09"]),
        (["RRULE:FREQ=YEARLY;COUNT=2"], ["05-14", "05-14"]),
        (["RRULE:freq=daily;count=2"], ["05-14", "05-15"]),
        (["RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=2"], ["05-14", "05-15", "05-22"]),
        (["RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20300515T090000"], ["05-14", "05-16"]),
        (["RRULE:FREQ=DAILY;COUNT=3", "EXDATE;VALUE=DATE:20300515"], ["05-14", "05-16"]),
        (["RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20300514T090000,20300515T090000"], ["05-16"]),
        (["RRULE:FREQ=DAILY;COUNT=2", "RDATE:20300520T090000"], ["05-14", "05-15", "05-20"]),
        (["RDATE:20300520T090000,20300521T090000", "RDATE:"], ["05-14", "05-20", "05-21"]),
        (["RDATE:20300514T090000"], ["05-14"]),
    ],
)
def test_the_days_of_a_series(lines: list[str], expected: list[str]) -> None:
    assert days(*lines) == [f"{day} 09:00" for day in expected]


def test_the_clock_stays_when_summer_begins() -> None:
    entry = (
        "DTSTART;TZID=Europe/Zurich:20300329T090000\nDTEND;TZID=Europe/Zurich:20300329T100000\n"
        "RRULE:FREQ=DAILY;COUNT=4;UNTIL=20300401T070000Z\nEXDATE:20300330T080000Z\nSUMMARY:x"
    )
    zone = ZoneInfo("Europe/Zurich")
    assert [(one.start, one.end) for one in event_of(entry).sessions] == [
        (datetime(2030, 3, day, 9, tzinfo=zone), datetime(2030, 3, day, 10, tzinfo=zone))
        if day < 32
        else (datetime(2030, 4, 1, 9, tzinfo=zone), datetime(2030, 4, 1, 10, tzinfo=zone))
        for day in (29, 31, 32)
    ]


def test_keys_are_for_ever_and_the_first_has_the_uid() -> None:
    found = sessions("RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20300514T090000")
    assert [(one.key, one.uid) for one in found] == [
        ("1+2030-05-15T09:00", "1"),
        ("1+2030-05-16T09:00", ""),
    ]


def test_an_occurrence_that_was_moved_stands_in_its_place() -> None:
    moved = (
        "UID:1\nRECURRENCE-ID:20300515T090000\nDTSTART:20300515T150000\n"
        "DTEND:20300515T160000\nSUMMARY:y\nSTATUS:CANCELLED"
    )
    found = event_of(f"{START}RRULE:FREQ=DAILY;COUNT=3", moved).sessions
    assert [(one.key, one.start, one.title) for one in found] == [
        ("1+2030-05-14T09:00", at("2030-05-14 09:00"), "x"),
        ("1+2030-05-16T09:00", at("2030-05-16 09:00"), "x"),
        ("1+2030-05-15T09:00", at("2030-05-15 15:00"), "y"),
    ]
    alone = event_of(moved).sessions
    assert [(one.key, one.uid) for one in alone] == [("1+2030-05-15T09:00", "1")]


def test_a_change_of_all_later_ones_is_said() -> None:
    moved = "UID:1\nRECURRENCE-ID;RANGE=THISANDFUTURE:20300515T090000\nDTSTART:20300515T150000"
    event, notes = read("ics", calendar(f"{START}RRULE:FREQ=DAILY;COUNT=3", moved))
    assert len(event.sessions) == 3
    assert said(notes)[0][1] == "that a change holds for all later entries of a series"


def test_a_series_without_an_end_has_400_entries() -> None:
    event, notes = read("ics", calendar(f"{START}RRULE:FREQ=DAILY"))
    assert len(event.sessions) == 400
    assert event.sessions[-1].start.date() == date(2030, 5, 14) + timedelta(days=399)
    assert [note[1] for note in said(notes)] == ["the entries of a series after its first 400"]


@pytest.mark.parametrize(
    "rule",
    [
        *("", "DAILY", "FREQ=", "FREQ=NEVER", "FREQ=SECONDLY", "FREQ=MINUTELY;COUNT=2"),
        *("FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=-1", "FREQ=DAILY;INTERVAL=99999999999"),
        *("FREQ=DAILY;BYEASTER=0", "FREQ=DAILY;BYSECOND=1", "FREQ=DAILY;RSCALE=CHINESE"),
        "FREQ=DAILY;BYMONTHDAY=" + ",".join(["1"] * 200),
    ],
)
def test_a_rule_that_is_none_is_said(rule: str) -> None:
    event, notes = read("ics", calendar(f"{START}RRULE:{rule}"))
    assert len(event.sessions) == 1
    assert [note[1] for note in said(notes)] == [UNFOLLOWED]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYDAY=99MO",
        "FREQ=DAILY;BYDAY=XX",
        "FREQ=DAILY;BYSETPOS=0",
        "FREQ=DAILY;BYHOUR=99",
        "FREQ=DAILY;COUNT=0",
        "FREQ=YEARLY;BYWEEKNO=99",
        "FREQ=DAILY;WKST=QQ",
        "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
    ],
)
def test_a_rule_that_never_comes_true_leaves_the_start(rule: str) -> None:
    assert days(f"RRULE:{rule}") == ["05-14 09:00"]


def test_no_more_is_followed_after_many_rules_that_never_come_true() -> None:
    never = f"{START}RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"
    entries = [never.replace("UID:1", f"UID:{n}") for n in range(15)]
    last = f"{START}RRULE:FREQ=DAILY;COUNT=2".replace("UID:1", "UID:last")
    event, notes = read("ics", calendar(*entries, last))
    assert len(event.sessions) == 16
    assert [note[1] for note in said(notes)] == [UNFOLLOWED] * 6


def test_many_series_without_an_end_have_a_bound_together() -> None:
    entries = [f"{START}RRULE:FREQ=DAILY".replace("UID:1", f"UID:{n}") for n in range(60)]
    event, _ = read("ics", calendar(*entries))
    assert 10_000 <= len(event.sessions) <= 10_100


@given(
    st.datetimes(at("1900-01-01"), at("2499-12-31")),
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.integers(1, 20),
)
def test_far_from_the_end_of_time_a_rule_says_what_it_says_near_it(
    start: datetime, frequency: str, steps: int
) -> None:
    from dateutil.rrule import rrulestr  # type: ignore[import-untyped]

    start = start.replace(microsecond=0)
    text = f"FREQ={frequency};INTERVAL={steps}"
    rule = rule_of(text, lambda moment: moment)
    assert rule
    expected = list(islice(rrulestr(text, dtstart=start), 5))
    assert list(islice(moments(rule, start), 5)) == expected
