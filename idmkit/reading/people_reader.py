"""The people, rooms and tracks of a document, each known by its id from then on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from idmkit.model.event import Room, Track
from idmkit.model.origin import Origin
from idmkit.model.people import Affiliation, Name, Person
from idmkit.reading.faults import Faults, nearest, quoted
from idmkit.reading.references import report_duplicates

if TYPE_CHECKING:
    from idmkit.reading.agenda_document import RoomTable, TrackTable
    from idmkit.reading.people_tables import PersonTable


def read_rooms(tables: Sequence[RoomTable], faults: Faults) -> tuple[Room, ...]:
    """The rooms as written. Reports duplicate-id."""
    rows = enumerate(tables)
    rooms = tuple(
        Room(id=one.id, name=one.name, origin=faults.root.at("room", n)) for n, one in rows
    )
    report_duplicates(rooms, faults)
    return rooms


def read_tracks(tables: Sequence[TrackTable], faults: Faults) -> tuple[Track, ...]:
    """The tracks as written. Reports duplicate-id."""
    rows = enumerate(tables)
    tracks = tuple(
        Track(id=one.id, name=one.name, origin=faults.root.at("track", n)) for n, one in rows
    )
    report_duplicates(tracks, faults)
    return tracks


def read_people(
    tables: Sequence[PersonTable], roles: Collection[str], faults: Faults
) -> tuple[Person, ...]:
    """The people as written; `roles` are the ids of the event's.

    Reports duplicate-id, empty-name, and unknown-value for a role.
    """
    people = tuple(
        _person(table, roles, faults.root.at("person", n), faults) for n, table in enumerate(tables)
    )
    report_duplicates(people, faults)
    return people


def _person(table: PersonTable, roles: Collection[str], row: Origin, faults: Faults) -> Person:
    _check_name(table, row, faults)
    return Person(
        id=table.id,
        name=Name(
            given="" if table.name else table.given,
            family=table.name or table.family,
            family_first=table.family_first,
            suffix=table.suffix,
            honorific=table.honorific,
            sort=table.sort,
        ),
        affiliation=Affiliation(
            title=table.title, organization=table.organization, country=table.country
        ),
        badge_role=_badge_role(table.badge_role, roles, row.at("badge_role"), faults),
        absent=table.absent,
        origin=row,
    )


def _badge_role(text: str, roles: Collection[str], origin: Origin, faults: Faults) -> str:
    if not text or text in roles:
        return text
    meant = nearest(text, roles)
    choices = f"choose one of: {', '.join(roles)}"
    hint = f'did you mean "{meant}"? Otherwise {choices}' if meant else choices
    faults.add("unknown-value", f"badge_role cannot be {quoted(text)}", origin, hint)
    return ""


def _check_name(table: PersonTable, row: Origin, faults: Faults) -> None:
    if not all(faults.reliable(row.at(key).path) for key in ("name", "given", "family")):
        return
    if table.name and (table.given or table.family):
        hint = "keep given and family, or name alone for a person with a single name"
        faults.add("empty-name", "name stands beside given or family", row.at("name"), hint)
    elif table.given and not table.family:
        message = f"{quoted(table.given)} has no family name"
        hint = f"add family; for a person with a single name write: name = {quoted(table.given)}"
        faults.add("empty-name", message, row.at("given"), hint)
    elif not table.name and not table.family:
        known = faults.reliable(row.at("id").path)
        message = f"the person {quoted(table.id)} has no name" if known else "a person has no name"
        faults.add("empty-name", message, row.at("name"), 'add given = "…" and family = "…"')
