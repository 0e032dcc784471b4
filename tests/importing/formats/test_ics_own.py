"""Calendars that idmkit writes, written and read back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import idmkit
from idmkit.calendars import render
from idmkit.importing.drafting.kinds import kind_of
from idmkit.importing.sources.source_event import SourceEvent
from idmkit.importing.sources.source_file import SourceFile
from idmkit.model.event import (
    Access,
    CalendarTimes,
    Event,
    Room,
    Session,
    SessionKind,
    Status,
    Track,
)
from idmkit.model.handles import session_uid
from idmkit.model.people import Role
from idmkit.wording import LANGUAGES
from tests.importing.formats.family import read, said, sample
from tests.making import ORIGIN, a_person, a_session, an_appearance, an_event

EVERYTHING = Path(__file__).parents[2] / "agendas" / "valid" / "everything.toml"
HALL_A, HALL_B = (Room(id=f"hall-{one}", name=f"Hall {one.upper()}", origin=ORIGIN) for one in "ab")
URL = "https://example.org/idm/"


def files(event: Event) -> dict[str, bytes]:
    return {one.path.name: one.content for one in render(event, event.edition())}


def again(event: Event, name: str = "all.ics") -> SourceEvent:
    return read("ics", SourceFile(name, files(event)[name]))[0]


def ids(event: SourceEvent) -> list[tuple[str, str]]:
    return [(one.id, one.uid) for one in event.sessions]


def test_what_everything_says_comes_back() -> None:
    event = idmkit.read_event(EVERYTHING)
    found, notes = sample("ics/idmkit.ics")
    assert (found.id, found.title, found.url) == (event.id, event.title, event.url)
    assert (found.domain, found.place) == (event.calendar_domain, event.place)
    assert found.timezone == event.timezone.key
    session, written = found.sessions[0], event.sessions[0]
    assert (session.start, session.end) == (written.start, written.end)
    assert (session.id, session.uid) == (written.id, written.uid)
    assert session.title == written.heading
    assert (session.kind, session.track) == ("Side event", "Labour migration")
    assert (session.status, session.access) == (Status.TENTATIVE, Access.INVITATION)
    assert session.changed == written.changed
    assert session.interpretation == written.interpretation
    assert (session.questions, session.link) == (written.questions, written.link)
    assert session.abstract.split("\n\n") == [*written.abstract, *written.notes]
    roles = [one.role for one in session.appearances]
    assert roles == [one.role for one in written.appearances]
    assert session.appearances[1].to_be_confirmed == "Ministry of Labour, Brazil"
    assert [one.url for one in session.documents] == [one.url for one in written.documents]
    assert [one.link for one in found.sessions[1:]] == ["", "", ""]
    assert (found.sessions[3].title, found.sessions[3].status) == ("Closing", Status.CANCELLED)
    assert [note[1] for note in said(notes)] == [
        "the place of the event, by the end that all locations share",
        "title, organization and country of a person, which stand together as the title",
    ]


def test_the_workshop_keeps_every_handle_and_time(event: Event) -> None:
    found = again(event)
    assert (found.id, found.domain, found.place) == (event.id, "idmkit", "Geneva")
    written = {one.id: one for one in event.sessions}
    assert {one.id for one in found.sessions} == written.keys()
    for one in found.sessions:
        assert (one.start, one.end) == (written[one.id].start, written[one.id].end)
        assert (one.title, one.uid) == (written[one.id].heading, "")
        names = [shown.person.name for shown in one.appearances if shown.person]
        assert len(names) == len(written[one.id].appearances)


@pytest.mark.parametrize("url", ["", URL])
def test_the_file_of_one_session_keeps_its_handles(url: str) -> None:
    found = again(an_event(a_session("the-2009-report"), url=url), "the-2009-report.ics")
    assert (found.id, found.domain, found.url) == ("idm-2009", "idmkit", url)
    assert ids(found) == [("the-2009-report", "")]


def test_a_year_in_the_id_of_one_session_is_not_taken_for_that_of_the_event() -> None:
    found = again(an_event(a_session("x-2009-y"), a_session("z", start="11:00", end="12:00")))
    assert (found.id, ids(found)) == ("idm-2009", [("x-2009-y", ""), ("z", "")])


def test_a_uid_of_its_own_stays() -> None:
    imported = a_session("opening", uid="pretalx-1@example.org")
    known = again(an_event(imported, a_session("next", start="11:00", end="12:00"), url=URL))
    assert ids(known) == [("opening", "pretalx-1@example.org"), ("next", "")]
    unknown = again(an_event(imported))
    assert (unknown.id, unknown.domain) == ("", "")
    assert ids(unknown) == [("", "pretalx-1@example.org")]


@pytest.mark.parametrize(
    ("place", "rooms"),
    [
        ("", [(HALL_A,), (HALL_B,)]),
        ("Geneva", [(HALL_A,), (HALL_B,)]),
        ("Geneva", [(), (HALL_B,)]),
        ("Geneva", [(), ()]),
        ("Geneva", [(HALL_A,), (HALL_A,)]),
        ("Palais des Nations, Geneva", [(HALL_A,), (HALL_B,)]),
        ("", [(), (HALL_B,)]),
        ("Geneva", [(HALL_A,), (HALL_B,), (HALL_A, HALL_B)]),
    ],
)
def test_rooms_and_the_place_are_told_apart(place: str, rooms: list[tuple[Room, ...]]) -> None:
    hours = [(f"{9 + n:02}:00", f"{10 + n:02}:00") for n in range(len(rooms))]
    sessions = [
        a_session(f"s-{n}", start=start, end=end, rooms=rooms[n])
        for n, (start, end) in enumerate(hours)
    ]
    found = again(an_event(*sessions, place=place))
    assert found.place == place
    assert [one.rooms for one in found.sessions] == [
        tuple(room.name for room in named) for named in rooms
    ]


def test_kind_and_track_come_back() -> None:
    track = Track(id="a", name="Law, and order", origin=ORIGIN)
    one = a_session(kind=SessionKind.SIDE_EVENT, track=track)
    (found,) = again(an_event(one)).sessions
    assert (found.kind, found.track) == ("Side event", "Law, and order")


@pytest.mark.parametrize("language", LANGUAGES)
def test_kinds_come_back_from_every_language(language: str) -> None:
    sessions = [
        a_session(f"s-{n}", f"{8 + n:02}:00", f"{9 + n:02}:00", kind=kind)
        for n, kind in enumerate(SessionKind)
    ]
    found = again(an_event(*sessions, languages=(language,)))
    assert [kind_of(one.kind, "") or SessionKind.SESSION for one in found.sessions] == [
        *SessionKind
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_calendar_says_to_its_person_is_no_abstract(language: str) -> None:
    reader = an_appearance(a_person("ben", "Ben", "Okoro"))
    people = (an_appearance(delivered_by=reader), an_appearance(role=Role.MODERATOR))
    event = an_event(
        a_session(abstract=("About work.",), appearances=people), languages=(language,)
    )
    for name in ("ben.ics", "ana-lopez.ics", "opening.ics"):
        assert again(event, name).sessions[0].abstract == "About work."


def test_a_paragraph_that_sounds_like_a_duty_stays() -> None:
    event = an_event(a_session(abstract=("You speak",), appearances=(an_appearance(),)))
    assert again(event).sessions[0].abstract == "You speak"


def test_the_overview_comes_back_without_its_banners() -> None:
    found = again(an_event(a_session(kind=SessionKind.KEYNOTE)), "overview.ics")
    assert [one.title for one in found.sessions] == ["Opening"]


def test_a_calendar_in_utc_keeps_its_zone() -> None:
    event = an_event(calendar_times=CalendarTimes.UTC)
    found = again(event)
    assert found.timezone == "Europe/Zurich"
    assert found.sessions[0].start == event.sessions[0].start


def test_a_title_that_was_cut_comes_back_whole() -> None:
    title = "Ways forward " * 30
    for status in Status:
        one = a_session(title=title.strip(), status=status)
        (found,) = again(an_event(one)).sessions
        assert found.title == one.title


@pytest.mark.parametrize("language", ["fr", "es", "ru", "ar", "zh"])
def test_its_language_is_known_by_its_words(language: str) -> None:
    people = [an_appearance(role=role) for role in (Role.MODERATOR, Role.PANELLIST)]
    one = a_session(
        abstract=("About work.",),
        questions=("Why?",),
        appearances=tuple(people),
        status=Status.CANCELLED,
        access=Access.CLOSED,
        interpretation=("ar", "pt-BR"),
    )
    found = again(an_event(one, a_session("next", "11:00", "12:00"), languages=(language, "en")))
    assert found.languages == (language,)
    session = found.sessions[0]
    assert (session.title, session.abstract) == ("Opening", "About work.")
    assert (session.questions, session.access) == (one.questions, one.access)
    assert session.interpretation == one.interpretation
    assert [one.role for one in session.appearances] == [Role.MODERATOR, Role.PANELLIST]
    assert [one.person.name for one in session.appearances if one.person] == ["Ana López"] * 2


def test_without_any_of_its_words_it_is_english() -> None:
    assert again(an_event(a_session(abstract=("Chose: autre",)))).languages == ()


def test_an_event_in_utc_stays_there() -> None:
    from zoneinfo import ZoneInfo

    zone = ZoneInfo("UTC")
    session = a_session()
    session = replace(
        session, start=session.start.astimezone(zone), end=session.end.astimezone(zone)
    )
    assert again(an_event(session, timezone=zone)).timezone == "UTC"


def test_uids_are_those_that_people_have(event: Event, tmp_path: Path) -> None:
    calendar = tmp_path / "all.ics"
    calendar.write_bytes(files(event)["all.ics"])
    (done,) = idmkit.import_schedule(calendar, tmp_path / "agenda.toml")

    def uids(one: Event) -> set[str]:
        return {session_uid(one, session) for session in one.sessions}

    assert uids(done.event) == uids(event)
    assert _kinds(done.event.sessions) == _kinds(event.sessions)


def _kinds(sessions: tuple[Session, ...]) -> dict[str, SessionKind]:
    return {one.id: one.kind for one in sessions}
