"""The time zone: said by the user, named, told by the place, or by the times themselves."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idmkit.importing.drafting.zone import zone_of
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceEvent
from idmkit.model.problem import AgendaError
from idmkit.reading.time_zones import known_zones
from tests.importing.making import ANY_TEXT, a_session, an_event, at

KNOWN = known_zones()


def found(event: SourceEvent, stated: str = "") -> tuple[str, list[tuple[str, str]]]:
    notes = Notes()
    zone = zone_of(event, stated, notes)
    return zone.key, [(str(one.kind), one.what) for one in notes.all]


def times(*moments: datetime, zone: str = "", place: str = "") -> SourceEvent:
    sessions = (a_session(str(n), one, one) for n, one in enumerate(moments))
    return an_event(*sessions, timezone=zone, place=place)


def offset(hours: float, month: int = 5) -> datetime:
    return datetime(2030, month, 14, 12, tzinfo=timezone(timedelta(hours=hours)))


def test_what_the_user_says_wins() -> None:
    assert found(times(offset(2), zone="Asia/Tokyo", place="Geneva"), "America/Bogota") == (
        "America/Bogota",
        [],
    )


@pytest.mark.parametrize(
    ("stated", "hint"),
    [
        ("Geneva", "did you mean --timezone Europe/Zurich?"),
        ("europe/zurich", "did you mean --timezone Europe/Zurich?"),
        ("CEST", "say it: --timezone Europe/Zurich, with the zone of the place of the event"),
        ("\x00", "say it: --timezone Europe/Zurich, with the zone of the place of the event"),
    ],
)
def test_what_the_user_says_must_be_a_zone(stated: str, hint: str) -> None:
    with pytest.raises(AgendaError) as refused:
        found(times(offset(2)), stated)
    assert [(one.code, one.hint) for one in refused.value.problems] == [("no-time-zone", hint)]


@pytest.mark.parametrize(
    ("event", "zone", "note"),
    [
        (times(at("09:00"), zone="Asia/Tokyo", place="Geneva"), "Asia/Tokyo", ""),
        (times(at("09:00"), zone="Europe/Geneva"), "Europe/Zurich", "is no time zone"),
        (times(at("09:00"), place="Palais des Nations, Geneva"), "Europe/Zurich", "that of"),
        (times(at("09:00"), zone="+02:00", place="Geneva"), "Europe/Zurich", "that of"),
        (times(offset(2)), "Etc/GMT-2", "by the offset of its times"),
        (times(offset(-5), at("09:00")), "Etc/GMT+5", "by the offset of its times"),
        (times(offset(5.75)), "Asia/Kathmandu", "by the offset of its times"),
        (times(offset(14)), "Etc/GMT-14", "by the offset of its times"),
        # Of the zones that share a clock, a city of many meetings.
        (times(offset(1, 1), offset(2, 7)), "Europe/Berlin", "by the offset of its times"),
        (times(offset(-5, 1), offset(-4, 7)), "America/New_York", "by the offset of its times"),
        (times(offset(11, 1), offset(10, 7)), "Australia/Sydney", "by the offset of its times"),
    ],
)
def test_what_tells_the_zone(event: SourceEvent, zone: str, note: str) -> None:
    key, notes = found(event)
    assert key == zone
    assert [note in what for _, what in notes] == ([True] if note else [])


@pytest.mark.parametrize(
    ("event", "message"),
    [
        (times(at("09:00")), "its times name no time zone"),
        (times(at("09:00"), place="Online"), "its times name no time zone"),
        (times(datetime(2030, 5, 14, tzinfo=UTC)), "its times are in UTC"),
        (times(offset(2), offset(7)), "no time zone has the offsets of its times"),
        (times(offset(-13)), "no time zone has the offsets of its times"),
        (times(offset(23.5)), "no time zone has the offsets of its times"),
    ],
)
def test_what_does_not_tell_it(event: SourceEvent, message: str) -> None:
    with pytest.raises(AgendaError) as refused:
        found(event)
    (problem,) = refused.value.problems
    assert problem.code == "no-time-zone"
    assert problem.message == f"{message}, and nothing in it tells where the event is held"


OFFSETS = st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))
ZONES = st.none() | OFFSETS | st.sampled_from([UTC, *map(ZoneInfo, KNOWN[::40])])
MOMENTS = st.builds(
    lambda moment, zone: moment.replace(tzinfo=zone),
    st.datetimes(datetime(1902, 1, 1), datetime(2198, 1, 1)),  # noqa: DTZ001
    ZONES,
)


@settings(max_examples=50, deadline=None)
@given(ANY_TEXT, ANY_TEXT, st.lists(MOMENTS, min_size=1, max_size=3))
def test_a_zone_is_found_or_missed_and_every_offset_agrees(
    zone: str, place: str, moments: list[datetime]
) -> None:
    try:
        key, _ = found(times(*moments, zone=zone, place=place))
    except AgendaError:
        return
    assert key in KNOWN
    if not zone and not place:
        aware = [one for one in moments if one.tzinfo]
        offsets = [one.astimezone(ZoneInfo(key)).utcoffset() for one in aware]
        assert offsets == [one.utcoffset() for one in aware]
