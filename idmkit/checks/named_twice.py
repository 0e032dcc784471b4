"""A warning about what a session names twice: a person in one role, or a room."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.checks.overlaps import called
from idmkit.model.event import Event, Session
from idmkit.model.origin import Origin
from idmkit.model.people import Appearance
from idmkit.model.problem import Problem, warning


def named_twice(event: Event) -> Iterator[Problem]:
    """One person twice in a list or in an entry, one room twice."""
    for session in event.sessions:
        yield from _people(session)
        for n, room in enumerate(session.rooms):
            if room in session.rooms[:n]:
                yield _twice(f'"{room.name}"', session, session.origin.at("room", n))


def _people(session: Session) -> Iterator[Problem]:
    seen: set[tuple[str, str, str]] = set()
    for appearance in session.appearances:
        yield from _in_one_entry(appearance, session)
        if appearance.person:
            entry = (appearance.role, appearance.role_word, appearance.person.id)
            if entry in seen:
                yield _twice(appearance.person.name.full, session, appearance.origin)
            seen.add(entry)


def _in_one_entry(appearance: Appearance, session: Session) -> Iterator[Problem]:
    """Someone who delivers their own words, or presents jointly with themselves."""
    seen: set[str] = set()
    for one in appearance.everyone:
        if one.person and one.person.id in seen:
            yield _twice(one.person.name.full, session, one.origin)
        if one.person:
            seen.add(one.person.id)


def _twice(name: str, session: Session, origin: Origin) -> Problem:
    message = f"{name} is named twice in {called(session)}"
    return warning("named-twice", message, origin, "take out one of the two")
