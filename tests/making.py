"""Small events made by hand, for tests that need no file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from idmkit.model.event import Day, Event, Session, SessionKind
from idmkit.model.origin import KeyPath, Origin, Part, Span
from idmkit.model.people import Affiliation, Appearance, Name, Person, Role

ZURICH = ZoneInfo("Europe/Zurich")
FIRST_DAY = date(2009, 7, 9)


class NoFile:
    """A source for what was never written in a file."""

    file = "nowhere.toml"

    def span(self, path: KeyPath, of: Part) -> Span:
        return Span(1, 1, 1, 2)

    def line(self, number: int) -> str:
        return ""


ORIGIN = Origin(NoFile())


def at(clock: str, day: date = FIRST_DAY, zone: ZoneInfo = ZURICH) -> datetime:
    """A time on a day of the event: at("09:30")."""
    hour, minute = map(int, clock.split(":"))
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone)


def a_person(
    id: str = "ana-lopez", given: str = "Ana", family: str = "López", **fields: Any
) -> Person:
    affiliation = Affiliation(
        title=fields.pop("title", "Director"),
        organization=fields.pop("organization", "Ministry of Labour"),
        country=fields.pop("country", "Brazil"),
    )
    return Person(
        id=id,
        name=Name(given=given, family=family),
        affiliation=affiliation,
        origin=ORIGIN,
        **fields,
    )


def an_appearance(
    person: Person | None = None, role: Role = Role.SPEAKER, **fields: Any
) -> Appearance:
    who = person or a_person()
    fields.setdefault("affiliation", who.affiliation)
    return Appearance(role=role, person=who, origin=ORIGIN, **fields)


def a_session(
    id: str = "opening", start: str = "10:00", end: str = "11:00", **fields: Any
) -> Session:
    fields.setdefault("kind", SessionKind.SESSION)
    fields.setdefault("title", "Opening")
    return Session(id=id, start=at(start), end=at(end), origin=ORIGIN, **fields)


def an_event(*sessions: Session, **fields: Any) -> Event:
    """An event of one day; people are those who appear, unless given."""
    day = Day(date=FIRST_DAY, label="Day I", sessions=sessions or (a_session(),), origin=ORIGIN)
    event = Event(id="idm-2009", title="A Workshop", timezone=ZURICH, days=(day,), origin=ORIGIN)
    people = {
        one.person.id: one.person
        for session in event.sessions
        for appearance in session.appearances
        for one in appearance.everyone
        if one.person
    }
    return replace(event, **{"people": tuple(people.values()), **fields})
