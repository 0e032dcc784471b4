"""Finds text that the typeface cannot print, before it becomes an empty box on paper."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from idmkit.model.event import Event, Session
from idmkit.model.origin import Origin
from idmkit.model.people import Affiliation, Appearance, Person
from idmkit.model.problem import Problem, warning
from idmkit.printing.fonts import missing_characters

_EVENT_TEXTS = ("title", "series", "kind", "document", "organizer", "place", "symbol", "revision")
_HINT = "It will be an empty box on paper; write this text with letters of the typeface."


def unprintable(text: str, origin: Origin) -> Iterator[Problem]:
    """A `missing-character` warning if `text` has characters without a glyph."""
    missing = missing_characters(text)
    if missing:
        names = ", ".join(_named(character) for character in missing[:3])
        more = ", …" if len(missing) > 3 else ""  # noqa: PLR2004 as many as are named above
        message = f"the typeface has no {names}{more}, so it cannot be printed"
        yield warning("missing-character", message, origin, _HINT)


def unprintable_people(event: Event) -> Iterator[Problem]:
    """What cannot be printed on badges and in the index: names and affiliations."""
    for person in event.people:
        yield from _person(person)


def unprintable_event(event: Event) -> Iterator[Problem]:
    """What cannot be printed in the head lines of every paper."""
    for field in _EVENT_TEXTS:
        yield from unprintable(getattr(event, field), event.origin.at(field))


def unprintable_sessions(event: Event) -> Iterator[Problem]:
    """What cannot be printed in the programme's days."""
    for room in event.rooms:
        yield from unprintable(room.name, room.origin.at("name"))
    for track in event.tracks:
        yield from unprintable(track.name, track.origin.at("name"))
    for day in event.days:
        yield from unprintable(day.label, day.origin.at("label"))
        yield from unprintable(day.end_mark, day.origin.at("end_mark"))
    for session in event.sessions:
        yield from _session(session)


def _person(person: Person) -> Iterator[Problem]:
    for field in ("honorific", "given", "family", "suffix"):
        yield from unprintable(getattr(person.name, field), person.origin.at(field))
    yield from _affiliation(person.affiliation, person.origin)


def _affiliation(affiliation: Affiliation, origin: Origin) -> Iterator[Problem]:
    for field in ("title", "organization", "country"):
        yield from unprintable(getattr(affiliation, field), origin.at(field))


def _session(session: Session) -> Iterator[Problem]:
    for field in ("label", "title", "short", "changed", "link"):
        yield from unprintable(getattr(session, field), session.origin.at(field))
    yield from unprintable(" ".join(session.abstract), session.origin.at("abstract"))
    for number, paper in enumerate(session.documents):
        row = session.origin.at("documents", number)
        for field in ("symbol", "title", "url"):
            yield from unprintable(getattr(paper, field), row.at(field))
    for field in ("questions", "notes", "interpretation"):
        for number, text in enumerate(getattr(session, field)):
            yield from unprintable(text, session.origin.at(field, number))
    for appearance in session.appearances:
        for one in appearance.everyone:
            yield from _appearance(one)


def _appearance(one: Appearance) -> Iterator[Problem]:
    yield from unprintable(one.to_be_confirmed, one.origin.at("tbc"))
    yield from unprintable(one.role_word, one.origin.at("role"))
    yield from unprintable(one.capacity, one.origin.at("capacity"))
    yield from unprintable(one.remark, one.origin.at("remark"))
    if one.person is None or one.affiliation != one.person.affiliation:
        yield from _affiliation(one.affiliation, one.origin)


def _named(character: str) -> str:
    name = unicodedata.name(character, "")
    return f"“{character}” ({name.lower() or 'unnamed'}, U+{ord(character):04X})"
