"""schedule.xml read back, as apps read it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import given, settings

from idmkit.model.event import Event, Room, Status, Track
from idmkit.reading.agenda_reader import read_event
from tests.conftest import ROOT
from tests.making import FIRST_DAY, ORIGIN, a_session, an_event
from tests.schedule.events import events
from tests.schedule.reading_back import conference, files, json_events, parsed, text, xcal, xml

EVERYTHING = ROOT / "tests" / "agendas" / "valid" / "everything.toml"
HALL = Room(id="hall", name="Hall <A> & B", origin=ORIGIN)
EMPTY = Room(id="empty", name="Empty", origin=ORIGIN)


def rooms_of(root: Any) -> list[list[tuple[str, list[str]]]]:
    """The rooms of each day, with the titles in them."""
    return [
        [(room.get("name"), [text(one, "title") for one in room]) for room in day]
        for day in root.findall("day")
    ]


def test_the_workshop_is_there_whole(event: Event) -> None:
    root = xml(event)
    found = root.findall("day/room/event")
    assert [text(one, "title") for one in found] == [one.heading for one in event.sessions]
    for one, session in zip(found, event.sessions, strict=True):
        start = datetime.fromisoformat(text(one, "date"))
        assert start == session.start
        assert text(one, "start") == f"{session.start:%H:%M}"
        hours, minutes = map(int, text(one, "duration").split(":"))
        assert start + timedelta(hours=hours, minutes=minutes) == session.end
        assert text(one, "abstract").split("\n\n") == [*session.abstract] or not session.abstract
        named = [one.text for one in one.findall("persons/person")]
        everyone = [p for a in session.appearances for p in a.everyone if p.person]
        assert named == [*dict.fromkeys(p.person.name.formal for p in everyone if p.person)]


def test_what_apps_recognise_the_file_by_stands_at_its_beginning() -> None:
    long = an_event(symbol="ABC/" * 2000, url=f"https://example.org/{'x' * 1900}/")
    head = files(long)["schedule.xml"].decode()[:1024]
    assert "<schedule>" in head
    assert "<conference>" in head
    xcal_head = files(long)["schedule.xcal"].decode()[:1024].lower()
    assert "<icalendar" in xcal_head
    assert "<vcalendar" in xcal_head


def test_what_is_said_of_the_event() -> None:
    track = Track(id="labour", name="Labour", origin=ORIGIN)
    fields = {"tracks": (track,), "symbol": "ABC/1", "url": "https://example.org/e/"}
    root = xml(an_event(a_session(start="10:05"), **fields))
    assert text(root, "version") == "ABC/1, 2009-07-09"
    assert root.find("generator").attrib == {"name": "idmkit"}
    assert {one.tag: one.text or one.get("name") for one in root.find("conference")} == {
        "acronym": "idm_2009",
        "title": "A Workshop",
        "start": "2009-07-09",
        "end": "2009-07-09",
        "days": "1",
        "timeslot_duration": "00:05",
        "url": "https://example.org/e/",
        "time_zone_name": "Europe/Zurich",
        "track": "Labour",
    }


def test_all_rooms_stand_in_every_day_and_what_has_none_under_the_place() -> None:
    sessions = (a_session("a", rooms=(HALL,)), a_session("b", title="Nowhere"))
    root = xml(an_event(*sessions, rooms=(EMPTY, HALL), place="Geneva"))
    assert rooms_of(root) == [
        [("Empty", []), ("Hall <A> & B", ["Opening"]), ("Geneva", ["Nowhere"])]
    ]
    assert [room.get("guid") is None for room in root.find("day")] == [False, False, True]


def test_what_stands_in_for_a_room_has_the_name_of_none() -> None:
    named = [Room(id=f"r-{n}", name=name, origin=ORIGIN) for n, name in enumerate(("Geneva", "X"))]
    event = an_event(place="Geneva", title="X", rooms=tuple(named))
    assert rooms_of(xml(event)) == [[("Geneva", []), ("X", []), ("idm-2009", ["Opening"])]]


def test_rooms_of_one_name_are_one_column() -> None:
    twins = tuple(Room(id=id_, name="Hall", origin=ORIGIN) for id_ in ("hall-1", "hall-2"))
    sessions = (a_session("b", start="9:00", end="9:30", rooms=twins[1:]), a_session(rooms=twins))
    assert rooms_of(xml(an_event(*sessions, rooms=twins))) == [[("Hall", ["Opening"] * 3)]]
    assert [one["start"] for one in json_events(an_event(*sessions, rooms=twins))] == [
        *("09:00", "10:00", "10:00")
    ]


def test_the_night_stands_under_its_day_with_its_own_date() -> None:
    day, _ = xml(read_event(EVERYTHING)).findall("day")
    assert day.get("date") == "2027-03-01"
    assert day.get("end") == "2027-03-02T02:00:00+03:00"
    *_, night = day.findall("room/event")
    assert text(night, "date") == "2027-03-02T00:30:00+03:00"


def test_days_are_in_the_order_of_dates() -> None:
    event = an_event()
    (day,) = event.days
    before = replace(day, date=FIRST_DAY - timedelta(days=1), sessions=())
    root = xml(replace(event, days=(day, before)))
    found = [(day.get("index"), day.get("date")) for day in root.findall("day")]
    assert found == [("1", "2009-07-08"), ("2", "2009-07-09")]


def test_a_cancelled_session_is_marked_everywhere() -> None:
    event = an_event(a_session(status=Status.CANCELLED, label="Session I"))
    marked = "CANCELLED: Session I: Opening"
    assert text(xml(event), "day/room/event/title") == marked
    assert json_events(event)[0]["title"] == marked
    assert text(xcal(event), "vcalendar/vevent/summary") == marked
    assert text(xcal(event), "vcalendar/vevent/status") == "CANCELLED"


@settings(max_examples=40, deadline=None)
@given(events())
def test_any_text_comes_back_as_it_was(event: Event) -> None:
    made = files(event)
    in_xml = {one.get("guid"): one for one in parsed(made["schedule.xml"]).iter("event")}
    calendar = parsed(made["schedule.xcal"]).find("vcalendar")
    in_xcal = {text(one, SLUG): one for one in calendar.findall("vevent")}
    assert json.loads(made["schedule.json"])["schedule"]["conference"] == conference(event)
    by_id = {session.id: session for session in event.sessions}
    for one in json_events(event):
        session = by_id[one["slug"].partition("-id-")[2].partition("--in-")[0]]
        mark = "CANCELLED: " if session.status is Status.CANCELLED else ""
        title, abstract = f"{mark}{session.heading}", "\n\n".join(session.abstract)
        assert (one["title"], one["abstract"]) == (title, abstract)
        element, vevent = in_xml[one["guid"]], in_xcal[one["slug"]]
        assert (text(element, "title"), text(element, "abstract")) == (title, abstract)
        assert text(vevent, "summary") == title
        assert text(vevent, "description").startswith(abstract)
        assert datetime.fromisoformat(one["date"]) == session.start
        assert datetime.fromisoformat(one["end"]) == session.end
        assert text(vevent, "dtstart") == f"{session.start.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def test_the_same_event_gives_the_same_bytes(event: Event, tmp_path: Path) -> None:
    again = read_event(ROOT / "agenda.toml")
    assert files(event) == files(again)


SLUG = "{http://pentabarf.org}event-slug"
