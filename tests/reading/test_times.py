"""Times as people write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.reading.times import ClockRange, TimeFault, instants, parse_clock_range

ZURICH = ZoneInfo("Europe/Zurich")
DAY = 24 * 60
MINUTES = st.integers(0, DAY - 1)
DASHES = st.sampled_from(["-", "–", "—", " - ", " – ", "\u00a0–\u2009", "‑", "−"])


def clock(minutes: int, *, padded: bool = True) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{hours:02}:{rest:02}" if padded else f"{hours}:{rest:02}"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("9:00–10:00", 9 * 60, 10 * 60),
        ("22:00–01:00 +1", 22 * 60, DAY + 60),
        ("00:30–02:00 +1", DAY + 30, DAY + 120),
        ("10:00–10:00 +1", 10 * 60, DAY + 10 * 60),
        ("22:00–24:00", 22 * 60, DAY),
        ("10:00-10:00", 10 * 60, 10 * 60),
    ],
)
def test_the_rule_of_the_next_day(text: str, start: int, end: int) -> None:
    assert parse_clock_range(text) == ClockRange(start, end)


@given(MINUTES, MINUTES, DASHES, st.booleans())
def test_any_dash_and_any_padding_mean_the_same(
    one: int,
    other: int,
    dash: str,
    padded: bool,  # noqa: FBT001  # drawn
) -> None:
    start, end = sorted((one, other))
    text = f" {clock(start, padded=padded)}{dash}{clock(end, padded=padded)} "
    assert parse_clock_range(text) == ClockRange(start, end)


@given(MINUTES, MINUTES)
def test_the_end_with_plus_one_is_on_the_next_day(start: int, end: int) -> None:
    times = parse_clock_range(f"{clock(start)}–{clock(end)} +1")
    assert times.end == end + DAY
    assert times.start % DAY == start
    assert 0 < times.end - times.start <= DAY


@given(MINUTES, MINUTES)
def test_an_end_before_the_start_is_refused_with_the_way_out(one: int, other: int) -> None:
    end, start = sorted((one, other))
    text = f"{clock(start)}–{clock(end)}"
    if start == end:
        return
    with pytest.raises(TimeFault) as refused:
        parse_clock_range(text)
    assert refused.value.code == "end-before-start"
    assert f'"{text} +1"' in refused.value.hint
    parse_clock_range(f"{text} +1")


@given(st.text(max_size=30))
def test_whatever_is_written_is_a_range_or_a_fault(text: str) -> None:
    try:
        parse_clock_range(text)
    except TimeFault as fault:
        assert fault.hint  # noqa: PT017  # either way is right


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("9.30-10.30", '"9:30-10:30"'),
        ("9h30–10h30", '"9:30–10:30"'),
        ("9:00 am – 10:00 am", "not am and pm"),
        ("11:00", "start and end"),
        ("11:00 to 12:00", "start and end"),
        ("11:00–12:00 +2", "only +1"),
        ("25:00–26:00", "0:00 to 24:00"),
        ("10:00–10:60", "0:00 to 24:00"),
        ("24:00–25:00", "0:00 to 24:00"),
        ("24:00–24:00", "00:00"),
        ("22:00–24:00 +1", "leave out +1"),
        ("٩:٠٠–١٠:٠٠", "start and end"),
        ("", "start and end"),
    ],
)
def test_other_ways_to_write_a_time_are_explained(text: str, hint: str) -> None:
    with pytest.raises(TimeFault) as refused:
        parse_clock_range(text)
    assert refused.value.code == "bad-time"
    assert hint in refused.value.hint


def test_an_hour_that_the_clocks_leap_over_is_impossible() -> None:
    with pytest.raises(TimeFault) as refused:
        instants(ClockRange(2 * 60 + 30, 4 * 60), date(2009, 3, 29), ZURICH)
    assert refused.value.code == "impossible-time"
    assert "03:30" in refused.value.hint


def test_of_an_hour_that_comes_twice_the_first_is_meant() -> None:
    start, _ = instants(ClockRange(2 * 60 + 30, 4 * 60), date(2009, 10, 25), ZURICH)
    assert start.astimezone(UTC) == datetime(2009, 10, 25, 0, 30, tzinfo=UTC)


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), MINUTES, MINUTES, st.booleans())
def test_instants_stand_on_the_clock_as_written(
    day: date,
    one: int,
    other: int,
    next_day: bool,  # noqa: FBT001  # drawn
) -> None:
    low, high = sorted((one, other))
    times = ClockRange(low, high + DAY if next_day else high)
    try:
        start, end = instants(times, day, ZURICH)
    except TimeFault:
        return
    midnight = datetime.combine(day, datetime.min.time())
    assert start.replace(tzinfo=None) == midnight + timedelta(minutes=times.start)
    assert end.replace(tzinfo=None) == midnight + timedelta(minutes=times.end)
    assert end.astimezone(UTC) >= start.astimezone(UTC)
