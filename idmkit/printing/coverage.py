"""Finds text that no installed font can print, before anything is made."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.model.event import Event, Session
from idmkit.model.origin import Origin
from idmkit.model.people import Affiliation, Appearance, Person
from idmkit.model.problem import Problem, error, warning
from idmkit.printing.font_choice import missing_characters, wanted_extra
from idmkit.printing.own_fonts import printing_fonts
from idmkit.printing.readable import character_name
from idmkit.printing.typeface import OwnFonts

_EVENT_TEXTS = ("title", "series", "kind", "document", "organizer", "place", "symbol", "revision")
_MOST_NAMED = 3


def unprintable(text: str, origin: Origin, fonts: OwnFonts = ()) -> Iterator[Problem]:
    """A `no-font` error if a name, title or label has characters that no installed font has."""
    missing = missing_characters(text, fonts)
    if missing:
        message = f"no font here has {_list(missing)}, of “{_quoted(text)}”"
        yield error("no-font", message, origin, _way_out(missing))


def unprintable_prose(text: str, origin: Origin, fonts: OwnFonts = ()) -> Iterator[Problem]:
    """A `missing-character` warning if running text has characters that no installed font has."""
    missing = missing_characters(text, fonts)
    if missing:
        message = f"no font here has {_list(missing)}"
        stands = f"Its name stands in its place: [{character_name(missing[0])}]."
        yield warning("missing-character", message, origin, f"{stands} {_way_out(missing)}")


def unprintable_people(event: Event) -> Iterator[Problem]:
    """What cannot be printed on badges and in the index: names and affiliations."""
    fonts = printing_fonts(event.theme)
    for person in event.people:
        yield from _person(person, fonts)


def unprintable_event(event: Event) -> Iterator[Problem]:
    """What cannot be printed in the head lines of every paper."""
    fonts = printing_fonts(event.theme)
    for field in _EVENT_TEXTS:
        yield from unprintable(getattr(event, field), event.origin.at(field), fonts)


def unprintable_sessions(event: Event) -> Iterator[Problem]:
    """What cannot be printed in the programme's days."""
    fonts = printing_fonts(event.theme)
    for room in event.rooms:
        yield from unprintable(room.name, room.origin.at("name"), fonts)
    for track in event.tracks:
        yield from unprintable(track.name, track.origin.at("name"), fonts)
    for day in event.days:
        yield from unprintable(day.label, day.origin.at("label"), fonts)
        yield from unprintable(day.end_mark, day.origin.at("end_mark"), fonts)
    for session in event.sessions:
        yield from _session(session, fonts)


def _person(person: Person, fonts: OwnFonts) -> Iterator[Problem]:
    for field in ("honorific", "given", "family", "suffix", "sort"):
        yield from unprintable(getattr(person.name, field), person.origin.at(field), fonts)
    for field in ("native_name", "delegation"):
        yield from unprintable(getattr(person, field), person.origin.at(field), fonts)
    yield from _affiliation(person.affiliation, person.origin, fonts)


def _affiliation(affiliation: Affiliation, origin: Origin, fonts: OwnFonts) -> Iterator[Problem]:
    for field in ("title", "organization", "country"):
        yield from unprintable(getattr(affiliation, field), origin.at(field), fonts)


def _session(session: Session, fonts: OwnFonts) -> Iterator[Problem]:
    for field in ("label", "title", "short"):
        yield from unprintable(getattr(session, field), session.origin.at(field), fonts)
    for field in ("changed", "link"):
        yield from unprintable_prose(getattr(session, field), session.origin.at(field), fonts)
    yield from unprintable_prose(" ".join(session.abstract), session.origin.at("abstract"), fonts)
    for number, paper in enumerate(session.documents):
        row = session.origin.at("documents", number)
        for field in ("symbol", "title"):
            yield from unprintable(getattr(paper, field), row.at(field), fonts)
        yield from unprintable_prose(paper.url, row.at("url"), fonts)
    for field in ("questions", "notes", "interpretation"):
        for number, text in enumerate(getattr(session, field)):
            yield from unprintable_prose(text, session.origin.at(field, number), fonts)
    for appearance in session.appearances:
        for one in appearance.everyone:
            yield from _appearance(one, fonts)


def _appearance(one: Appearance, fonts: OwnFonts) -> Iterator[Problem]:
    yield from unprintable(one.to_be_confirmed, one.origin.at("tbc"), fonts)
    yield from unprintable(one.role_word, one.origin.at("role"), fonts)
    yield from unprintable(one.capacity, one.origin.at("capacity"), fonts)
    yield from unprintable_prose(one.remark, one.origin.at("remark"), fonts)
    if one.person is None or one.affiliation != one.person.affiliation:
        yield from _affiliation(one.affiliation, one.origin, fonts)


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
