"""An event in another language: the overlay's texts in the place of the agenda's."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from idmkit.model.event import Day, Event, Session
from idmkit.model.people import Affiliation, Appearance, Person
from idmkit.reading.translations.overlay import Overlay

_NAME = ("honorific", "given", "family", "suffix", "sort")
_AFFILIATION = ("title", "organization", "country")


def translated(event: Event, overlay: Overlay, language: str) -> Event:
    """The same event in a language; what the overlay lacks stands as the agenda has it."""
    people = {person.id: _person(person, overlay) for person in event.people}
    rooms = {room.id: _named(room, overlay, "room") for room in event.rooms}
    tracks = {track.id: _named(track, overlay, "track") for track in event.tracks}

    def session(one: Session) -> Session:
        told = bool(overlay.of("session", one.id))
        texts: dict[str, Any] = dict(overlay.of("session", one.id))
        return replace(
            one,
            **texts,
            language="" if told else event.languages[0],
            rooms=tuple(rooms[room.id] for room in one.rooms),
            track=tracks[one.track.id] if one.track else None,
            appearances=tuple(_appearance(appearance, people) for appearance in one.appearances),
            origin=overlay.origin("session", one.id) if told else one.origin,
        )

    def day(one: Day) -> Day:
        date = one.date.isoformat()
        texts: dict[str, Any] = dict(overlay.of("day", date))
        origin = overlay.origin("day", date) if texts else one.origin
        sessions = tuple(map(session, one.sessions))
        return replace(one, **texts, sessions=sessions, origin=origin)

    texts: dict[str, Any] = dict(overlay.of("event"))
    return replace(
        event,
        **texts,
        languages=(language,),
        days=tuple(map(day, event.days)),
        rooms=tuple(rooms.values()),
        tracks=tuple(tracks.values()),
        people=tuple(people.values()),
        origin=overlay.origin("event") if texts else event.origin,
    )


def _named(one: Any, overlay: Overlay, kind: str) -> Any:
    texts = overlay.of(kind, one.id)
    return replace(one, **texts, origin=overlay.origin(kind, one.id)) if texts else one


def _person(person: Person, overlay: Overlay) -> Person:
    texts: dict[str, Any] = dict(overlay.of("person", person.id))
    if not texts:
        return person
    name = {key: texts[key] for key in _NAME if key in texts}
    affiliation = {key: texts[key] for key in _AFFILIATION if key in texts}
    return replace(
        person,
        name=replace(person.name, **name),
        affiliation=replace(person.affiliation, **affiliation),
        origin=overlay.origin("person", person.id),
    )


def _appearance(one: Appearance, people: dict[str, Person]) -> Appearance:
    """The same with translated people; an affiliation of this session alone stays as it is."""
    person = people[one.person.id] if one.person else None
    return replace(
        one,
        person=person,
        affiliation=_affiliation(one, person),
        delivered_by=_appearance(one.delivered_by, people) if one.delivered_by else None,
        jointly_with=tuple(_appearance(partner, people) for partner in one.jointly_with),
    )


def _affiliation(one: Appearance, person: Person | None) -> Affiliation:
    if one.person and person and one.affiliation == one.person.affiliation:
        return person.affiliation
    return one.affiliation
