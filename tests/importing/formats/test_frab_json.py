from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.importing.formats import Reading
from idmkit.importing.formats.frab_json import FORMAT
from idmkit.importing.sources.source_event import (
    SourceAppearance,
    SourceDay,
    SourceEvent,
    SourcePaper,
)
from idmkit.importing.sources.source_file import SourceFile
from idmkit.model.people import Role
from idmkit.model.problem import AgendaError
from tests.importing.formats.family import (
    NOWHERE,
    at,
    person,
    read,
    said,
    sample,
    session,
    speakers,
)

GUID = "3b9e1d52-77ac-5d0b-8a52-0d1b8e4b9c1"
TALK = "https://forum.example.org/regional-forum-2027/talk/ABCDEF/"


def test_everything_that_pretalx_writes_is_read() -> None:
    event, notes = sample("frab-json/pretalx.json")
    first, second = date(2027, 3, 1), date(2027, 3, 2)
    ana = person("7", "Ana López", organization="Ministry of Labour")
    bo = person(
        "5f0c2a90-1d1c-5a52-9f7b-6a7a3c1e8b01",
        "Bo Li",
        given="Bo",
        family="Li",
        title="Director",
        organization="Regional Bank",
        country="China",
    )
    assert event == SourceEvent(
        title="Regional Forum & Exhibition 2027",
        id="regional-forum-2027",
        timezone="Europe/Zurich",
        rooms=("Room XVIII", "Garden", "Hall A"),
        tracks=("Labour migration",),
        days=(SourceDay(date=first), SourceDay(date=second)),
        sessions=(
            session(
                f"{GUID}1",
                'Opening: "Ways forward"',
                at("2027-03-01 09:30", 1),
                at("2027-03-01 11:00", 1),
                day=first,
                kind="Talk",
                rooms=("Room XVIII",),
                track="Labour migration",
                abstract="Why we meet.\n\n1. To listen\n\n2. To decide",
                appearances=(
                    *speakers(ana),
                    SourceAppearance(person=bo, role=Role.MODERATOR),
                    SourceAppearance(
                        person=person("9", "Carl Orff"), role=Role.OTHER, role_word="Time keeper"
                    ),
                ),
                link=TALK,
                documents=(
                    SourcePaper(url="https://example.org/note.pdf", title="Background note"),
                    SourcePaper(url="https://forum.example.org/media/slides.pdf"),
                ),
                language="en",
                uid="pretalx-regional-forum-2027-ABCDEF@forum.example.org",
                guid=f"{GUID}1",
                number=11,
            ),
            session(
                f"{GUID}2",
                "Reception",
                at("2027-03-02 23:30", 1),
                at("2027-03-03 00:30", 1),
                day=second,
                kind="Reception",
                rooms=("Hall A",),
                link="https://elsewhere.example.org/12",
                guid=f"{GUID}2",
                number=12,
            ),
        ),
        origin=NOWHERE,
    )
    opening = 'Opening: "Ways forward"'
    address = "https://forum.example.org/regional-forum-2027/schedule/"
    assert said(notes) == [
        ("left out", "the description or the capacity of a room", "Room XVIII", 18),
        ("left out", "do not record", opening, 29),
        ("left out", "do not stream", opening, 29),
        ("left out", "the answers of speakers to the organizers' questions", opening, 29),
        ("left out", "the biography of a person", "Ana López [Ministry of Labour]", 52),
        ("left out", "the description of the event", "Two days on open borders.", 7),
        ("left out", "the address of the schedule on the web", address, 7),
    ]


def test_what_the_schema_forbids_is_read_and_told() -> None:
    event, notes = sample("frab-json/odd.json")
    day = date(2027, 12, 28)
    assert event == SourceEvent(
        title="Winter Meeting",
        timezone="Europe/Zurich",
        rooms=("Great Hall", "Nowhere"),
        days=(SourceDay(date=day),),
        sessions=(
            session(
                "2814",
                "Basics",
                at("2027-12-28 14:00", 1),
                at("2027-12-28 14:45", 1),
                day=day,
                rooms=("Great Hall",),
                appearances=speakers(person("dsadf", "Mänu"), person("Ana López", "Ana López")),
                documents=(
                    SourcePaper(url="https://example.org/"),
                    SourcePaper(title="4"),
                    SourcePaper(title="No address"),
                ),
                number=2814,
            ),
            session(
                "1000",
                "5",
                at("2027-12-28 15:00", 1),
                at("2027-12-28 15:30", 1),
                day=day,
                rooms=("Great Hall",),
                number=1000,
            ),
        ),
        origin=NOWHERE,
    )
    odd = "the code of a person has other characters than A to Z and digits"
    no_start = "a session without a start that can be read"
    assert said(notes) == [
        ("mended", "the rooms stand beside the conference, not in it", "", 38),
        ("mended", "the number of a session is written as text", "Basics", 12),
        ("mended", "the id of a person is a text", "Mänu", 20),
        ("mended", odd, "Mänu", 20),
        ("left out", "the description or the capacity of a room", "Great Hall", 38),
        ("left out", "a person without a name", "Basics", 21),
        ("left out", "a person without a name", "Basics", 23),
        ("left out", "a language that has no code", "Basics: 7", 12),
        ("dropped", no_start, "Never", 29),
        ("dropped", no_start, "", 30),
    ]


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {},
        {"schedule": None},
        {"schedule": {"events": []}},
        {"schedule": {"conference": {}, "events": []}},
        {"results": [{"conference": {}}]},
    ],
)
def test_other_json_is_not_taken_for_a_schedule(data: Any) -> None:
    assert not FORMAT.recognises(SourceFile("x", json.dumps(data).encode()))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b'{"schedule": {"conference": {"days": [', "source-damaged"),
        (b'{"schedule": {"conference": {"days": []}}}', "nothing-to-import"),
        (b'{"schedule": {"conference": {"days": {"rooms": 1}}}}', "nothing-to-import"),
        (b"[]", "nothing-to-import"),
    ],
)
def test_what_holds_no_session_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(AgendaError) as refused:
        list(FORMAT.read(SourceFile("x", content), Reading()))
    assert [one.code for one in refused.value.problems] == [code]


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(["2027-03-01T09:00:00+01:00", "9:30", "0001-01-01T00:00:00-23:59", "99:99"]),
)
NAMES = (
    *("id", "guid", "title", "date", "start", "end", "duration", "room", "track", "language"),
    *("abstract", "persons", "links", "attachments", "url", "public_name", "name", "state"),
)
ANYTHING = st.recursive(
    SCALARS,
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inside),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(NAMES), ANYTHING), ANYTHING)
def test_values_of_any_kind_are_read_or_left(event: dict[str, Any], other: Any) -> None:
    good = {"title": "Good", "date": "2027-03-01T09:00:00+01:00", "duration": "1:00"}
    days = [{"date": "2027-03-01", "rooms": {"R": [event, other, good], "S": other}}, other]
    data = {"schedule": {"conference": {"title": "T", "days": days, "rooms": other}}}
    found, _ = read("frab-json", SourceFile("x", json.dumps(data).encode()))
    assert "Good" in [one.title for one in found.sessions]
    assert len({one.key for one in found.sessions}) == len(found.sessions)
    for one in found.sessions:
        assert (one.start.tzinfo is None) == (one.end.tzinfo is None)
