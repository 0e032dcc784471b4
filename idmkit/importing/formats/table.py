"""Tables as secretariats write them: CSV and XLSX, with or without headings, or lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from idmkit.importing.formats import Format, Reading
from idmkit.importing.mapped.mapping import CODE, SourceMapping, read_mapping
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceEvent
from idmkit.importing.sources.source_file import SourceFile
from idmkit.importing.tabular.layout import Layout, layout_of, repeated
from idmkit.importing.tabular.lines import (
    Line,
    LineKind,
    entitled,
    line_of,
    sheet_line,
    title_lines,
)
from idmkit.importing.tabular.programme import event_of, programme
from idmkit.importing.tabular.record import Record
from idmkit.importing.tabular.rooms import records_in
from idmkit.model.folding import fold
from idmkit.model.problem import AgendaError, Problem, error
from idmkit.reading.faults import Faults, did_you_mean, quoted
from idmkit.reading.tables import is_old_workbook, is_other_workbook, is_workbook, read_tables
from idmkit.reading.tables.table import Table

_ENOUGH = 64 * 1024  # bytes that tell whether a text is a table with times
_SEVERAL = 2
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_OTHERS = (b"<", b"BEGIN:", b"%PDF", b"{\\rtf", b"PK")
Sheet = tuple[Table, Layout]


def _recognises(source: SourceFile) -> bool:
    """A workbook by what its zip holds; a text by its headings or a column of times."""
    if is_workbook(source.members) or is_other_workbook(source.members):
        return bool(source.content)
    if is_old_workbook(source.content):
        return True
    if source.start.startswith(_OTHERS) or source.json is not None or not source.start:
        return False
    if b"\0" in source.content[:_ENOUGH] and not source.content.startswith(_UTF16):
        return False
    return _is_programme(source)


def _is_programme(source: SourceFile) -> bool:
    """Whether a text has headings that are known, or times where a table or a page has them."""
    try:
        (table,) = read_tables(source.name, _head(source.content))
    except AgendaError:
        return False
    layout = layout_of(table, SourceMapping())
    if not layout.has_times:
        return False
    if len(set(filter(None, layout.fields))) >= _SEVERAL:
        return True
    rows = _records(table, layout, range(layout.first_row, len(table.rows) + 1))
    return any(line_of(record).kind is LineKind.SLOT for record in rows)


def _head(content: bytes) -> bytes:
    """The first whole lines."""
    head = content[:_ENOUGH]
    return head if len(content) <= _ENOUGH else head.rpartition(b"\n")[0] or head


def _read(source: SourceFile, reading: Reading) -> Iterable[SourceEvent]:
    """The one event of the file. Raises AgendaError: mapping-fault, nothing-to-import."""
    notes, mapping = reading.notes, read_mapping(reading.mapping)
    tables = read_tables(source.name, source.content, source.members)
    _check_sheets(tables, mapping)
    shown = _chosen(tables, mapping, notes)
    sheets = [(table, layout_of(table, mapping)) for table in shown]
    _check_names(sheets, mapping)
    lines = [line for table, layout in sheets for line in _lines(table, layout, notes)]
    read = programme(lines, mapping, notes)
    if not read.sessions:
        raise AgendaError([_nothing(source, notes)])
    return [event_of(read, mapping.event.rules, _nothing_to_look_up, notes, source.origin)]


def _nothing_to_look_up(name: str) -> tuple[str, ...]:  # noqa: ARG001  # a table has columns only
    return ()


def _chosen(tables: Sequence[Table], mapping: SourceMapping, notes: Notes) -> list[Table]:
    """The sheets that the mapping names, or those that people see."""
    names = {fold(name) for name in mapping.sheets}
    for table in tables:
        if table.hidden and table.rows and fold(table.name) not in names:
            notes.left_out("a hidden sheet", table.origin, table.name)
        for what in table.guessed:
            notes.guessed(what, table.origin)
        for what in table.mended:
            notes.mended(what, table.origin)
    if names:
        return [table for table in tables if fold(table.name) in names]
    return [table for table in tables if not table.hidden and table.rows]


def _check_sheets(tables: Sequence[Table], mapping: SourceMapping) -> None:
    """Raises AgendaError if the mapping names a sheet that is not there."""
    if mapping.origin is None:
        return
    faults = Faults(mapping.origin.source)
    known = [table.name for table in tables]
    for n, name in enumerate(mapping.sheets):
        if fold(name) not in map(fold, known):
            origin = mapping.origin.at("sessions", "sheets", n)
            hint = did_you_mean(name, known, f"the sheets are: {', '.join(known[:20])}")
            faults.add(CODE, f"there is no sheet called {quoted(name)}", origin, hint)
    faults.raise_if_any()


def _check_names(sheets: Sequence[Sheet], mapping: SourceMapping) -> None:
    """Raises AgendaError if the mapping names a heading that is not there."""
    if mapping.origin is None:
        return
    faults = Faults(mapping.origin.source)
    headings = [heading for _, layout in sheets for heading in layout.headings if heading]
    for name, origin in mapping.names:
        if all(layout.column(name) is None for _, layout in sheets):
            known = f"the headings are: {', '.join(headings[:20])}" if headings else ""
            hint = did_you_mean(name, headings, known)
            faults.add(CODE, f"no column is called {quoted(name)}", origin, hint)
    faults.raise_if_any()


def _lines(table: Table, layout: Layout, notes: Notes) -> Iterator[Line]:
    """A sheet line by line; nothing of one that has no times."""
    numbers = range(1, len(table.rows) + 1)
    if not layout.has_times:
        notes.left_out("a sheet without times", table.origin, table.name)
        return
    if layout.guessed:
        notes.guessed("which column holds what, for no heading says so", table.origin, table.name)
    about = Record(cells={}, texts=(table.name,) if table.name else (), origin=table.origin)
    yield sheet_line(table.name, about)
    above = (n for n in numbers if n < layout.first_row - bool(layout.headings))
    yield from title_lines(_records(table, layout, above))
    below = _records(table, layout, (n for n in numbers if n >= layout.first_row))
    yield from map(line_of, below) if layout.headings else entitled(map(line_of, below))


def _records(table: Table, layout: Layout, numbers: Iterable[int]) -> Iterator[Record]:
    """The rows that have text, without headings that are repeated."""
    for number in numbers:
        if not any(map(str.strip, table.rows[number - 1])):
            continue
        again = repeated(layout, number, table)
        if again is layout:
            yield from records_in(layout, table, number)
        layout = again


def _nothing(source: SourceFile, notes: Notes) -> Problem:
    """Says why nothing is left, if one thing explains it."""
    why = next((note.what for note in notes.all if note.kind == "dropped"), "")
    message = "there is no session with a day and a time in it"
    hint = (
        "give it a column with the times, and each day a date, in a row or a column; "
        "or say with --map what its columns hold"
    )
    return error("nothing-to-import", f"{message}: {why}" if why else message, source.origin, hint)


FORMAT = Format(name="table", title="a table (CSV, XLSX)", recognises=_recognises, read=_read)
