"""The time that an agenda shows means the instants that the source said."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idmkit.importing.drafting.session_times import MOST_DAYS, Slot, by_the_clock, slots
from idmkit.reading.times import instants, parse_clock_range

ZURICH = ZoneInfo("Europe/Zurich")
DAY = date(2030, 5, 14)


def at(hour: int, minute: int = 0, day: int = 14) -> datetime:
    return datetime(2030, 5, day, hour, minute)  # noqa: DTZ001  by the clock of the event


@pytest.mark.parametrize(
    ("start", "end", "under", "expected"),
    [
        (at(9), at(10, 30), None, [Slot(DAY, "09:00–10:30")]),
        (at(9), at(9), None, [Slot(DAY, "09:00–09:00")]),
        (at(22), at(0, day=15), None, [Slot(DAY, "22:00–24:00")]),
        (at(22), at(1, day=15), None, [Slot(DAY, "22:00–01:00 +1")]),
        (at(9), at(9, day=15), None, [Slot(DAY, "09:00–09:00 +1")]),
        (at(0, 30, 15), at(2, day=15), DAY, [Slot(DAY, "00:30–02:00 +1")]),
        (at(0, 30, 15), at(2, day=15), None, [Slot(date(2030, 5, 15), "00:30–02:00")]),
        (at(0, 30, 15), at(0, 30, 15), DAY, [Slot(date(2030, 5, 15), "00:30–00:30")]),
        (at(9), at(10), date(2030, 1, 1), [Slot(DAY, "09:00–10:00")]),
        (
            at(15),
            at(12, day=16),
            None,
            [
                Slot(DAY, "15:00–24:00"),
                Slot(date(2030, 5, 15), "00:00–24:00"),
                Slot(date(2030, 5, 16), "00:00–12:00"),
            ],
        ),
    ],
)
def test_where_a_session_stands(
    start: datetime, end: datetime, under: date | None, expected: list[Slot]
) -> None:
    assert list(slots(by_the_clock(start, end, ZURICH), under)) == expected


def test_times_of_another_zone_are_shown_by_the_clock_of_the_event() -> None:
    start = datetime(2030, 5, 14, 7, tzinfo=UTC)
    clock = by_the_clock(start, start + timedelta(hours=1), ZURICH)
    assert slots(clock, None) == (Slot(DAY, "09:00–10:00"),)


def test_the_last_second_of_a_day_is_midnight_and_other_seconds_do_not_count() -> None:
    clock = by_the_clock(at(9).replace(second=42), at(23, 59).replace(second=59), ZURICH)
    assert slots(clock, None) == (Slot(DAY, "09:00–24:00"),)


def test_an_end_before_the_start_is_the_start() -> None:
    assert slots(by_the_clock(at(9), at(8), ZURICH), None) == (Slot(DAY, "09:00–09:00"),)


# Whole minutes of a year with both changes of the clock; not in the hour that comes twice.
MOMENTS = st.integers(0, 366 * 24 * 60).map(
    lambda minute: datetime(2030, 1, 1, tzinfo=UTC) + timedelta(minutes=minute)
)


@given(MOMENTS, st.integers(0, 60 * 24 * 3), st.sampled_from([None, 0, -1, 1]))
def test_what_is_written_is_read_back_as_the_same_instants(
    start: datetime, minutes: int, shift: int | None
) -> None:
    end = start + timedelta(minutes=minutes)
    local = start.astimezone(ZURICH)
    if local.fold or end.astimezone(ZURICH).fold:
        return
    under = None if shift is None else local.date() + timedelta(days=shift)
    found = slots(by_the_clock(start, end, ZURICH), under)
    read = [instants(parse_clock_range(one.time), one.day, ZURICH) for one in found]
    assert (read[0][0], read[-1][1]) == (start, end)
    for (_, earlier), (later, _) in pairwise(read):
        assert earlier == later


BEIRUT = ZoneInfo("Asia/Beirut")  # its clocks leap over midnight, in 2024 on 31 March
ZONES = st.sampled_from(
    [ZURICH, BEIRUT, *map(ZoneInfo, ["Asia/Kathmandu", "America/Santiago", "Australia/Lord_Howe"])]
)
NAIVE = st.datetimes(datetime(2023, 1, 1), datetime(2025, 12, 31))  # noqa: DTZ001


def meant(moment: datetime, zone: ZoneInfo) -> datetime:
    """The instant of a naive time, to the minute: of an hour that comes twice, the first."""
    return moment.replace(second=0, microsecond=0, tzinfo=zone, fold=0).astimezone(UTC)


@settings(max_examples=300)
@given(
    NAIVE,
    st.integers(0, 60 * 24 * 40) | st.sampled_from([0, 1, 1439, 1440, 1441, 2880]),
    ZONES,
    st.none() | st.integers(-2, 2) | st.sampled_from([date.min, date.max]),
)
def test_by_any_clock_what_is_written_is_read_back(
    start: datetime, minutes: int, zone: ZoneInfo, listed: int | date | None
) -> None:
    start = start.replace(second=0, microsecond=0)
    end = start + timedelta(minutes=minutes)
    under = start.date() + timedelta(days=listed) if isinstance(listed, int) else listed
    clock = by_the_clock(start, end, zone)
    found = slots(clock, under)
    read = [instants(parse_clock_range(one.time), one.day, zone) for one in found]
    assert read[0][0].astimezone(UTC) == meant(start, zone)
    if len(found) < MOST_DAYS:
        lost = max(meant(end, zone), meant(start, zone)) - read[-1][1].astimezone(UTC)
        assert lost in {timedelta(), timedelta(minutes=1)}  # a minute where midnight is leapt over
        assert not lost or len(found) > 1
    for (_, earlier), (later, _) in pairwise(read):
        gap = later.astimezone(UTC) - earlier.astimezone(UTC)
        assert gap in {timedelta(), timedelta(minutes=1)}
    assert [one.day for one in found] == sorted({one.day for one in found})
    assert (found[0].day == start.date()) or "+1" in found[0].time or clock.start != start


def test_where_the_clocks_leap_over_midnight_a_day_ends_a_minute_before() -> None:
    clock = by_the_clock(datetime(2024, 3, 30, 9), datetime(2024, 3, 31, 18), BEIRUT)  # noqa: DTZ001
    assert slots(clock, None) == (
        Slot(date(2024, 3, 30), "09:00–23:59"),
        Slot(date(2024, 3, 31), "01:00–18:00"),
    )


@pytest.mark.parametrize(("hour", "time"), [(3, "03:00–04:00 +1"), (13, "13:00–14:00")])
def test_only_what_begins_before_noon_is_of_the_night_before(hour: int, time: str) -> None:
    (found,) = slots(by_the_clock(at(hour, 0, 15), at(hour + 1, 0, 15), ZURICH), DAY)
    assert found == Slot(DAY if "+1" in time else date(2030, 5, 15), time)
