"""How lines, data and tables reach a stream: styled on a terminal, plain anywhere else."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from idmkit.cli.event_text import Row
    from idmkit.cli.problem_text import Piece


def print_lines(lines: Iterable[Sequence[Piece]], stream: TextIO) -> None:
    """Lines of styled pieces; the styles on a terminal alone."""
    if stream.isatty():
        from rich.text import Text

        console = rich_console(stream)
        for line in lines:
            console.print(Text.assemble(*line), soft_wrap=True)
    else:
        for line in lines:
            stream.write("".join(text for text, _ in line) + "\n")
    stream.flush()


def print_data(data: Any) -> None:
    """Data as JSON, on stdout."""
    # Escaped where the console could not show it, so that it stays what it is.
    escaped = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
    print_lines([[(json.dumps(data, indent=2, ensure_ascii=escaped), "")]], sys.stdout)


def print_columns(rows: Sequence[tuple[str, ...]]) -> None:
    """Rows in columns as wide as they need, on stdout."""
    from rich.cells import cell_len, set_cell_size

    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (set_cell_size(cell, width) for cell, width in zip(row, widths, strict=True))
        print_lines([[("  ".join(cells).rstrip(), "")]], sys.stdout)


def print_table(rows: Iterable[Row]) -> None:
    """The day over its sessions and the label over the title, to spare columns."""
    from rich.box import SIMPLE
    from rich.table import Table

    table = Table(box=SIMPLE)
    for heading in ("Day, time", "Session", "Room", "People"):
        table.add_column(heading, no_wrap=heading == "Day, time", overflow="fold")
    for date, day in groupby(rows, key=lambda row: row.day):
        table.add_row(date, style="bold")
        for row in day:
            session = "\n".join(part for part in (row.label, row.title) if part)
            table.add_row(row.time, session, row.room, "\n".join(row.people))
        table.add_section()
    rich_console(sys.stdout).print(table)


def rich_console(stream: TextIO) -> Any:
    """What writes to a terminal; no markup in what it writes means anything."""
    from rich.console import Console

    return Console(file=stream, markup=False, highlight=False, emoji=False)
