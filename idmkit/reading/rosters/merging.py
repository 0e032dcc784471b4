"""The people of rosters and those of the agenda: which of them are one and the same.

The rule, as docs/reference/rosters.md has it. A row is the agenda's person of the same id. Else it
is the one person of the same name whose country or organization is the same too, or of whom the
agenda or the roster says neither; the name's words count in any order, without accents. What the
agenda says wins, what it leaves out comes from the row. Every other row is a delegate.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import count
from typing import NamedTuple

from idmkit.model.folding import fold, name_key
from idmkit.model.people import Affiliation, Person
from idmkit.model.problem import Problem, error
from idmkit.reading.faults import quoted
from idmkit.reading.readable_ids import Ids


class Attendance(NamedTuple):
    """Everybody: the agenda's people with what rosters add, and the delegates."""

    people: tuple[Person, ...]
    delegates: tuple[Person, ...]


def duplicate_ids(rows: Sequence[Person]) -> dict[int, Problem]:
    """The numbers of the rows whose id an earlier row has, each with its problem, duplicate-id."""
    first: dict[str, Person] = {}
    found = {}
    for number, row in enumerate(rows):
        earlier = first.setdefault(row.id, row) if row.id else row
        if earlier is not row:
            place = f"{earlier.origin.file}:{earlier.origin.span.line}"
            message = f"the id {quoted(row.id)} is taken: {place} has it already"
            hint = "give one of the two another id, or delete the row that says it twice"
            found[number] = error("duplicate-id", message, row.origin, hint)
    return found


def merged(people: Sequence[Person], rows: Sequence[Person]) -> Attendance:
    """The agenda's `people` and the people of `rows`, each of whom has an id of its own or ""."""
    pairs = _by_id(people, rows)
    pairs |= _by_name([one for one in people if one.id not in pairs], rows, {*pairs.values()})
    matched, numbers = {*pairs.values()}, _Numbers(people, rows)
    ids = Ids("person", taken={*(one.id for one in people), *(one.id for one in rows)})
    enriched = (_enriched(one, rows[pairs[one.id]]) if one.id in pairs else one for one in people)
    ours = tuple(replace(one, number=numbers.of(one)) for one in enriched)
    delegates = (one for number, one in enumerate(rows) if number not in matched)
    return Attendance(
        ours,
        tuple(replace(one, id=_id(one, ids), number=numbers.of(one)) for one in delegates),
    )


def _by_id(people: Sequence[Person], rows: Sequence[Person]) -> dict[str, int]:
    """The number of the row that has the id of one of the agenda's people, by their ids."""
    known = {one.id for one in people}
    return {row.id: number for number, row in enumerate(rows) if row.id in known}


def _by_name(
    people: Sequence[Person], rows: Sequence[Person], matched: Collection[int]
) -> dict[str, int]:
    """The same of those whom the name tells, where it tells one of each."""
    by_name = defaultdict(list)
    for one in people:
        by_name[name_key(one.name.full)].append(one)
    fits = {
        number: [one for one in by_name.get(name_key(row.name.full), ()) if _may_be(one, row)]
        for number, row in enumerate(rows if by_name else ())
        if number not in matched
    }
    often = Counter(one.id for found in fits.values() for one in found)
    return {
        found[0].id: number
        for number, found in fits.items()
        if len(found) == 1 and often[found[0].id] == 1
    }


def _may_be(person: Person, row: Person) -> bool:
    ours, theirs = _stands_for(person), _stands_for(row)
    return not ours or not theirs or not ours.isdisjoint(theirs)


def _stands_for(person: Person) -> set[str]:
    texts = (person.affiliation.country, person.affiliation.organization, person.delegation)
    return {fold(text) for text in texts if text}


def _enriched(person: Person, row: Person) -> Person:
    ours, theirs = person.affiliation, row.affiliation
    return replace(
        person,
        native_name=row.native_name,
        affiliation=Affiliation(
            title=ours.title or theirs.title,
            organization=ours.organization or theirs.organization,
            country=ours.country or theirs.country,
            foreign=ours.foreign,
        ),
        delegation=row.delegation,
        languages=row.languages,
        photo=row.photo,
        days=row.days,
        notes=row.notes,
        number=row.number,
        badge_role=person.badge_role or row.badge_role,
    )


def _id(person: Person, ids: Ids) -> str:
    return person.id or ids.of("", person.name.full, person.native_name)


class _Numbers:
    """Gives those who have no number one of four digits, in the order of the rows.

    Rows that are added at the end change no number that was printed.
    """

    def __init__(self, people: Sequence[Person], rows: Sequence[Person]) -> None:
        taken = {one.number for one in rows}
        self._width = max(4, len(str(len(people) + len(rows))))
        self._free = (text for text in map(self._text, count(1)) if text not in taken)

    def of(self, person: Person) -> str:
        """The person's own number, or the next that is free."""
        return person.number or next(self._free)

    def _text(self, number: int) -> str:
        return f"{number:0{self._width}}"
