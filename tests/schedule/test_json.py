"""schedule.json read back: what the schema has a place for, and what stands beside it."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from idmkit.model.event import Event, Room
from idmkit.model.people import Affiliation, Role
from idmkit.reading.agenda_reader import read_event
from idmkit.schedule import render
from tests.conftest import ROOT
from tests.making import ORIGIN, a_person, a_session, an_appearance, an_event
from tests.schedule.reading_back import conference, files, json_events

EVERYTHING = ROOT / "tests" / "agendas" / "valid" / "everything.toml"
GUEST = a_person("guest", "Gast", "Secret")


def test_a_session_as_the_schema_wants_it() -> None:
    first, second, *_ = json_events(read_event(EVERYTHING))
    assert first | {"abstract": "", "description": "", "persons": []} == {
        "guid": "307e1812-4a21-5d33-910b-30543d8c6026",
        "id": 56,
        "date": "2027-03-01T09:00:00+03:00",
        "start": "09:00",
        "end": "2027-03-01T10:30:00+03:00",
        "duration": "01:30",
        "room": "Hall A",
        "slug": "labour_forum_2027-id-session-1",
        "url": "https://example.org/labour-forum-2027/#s-session-1",
        "title": "Session I: Opening",
        "subtitle": "",
        "track": "Labour migration",
        "type": "side-event",
        "language": "en",
        "abstract": "",
        "description": "",
        "persons": [],
        "links": [
            {"type": "web", "url": "https://example.org/live", "title": "https://example.org/live"},
            {"type": "paper", "url": "https://example.org/note.pdf", "title": "MC/2297, Note"},
        ],
    }
    assert (second["room"], second["slug"]) == ("Hall B", f"{first['slug']}--in-hall-b")


def test_a_person_has_the_parts_of_the_name_and_what_holds_here() -> None:
    here = Affiliation(title="Chair", country="Brazil")
    shown = an_appearance(a_person(), Role.OTHER, role_word="Discussant", affiliation=here)
    ((person,),) = [
        one["persons"] for one in json_events(an_event(a_session(appearances=(shown,))))
    ]
    assert person == {
        "id": person["id"],
        "guid": "c6b0e542-1a27-5281-9fb6-99877036c2ee",
        "public_name": "Ana López",
        "slug": "ana-lopez",
        "given": "Ana",
        "family": "López",
        "title": "Chair",
        "country": "Brazil",
        "role": "other",
        "role_word": "Discussant",
    }
    assert 1 <= person["id"] < 2**31


def test_everybody_is_listed_once_also_who_only_delivers() -> None:
    found = json_events(read_event(EVERYTHING))[0]["persons"]
    assert [(one["slug"], one["role"]) for one in found] == [
        ("ana-lopez", "chair"),
        ("jomo", "keynote"),
    ]


def test_nobody_is_told_of_who_appears_nowhere() -> None:
    event = an_event(a_session(appearances=(an_appearance(),)), people=(a_person(), GUEST))
    for content in files(event).values():
        assert b"Secret" not in content
        assert b"guest" not in content


def test_what_has_no_address_has_a_name_for_one() -> None:
    (one,) = json_events(an_event())
    assert one["url"] == "urn:uuid:a42aa5a8-bdfc-525f-a1c1-ce2f6a203101"


def test_what_stands_beside_the_schema() -> None:
    told = conference(read_event(EVERYTHING))["meta"]["idmkit"]
    assert told["format"] == 1
    assert told["event"] == {
        "id": "labour-forum-2027",
        "series": "Regional Forums",
        "kind": "Second",
        "document": "Provisional Agenda",
        "organizer": "The Secretariat",
        "symbol": "ABC/2027/1",
        "revision": "Rev.1",
        "as_of": "2027-02-20",
        "place": "Nairobi",
        "timezone": "Africa/Nairobi",
        "url": "https://example.org/labour-forum-2027/",
        "languages": ["en", "fr"],
        "domain": "example.org",
    }
    assert told["days"] == [
        {"date": "2027-03-01", "label": "Day I", "end_mark": "End of Day One"},
        {"date": "2027-03-02"},
    ]
    assert told["rooms"] == [{"id": "hall-a", "name": "Hall A"}, {"id": "hall-b", "name": "Hall B"}]
    assert told["tracks"] == [{"id": "labour", "name": "Labour migration"}]
    assert told["people"] == [
        {
            "id": "ana-lopez",
            "title": "Director",
            "organization": "Ministry of Labour",
            "country": "Brazil",
        },
        {"id": "jomo"},
    ]
    assert [*told["sessions"]] == ["session-1", "dinner", "night", "closing"]
    assert told["sessions"]["closing"] == {"title": "Closing", "status": "cancelled"}


def test_what_a_session_says_beside_the_schema() -> None:
    told = conference(read_event(EVERYTHING))["meta"]["idmkit"]["sessions"]["session-1"]
    people = told.pop("people")
    assert told == {
        "label": "Session I",
        "title": "Opening",
        "short": "Opening",
        "rooms": ["hall-a", "hall-b"],
        "track": "labour",
        "questions": ["Why?", "How?"],
        "notes": ["Held in English only."],
        "status": "tentative",
        "access": "invitation",
        "changed": "moved from 10:00",
        "link": "https://example.org/live",
        "documents": [
            {"title": "Note", "symbol": "MC/2297", "url": "https://example.org/note.pdf"}
        ],
        "interpretation": ["en", "fr"],
        "uid": "42@example.org",
        "guid": "307e1812-4a21-5d33-910b-30543d8c6026",
        "number": 56,
    }
    assert people[1] == {"role": "moderator", "tbc": "Ministry of Labour, Brazil"}
    assert people[2] == {"role": "keynote", "person": "jomo", "delivered_by": {
        "role": "keynote",
        "person": "ana-lopez",
        "title": "Director",
        "organization": "Ministry of Labour",
        "country": "Brazil",
    }}  # fmt: skip
    assert people[5]["jointly_with"] == [
        {"role": "rapporteur", "person": "jomo", "title": "Deputy"}
    ]
    assert people[6]["role_word"] == "Discussant"


def test_a_room_that_is_none_is_not_among_the_rooms() -> None:
    hall = Room(id="hall", name="Hall", origin=ORIGIN)
    found = conference(an_event(place="Geneva", rooms=(hall,)))
    assert [one["name"] for one in found["rooms"]] == ["Hall"]
    assert [*found["days"][0]["rooms"]] == ["Hall", "Geneva"]


def test_the_version_dates_the_edition(event: Event) -> None:
    made = {one.path.name: one.content for one in render(event, datetime(2010, 1, 2, tzinfo=UTC))}
    assert json.loads(made["schedule.json"])["schedule"]["version"] == "2010-01-02"
