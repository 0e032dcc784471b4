"""The files of rosters, and their tables: found, bounded, and known by their headings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from idmkit.model.folding import fold
from idmkit.model.origin import Origin
from idmkit.model.problem import AgendaError, Problem, warning
from idmkit.reading.faults import Faults, did_you_mean, quoted
from idmkit.reading.files_beside import Fault, Kind, read_beside
from idmkit.reading.rosters.columns import Layout, layout_of
from idmkit.reading.tables import read_tables
from idmkit.reading.tables.table import Table
from idmkit.reading.text_file import PlainSource

_LARGEST = 64_000_000  # bytes: a hundred thousand people have 20 MB
_MAY_BE_OPEN = "is it open elsewhere, or may you not read it? Copy it to your own disk"


class RosterFile(NamedTuple):
    """A roster as bytes; `name` is for messages, its photos lie in `folder`."""

    name: str
    content: bytes
    folder: Path


class RosterTable(NamedTuple):
    """A table of people, with what stands in its columns."""

    table: Table
    layout: Layout
    folder: Path


def rosters_beside(
    names: Sequence[str], folder: Path, origin: Origin, faults: Faults
) -> Iterator[RosterFile]:
    """The rosters that an agenda in `folder` names.

    Reports path-outside, roster-missing, roster-unreadable.
    """
    for number, name in enumerate(names):
        content = read_beside(name, folder, _ROSTER, origin.at(number), faults)
        if content is not None:
            path = folder / name
            yield RosterFile(str(path), content, path.parent)


def rosters_at(paths: Sequence[Path], faults: Faults) -> Iterator[RosterFile]:
    """The rosters that a command names. Reports roster-missing, roster-unreadable."""
    for path in paths:
        origin = Origin(PlainSource(str(path)))
        content = _content(path, origin, faults)
        if content is not None:
            yield RosterFile(str(path), content, path.parent)


def tables_of(
    file: RosterFile, named: Mapping[str, str], faults: Faults, notes: list[Problem]
) -> list[RosterTable]:
    """The tables of a roster that have a column of names; `named` are headings by their fields.

    Reports roster-without-names, and what `read_tables` does; notes what was guessed or left out.
    """
    try:
        tables = read_tables(file.name, file.content)
    except AgendaError as refused:
        faults.include(refused.problems)
        return []
    shown = [one for one in tables if not one.hidden and any(map(any, one.rows))]
    notes += (_left_out(one) for one in tables if one.hidden and any(map(any, one.rows)))
    laid_out = [(one, layout_of(one, named)) for one in shown]
    found = [RosterTable(table, layout, file.folder) for table, layout in laid_out if layout]
    if not found:
        _report_no_names(shown[0] if shown else tables[0], faults)
        return []
    notes += (_without_names(table) for table, layout in laid_out if layout is None)
    notes += (_guess(one.table, what) for one in found for what in one.table.guessed)
    notes += (_guess(one.table, what) for one in found for what in one.table.mended)
    return found


def check_named_columns(
    tables: Sequence[RosterTable], named: Mapping[str, str], origin: Origin, faults: Faults
) -> None:
    """Report roster-column-missing for a heading that no roster has."""
    headings = {
        fold(cell): cell for one in tables for cell in one.table.rows[one.layout.heading - 1]
    }
    for field, heading in named.items():
        if heading and tables and fold(heading) not in headings:
            message = f"no roster has a column {quoted(heading)}"
            hint = did_you_mean(
                heading,
                filter(None, headings.values()),
                "write it as it stands in the row of headings",
            )
            faults.add("roster-column-missing", message, origin.at(field), hint)


def _content(path: Path, origin: Origin, faults: Faults) -> bytes | None:
    try:
        if not path.exists():
            message, hint = "there is no such file", "check its name and its folder"
            faults.add("roster-missing", message, origin, hint)
            return None
        if not path.is_file():
            message, hint = "this is a folder or a device, no file", "name the file itself"
            faults.add("roster-unreadable", message, origin, hint)
            return None
        size = path.stat().st_size
        if size <= _LARGEST:
            return path.read_bytes()
        message = f"it is too large for a roster: {size / 1e6:.0f} MB"
        faults.add("roster-unreadable", message, origin, _TAKE_A_SMALLER)
    except (OSError, ValueError):
        faults.add("roster-unreadable", "this cannot be read", origin, _MAY_BE_OPEN)
    return None


def _report_no_names(table: Table, faults: Faults) -> None:
    message = "no row of it heads a column of names"
    hint = (
        'write headings above the columns, such as "Given name" and "Family name", or say under '
        "[rosters.columns] what yours are"
    )
    faults.add("roster-without-names", message, Origin(table, (1, 1)), hint)


def _left_out(table: Table) -> Problem:
    message, hint = "this sheet is hidden and was left out", "show it if its people come"
    return warning("roster-sheet-left-out", message, Origin(table, (1, 1)), hint)


def _without_names(table: Table) -> Problem:
    message = "this sheet has no column of names and was left out"
    hint = "write headings above its columns if its people come"
    return warning("roster-sheet-left-out", message, Origin(table, (1, 1)), hint)


def _guess(table: Table, what: str) -> Problem:
    hint = 'look at the names with accents; to be sure, save it as "CSV UTF-8" or as a workbook'
    return warning("roster-guessed", f"{what}: a guess", Origin(table, (1, 1)), hint)


def _any(_: bytes) -> Fault | None:
    return None


_TAKE_A_SMALLER = f"take a smaller one: at most {_LARGEST // 1_000_000} MB"
_ROSTER = Kind("roster", "roster", "participants.csv", _LARGEST, _any)
