"""schedule.xcal read back, as Giggity and calendars in XML read it."""

from __future__ import annotations

from typing import Any

from idmkit.model.event import Access, Room, SessionKind
from idmkit.model.people import Role
from tests.making import ORIGIN, a_person, a_session, an_appearance, an_event
from tests.schedule.reading_back import text, xcal

HALLS = tuple(Room(id=id_, name=id_.title(), origin=ORIGIN) for id_ in ("hall-a", "hall-b"))


def told(element: Any) -> dict[str, str]:
    """The texts of an entry by name, without namespaces."""
    return {one.tag.rpartition("}")[2]: one.text or "" for one in element}


def test_an_entry_says_all_that_a_calendar_knows() -> None:
    session = a_session(
        kind=SessionKind.KEYNOTE,
        label="Session I",
        abstract=("About.",),
        notes=("Bring a pen.",),
        rooms=HALLS,
        number=7,
        access=Access.CLOSED,
        link="https://example.org/live",
        appearances=(
            an_appearance(a_person(), Role.CHAIR),
            an_appearance(a_person("bo", "Bo", "Li")),
        ),
    )
    first, second = xcal(an_event(session, rooms=HALLS)).findall("vcalendar/vevent")
    assert told(first) == {
        "method": "PUBLISH",
        "uid": "idm-2009-opening@idmkit",
        "event-id": "7",
        "event-slug": "idm_2009-id-opening",
        "title": "Session I: Opening",
        "subtitle": "",
        "language": "en",
        "language-code": "en",
        "dtstart": "20090709T080000Z",
        "dtend": "20090709T090000Z",
        "duration": "010000",
        "summary": "Session I: Opening",
        "description": first.find("description").text,
        "class": "PUBLIC",
        "status": "CONFIRMED",
        "category": "keynote",
        "url": "https://example.org/live",
        "location": "Hall-A",
        "attendee": "Bo Li",
    }
    assert text(first, "description").startswith(
        "About.\n\nPlease note:\n- Closed session\n\nNotes:"
    )
    assert [one.text for one in first.findall("attendee")] == ["Ana López", "Bo Li"]
    assert text(second, "location") == "Hall-B"
    assert text(second, "uid") == "idm-2009-opening--in-hall-b@idmkit"


def test_the_calendar_is_known_by_the_id_and_called_by_the_title() -> None:
    calendar = xcal(an_event()).find("vcalendar")
    assert text(calendar, "x-wr-calname") == "idm-2009"
    assert text(calendar, "x-wr-caldesc") == "A Workshop"
    assert text(calendar, "x-wr-timezone") == "Europe/Zurich"


def test_without_a_room_the_location_is_there_and_empty() -> None:
    assert text(xcal(an_event(place="Geneva")), "vcalendar/vevent/location") == ""


def test_what_takes_no_time_has_an_end_all_the_same() -> None:
    event = an_event(a_session(start="10:00", end="10:00"))
    assert text(xcal(event), "vcalendar/vevent/dtend") == "20090709T080000Z"
