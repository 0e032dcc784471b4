"""Who appears in a session: the lists of people by role, with what holds there only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from idmkit.model.origin import Origin
from idmkit.model.people import Affiliation, Appearance, Person, Role
from idmkit.reading.faults import Faults
from idmkit.reading.references import Register

if TYPE_CHECKING:
    from idmkit.reading.agenda_document import Entry, Partner, SessionTable

LISTS = {
    "chairs": Role.CHAIR,
    "moderators": Role.MODERATOR,
    "keynotes": Role.KEYNOTE,
    "speakers": Role.SPEAKER,
    "panellists": Role.PANELLIST,
    "rapporteurs": Role.RAPPORTEUR,
    "others": Role.OTHER,
}
"""The lists of a session, in order of precedence."""


def read_appearances(
    session: SessionTable, row: Origin, people: Register[Person], faults: Faults
) -> Iterator[Appearance]:
    """All who appear, role by role in order of precedence, within a role as written.

    Reports unknown-person, nobody-named, person-and-tbc, missing-role and misplaced-role.
    """
    for key, role in LISTS.items():
        entries: Sequence[Entry] = getattr(session, key)
        for n, entry in enumerate(entries):
            origin = row.at(key, n)
            if faults.reliable(origin.path):
                _check(entry, role, origin, faults)
                yield _appearance(entry, role, origin, people)


def _check(entry: Entry, role: Role, origin: Origin, faults: Faults) -> None:
    named = faults.reliable(origin.at("person").path) and faults.reliable(origin.at("tbc").path)
    if named and not entry.person and not entry.tbc:
        hint = 'write the id of a person; for someone not named yet: { tbc = "Ministry of Labour" }'
        faults.add("nobody-named", "this entry names nobody", origin.at("person"), hint)
    elif entry.person and entry.tbc:
        hint = "keep person once it is known, tbc as long as it is not"
        faults.add("person-and-tbc", "person and tbc stand together", origin.at("tbc"), hint)
    if role is Role.OTHER and not entry.role and faults.reliable(origin.at("role").path):
        hint = 'write it beside the person: { person = "…", role = "Discussant" }'
        message = "an entry of others needs the word for its role"
        faults.add("missing-role", message, origin.at("role"), hint)
    elif role is not Role.OTHER and entry.role:
        hint = "leave it out, or put the entry under others"
        message = "only entries of others have a role in words"
        faults.add("misplaced-role", message, origin.at("role"), hint)


def _appearance(entry: Entry, role: Role, origin: Origin, people: Register[Person]) -> Appearance:
    person = people.find(entry.person, origin.at("person")) if entry.person else None
    partners = (
        _partner(partner, role, origin.at("jointly_with", n), people)
        for n, partner in enumerate(entry.jointly_with)
    )
    deliverer = entry.delivered_by
    return Appearance(
        role=role,
        role_word=entry.role,
        person=person,
        to_be_confirmed="" if person else entry.tbc,
        affiliation=_affiliation(entry, person),
        delivered_by=_partner(deliverer, role, origin.at("delivered_by"), people)
        if deliverer
        else None,
        capacity=entry.capacity,
        jointly_with=tuple(partners),
        remark=entry.remark,
        origin=origin,
    )


def _partner(table: Partner, role: Role, origin: Origin, people: Register[Person]) -> Appearance:
    person = people.find(table.person, origin.at("person"))
    return Appearance(
        role=role, person=person, affiliation=_affiliation(table, person), origin=origin
    )


def _affiliation(table: Entry | Partner, person: Person | None) -> Affiliation:
    """What is printed in this session: its own words replace the person's, all three."""
    if table.title or table.organization or table.country:
        return Affiliation(
            title=table.title, organization=table.organization, country=table.country
        )
    return person.affiliation if person else Affiliation()
