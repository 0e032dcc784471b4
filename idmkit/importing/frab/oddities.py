"""What schedule JSON often has otherwise than its schema, though it is clear what was meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

from idmkit.importing.frab.event import Listed
from idmkit.importing.frab.fields import JsonFields
from idmkit.importing.sources.notes import Notes

_CODE = re.compile(r"[A-Z0-9]+")


def say_what_is_odd(schedule: JsonFields, events: Iterable[Listed], notes: Notes) -> None:
    """Reports each of them once, with the title of the session or the name of the person."""
    if misplaced := schedule.first("rooms"):
        notes.mended("the rooms stand beside the conference, not in it", misplaced.origin)
    for one in events:
        title = one.fields.text("title")
        if _is_text(one.fields, "id"):
            what = "the number of a session is written as text"
            notes.mended(what, one.fields.origin, title)
        for person in one.people:
            if _is_text(person.fields, "id"):
                notes.mended("the id of a person is a text", person.fields.origin, person.name)
            if (code := person.fields.text("code")) and not _CODE.fullmatch(code):
                what = "the code of a person has other characters than A to Z and digits"
                notes.mended(what, person.fields.origin, person.name)


def _is_text(fields: object, name: str) -> bool:
    value = fields.value if isinstance(fields, JsonFields) else None
    return isinstance(value, dict) and isinstance(value.get(name), str)
