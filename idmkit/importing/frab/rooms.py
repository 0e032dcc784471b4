"""The rooms that JSON of the family lists beside the days."""

from __future__ import annotations

from collections.abc import Iterable

from idmkit.importing.frab.fields import Fields
from idmkit.importing.sources.markup import one_line
from idmkit.importing.sources.notes import Notes


def room_names(rooms: Iterable[Fields], notes: Notes) -> list[str]:
    """The names of rooms. Reports what else is said of them."""
    names = []
    for one in rooms:
        name = one_line(one.text("name", "slug"))
        if one.text("description", "capacity"):
            notes.left_out("the description or the capacity of a room", one.origin, name)
        names.append(name)
    return names
