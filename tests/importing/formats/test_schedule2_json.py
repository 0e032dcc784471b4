from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from idmkit.importing.formats import Reading
from idmkit.importing.formats.schedule2_json import FORMAT
from idmkit.importing.sources.source_event import (
    SourceAppearance,
    SourceDay,
    SourceEvent,
    SourcePaper,
)
from idmkit.importing.sources.source_file import SourceFile
from idmkit.model.event import Status
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
)

GUID = "270fa44c-821a-577f-8ca3-33e8d4a8c2a"


def schedule(*events: Any, **conference: Any) -> SourceFile:
    data = {"schedule": {"conference": {"title": "T", **conference}, "events": events}}
    return SourceFile("schedule.json", json.dumps(data).encode())


def test_everything_that_the_schema_has_is_read() -> None:
    event, notes = sample("schedule2-json/hub.json")
    first, second = date(2027, 3, 1), date(2027, 3, 2)
    gabriela = person("0c16ffaa-709d-599f-959f-9a38b911361a", "Gabriela Bo")
    aline = person("721a267b-b09d-5422-8221-4f9a71cfc727", "Aline Chu")
    dov = person("4cee1e72-681f-5c8b-8dcd-8e58c8f4a445", "Dov Katz")
    assert event == SourceEvent(
        title="Regional Forum 2027",
        id="forum2027",
        timezone="Europe/Zurich",
        languages=("fr", "en"),
        rooms=("Salle 1", "Salle 2", "Garden"),
        tracks=("Travail", "Commerce", "music"),
        days=(SourceDay(date=first), SourceDay(date=second)),
        sessions=(
            session(
                f"{GUID}1",
                "Ouverture",
                at("2027-03-01 10:30", 1),
                at("2027-03-01 11:00", 1),
                day=first,
                kind="LIGHTNING TALK",
                rooms=("Salle 1",),
                track="Travail",
                abstract="Bienvenue.\n\nA longer text.",
                appearances=(
                    SourceAppearance(person=gabriela),
                    SourceAppearance(person=aline, role=Role.MODERATOR),
                    SourceAppearance(person=dov, role=Role.OTHER, role_word="Contributor"),
                ),
                link="https://forum.example.org/hub/event/opening/",
                documents=(
                    SourcePaper(url="https://example.net/", title="Reading"),
                    SourcePaper(url="https://example.net/1235.pdf"),
                ),
                language="fr",
                guid=f"{GUID}1",
            ),
            session(
                "Pause+2027-03-01T11:00",
                "Pause",
                at("2027-03-01 11:00", 1),
                at("2027-03-01 11:15", 1),
                day=first,
                kind="BREAK",
            ),
            session(
                f"{GUID}2",
                "Concert",
                at("2027-03-02 00:30", 1),
                at("2027-03-02 02:00", 1),
                day=first,
                kind="CONCERT",
                rooms=("Garden",),
                track="music",
                status=Status.CANCELLED,
                guid=f"{GUID}2",
            ),
            session(
                f"{GUID}3",
                "Trains",
                at("2027-03-02 09:00", 1),
                at("2027-03-02 10:00", 1),
                day=second,
                kind="TALK",
                rooms=("Salle 2",),
                guid=f"{GUID}3",
            ),
        ),
        origin=NOWHERE,
    )
    dropped = {
        "Refused": "a session that is rejected",
        "Gone": "a session that is withdrawn",
        "Erased": "a session that is deleted",
        "Thought of": "a session that is a draft",
        "Asked for": "a session that is submitted and not accepted",
        "Sometime": "a session without a start that can be read",
    }
    found = said(notes)
    assert {item: what for kind, what, item, _ in found if kind == "dropped"} == dropped
    assert [one for one in found if one[0] != "dropped"] == [
        ("left out", "a text in a second language", "Ouverture", 42),
        ("left out", "the description or the capacity of a room", "Salle 1", 20),
        ("left out", "the biography of a person", "Gabriela Bo", 45),
        ("left out", "that a session is delayed", "Trains", 68),
        ("left out", "the address of the schedule on the web", "https://forum.example.org/", 6),
    ]


def test_a_text_in_several_languages_is_read_in_that_of_the_session() -> None:
    texts = {"de": "Guten Tag", "en": "Good day", "fr": "Bonjour"}
    start = "2027-03-01T09:00:00+01:00"
    spoken = ("de", "fr", "it", None)
    events = [
        {"title": str(n), "start": start, "abstract": texts, "language": one}
        for n, one in enumerate(spoken)
    ]
    event, notes = read("schedule2-json", schedule(*events, defaults={"language": "de"}))
    assert [one.abstract for one in event.sessions] == [
        "Guten Tag",
        "Bonjour",
        "Good day",
        "Guten Tag",
    ]
    assert [one.item for one in notes.all] == ["0", "1", "2", "3"]


def test_references_are_looked_up_by_guid_or_slug_or_name_themselves() -> None:
    rooms = [{"name": "Hall A", "guid": "g", "slug": "hall-a"}]
    references: list[Any] = [
        {"guid": "g"},
        {"slug": "hall-a"},
        {"guid": "g", "name": "another name"},
        {"name": "Garden"},
        {"slug": "garden"},
        "Hall A",
        None,
        7,
        ["x"],
    ]
    start = "2027-03-01T09:00:00+01:00"
    events = [{"title": str(n), "start": start, "room": one} for n, one in enumerate(references)]
    event, _ = read("schedule2-json", schedule(*events, rooms=rooms))
    names = ["Hall A", "Hall A", "Hall A", "Garden", "garden", "Hall A", "", "7", ""]
    assert [one.rooms for one in event.sessions] == [(name,) if name else () for name in names]


@pytest.mark.parametrize("state", ["CONFIRMED", "ACCEPTED", "DELAYED", "", "unknown", None, 5])
def test_other_states_are_confirmed(state: object) -> None:
    source = schedule({"title": "A", "start": "2027-03-01T09:00:00+01:00", "state": state})
    event, _ = read("schedule2-json", source)
    assert [one.status for one in event.sessions] == [Status.CONFIRMED]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b'{"schedule": {"events": [', "source-damaged"),
        (b'{"schedule": {"events": []}}', "nothing-to-import"),
        (b'{"schedule": {"events": [null, 5, "x", [], {}]}}', "nothing-to-import"),
    ],
)
def test_what_holds_no_session_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(AgendaError) as refused:
        list(FORMAT.read(SourceFile("x", content), Reading()))
    assert [one.code for one in refused.value.problems] == [code]
