"""Moments, addresses and names of zones as the formats write them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from idmkit.model.event import Paper
from idmkit.schedule.links import Link, links, page, uri
from idmkit.schedule.moments import clock, length, stamp, utc_stamp
from idmkit.schedule.zone_name import zone_name
from tests.making import ZURICH, a_session, an_event


def test_a_moment_has_the_offset_of_its_zone() -> None:
    moment = datetime(2027, 3, 1, 9, 5, tzinfo=ZoneInfo("Asia/Kathmandu"))
    assert stamp(moment) == "2027-03-01T09:05:00+05:45"
    assert utc_stamp(moment) == "20270301T032000Z"
    assert clock(moment) == "09:05"


def test_an_offset_that_is_no_whole_minutes_is_written_in_utc() -> None:
    moment = datetime(1970, 1, 1, 12, 0, tzinfo=ZoneInfo("Africa/Monrovia"))
    assert stamp(moment) == "1970-01-01T12:44:30+00:00"


def test_a_length_is_the_time_that_passes() -> None:
    night = datetime(2027, 3, 28, 1, 30, tzinfo=ZURICH), datetime(2027, 3, 28, 3, 30, tzinfo=ZURICH)
    assert length(*night) == "01:00"
    whole = datetime(2027, 3, 1, 0, 0, tzinfo=ZURICH), datetime(2027, 3, 2, 23, 59, tzinfo=ZURICH)
    assert length(*whole) == "47:59"
    assert length(whole[0], whole[0]) == "00:00"


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://example.org/live?a=b#c", "https://example.org/live?a=b#c"),
        ("HTTPS://Example.org", "https://Example.org"),
        ("https://example.org:/a[1]?b[]=1#c#d[", "https://example.org/a%5B1%5D?b%5B%5D=1#c%23d%5B"),
        ("https://[::1]:80/x", "https://[::1]:80/x"),
        ("", ""),
    ],
)
def test_an_address_is_written_to_the_letter(address: str, written: str) -> None:
    assert uri(address) == written


def test_the_links_are_the_own_one_and_the_documents_that_have_an_address() -> None:
    report = Paper(title="Report", symbol="MC/1", url="https://example.org/r.pdf")
    session = a_session(link="https://example.org/live", documents=(report, Paper(title="Note")))
    assert list(links(session)) == [
        Link("https://example.org/live", "https://example.org/live", "web"),
        Link("https://example.org/r.pdf", "MC/1, Report", "paper"),
    ]


def test_a_session_is_told_about_in_the_events_folder_or_else_at_its_link() -> None:
    session = a_session(link="https://example.org/live")
    assert (
        page(an_event(url="https://example.org/e/"), session) == "https://example.org/e/#s-opening"
    )
    assert page(an_event(), session) == "https://example.org/live"
    assert page(an_event(), a_session()) == ""


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("Europe/Zurich", "Europe/Zurich"),
        ("America/Argentina/Ushuaia", "America/Argentina/Ushuaia"),
        ("UTC", "UTC"),
        ("US/Eastern", "America/New_York"),
        ("GB", "Europe/London"),
        ("Etc/GMT+5", ""),
    ],
)
def test_a_zone_has_the_name_that_the_schema_admits(key: str, name: str) -> None:
    assert zone_name(key) == name
