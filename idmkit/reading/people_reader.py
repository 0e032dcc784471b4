"""The people, rooms and tracks of a document, each known by its id from then on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from idmkit.model.event import Room, Track
from idmkit.model.origin import Origin
from idmkit.model.people import Affiliation, Name, Person
from idmkit.reading.faults import Faults, quoted
from idmkit.reading.references import report_duplicates

if TYPE_CHECKING:
    from idmkit.reading.agenda_document import PersonTable, RoomTable, TrackTable


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


def read_people(tables: Sequence[PersonTable], faults: Faults) -> tuple[Person, ...]:
    """The people as written. Reports duplicate-id and empty-name."""
    people = tuple(
        _person(table, faults.root.at("person", n), faults) for n, table in enumerate(tables)
    )
    report_duplicates(people, faults)
    return people


def _person(table: PersonTable, row: Origin, faults: Faults) -> Person:
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
        badge_role=table.badge_role,
        absent=table.absent,
        origin=row,
    )


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
