"""Exports of Open Event: a folder and a zip of the server, odd members, and a real one."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from idmkit.importing.formats import Reading
from idmkit.importing.formats.open_event import FORMAT
from idmkit.importing.sources.source_event import SourceEvent, SourcePaper
from idmkit.importing.sources.source_file import SourceFile, read_source
from idmkit.model.problem import AgendaError
from tests.importing.formats.family import (
    DATA,
    NOWHERE,
    at,
    people,
    person,
    read,
    real,
    said,
    sample,
    session,
    speakers,
    with_data,
)

SESSION = {"id": 1, "title": "Talk", "starts-at": "2030-05-05T07:30:00+02:00"}
START = at("2030-05-05 07:30", 2)


def export(*sessions: Any, **tables: Any) -> SourceFile:
    """A folder of an export; `tables` are its other files."""
    whole = {"event": {"name": "E"}, "sessions": list(sessions), **tables}
    files = {f"{name}.json": json.dumps(value).encode() for name, value in whole.items()}
    return SourceFile("folder", b"", files)


def event_of(*sessions: Any, **tables: Any) -> SourceEvent:
    return read("open-event", export(*sessions, **tables))[0]


def test_a_folder() -> None:
    event, notes = sample("open-event/forum")
    rosa = person(
        "speaker-1",
        "Rosa Quispe",
        title="Director",
        organization="Institute of Seeds",
        country="Peru",
    )
    mei = person(
        "speaker-2-Mei Lin", "Mei Lin", title="Curator", organization="Seed Bank", country="China"
    )
    assert event == SourceEvent(
        title="Forum on Open Seeds",
        key="12",
        organizer="Seed Union",
        as_of=at("2030-09-01 12:00", -5),
        place="Botanical Garden, Lima",
        timezone="America/Lima",
        url="https://example.org/seeds/",
        rooms=("Palm House", "Fern House", "Unused House"),
        tracks=("Breeding", "Law"),
        sessions=(
            session(
                "session-1",
                "Seeds & people",
                at("2030-10-07 09:00", -5),
                at("2030-10-07 09:30", -5),
                kind="Keynotes",
                subtitle="An opening",
                rooms=("Palm House",),
                track="Breeding",
                abstract="Why seeds?\n\nA history.\n\nA future.",
                appearances=speakers(rosa),
                link="https://example.org/signup",
                documents=(SourcePaper(url="https://example.org/slides.pdf", title="Slides"),),
                language="es",
            ),
            session(
                "session-2",
                "Banks",
                at("2030-10-07 10:00", -5),
                at("2030-10-07 10:20", -5),
                rooms=("Fern House",),
                track="Law",
                appearances=speakers(
                    mei,
                    person("speaker-2-Jan de Vries", "Jan de Vries"),
                    person("speaker-9", "Kai Not-Listed", organization="Nowhere"),
                ),
            ),
            session(
                "session-3",
                "Treaties",
                at("2030-10-07 11:00", -5),
                at("2030-10-07 11:20", -5),
                abstract="Why seeds? And why now?",
                appearances=speakers(person("speaker-4", "Omar Haddad", organization="Law School")),
            ),
        ),
        origin=NOWHERE,
    )
    assert said(notes) == [
        ("left out", "a file of the export that is no page", "Seeds & people", 2),
        ("left out", "comments on a session", "Seeds & people", 2),
        ("left out", "a language that is written in words", "Banks", 38),
        ("dropped", "a proposal that is not accepted", "Rejected", 100),
        ("dropped", "the session was deleted", "Deleted", 121),
        ("dropped", "the session has no start", "Without a time", 142),
        ("left out", "the description of the whole event", "Forum on Open Seeds", 1),
        ("left out", "the floor of a room", "Palm House", 2),
        ("left out", "a speaker without a session", "Silent Guest", 29),
    ]
    places = {Path(one.origin.file).name for one in event.sessions}
    assert places == {"sessions.json"}


def test_a_zip_of_the_server() -> None:
    event, _ = sample("open-event/server.zip")
    assert event == SourceEvent(
        title="Seed Day",
        key="12",
        organizer="Seed Union",
        place="Berlin",
        rooms=("Saal",),
        tracks=("Recht",),
        sessions=(
            session(
                "session-1",
                "Saatgut",
                at("2030-05-05 07:30", 0),
                at("2030-05-05 08:00", 0),
                kind="Vortrag",
                rooms=("Saal",),
                track="Recht",
                abstract="Eine Einführung.",
                appearances=speakers(person("speaker-1", "Ada Krämer", organization="Samenbank")),
                language="de",
            ),
        ),
        origin=NOWHERE,
    )


def test_members_are_read_in_memory_wherever_they_claim_to_be(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("../../event.json", '{"name": "E"}')
        archive.writestr("/sessions.json", json.dumps([SESSION]))
        archive.writestr("a\\b\\tracks.json", "[]")
    path = tmp_path / "inside" / "export.zip"
    path.parent.mkdir()
    path.write_bytes(made.getvalue())
    event, _ = read("open-event", read_source(path))
    assert [one.title for one in event.sessions] == ["Talk"]
    assert [one.name for one in tmp_path.iterdir()] == ["inside"]
    assert [one.name for one in path.parent.iterdir()] == ["export.zip"]


def test_the_outermost_of_several_files_counts() -> None:
    files = {
        "old/event.json": b'{"name": "Old"}',
        "event.json": b'{"name": "New"}',
        "sessions": json.dumps([SESSION]).encode(),
    }
    assert read("open-event", SourceFile("x", b"", files))[0].title == "New"


@pytest.mark.parametrize("state", ["accepted", "Confirmed", ""])
def test_what_is_accepted_is_a_session(state: str) -> None:
    assert len(event_of({**SESSION, "state": state}).sessions) == 1


@pytest.mark.parametrize("state", ["pending", "rejected", "draft", "canceled", "withdrawn"])
def test_what_is_not_accepted_is_dropped_and_said(state: str) -> None:
    event, notes = read("open-event", export(SESSION, {**SESSION, "id": 2, "state": state}))
    assert [one.key for one in event.sessions] == ["session-1"]
    assert said(notes)[0][:3] == ("dropped", "a proposal that is not accepted", "Talk")


def test_one_id_twice_does_not_merge_two_sessions() -> None:
    event = event_of(SESSION, {**SESSION, "title": "Other"})
    assert [one.key for one in event.sessions] == ["session-1", "session-1#2"]


@pytest.mark.parametrize(
    ("zone", "start", "found", "of_event"),
    [
        ("Europe/Berlin", "2030-05-05 07:30:00", "2030-05-05T07:30:00+02:00", "Europe/Berlin"),
        ("UTC", "2030-05-05 07:30:00", "2030-05-05T07:30:00+00:00", ""),
        ("", "2030-05-05 07:30:00", "2030-05-05T07:30:00", ""),
        ("Nowhere", "2030-05-05T07:30:00Z", "2030-05-05T07:30:00+00:00", ""),
    ],
)
def test_times_are_of_the_zone_of_the_event(
    zone: str, start: str, found: str, of_event: str
) -> None:
    event = event_of({**SESSION, "starts-at": start}, event={"name": "E", "timezone": zone})
    assert event.sessions[0].start.isoformat() == found
    assert event.timezone == of_event


@pytest.mark.parametrize("end", [None, "", "later", "2030-05-05T09:00:00", 5])
def test_an_end_that_does_not_fit_is_the_start(end: Any) -> None:
    assert event_of({**SESSION, "ends-at": end}).sessions[0].end == START


@pytest.mark.parametrize("junk", [None, 0, True, "x", [], {}, [None], [[]], {"id": []}, 10**400])
@pytest.mark.parametrize(
    "name",
    [
        *("id", "title", "speakers", "microlocation", "track", "session-type", "language"),
        *("short-abstract", "long-abstract", "slides-url", "subtitle", "ends-at", "comments"),
    ],
)
def test_values_of_any_kind_stand_anywhere(name: str, junk: Any) -> None:
    assert event_of({**SESSION, name: junk}).sessions[0].start == START


@pytest.mark.parametrize("junk", [None, 0, "x", {}, [None], [[]], [{"id": {}, "sessions": [None]}]])
@pytest.mark.parametrize("name", ["speakers", "tracks", "microlocations", "session_types"])
def test_tables_of_any_kind_are_borne(name: str, junk: Any) -> None:
    named = {"speakers": [{"id": 1, "name": "Ana"}], "track": {"id": 1, "name": "Law"}}
    (found,) = event_of({**SESSION, **named}, **{name: junk}).sessions
    assert (found.track, found.appearances) == ("Law", speakers(person("speaker-1", "Ana")))


@pytest.mark.parametrize(
    ("event", "sessions", "code"),
    [
        (b'{"name": "E"}', b"[]", "nothing-to-import"),
        (b'{"name": "E"}', b"[", "nothing-to-import"),
        (b"{", b"[]", "source-damaged"),
        (b'{"name": "E"}', b'[{"title": "x"}]', "nothing-to-import"),
    ],
)
def test_a_damaged_export_is_refused(event: bytes, sessions: bytes, code: str) -> None:
    source = SourceFile("x", b"", {"event.json": event, "sessions.json": sessions})
    assert FORMAT.recognises(source)
    with pytest.raises(AgendaError) as refused:
        list(FORMAT.read(source, Reading()))
    assert [one.code for one in refused.value.problems] == [code]


@pytest.mark.parametrize(
    "members",
    [
        {},
        {"event.json": b"{}"},
        {"sessions.json": b"[]"},
        {"event.json": b"[]", "sessions.json": b"[]"},
        {"events.json": b"{}", "sessions.json": b"[]"},
    ],
)
def test_other_folders_are_not_recognised(members: dict[str, bytes]) -> None:
    assert not FORMAT.recognises(SourceFile("x", b"", members))


@with_data
def test_a_real_export_is_read_whole() -> None:
    event, _ = real("open-event", "openevent-oscon17")
    folder = DATA / "openevent-oscon17"
    written, named, places = (
        json.loads((folder / f"{name}.json").read_text("utf-8"))
        for name in ("sessions", "speakers", "microlocations")
    )
    assert [one.title for one in event.sessions] == [
        " ".join(one["title"].split()) for one in written
    ]
    assert len(event.sessions) == 19
    assert [one.start.isoformat() for one in event.sessions] == [
        one["starts-at"] for one in written
    ]
    assert [one.end.isoformat() for one in event.sessions] == [one["ends-at"] for one in written]
    names = {" ".join(one["name"].split()) for one in named}
    assert {
        one.person.name for talk in event.sessions for one in talk.appearances if one.person
    } == (names)
    assert len(people(event)) == len(named) == 19  # two of them have the id 18
    assert event.rooms == tuple(one["name"] for one in places)
    assert {room for one in event.sessions for room in one.rooms} == set(event.rooms)
    assert len(event.rooms) == 8
    assert event.timezone == "America/Chicago"
