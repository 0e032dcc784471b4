"""The people of an Indico export: who speaks, who convenes, and who is only an author."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from idmkit.importing.frab.fields import JsonFields
from idmkit.importing.sources.markup import one_line
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceAppearance, SourcePerson
from idmkit.model.people import Role

_LINKS = "personLinks"  # of newer timetables: everybody, each with roles
_COMMA = ", "


def speakers(fields: JsonFields, title: str, notes: Notes) -> tuple[SourceAppearance, ...]:
    """Who speaks in a contribution; where nobody is named, its first authors."""
    links = fields.rows(_LINKS)
    speaking = [*fields.rows("speakers"), *fields.rows("presenters"), *_with("speaker", links)]
    first = [*fields.rows("primaryauthors"), *_with("primary", links)]
    further = [*fields.rows("authors"), *fields.rows("coauthors"), *_with("secondary", links)]
    shown = _appearances(speaking or first or fields.rows("authors"), Role.SPEAKER)
    keys = {one.person.key for one in shown if one.person}
    if any(one.key not in keys for one in map(_person, (*first, *further)) if one):
        notes.left_out("authors of a contribution who do not speak", fields.origin, title)
    return shown


def subspeakers(fields: JsonFields) -> tuple[SourceAppearance, ...]:
    """Who speaks in a part of a contribution."""
    return _appearances(fields.rows("speakers"), Role.SPEAKER)


def conveners(*places: JsonFields | None) -> tuple[SourceAppearance, ...]:
    """Who chairs a block, where the first of these places names anybody."""
    named = (
        [*one.rows("conveners"), *one.rows("sessionConveners"), *one.rows(_LINKS)]
        for one in places
        if one
    )
    return _appearances(next(filter(None, named), []), Role.CHAIR)


def full_name(person: SourcePerson) -> str:
    """Given and family name on one line."""
    return one_line(person.name or f"{person.given} {person.family}")


def together(*lists: Iterable[SourceAppearance]) -> tuple[SourceAppearance, ...]:
    """All of them, each in each role once."""
    every = (one for appearances in lists for one in appearances)
    found = {(one.role, one.person.key if one.person else ""): one for one in reversed([*every])}
    return tuple(reversed(found.values()))


def _with(role: str, links: Sequence[JsonFields]) -> list[JsonFields]:
    return [one for one in links if role in {word.text() for word in one.rows("roles")}]


def _appearances(people: Iterable[JsonFields], role: Role) -> tuple[SourceAppearance, ...]:
    found = (_person(one) for one in people)
    return together(SourceAppearance(person=one, role=role) for one in found if one)


def _person(fields: JsonFields) -> SourcePerson | None:
    """Somebody, or None for nobody. Mail addresses are not read."""
    given = one_line(fields.text("first_name", "firstName")).strip(" ,")
    family = one_line(fields.text("last_name", "familyName")).strip(" ,")
    name = one_line(fields.text("fullName", "name"))
    if not family and _COMMA in name:
        family, _, given = name.partition(_COMMA)
    name = "" if family else given or name
    number = fields.text("person_id")
    key = f"person-{number}" if number else name or f"{given} {family}"
    if not (name or family):
        return None
    return SourcePerson(
        key=key,
        name=name,
        given=given if family else "",
        family=family,
        honorific=one_line(fields.text("title")),
        organization=one_line(fields.text("affiliation")),
        origin=fields.origin,
    )
