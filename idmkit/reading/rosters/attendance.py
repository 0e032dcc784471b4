"""An event with all who come: the agenda's people, and those of its rosters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from idmkit.model.event import Event
from idmkit.model.people import Person
from idmkit.model.problem import Problem, in_file_order
from idmkit.reading.faults import Faults
from idmkit.reading.rosters.merging import duplicate_ids, merged
from idmkit.reading.rosters.roster_file import (
    RosterTable,
    check_named_columns,
    rosters_at,
    rosters_beside,
    tables_of,
)
from idmkit.reading.rosters.row_reader import meeting, read_row
from idmkit.reading.rosters.rows import rows_of
from idmkit.reading.rosters.wanted import Wanted

if TYPE_CHECKING:
    from idmkit.reading.people_tables import RostersTable


def with_rosters(
    event: Event, table: RostersTable, folder: Path, wanted: Wanted, faults: Faults
) -> Event:
    """The event with the people of its rosters; `folder` is the agenda's.

    Reports what is wrong with the files, and what is wrong in their rows unless these are left out.
    """
    origin = faults.root.at("rosters")
    files = [
        *rosters_beside(table.files, folder, origin.at("files"), faults),
        *rosters_at(_others(wanted.files, table.files, folder), faults),
    ]
    named = table.columns.model_dump()
    notes: list[Problem] = []
    tables = [one for file in files for one in tables_of(file, named, faults, notes)]
    check_named_columns(tables, named, origin.at("columns"), faults)
    rows, bad = _read(tables, event)
    if not wanted.keep_going:
        faults.include(bad)
    people, delegates = merged(event.people, rows)
    return replace(
        event,
        people=people,
        delegates=delegates,
        roster_notes=in_file_order(notes),
        left_out=in_file_order(bad) if wanted.keep_going else (),
    )


def _others(paths: Sequence[Path], named: Sequence[str], folder: Path) -> list[Path]:
    """Those of the paths that the agenda does not name anyway, each once."""
    known = {(folder / name).resolve() for name in named}
    return list({one.resolve(): one for one in paths if one.resolve() not in known}.values())


def _read(tables: Sequence[RosterTable], event: Event) -> tuple[list[Person], list[Problem]]:
    """The people of all rows that are right, and all that is wrong in the others."""
    around = meeting(event.days, event.badge_roles)
    read = [read_row(row, one.folder, around) for one in tables for row in rows_of(one)]
    people = [one.person for one in read if one.person]
    twice = duplicate_ids(people)
    bad = [problem for one in read for problem in one.problems]
    right = [one for number, one in enumerate(people) if number not in twice]
    return right, [*bad, *twice.values()]
