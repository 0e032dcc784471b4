"""Finds text that no installed font can print, before anything is made."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.model.event import Event, Session
from idmkit.model.origin import Origin
from idmkit.model.people import Affiliation, Appearance, Person
from idmkit.model.problem import Problem, error, warning
from idmkit.printing.font_choice import missing_characters, wanted_extra
from idmkit.printing.readable import character_name

_EVENT_TEXTS = ("title", "series", "kind", "document", "organizer", "place", "symbol", "revision")
_MOST_NAMED = 3


def unprintable(text: str, origin: Origin) -> Iterator[Problem]:
    """A `no-font` error if a name, title or label has characters that no installed font has."""
    missing = missing_characters(text)
    if missing:
        message = f"no font here has {_list(missing)}, of “{_quoted(text)}”"
        yield error("no-font", message, origin, _way_out(missing))


def unprintable_prose(text: str, origin: Origin) -> Iterator[Problem]:
    """A `missing-character` warning if running text has characters that no installed font has."""
    missing = missing_characters(text)
    if missing:
        message = f"no font here has {_list(missing)}"
        stands = f"Its name stands in its place: [{character_name(missing[0])}]."
        yield warning("missing-character", message, origin, f"{stands} {_way_out(missing)}")


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
    for field in ("label", "title", "short"):
        yield from unprintable(getattr(session, field), session.origin.at(field))
    for field in ("changed", "link"):
        yield from unprintable_prose(getattr(session, field), session.origin.at(field))
    yield from unprintable_prose(" ".join(session.abstract), session.origin.at("abstract"))
    for number, paper in enumerate(session.documents):
        row = session.origin.at("documents", number)
        for field in ("symbol", "title"):
            yield from unprintable(getattr(paper, field), row.at(field))
        yield from unprintable_prose(paper.url, row.at("url"))
    for field in ("questions", "notes", "interpretation"):
        for number, text in enumerate(getattr(session, field)):
            yield from unprintable_prose(text, session.origin.at(field, number))
    for appearance in session.appearances:
        for one in appearance.everyone:
            yield from _appearance(one)


def _appearance(one: Appearance) -> Iterator[Problem]:
    yield from unprintable(one.to_be_confirmed, one.origin.at("tbc"))
    yield from unprintable(one.role_word, one.origin.at("role"))
    yield from unprintable(one.capacity, one.origin.at("capacity"))
    yield from unprintable_prose(one.remark, one.origin.at("remark"))
    if one.person is None or one.affiliation != one.person.affiliation:
        yield from _affiliation(one.affiliation, one.origin)


def _list(missing: str) -> str:
    more = ", …" if len(missing) > _MOST_NAMED else ""
    return ", ".join(map(_named, missing[:_MOST_NAMED])) + more


def _named(character: str) -> str:
    return f"“{character}” ({character_name(character)}, U+{ord(character):04X})"


def _way_out(missing: str) -> str:
    extra = next(filter(None, map(wanted_extra, missing)), "")
    if extra:
        return f'Install the fonts for it: pip install "idmkit[{extra}]".'
    return "Write it with other letters."


def _quoted(text: str, longest: int = 40) -> str:
    """The text, or as much of it as a message has room for."""
    return text if len(text) <= longest else f"{text[:longest]}…"
