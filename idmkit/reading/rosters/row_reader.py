"""A row of a roster as a person, or everything that is wrong in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from idmkit.model.badge_role import BadgeRole
from idmkit.model.event import Day
from idmkit.model.folding import fold
from idmkit.model.people import Affiliation, Name, Person
from idmkit.model.picture_file import PictureFile
from idmkit.model.problem import Problem
from idmkit.reading.faults import Faults, nearest, quoted
from idmkit.reading.files_beside import Kind, read_beside
from idmkit.reading.name_parts import parted
from idmkit.reading.picture_files import why_no_picture
from idmkit.reading.readable_ids import readable
from idmkit.reading.rosters.admitted_days import read_days
from idmkit.reading.rosters.columns import words
from idmkit.reading.rosters.rows import RosterRow, cleaned

_LANGUAGES = re.compile(r"\s*[,;/|&،、]\s*|\s+(?:and|et|y|и)\s+")


class Meeting(NamedTuple):
    """What rows refer to: the event's days, and its roles by all that people call them."""

    days: Sequence[Day]
    roles: Mapping[str, str]
    choices: Sequence[str]


class ReadRow(NamedTuple):
    """The person of a row, None for nobody, and what is wrong. `person.id` is "" if not stated."""

    person: Person | None
    problems: tuple[Problem, ...]


def meeting(days: Sequence[Day], roles: Sequence[BadgeRole]) -> Meeting:
    """The days and roles, the latter with the words of six languages; ids and own words first."""
    known = words("roles.toml")
    called = {fold(word): role.id for role in roles for word in known.get(role.id, ())}
    called |= {fold(name): role.id for role in roles for name in (role.id, role.word)}
    return Meeting(days, called, [role.id for role in roles])


def read_row(row: RosterRow, folder: Path, around: Meeting) -> ReadRow:
    """Who the row is. A photo is looked for in `folder`, the roster's own.

    Finds empty-name, bad-id, unknown-role, unknown-day, control-character, text-too-long,
    path-outside, photo-missing and photo-unreadable.
    """
    faults = Faults(row.source)
    row = cleaned(row, faults)
    person = Person(
        id=_id(row, faults),
        name=_name(row, faults),
        native_name=row.text("native_name"),
        affiliation=Affiliation(
            title=row.text("title"),
            organization=row.text("organization"),
            country=row.text("country"),
        ),
        delegation=row.text("delegation"),
        languages=tuple(filter(None, _LANGUAGES.split(row.text("languages")))),
        photo=_photo(row, folder, faults),
        days=read_days(row.text("days"), around.days, row.origin("days"), faults),
        notes=row.text("notes"),
        number=row.text("number"),
        badge_role=_role(row, around, faults),
        origin=row.place,
    )
    problems = faults.problems
    return ReadRow(None if problems else person, problems)


def _id(row: RosterRow, faults: Faults) -> str:
    stated = row.text("id")
    found = readable(stated) if stated else ""
    if stated and not found:
        hint = "write letters or digits, or leave the cell empty"
        faults.add("bad-id", f"{quoted(stated)} is no id", row.origin("id"), hint)
    return found


def _name(row: RosterRow, faults: Faults) -> Name:
    """The name by its parts if they have columns, else as one name tells them."""
    whole, given, family = map(row.text, ("name", "given", "family"))
    honorific, suffix = row.text("honorific"), row.text("suffix")
    if family:
        first = bool(given) and fold(whole).startswith(f"{fold(family)} ")
        return _named(given, family, honorific, suffix, family_first=first)
    if whole:
        parts = parted(whole)
        honorific, suffix = honorific or parts.honorific, suffix or parts.suffix
        return _named(parts.given, parts.family, honorific, suffix, family_first=parts.family_first)
    if not given and faults.reliable(row.place.path):
        _report_no_name(row, faults)
    return _named("", given, honorific, suffix)


def _named(
    given: str, family: str, honorific: str, suffix: str, *, family_first: bool = False
) -> Name:
    return Name(
        given=given,
        family=family,
        family_first=family_first,
        honorific=honorific,
        suffix=suffix,
    )


def _report_no_name(row: RosterRow, faults: Faults) -> None:
    hint = "write the name, or delete the row"
    faults.add("empty-name", "this row has no name", row.origin("family"), hint)


def _role(row: RosterRow, around: Meeting, faults: Faults) -> str:
    text = row.text("role")
    found = around.roles.get(_folded(text), "") if text else ""
    if text and not found:
        meant = nearest(text, around.choices) or around.roles.get(nearest(text, around.roles), "")
        choices = f"choose one of: {', '.join(around.choices)}"
        hint = f'did you mean "{meant}"? Otherwise {choices}' if meant else choices
        hint = f"{hint}; or declare it in the agenda under [roles.…]"
        faults.add("unknown-role", f"there is no role {quoted(text)}", row.origin("role"), hint)
    return found


@lru_cache(maxsize=256)
def _folded(text: str) -> str:
    return fold(text)


def _photo(row: RosterRow, folder: Path, faults: Faults) -> PictureFile | None:
    path = row.text("photo")
    content = read_beside(path, folder, _PHOTO, row.origin("photo"), faults) if path else None
    return None if content is None else PictureFile(path=PurePosixPath(path), content=content)


_PHOTO = Kind("picture", "photo", "photos/ana-lopez.jpg", 10_000_000, why_no_picture, "roster")
