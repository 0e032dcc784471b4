"""The people of a source, each once: ids, names in parts, affiliations; and what they do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from idmkit.importing.drafting.draft import Row
from idmkit.importing.drafting.ids import Ids
from idmkit.importing.drafting.names import parted
from idmkit.importing.sources.markup import one_line
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import (
    SourceAppearance,
    SourceEvent,
    SourcePerson,
    SourceSession,
)
from idmkit.model.people import Role

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
    for person in (*event.people, *_mentioned(event.sessions)):
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
        found = [entry for entry in entries if entry]
        once = [entry for n, entry in enumerate(found) if entry not in found[:n]]
        if once:
            lists[name] = once
    return lists


def _mentioned(sessions: Iterable[SourceSession]) -> Iterator[SourcePerson]:
    for session in sessions:
        for one in session.appearances:
            if one.person and _full_name(one.person):
                yield one.person


def _full_name(person: SourcePerson) -> str:
    return one_line(person.name or f"{person.given} {person.family}")


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
    honorific, suffix = one_line(person.honorific), one_line(person.suffix)
    given, family = one_line(person.given), one_line(person.family)
    if not family:
        whole = given or one_line(person.name)
        parts = parted(whole)
        given, family = parts.given, parts.family
        honorific, suffix = honorific or parts.honorific, suffix or parts.suffix
        if given and len(f"{given} {family}".split()) >= _DOUBTFUL:
            notes.guessed("which words of a name are the family name", person.origin, whole)
    named = {"given": given, "family": family} if given else {"name": family}
    order = {"family_first": True} if person.family_first and given else {}
    around = {"suffix": suffix, "honorific": honorific}
    return {**named, **order, **{key: value for key, value in around.items() if value}}


def _spoken(name: Mapping[str, Any]) -> str:
    return f"{name.get('given', '')} {name.get('family') or name.get('name', '')}".strip()


def _stated(person: SourcePerson) -> dict[str, str]:
    return {key: one_line(getattr(person, key)) for key in _AFFILIATION}


def _affiliation(values: Mapping[str, Any]) -> dict[str, str]:
    return {key: values[key] for key in _AFFILIATION if values.get(key)}


def _entry(one: SourceAppearance, people: Mapping[str, Row]) -> Any:
    """An id, or a table where there is more to say; None for nobody."""
    row = people.get(one.person.key) if one.person else None
    role = {"role": one_line(one.role_word) or "Also"} if one.role is Role.OTHER else {}
    if row is None or one.person is None:
        awaited = one_line(one.to_be_confirmed)
        return {"tbc": awaited, **role} if awaited else None
    here = _affiliation(_stated(one.person))
    elsewhere = here if here and here != _affiliation(row.values) else {}
    entry = {"person": row.values["id"], **role, **elsewhere}
    return entry if len(entry) > 1 else entry["person"]


def _index(row: Row) -> tuple[str, str]:
    values = row.values
    family = values.get("family") or values.get("name", "")
    return f"{family} {values.get('given', '')}".casefold(), values["id"]
