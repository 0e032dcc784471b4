"""Calendars of several programs, read from samples and from text made on the spot."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from idmkit.importing.sources.source_event import SourceEvent, SourcePaper
from idmkit.model.event import Status
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
from tests.importing.formats.ics_texts import calendar

PEOPLE = "guests and organizer of an entry: they are not its speakers, and their mail is private"
BERLIN, PARIS, NEW_YORK = map(ZoneInfo, ("Europe/Berlin", "Europe/Paris", "America/New_York"))


def on(day: str, clock: str, zone: ZoneInfo | None) -> datetime:
    return datetime.fromisoformat(f"{day} {clock}").replace(tzinfo=zone)


def test_outlook() -> None:
    event, notes = sample("ics/outlook.ics")
    uid = "040000008200E00074C5B7101A82E0"
    assert event == SourceEvent(
        title="Regional Fisheries Council",
        key="Regional Fisheries Council",
        timezone="Europe/Berlin",
        sessions=(
            session(
                f"{uid}08",
                "Opening of the session",
                on("2030-05-14", "09:00", BERLIN),
                on("2030-05-14", "10:30", BERLIN),
                rooms=("Room 1", "Room 2"),
                track="Plenary",
                abstract="The Council adopts its agenda.\n\n"
                "Delegations that take the floor for the first time introduce themselves.",
                uid=f"{uid}08",
            ),
            session(
                f"{uid}09",
                "Quotas for 2031",
                at("2030-05-14 11:00", 2),
                at("2030-05-14 12:30", 2),
                track="Quotas",
                abstract="Herring and capelin.\n\n• North\n\n• South",
                status=Status.TENTATIVE,
                documents=(SourcePaper(url="https://example.org/quotas.pdf", title="Quota table"),),
                uid=f"{uid}09",
            ),
            session(
                f"{uid}0B+2030-05-14T08:30",
                "Briefing of chairs",
                on("2030-05-14", "08:30", BERLIN),
                on("2030-05-14", "08:45", BERLIN),
                rooms=("Room 1",),
                uid=f"{uid}0B",
            ),
            session(
                f"{uid}0B+2030-05-17T08:30",
                "Briefing of chairs",
                on("2030-05-17", "08:30", BERLIN),
                on("2030-05-17", "08:45", BERLIN),
                rooms=("Room 1",),
            ),
            session(
                f"{uid}0B+2030-05-15T08:30",
                "Briefing of chairs",
                on("2030-05-15", "13:30", BERLIN),
                on("2030-05-15", "14:00", BERLIN),
                rooms=("Room 2",),
            ),
            session(
                f"{uid}0C",
                "Reception",
                on("2030-05-15", "16:00", BERLIN),
                on("2030-05-15", "18:00", BERLIN),
                status=Status.CANCELLED,
                uid=f"{uid}0C",
            ),
        ),
        origin=NOWHERE,
    )
    assert said(notes) == [
        ("dropped", "all-day entries", "Session of the Council", 76),
        ("left out", "a category beside kind and track", "Opening of the session: Quotas", 36),
        ("left out", PEOPLE, "Opening of the session", 36),
        (
            "left out",
            "a mark that the entry is private or confidential",
            "Opening of the session",
            36,
        ),
        (
            "left out",
            "the address of an online meeting, which may let anybody in",
            "Quotas for 2031",
            61,
        ),
        ("left out", "attached files", "Quotas for 2031", 61),
    ]
    assert [one.origin.span.line for one in event.sessions] == [36, 61, 83, 83, 93, 103]


def test_google() -> None:
    event, _ = sample("ics/google.ics")
    assert event == SourceEvent(
        title="Dialogue on Water",
        key="Dialogue on Water",
        timezone="Asia/Tokyo",
        sessions=(
            session(
                "1a2b3c4d5e@google.com",
                "Session 1: Rivers",
                at("2030-06-04 00:00", 0),
                at("2030-06-04 01:30", 0),
                rooms=("Lake Hall",),
                abstract="Who shares a river?\n\n• Upstream\n\n• Downstream\nSee the page.",
                uid="1a2b3c4d5e@google.com",
            ),
            session(
                "2b3c4d5e6f@google.com",
                "Coffee break",
                at("2030-06-04 01:30", 0),
                at("2030-06-04 02:00", 0),
                uid="2b3c4d5e6f@google.com",
            ),
            session(
                "3c4d5e6f7g@google.com",
                "湖の水質",
                at("2030-06-04 02:00", 0),
                at("2030-06-04 03:30", 0),
                rooms=("Lake Hall",),
                uid="3c4d5e6f7g@google.com",
            ),
        ),
        origin=NOWHERE,
    )


def test_apple() -> None:
    event, notes = sample("ics/apple.ics")
    assert event == SourceEvent(
        title="Journées du patrimoine",
        key="Journées du patrimoine",
        timezone="Europe/Paris",
        sessions=(
            session(
                "5F1A0C6E-0001",
                "Accueil et café",
                on("2030-09-20", "09:30", PARIS),
                on("2030-09-20", "11:00", PARIS),
                rooms=("Maison des associations, 4 rue des Tilleuls, 35000 Rennes",),
                link="https://example.org/accueil",
                uid="5F1A0C6E-0001",
            ),
            session(
                "5F1A0C6E-0002",
                "Exposition",
                on("2030-09-20", "14:00", PARIS),
                on("2030-09-22", "12:00", PARIS),
                uid="5F1A0C6E-0002",
            ),
            session(
                "5F1A0C6E-0004+2030-09-21T09:30",
                "Visite guidée",
                on("2030-09-21", "09:30", PARIS),
                on("2030-09-21", "10:00", PARIS),
                uid="5F1A0C6E-0004",
            ),
            session(
                "5F1A0C6E-0004+2030-09-22T09:30",
                "Visite guidée",
                on("2030-09-22", "09:30", PARIS),
                on("2030-09-22", "10:00", PARIS),
            ),
            session(
                "5F1A0C6E-0004+2030-09-23T09:30",
                "Visite guidée",
                on("2030-09-23", "09:30", PARIS),
                on("2030-09-23", "10:30", PARIS),
            ),
        ),
        origin=NOWHERE,
    )
    assert said(notes) == []


def test_pretalx_has_its_speakers_in_the_title() -> None:
    event, _ = sample("ics/pretalx.ics")
    asha = person("Asha Mwangi", "Asha Mwangi", organization="Bureau of Statistics - Data Unit")
    talk = "https://talks.example.org/forum30/talk"
    open_data, lunch = event.sessions
    assert open_data == session(
        "pretalx-forum30-ABCDEF@talks.example.org",
        "Open data - from need to use",
        on("2030-03-12", "09:00", ZoneInfo("Africa/Nairobi")),
        on("2030-03-12", "09:30", ZoneInfo("Africa/Nairobi")),
        rooms=("Hall (ground floor)",),
        abstract="Open data for all:\n\n• maps\n\n• tables",
        appearances=speakers(asha, person("Peter Otieno", "Peter Otieno")),
        link=f"{talk}/ABCDEF/",
        uid="pretalx-forum30-ABCDEF@talks.example.org",
    )
    assert (lunch.title, lunch.appearances) == ("Lunch", ())


def test_indico_has_its_speakers_in_the_description() -> None:
    event, _ = sample("ics/indico.ics")
    address = "https://indico.example.org/event/7/contributions/501/"
    maria = person("Maria Rossi", "Maria Rossi", organization="Institute of Physics, Rome")
    assert event.timezone == ""
    assert event.sessions == (
        session(
            "indico-contribution-501@indico.example.org",
            "Beam diagnostics",
            at("2030-04-08 07:00", 0),
            at("2030-04-08 07:30", 0),
            rooms=("Room 5 (Main Building)",),
            abstract="A summary of two years.",
            appearances=speakers(maria, person("Jan Kowal", "Jan Kowal")),
            link=address,
            uid="indico-contribution-501@indico.example.org",
        ),
    )


def test_pentabarf_has_its_speakers_as_attendees() -> None:
    attendee = 'ATTENDEE;ROLE=REQ-PARTICIPANT;CN="Ana López":invalid:nomail'
    head = "PRODID:-//Pentabarf//Schedule//EN\n"
    source = calendar(f"UID:1\nDTSTART:20300514T090000\nSUMMARY:Talk\n{attendee}", head=head)
    event, notes = read("ics", source)
    assert event.sessions[0].appearances == speakers(person("Ana López", "Ana López"))
    assert said(notes) == []
