"""Real calendars of pretalx, counted and read by other means: icalendar whole, and lxml."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from idmkit.importing.sources.source_event import SourceEvent
from tests.importing.formats.family import DATA, people, real, with_data

pytestmark = with_data
GOOD = DATA / "good2025"
FILES = sorted(GOOD.rglob("*.ics"))
_CODE = re.compile(r"/talk/(\w+)/")


class Talk(NamedTuple):
    title: str
    start: datetime
    end: datetime
    room: str
    speakers: tuple[str, ...]


def code(address: str) -> str:
    found = _CODE.search(address)
    assert found
    return found[1]


def by_xml() -> dict[str, Talk]:
    """The talks of schedule.xml by their codes."""
    from lxml import etree

    tree = etree.parse(GOOD / "schedule.xml")
    return {code(one.findtext("url")): _talk(one) for one in tree.iter("event")}


def _talk(one: Any) -> Talk:
    hours, minutes = map(int, one.findtext("duration").split(":"))
    start = datetime.fromisoformat(one.findtext("date"))
    speakers = (re.sub(r" \[.*\]$", "", person.text) for person in one.iter("person"))
    end = start + timedelta(hours=hours, minutes=minutes)
    title = " ".join(one.findtext("title").split())  # some have two spaces in the middle
    return Talk(title, start, end, one.findtext("room"), tuple(speakers))


def by_us(event: SourceEvent) -> dict[str, Talk]:
    return {
        code(one.link): Talk(
            one.title,
            one.start,
            one.end,
            one.rooms[0],
            tuple(shown.person.name for shown in one.appearances if shown.person),
        )
        for one in event.sessions
    }


def test_the_whole_calendar_agrees_with_the_schedule() -> None:
    event, _ = real("ics", "good2025/schedule.ics")
    assert len(event.sessions) == 72
    assert by_us(event) == by_xml()
    assert event.timezone == "US/Eastern"
    names = {name for talk in by_xml().values() for name in talk.speakers}
    assert people(event) == names


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_calendar_is_read_as_icalendar_reads_it(path: Path) -> None:
    import icalendar

    content = path.read_bytes()
    event, _ = real("ics", str(path.relative_to(DATA)))
    assert len(event.sessions) == content.count(b"BEGIN:VEVENT")
    found: dict[str, Any] = {
        str(one["UID"]): one for one in icalendar.Calendar.from_ical(content).walk("VEVENT")
    }
    assert {one.uid for one in event.sessions} == found.keys()
    for one in event.sessions:
        assert (one.start, one.end) == (found[one.uid].start, found[one.uid].end)
        assert one.rooms == (str(found[one.uid]["LOCATION"]),)
        assert " ".join(found[one.uid]["SUMMARY"].split()).startswith(one.title)
        line = content.decode().splitlines()[one.origin.span.line - 1]
        assert line == "BEGIN:VEVENT"
