"""The people of a source, each once: ids, names in parts, affiliations; and what they do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from idmkit.importing.drafting.draft import Row
from idmkit.importing.sources.markup import tidied
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import (
    SourceAppearance,
    SourceEvent,
    SourcePerson,
    SourceSession,
)
from idmkit.model.people import Name, Person, Role
from idmkit.reading.name_parts import parted
from idmkit.reading.readable_ids import Ids

_LISTS = {
    Role.CHAIR: "chairs",
    Role.MODERATOR: "moderators",
    Role.KEYNOTE: "keynotes",
    Role.SPEAKER: "speakers",
    Role.PANELLIST: "panellists",
    Role.RAPPORTEUR: "rapporteurs",
    Role.OTHER: "others",
}
_AFFILIATION = ("title", "organization", "country")
_DOUBTFUL = 3  # words of a name of which the first two might both be given, or the last two family


class People(NamedTuple):
    """The rows of [[person]] in the order of an index, and each by its key in the source."""

    rows: tuple[Row, ...]
    by_key: Mapping[str, Row]


def draft_people(event: SourceEvent, ids: Ids, notes: Notes) -> People:
    """Everybody who appears, once."""
    rows: dict[str, Row] = {}
    described = {one.key for one in event.people}
    named = (one for one in (*event.people, *_mentioned(event.sessions)) if _full_name(one))
    for person in named:
        if person.key not in rows:
            rows[person.key] = _row(person, ids, notes)
        elif person.key not in described:
            rows[person.key] = _completed(rows[person.key], person)
    return People(tuple(sorted(rows.values(), key=_index)), rows)


def _completed(row: Row, person: SourcePerson) -> Row:
    """The row with what a later mention says, if no earlier one said what the person is."""
    stated = _affiliation(_stated(person))
    return row if _affiliation(row.values) else replace(row, values={**row.values, **stated})


def draft_appearances(session: SourceSession, people: Mapping[str, Row]) -> dict[str, list[Any]]:
    """The lists of people of a session, by their keys, in the order of precedence."""
    lists: dict[str, list[Any]] = {}
    for role, name in _LISTS.items():
        entries = (_entry(one, people) for one in session.appearances if one.role is role)
        once = {repr(entry): entry for entry in entries if entry}
        if once:
            lists[name] = list(once.values())
    return lists


def _mentioned(sessions: Iterable[SourceSession]) -> Iterator[SourcePerson]:
    for session in sessions:
        for one in session.appearances:
            if one.person:
                yield one.person


def _full_name(person: SourcePerson) -> str:
    return tidied(person.name) or tidied(f"{person.given} {person.family}")


def _row(person: SourcePerson, ids: Ids, notes: Notes) -> Row:
    name = _name(person, notes)
    values = {
        "id": ids.of(person.key, _spoken(name), _full_name(person), own=person.id),
        **name,
        **_affiliation(_stated(person)),
    }
    return Row(key=person.key, values=values, origin=person.origin)


def _name(person: SourcePerson, notes: Notes) -> dict[str, Any]:
    """The keys of a name. Reports where one had to be parted and may be parted wrongly."""
    honorific, suffix = tidied(person.honorific), tidied(person.suffix)
    given, family, whole = map(tidied, (person.given, person.family, person.name))
    family_first = person.family_first
    if not (given and family) and (whole or given):
        parts = parted(whole or given)
        given, family = parts.given, parts.family
        honorific, suffix = honorific or parts.honorific, suffix or parts.suffix
        family_first = family_first or parts.family_first
        if given and len(f"{given} {family}".split()) >= _DOUBTFUL:
            notes.guessed("which words of a name are the family name", person.origin, whole)
    named = {"given": given, "family": family} if given else {"name": family}
    order = {"family_first": True} if family_first and given else {}
    around = {"suffix": suffix, "honorific": honorific}
    return {**named, **order, **{key: value for key, value in around.items() if value}}


def _spoken(name: Mapping[str, Any]) -> str:
    return f"{name.get('given', '')} {name.get('family') or name.get('name', '')}".strip()


def _stated(person: SourcePerson) -> dict[str, str]:
    return {key: tidied(getattr(person, key)) for key in _AFFILIATION}


def _affiliation(values: Mapping[str, Any]) -> dict[str, str]:
    return {key: values[key] for key in _AFFILIATION if values.get(key)}


def _entry(one: SourceAppearance, people: Mapping[str, Row]) -> Any:
    """An id, or a table where there is more to say; None for nobody."""
    row = people.get(one.person.key) if one.person else None
    role = {"role": tidied(one.role_word) or "Also"} if one.role is Role.OTHER else {}
    if row is None or one.person is None:
        awaited = tidied(one.to_be_confirmed)
        return {"tbc": awaited, **role} if awaited else None
    here = _affiliation(_stated(one.person))
    elsewhere = here if here and here != _affiliation(row.values) else {}
    entry = {"person": row.values["id"], **role, **elsewhere}
    return entry if len(entry) > 1 else entry["person"]


def _index(row: Row) -> tuple[str, str]:
    """The place of a person in an index, as the model has it."""
    given, family = row.values.get("given", ""), row.values.get("family") or row.values["name"]
    name = Name(given=given, family=family)
    return Person(id=row.values["id"], name=name, origin=row.origin).index_key
