"""What idmkit wrote is read back: the schedules that its exporter made of an agenda."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import idmkit
from idmkit.importing.sources.source_event import (
    SourceAppearance,
    SourceDay,
    SourceEvent,
    SourcePaper,
)
from idmkit.importing.sources.source_file import SourceFile
from idmkit.model.event import Access, Event, Status
from idmkit.model.people import Role
from idmkit.schedule import render
from tests.importing.formats.family import at, person, read, said, sample, session


def test_xml_is_read_back() -> None:
    event, notes = sample("pentabarf-xml/idmkit.xml")
    assert event.id == "labour-forum-2027"
    assert event.url == "https://example.org/labour-forum-2027/"
    assert event.place == "Nairobi"
    assert event.rooms == ("Hall A", "Hall B")
    opening, dinner, night, closing = event.sessions
    assert [one.id for one in event.sessions] == ["session-1", "dinner", "night", "closing"]
    assert opening.title == "Session I: Opening"
    assert opening.rooms == ("Hall A", "Hall B")
    assert opening.guid == "307e1812-4a21-5d33-910b-30543d8c6026"
    assert opening.number == 56
    assert opening.questions == ("Why?", "How?")
    assert opening.notes == ("Held in English only.",)
    assert opening.abstract == "The first paragraph goes on.\n\nThe second."
    assert opening.status.value == "tentative"
    assert opening.access.value == "invitation"
    assert opening.changed == "moved from 10:00"
    assert opening.interpretation == ("en", "fr")
    assert opening.link == "https://example.org/live"
    assert opening.documents == (
        SourcePaper(url="https://example.org/note.pdf", title="MC/2297, Note"),
    )
    assert dinner.guid == ""
    assert dinner.number is None
    assert dinner.rooms == ()
    assert night.day == date(2027, 3, 1)
    assert night.start == at("2027-03-02 00:30", 3)
    assert closing.title == "Closing"
    assert closing.status.value == "cancelled"
    roles = [
        (one.role.value, one.role_word, one.person and one.person.name)
        for one in opening.appearances
    ]
    assert roles == [
        ("chair", "", "H.E. Ms. Ana López, PhD"),
        ("moderator", "", None),
        ("keynote", "", "Jomo"),
        ("speaker", "", "H.E. Ms. Ana López, PhD"),
        ("panellist", "", "H.E. Ms. Ana López, PhD"),
        ("rapporteur", "", "H.E. Ms. Ana López, PhD"),
        ("other", "Discussant", "H.E. Ms. Ana López, PhD"),
    ]
    assert opening.appearances[1].to_be_confirmed == "Ministry of Labour, Brazil"
    together = "title, organization and country of a person, which stand together as the title"
    assert said(notes) == [("guessed", together, "Session I: Opening", 18)]


def test_json_is_read_back_with_all_that_stands_beside_the_schema() -> None:
    event, notes = sample("frab-json/idmkit.json")
    assert event.id == "labour-forum-2027"
    assert (event.series, event.kind, event.document) == (
        "Regional Forums",
        "Second",
        "Provisional Agenda",
    )
    assert (event.organizer, event.symbol, event.revision) == (
        "The Secretariat",
        "ABC/2027/1",
        "Rev.1",
    )
    assert event.as_of == date(2027, 2, 20)
    assert event.place == "Nairobi"
    assert event.timezone == "Africa/Nairobi"
    assert event.url == "https://example.org/labour-forum-2027/"
    assert event.languages == ("en", "fr")
    assert event.domain == "example.org"
    assert event.rooms == ("Hall A", "Hall B")
    assert event.tracks == ("Labour migration",)
    assert event.days == (
        SourceDay(date=date(2027, 3, 1), label="Day I", end_mark="End of Day One"),
        SourceDay(date=date(2027, 3, 2)),
    )
    opening, dinner, night, closing = event.sessions
    assert [one.id for one in event.sessions] == ["session-1", "dinner", "night", "closing"]
    assert opening == session(
        "307e1812-4a21-5d33-910b-30543d8c6026",
        "Opening",
        at("2027-03-01 09:00", 3),
        at("2027-03-01 10:30", 3),
        day=date(2027, 3, 1),
        kind="side-event",
        label="Session I",
        short="Opening",
        rooms=("Hall A", "Hall B"),
        track="Labour migration",
        abstract="The first paragraph goes on.\n\nThe second.",
        questions=("Why?", "How?"),
        notes=("Held in English only.",),
        appearances=opening.appearances,
        status=Status.TENTATIVE,
        access=Access.INVITATION,
        changed="moved from 10:00",
        link="https://example.org/live",
        documents=(
            SourcePaper(url="https://example.org/note.pdf", title="Note", symbol="MC/2297"),
        ),
        interpretation=("en", "fr"),
        uid="42@example.org",
        guid="307e1812-4a21-5d33-910b-30543d8c6026",
        number=56,
        id="session-1",
    )
    chair, moderator, keynote, *_ = opening.appearances
    assert chair.role is Role.CHAIR
    assert chair.person == person(
        chair.person.key if chair.person else "",
        "H.E. Ms. Ana López, PhD",
        given="Ana",
        family="López",
        honorific="H.E. Ms.",
        suffix="PhD",
        title="Director",
        organization="Ministry of Labour",
        country="Brazil",
        id="ana-lopez",
    )
    assert moderator == SourceAppearance(
        role=Role.MODERATOR, to_be_confirmed="Ministry of Labour, Brazil"
    )
    assert keynote.person
    assert (keynote.person.id, keynote.person.name) == ("jomo", "Jomo")
    assert (dinner.guid, dinner.number, dinner.uid) == ("", None, "")
    assert night.day == date(2027, 3, 1)
    assert closing.status is Status.CANCELLED
    delivered = "who delivers or shares what somebody presents: each appears alone"
    assert [one[:3] for one in said(notes)] == [
        ("left out", delivered, "Session I: Opening"),
        ("left out", "what is said in brackets after a person", "Session I: Opening"),
    ]


def test_xcal_is_read_back() -> None:
    event, notes = sample("xcal/idmkit.xcal")
    assert event.id == "labour-forum-2027"
    assert event.title == "Forum on Labour Migration"
    assert event.domain == "example.org"
    assert event.timezone == "Africa/Nairobi"
    assert event.url == "https://example.org/labour-forum-2027/"
    assert event.rooms == ("Hall A", "Hall B")
    opening, dinner, night, closing = event.sessions
    assert [one.id for one in event.sessions] == ["session-1", "dinner", "night", "closing"]
    assert opening.title == "Session I: Opening"
    assert opening.kind == "side-event"
    assert opening.rooms == ("Hall A", "Hall B")
    assert opening.uid == "42@example.org"
    assert opening.number == 56
    assert opening.abstract == "The first paragraph goes on.\n\nThe second."
    assert opening.questions == ("Why?", "How?")
    assert opening.notes == ("Held in English only.",)
    assert opening.interpretation == ("en", "fr")
    assert opening.status is Status.TENTATIVE
    assert opening.link == "https://example.org/live"
    assert len(opening.appearances) == 7
    assert (dinner.uid, dinner.number, dinner.link, dinner.rooms) == ("", None, "", ())
    assert night.start == at("2027-03-01 21:30", 0)
    assert night.day is None  # a calendar does not tell
    assert (closing.title, closing.status) == ("Closing", Status.CANCELLED)
    together = "title, organization and country of a person, which stand together as the title"
    assert [one[:3] for one in said(notes)] == [("guessed", together, "Session I: Opening")]


# What the exporter makes today of an agenda that has every key.

EVERYTHING = Path(__file__).parents[2] / "agendas" / "valid" / "everything.toml"
FORMATS = {".xml": "pentabarf-xml", ".json": "frab-json", ".xcal": "xcal"}


@pytest.fixture(scope="module")
def agenda() -> Event:
    return idmkit.read_event(EVERYTHING)


def exported(event: Event) -> dict[str, SourceEvent]:
    """The event read back from each of its schedules, by format."""
    files = render(event, event.edition())
    names = {FORMATS[file.path.suffix]: file.content for file in files}
    return {name: read(name, SourceFile("x", content))[0] for name, content in names.items()}


def test_sessions_have_their_ids_times_titles_and_rooms_in_every_format(agenda: Event) -> None:
    sessions = {one.id: one for one in agenda.sessions}
    for event in exported(agenda).values():
        assert event.id == agenda.id
        assert {one.id for one in event.sessions} == {*sessions}
        for one in event.sessions:
            ours = sessions[one.id]
            assert (one.start, one.end) == (ours.start, ours.end)
            assert f"{one.label}: {one.title}".removeprefix(": ") == ours.heading
            assert one.rooms == tuple(room.name for room in ours.rooms)
            assert one.abstract.split("\n\n") == [*ours.abstract] or not ours.abstract
            assert (one.status, one.access, one.changed) == (ours.status, ours.access, ours.changed)
            assert (one.questions, one.notes) == (ours.questions, ours.notes)
            assert one.interpretation == ours.interpretation
            assert one.kind == ours.kind
            assert one.link == ours.link
            assert one.number == ours.number
            roles = [(mention.role, mention.role_word) for mention in one.appearances]
            assert roles == [(mention.role, mention.role_word) for mention in ours.appearances]


def test_a_session_that_keeps_its_handles_keeps_them(agenda: Event) -> None:
    for name, event in exported(agenda).items():
        opening = next(one for one in event.sessions if one.id == "session-1")
        assert opening.guid == ("" if name == "xcal" else agenda.sessions[0].guid.lower())
        assert opening.uid == ("" if name == "pentabarf-xml" else agenda.sessions[0].uid)
        dinner = next(one for one in event.sessions if one.id == "dinner")
        assert (dinner.guid, dinner.uid, dinner.number) == ("", "", None)


def test_slots_of_one_session_at_different_times_stay_apart() -> None:
    event = (
        '<event guid="{0}" id="{0}"><date>2027-03-01T{1}:00+01:00</date><duration>1:00</duration>'
    )
    event += "<title>CANCELLED: A</title><slug>{2}</slug></event>"
    slots = (
        event.format(1, "09:00", "forum_2027-id-opening--in-hall-b")
        + event.format(2, "09:00", "forum_2027-id-opening")
        + event.format(3, "11:00", "forum_2027-id-opening")
        + event.format(4, "12:00", "something else")
    )
    text = (
        '<schedule><generator name="idmkit"/><conference><acronym>forum_2027</acronym></conference>'
        f'<day date="2027-03-01"><room name="Hall" guid="g">{slots}</room></day></schedule>'
    )
    found, _ = read("pentabarf-xml", SourceFile("x", text.encode()))
    assert [(one.key, one.id, one.start.hour, one.title) for one in found.sessions] == [
        ("2", "opening", 9, "CANCELLED: A"),
        ("3", "opening", 11, "CANCELLED: A"),
        ("4", "", 12, "CANCELLED: A"),
    ]
