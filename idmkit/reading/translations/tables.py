"""What of an event can be translated: tables of texts, as the file of a translation has them.

A text's address is the path of its key: `session.opening.title`. Texts of a list are numbered from
1: `session.opening.questions.2`. A person in a session stands under the list that names them:
`session.opening.speakers.ana-lopez.remark`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from idmkit.model.event import Event, Session
from idmkit.model.origin import Origin
from idmkit.model.people import Appearance, Person
from idmkit.reading.appearance_reader import LISTS

Address = tuple[str, ...]
Fields = Mapping[str, str]
Said = str | tuple[str, ...]


def _same(*names: str) -> Fields:
    return {name: name for name in names}


# Each key with the field of the model that holds its text.
EVENT = _same("title", "series", "kind", "document", "organizer", "place")
DAY = _same("label", "end_mark")
SESSION = _same("label", "title", "short", "abstract", "questions", "notes", "changed")
NAME = _same("honorific", "given", "family", "suffix", "sort")
AFFILIATION = _same("title", "organization", "country")
APPEARANCE = {
    "role": "role_word",
    "tbc": "to_be_confirmed",
    **_same("capacity", "remark"),
}
NAMED = _same("name")  # rooms and tracks

DOCUMENTS = "documents"
LISTS_OF_TEXTS = ("questions", "notes", DOCUMENTS)
PARAGRAPHS = "abstract"
BETWEEN_PARAGRAPHS = "\n\n"
# What stands in every language as its owners write it, unless a translation says otherwise.
NOT_MISSED = frozenset((*NAME, "organizer"))


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a translation: what the agenda says under its keys, and the tables inside it.

    `said` has a key for each text that may be translated, "" where the agenda has none. `origin` is
    the place of what it translates.
    """

    origin: Origin
    said: Mapping[str, Said] = field(default_factory=dict)
    inside: Mapping[str, Table] = field(default_factory=dict)


class Text(NamedTuple):
    """One text of the agenda, where it is written, and whether its translation is missed."""

    address: Address
    text: str
    origin: Origin
    missed: bool


def tables(event: Event) -> Table:
    """Everything of an event that can be translated."""
    root = Origin(event.origin.source)
    people = {one.id: _person(one) for one in event.people}
    sessions = {one.id: _session(one) for one in event.sessions}
    days = {day.date.isoformat(): Table(day.origin, _said(day, DAY)) for day in event.days}
    rooms, tracks = (
        {one.id: Table(one.origin, _said(one, NAMED)) for one in rows}
        for rows in (event.rooms, event.tracks)
    )
    kinds = {"day": days, "session": sessions, "person": people, "room": rooms, "track": tracks}
    inside = {kind: Table(root.at(kind), inside=rows) for kind, rows in kinds.items()}
    return Table(root, inside={"event": Table(event.origin, _said(event, EVENT)), **inside})


def texts(event: Event) -> Iterator[Text]:
    """Every text that the agenda has and that can be translated, in the order of its tables."""
    for address, table in every_table(tables(event)):
        yield from texts_of(address, table)


def every_table(table: Table, address: Address = ()) -> Iterator[tuple[Address, Table]]:
    """The table and all inside it, each with its address."""
    yield address, table
    for key, inside in table.inside.items():
        yield from every_table(inside, (*address, key))


def texts_of(address: Address, table: Table) -> Iterator[Text]:
    """The texts of one table."""
    for key, said in table.said.items():
        at, missed = table.origin.at(key), key not in NOT_MISSED
        if isinstance(said, str):
            if said:
                yield Text((*address, key), said, at, missed)
        else:
            for n, text in enumerate(said):
                yield Text((*address, key, str(n + 1)), text, at.at(n), missed)


def appearance_keys(appearances: Iterable[Appearance]) -> Iterator[str]:
    """What those of one list are called: by their ids, "tbc" who has none; again with a number."""
    seen: Counter[str] = Counter()
    for one in appearances:
        name = one.person.id if one.person else "tbc"
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name}-{seen[name]}"


def has_own_affiliation(one: Appearance) -> bool:
    """Whether it is printed with other words in this session than elsewhere."""
    return one.person is None or one.affiliation != one.person.affiliation


def _session(session: Session) -> Table:
    titles = tuple(paper.title for paper in session.documents)
    lists = {}
    for key, role in LISTS.items():
        held = session.with_role(role)
        rows = zip(appearance_keys(held), map(_appearance, held), strict=True)
        lists[key] = Table(session.origin.at(key), inside=dict(rows))
    return Table(session.origin, {**_said(session, SESSION), DOCUMENTS: titles}, lists)


def _appearance(one: Appearance) -> Table:
    partners = zip(appearance_keys(one.jointly_with), map(_partner, one.jointly_with), strict=True)
    inside = {"jointly_with": Table(one.origin.at("jointly_with"), inside=dict(partners))}
    if one.delivered_by:
        inside["delivered_by"] = _partner(one.delivered_by)
    return Table(one.origin, {**_said(one, APPEARANCE), **_own(one)}, inside)


def _partner(one: Appearance) -> Table:
    return Table(one.origin, _own(one))


def _own(one: Appearance) -> dict[str, Said]:
    own = has_own_affiliation(one)
    return _said(one.affiliation, AFFILIATION) if own else dict.fromkeys(AFFILIATION, "")


def _person(person: Person) -> Table:
    return Table(
        person.origin, {**_said(person.name, NAME), **_said(person.affiliation, AFFILIATION)}
    )


def _said(thing: Any, fields: Fields) -> dict[str, Said]:
    return {key: _value(key, getattr(thing, name)) for key, name in fields.items()}


def _value(key: str, value: Said) -> Said:
    return BETWEEN_PARAGRAPHS.join(value) if key == PARAGRAPHS else value
