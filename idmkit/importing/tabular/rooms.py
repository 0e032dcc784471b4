"""A programme at a glance: a column for each room, and in it the sessions as cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from idmkit.importing.tabular.columns import TIMES, UNTIL
from idmkit.importing.tabular.dates import read_day
from idmkit.importing.tabular.layout import Layout
from idmkit.importing.tabular.moments import read_moment
from idmkit.importing.tabular.record import Record
from idmkit.model.origin import Origin
from idmkit.reading.tables.table import Cell, Table

Cells = tuple[Cell, ...]


def records_in(layout: Layout, table: Table, number: int) -> Iterator[Record]:
    """The sessions that a row has: one, or one for each cell that begins in a room.

    A cell over several columns is one session in several rooms; one over several rows lasts until
    the last of them ends.
    """
    row = table.row(number)
    whole = layout.record(row)
    if not layout.rooms or whole.lone:
        empty = layout.rooms and read_moment(whole) and not read_day(whole.lone)
        yield from () if empty else (whole,)
        return
    others = tuple(one for one in whole.others if one.cell not in _in_rooms(layout, row))
    for column in layout.rooms:
        cell = row[column] if column < len(row) else None
        if cell and cell.text.strip() and not (cell.across or cell.down):
            yield replace(_session(layout, table, whole, (number, column)), others=others)
            others = ()


def _in_rooms(layout: Layout, row: Cells) -> frozenset[Cell]:
    return frozenset(row[column] for column in layout.rooms if column < len(row))


def _session(layout: Layout, table: Table, whole: Record, place: tuple[int, int]) -> Record:
    number, column = place
    row = table.row(number)
    title, _, below = row[column].text.strip().partition("\n")
    cells = {
        **whole.cells,
        "title": (row[column]._replace(text=title),),
        "room": tuple(_rooms(layout, row, column)),
        UNTIL: tuple(_last_time(layout, table, place)),
        "abstract": (row[column]._replace(text=below),) if below.strip() else (),
    }
    return replace(
        whole,
        cells={field: found for field, found in cells.items() if found},
        texts=(title, row[column].text, "…"),
        origin=row[column].origin,
    )


def _rooms(layout: Layout, row: Cells, column: int) -> Iterator[Cell]:
    """The rooms over which the cell goes."""
    for n in layout.rooms:
        if n == column or (n > column and n < len(row) and _same(row, column, n)):
            yield Cell(layout.headings[n], row[column].origin)


def _same(row: Cells, first: int, last: int) -> bool:
    """Whether one merged cell covers both columns."""
    return all(row[n].across for n in range(first + 1, last + 1))


def _last_time(layout: Layout, table: Table, place: tuple[int, int]) -> Iterator[Cell]:
    """What the time column says in the last row that the cell covers, if that is another one."""
    number, column = place
    last = number
    while _covered(table, (last + 1, column + 1)) == (number, column + 1):
        last += 1
    times = (n for n, field in enumerate(layout.fields) if field in TIMES)
    if last > number and (at := next(times, None)) is not None:
        yield Cell(table.rows[last - 1][at], Origin(table, (last, at + 1)))


def _covered(table: Table, place: tuple[int, int]) -> tuple[int, int] | None:
    return table.merged.get(place)
