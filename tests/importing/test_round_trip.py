"""Agenda, exchange format, import: each field that the reference says a format holds comes back.

The table of docs/reference/exchange-formats.md is what is tested here, row by row.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import idmkit
from idmkit import calendars, schedule
from idmkit.importing.imported import Ask, import_events
from idmkit.model.event import (
    Access,
    Day,
    Event,
    Paper,
    Room,
    Session,
    SessionKind,
    Status,
    Track,
)
from idmkit.model.handles import session_guid, session_uid
from idmkit.model.people import Affiliation, Appearance, Name, Person, Role
from tests.conftest import ROOT
from tests.making import ORIGIN

REFERENCE = ROOT / "docs" / "reference" / "exchange-formats.md"
FILES = {
    "XML": "schedule/schedule.xml",
    "JSON": "schedule/schedule.json",
    "xCal": "schedule/schedule.xcal",
    "ICS": "calendars/all.ics",
}
EDITION = datetime(2030, 1, 1, tzinfo=ZoneInfo("UTC"))


def held(column: str) -> list[str]:
    """The fields that a format holds, as the reference says."""
    text = REFERENCE.read_text(encoding="utf-8")
    found = re.findall(r"^\| `([a-z]+\.\w+)` \| (.*) \|$", text, flags=re.MULTILINE)
    number = list(FILES).index(column)
    return [name for name, cells in found if cells.split(" | ")[number].strip() == "yes"]


def imported(event: Event, column: str) -> Event:
    """The event that an import makes of what an export made of it."""
    files = [*schedule.render(event, EDITION), *calendars.render(event, EDITION)]
    content = next(one.content for one in files if str(one.path) == FILES[column])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "source"
        path.write_bytes(content)
        (done,) = import_events(path, Ask())
    return done.event


# ── What is compared ────────────────────────────────────────────────────────────────────────────


def of_sessions(value: Callable[[Event, Session], Any]) -> Callable[[Event], Any]:
    """A value of each session, which is known by its heading."""
    return lambda event: {one.heading: value(event, one) for one in event.sessions}


def of_documents(value: Callable[[Paper], Any]) -> Callable[[Event], Any]:
    return of_sessions(lambda _, one: sorted(map(value, one.documents)))


def of_people(value: Callable[[Person], Any]) -> Callable[[Event], Any]:
    return lambda event: sorted(repr(value(one)) for one in shown(event))


def of_appearances(value: Callable[[Appearance], Any]) -> Callable[[Event], Any]:
    return of_sessions(lambda _, one: [repr(value(who)) for who in one.appearances])


def shown(event: Event) -> Iterable[Person]:
    who = (one.person for session in event.sessions for one in session.appearances)
    return {one.id: one for one in who if one}.values()


def with_sessions(event: Event) -> list[Day]:
    return [day for day in event.days if day.sessions]


SPECIAL: dict[str, Callable[[Event], Any]] = {
    "event.rooms": lambda event: [room.name for room in event.rooms],
    "event.timezone": lambda event: event.timezone.key,
    "day.sessions": lambda event: {
        one.heading: day.date for day in event.days for one in day.sessions
    },
    "session.rooms": of_sessions(lambda _, one: {room.name for room in one.rooms}),
    "session.track": of_sessions(lambda _, one: one.track and one.track.name),
    "session.uid": of_sessions(session_uid),
    "session.guid": of_sessions(session_guid),
    "room.name": lambda event: {room.name for one in event.sessions for room in one.rooms},
    "track.name": lambda event: {one.track.name for one in event.sessions if one.track},
    "appearance.person": of_appearances(lambda one: one.person and one.person.id),
    "person.formal": of_people(lambda one: one.name.formal),
}


def compared(field: str) -> Callable[[Event], Any]:
    """What a field of the table says of a whole event."""
    if field in SPECIAL:
        return SPECIAL[field]
    kind, _, name = field.partition(".")
    by_kind: dict[str, Callable[[Event], Any]] = {
        "event": lambda event: getattr(event, name),
        "day": lambda event: [getattr(day, name) for day in with_sessions(event)],
        "session": of_sessions(lambda _, one: getattr(one, name)),
        "document": of_documents(lambda one: getattr(one, name)),
        "person": of_people(lambda one: inside(one, name)),
        "appearance": of_appearances(lambda one: inside(one, name)),
    }
    return by_kind[kind]


def inside(one: Person | Appearance, name: str) -> Any:
    parts = (one, one.name, one.affiliation) if isinstance(one, Person) else (one, one.affiliation)
    return next(getattr(part, name) for part in parts if hasattr(part, name))


# ── Agendas as people write them ────────────────────────────────────────────────────────────────

WORDS = st.sampled_from(
    [
        *(
            "Migration",
            "and",
            "Säule",
            "l’avenir",
            "права",
            "человека",
            "العمل",
            "议题",
            "«quoted»",
        ),
        *('"so"', "50 %", "A/B", "C&D", "[draft]", "1.", "x;y", "back\\slash", "a, b", "–", "#7"),
    ]
)
PHRASES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)
NAMES = st.sampled_from(["Ana", "Bo", "Carla", "Đặng", "Олег", "李"])
PLACES = st.sampled_from(["Hall A", "Salle 2", "Зал", "القاعة", "会议厅", "Room (new)"])


def maybe(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.just("") | strategy


AFFILIATIONS = st.builds(
    Affiliation, title=maybe(PHRASES), organization=maybe(PHRASES), country=maybe(PHRASES)
)


@st.composite
def agendas(draw: st.DrawFn) -> Event:
    """An event of two days in a zone, with rooms, tracks and people."""
    zone = ZoneInfo(draw(st.sampled_from(["Europe/Zurich", "America/New_York", "Asia/Tokyo"])))
    rooms = tuple(
        Room(id=f"room-{n}", name=name, origin=ORIGIN)
        for n, name in enumerate(draw(st.lists(PLACES, max_size=3, unique=True)))
    )
    tracks = tuple(
        Track(id=f"track-{n}", name=f"{draw(PHRASES)} {n}", origin=ORIGIN) for n in range(2)
    )
    people = tuple(
        Person(
            id=f"person-{n}",
            name=Name(given=draw(NAMES), family=f"{draw(NAMES)}son", honorific=draw(maybe(NAMES))),
            affiliation=draw(AFFILIATIONS),
            origin=ORIGIN,
        )
        for n in range(draw(st.integers(0, 3)))
    )
    first = date(2030, 5, 14)
    counts = draw(st.lists(st.integers(0, 3), min_size=1, max_size=2).filter(any))
    days = tuple(
        Day(
            date=first + timedelta(n),
            label=f"Day {n + 1}",
            sessions=tuple(
                draw(a_session(first + timedelta(n), f"{n}-{k}", zone, rooms, tracks, people))
                for k in range(count)
            ),
            origin=ORIGIN,
        )
        for n, count in enumerate(counts)
    )
    return Event(
        id="forum-2030",
        title=draw(PHRASES),
        series=draw(maybe(PHRASES)),
        document="Agenda",
        organizer=draw(maybe(PHRASES)),
        symbol=draw(maybe(PHRASES)),
        place=draw(maybe(st.just("Geneva"))),
        timezone=zone,
        url=draw(maybe(st.just("https://example.org/forum/"))),
        rooms=rooms,
        tracks=tracks,
        people=people,
        days=days,
        origin=ORIGIN,
    )


@st.composite
def a_session(  # noqa: PLR0913, PLR0917 -- what a session refers to
    draw: st.DrawFn,
    day: date,
    number: str,
    zone: ZoneInfo,
    rooms: tuple[Room, ...],
    tracks: tuple[Track, ...],
    people: tuple[Person, ...],
) -> Session:
    minute = 9 * 60 + int(number[-1]) * 120
    start = datetime(day.year, day.month, day.day, tzinfo=zone) + timedelta(minutes=minute)
    return Session(
        id=f"s-{number}",
        kind=draw(st.sampled_from(list(SessionKind))),
        label=draw(maybe(st.sampled_from(["Session I", "Panel", "Séance 2"]))),
        title=f"{draw(PHRASES)} {number}",
        short=draw(maybe(PHRASES)),
        start=start,
        end=start + timedelta(minutes=draw(st.sampled_from([0, 30, 90]))),
        rooms=tuple(draw(st.lists(st.sampled_from(rooms), unique=True)) if rooms else ()),
        track=draw(st.sampled_from((None, *tracks))),
        abstract=tuple(draw(st.lists(PHRASES, max_size=3))),
        questions=tuple(draw(st.lists(PHRASES, max_size=2))),
        notes=tuple(draw(st.lists(PHRASES, max_size=2))),
        appearances=tuple(draw(st.lists(an_appearance(people), max_size=3))),
        status=draw(st.sampled_from(list(Status))),
        access=draw(st.sampled_from(list(Access))),
        changed=draw(maybe(PHRASES)),
        link=draw(maybe(st.just("https://example.org/live"))),
        documents=draw(st.just(()) | st.just((Paper(title="Note", symbol="A/1"),))),
        interpretation=draw(st.sampled_from([(), ("en", "fr")])),
        uid=draw(maybe(st.just(f"{number}@elsewhere.org"))),
        origin=ORIGIN,
    )


def an_appearance(people: tuple[Person, ...]) -> st.SearchStrategy[Appearance]:
    named = [
        Appearance(role=role, person=one, affiliation=one.affiliation, origin=ORIGIN)
        for one in people
        for role in (Role.CHAIR, Role.SPEAKER, Role.PANELLIST)
    ]
    awaited = Appearance(role=Role.SPEAKER, to_be_confirmed="Ministry of Labour", origin=ORIGIN)
    return st.sampled_from([*named, awaited])


def in_order(event: Event) -> Event:
    """Appearances in the order of precedence, each once, as an agenda has them."""
    days = tuple(
        replace(
            day,
            sessions=tuple(
                replace(
                    one,
                    appearances=tuple(
                        dict.fromkeys(who for role in Role for who in one.with_role(role))
                    ),
                )
                for one in day.sessions
            ),
        )
        for day in event.days
    )
    return replace(event, days=days)


@pytest.mark.parametrize("column", FILES)
@settings(max_examples=60, deadline=None)
@given(agendas().map(in_order))
def test_what_a_format_holds_comes_back(column: str, event: Event) -> None:
    back = imported(event, column)
    for field in held(column):
        value = compared(field)
        if field == "event.rooms" or value(event) != "":
            assert value(back) == value(event), field


@pytest.mark.parametrize("column", FILES)
def test_the_workshop_comes_back(column: str) -> None:
    event = idmkit.read_event(ROOT / "agenda.toml")
    back = imported(event, column)
    assert len(back.sessions) == len(event.sessions)
    if column == "ICS":
        return
    for field in held(column):
        if not field.startswith(("appearance", "person")):
            assert compared(field)(back) == compared(field)(event), field


@pytest.mark.parametrize("column", FILES)
def test_the_reference_has_something_to_say_of_every_format(column: str) -> None:
    assert {"session.heading", "session.start", "session.end"} <= set(held(column))
