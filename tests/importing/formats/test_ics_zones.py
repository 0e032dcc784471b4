"""The zones of calendars: by the names that programs give them, and by rules of the file."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.calendars.ics import calendar_file, vtimezone
from idmkit.calendars.time_zone import yearly_zone
from idmkit.importing.icalendar_files.source import IcsComponent, calendars
from idmkit.importing.icalendar_files.zones import IcsZones, zone_called
from idmkit.reading.time_zones import known_zones
from tests.importing.formats.family import at, read, said
from tests.importing.formats.ics_texts import calendar, event_of

TIMES = "DTSTART;TZID={0}:20300714T090000\nDTEND;TZID={0}:20300714T100000\nSUMMARY:x"


@pytest.mark.parametrize(
    ("tzid", "zone"),
    [
        ("Europe/Zurich", "Europe/Zurich"),
        ("europe/zurich", "Europe/Zurich"),
        ("Europe-Brussels", "Europe/Brussels"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("w. europe standard time", "Europe/Berlin"),
        ("/freeassociation.sourceforge.net/Tzfile/Europe/Oslo", "Europe/Oslo"),
        ("/mozilla.org/20050126_1/America/Argentina/Ushuaia", "America/Argentina/Ushuaia"),
        ("tzone://Microsoft/Utc", "UTC"),
        ("Etc/UTC", "UTC"),
        ("GMT", "UTC"),
        ("Coordinated Universal Time", "UTC"),
        ("", ""),
        ("Mitteleuropa", ""),
        ("/" * 1000, ""),
        ("../../etc/passwd", ""),
        ("Europe", ""),
    ],
)
def test_a_zone_goes_by_many_names(tzid: str, zone: str) -> None:
    assert zone_called(tzid) == zone


def test_every_name_that_windows_has_is_known() -> None:
    from idmkit.importing.icalendar_files.source import windows_zones

    assert len(windows_zones()) > 130
    assert all(zone_called(name) in known_zones() for name in windows_zones())


def test_a_city_is_better_than_no_zone_and_it_is_said() -> None:
    source = calendar(TIMES.format("Geneva"))
    event, notes = read("ics", source)
    assert event.sessions[0].start == at("2030-07-14 09:00", 2)
    assert said(notes) == [("mended", '"Geneva" is no time zone, Europe/Zurich is', "", 1)]


@pytest.mark.parametrize(
    ("head", "entries", "zone"),
    [
        ("", ["TZID=Europe/Paris:20300714T090000"], "Europe/Paris"),
        ("X-WR-TIMEZONE:Asia/Tokyo\n", ["TZID=Europe/Paris:20300714T090000"], "Europe/Paris"),
        ("X-WR-TIMEZONE:Asia/Tokyo\n", ["X=1:20300714T090000Z"], "Asia/Tokyo"),
        ("X-WR-TIMEZONE:Asia/Tokyo\n", ["X=1:20300714T090000"], "Asia/Tokyo"),
        ("X-WR-TIMEZONE:Tokyo Standard Time\n", ["X=1:20300714T090000Z"], "Asia/Tokyo"),
        ("X-WR-TIMEZONE:Geneva\n", ["X=1:20300714T090000Z"], "Geneva"),
        ("X-WR-TIMEZONE:UTC\n", ["X=1:20300714T090000Z"], ""),
        ("", ["X=1:20300714T090000Z"], ""),
        ("", ["X=1:20300714T090000"], ""),
        (
            "X-WR-TIMEZONE:Asia/Tokyo\n",
            ["TZID=Europe/Paris:20300714T090000", "X=1:20300714T090000Z", "X=1:20300714T110000Z"],
            "Asia/Tokyo",
        ),
        (
            "",
            ["TZID=Europe/Paris:20300714T090000", "TZID=Europe/Rome:20300714T100000"] * 2
            + ["TZID=Europe/Rome:20300715T100000"],
            "Europe/Rome",
        ),
    ],
)
def test_the_zone_of_the_event(head: str, entries: list[str], zone: str) -> None:
    found = event_of(*(f"DTSTART;{one}\nSUMMARY:x{n}" for n, one in enumerate(entries)), head=head)
    assert found.timezone == zone


def test_the_property_by_which_a_zone_is_named_in_old_calendars() -> None:
    assert event_of("TZID:Europe-Brussels\nDTSTART:20300714T090000\nSUMMARY:x").timezone == (
        "Europe/Brussels"
    )


def rules(zone: str, year: int) -> IcsComponent:
    """The VTIMEZONE that our calendars have, under a name that nobody knows."""
    yearly = yearly_zone(ZoneInfo(zone), year, year)
    assert yearly
    text = calendar_file((), b"", [vtimezone(yearly)]).decode()
    (found,) = calendars(text.replace("\r\n", "\n").replace(f"TZID:{zone}", "TZID:Own"))
    (component,) = found.inside("VTIMEZONE")
    return component


@given(
    st.sampled_from(["Europe/Zurich", "America/New_York", "Australia/Sydney", "Asia/Tokyo"]),
    st.datetimes(at("2026-01-01"), at("2026-12-31")),
)
def test_rules_of_the_file_tell_the_time_as_the_zone_does(zone: str, clock: datetime) -> None:
    real = clock.replace(tzinfo=ZoneInfo(zone))
    before, after = (real + timedelta(hours=hours) for hours in (-3, 3))
    if before.utcoffset() != after.utcoffset():
        return  # in the hours around a change a clock alone does not tell
    found = IcsZones([rules(zone, 2026)]).of("Own")
    assert found.rules
    assert found.at(clock).utcoffset() == real.utcoffset()
    assert found.clock(real) == clock


def observance(name: str, *lines: str) -> IcsComponent:
    inside = "\n".join(lines)
    text = f"BEGIN:VTIMEZONE\nTZID:Own\nBEGIN:{name}\n{inside}\nEND:{name}\nEND:VTIMEZONE\n"
    (root,) = calendars(text)
    return root.parts[0]


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["DTSTART:19700101T000000"],
        ["TZOFFSETTO:+0100"],
        ["TZOFFSETTO:+9900", "DTSTART:19700101T000000"],
        ["TZOFFSETTO:one", "DTSTART:19700101T000000"],
        ["TZOFFSETTO:+0100", "DTSTART:19700101"],
    ],
)
def test_rules_that_tell_nothing_are_none(lines: list[str]) -> None:
    zones = IcsZones([observance("STANDARD", *lines)])
    assert zones.of("Own").rules is None
    assert zones.of("Own").at(at("2030-01-01 09:00")) == at("2030-01-01 09:00")


@pytest.mark.parametrize(
    ("lines", "hours"),
    [
        (["DTSTART:20400101T000000"], 1),
        (["DTSTART:19700101T000000", "RRULE:FREQ=YEARLY;BYMONTH=13"], 1),
        (["DTSTART:19700101T000000", "RRULE:FREQ=SECONDLY"], 1),
        (["DTSTART:19720229T000000", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"], 1),
        (["DTSTART:19700101T000000", "RRULE:FREQ=YEARLY;UNTIL=19800101T000000Z"], 1),
    ],
)
def test_rules_may_be_odd(lines: list[str], hours: int) -> None:
    zones = IcsZones([observance("STANDARD", "TZOFFSETTO:+0100", *lines)])
    assert zones.of("Own").at(at("2030-01-01 09:00")) == at("2030-01-01 09:00", hours)


def test_the_name_that_evolution_adds_to_its_rules_counts() -> None:
    component = observance("STANDARD", "TZOFFSETTO:+0100", "DTSTART:19700101T000000")
    component.lines["X-LIC-LOCATION"] = ["X-LIC-LOCATION:Europe/Vienna"]
    assert IcsZones([component]).of("Own").name == "Europe/Vienna"
