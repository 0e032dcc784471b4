"""People who were found, as a line for the desk and as data for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from idmkit.participants.search import Found


def row(found: Found) -> tuple[str, ...]:
    """Name, native name, delegation, role, number, and sheet and position of the badge, from 1."""
    person, role = found.participant
    at = found.place
    place = f"sheet {at.sheet + 1}, position {at.position + 1}" if at else ""
    return (
        person.name.formal,
        person.native_name,
        person.delegation_name,
        role.word,
        person.number,
        place,
    )


def as_data(found: Found) -> dict[str, Any]:
    """The same with the id."""
    person, role = found.participant
    return {
        "id": person.id,
        "name": person.name.formal,
        "native_name": person.native_name,
        "delegation": person.delegation_name,
        "role": role.word,
        "number": person.number,
        "sheet": found.place.sheet + 1 if found.place else None,
        "position": found.place.position + 1 if found.place else None,
    }
