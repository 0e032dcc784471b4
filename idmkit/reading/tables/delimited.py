"""Text with delimiters (CSV, TSV) to rows, whichever delimiter the program that wrote it took."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Literal, NamedTuple

from idmkit.reading.tables.table import MOST_CELLS, MOST_ROWS
from idmkit.reading.tables.table_faults import Damaged, TooLarge

# Which part of the rows must agree: in plain text, many lines have one comma.
_DELIMITERS = {"\t": 0.3, ";": 0.3, ",": 0.5, "|": 0.3}
_NONE = "\x1f"  # ASCII's own unit separator: a text has none
_LOOKED_AT = 200  # rows that tell the delimiter
_LOOKED_INTO = 100_000  # characters
_END = "\x00the end"  # no text that a person wrote ends so
_EXCEL_SAYS = re.compile(r"\s*\"?sep=([\t;,|:^~#])\"?[^\S\r\n]*(?:\r\n|\r|\n|$)")
Rows = tuple[tuple[str, ...], ...]


class Delimited(NamedTuple):
    """The rows, and whether a quotation mark that nothing closes was taken as a letter."""

    rows: Rows
    open_quote: bool = False


def delimited(text: str) -> Delimited:
    """The rows of a text; a row is counted as a spreadsheet counts it. Raises TableFault.

    Excel's first line `sep=;` states the delimiter and stays as an empty row.
    """
    stated = _EXCEL_SAYS.match(text)
    body = text[stated.end() :] if stated else text
    delimiter = stated[1] if stated else _delimiter(body)
    head: Rows = ((),) if stated else ()
    rows = _rows(body, delimiter, csv.QUOTE_MINIMAL)
    if rows is not None:
        return Delimited(head + rows)
    rows = _rows(body, delimiter, csv.QUOTE_NONE)
    if rows is None:
        raise Damaged("a cell of it is longer than a whole schedule")
    return Delimited(head + rows, open_quote=True)


def _rows(text: str, delimiter: str, quoting: Literal[0, 3]) -> Rows | None:
    """All rows, or None if a quotation mark is left open or a cell has no end."""
    ended = text if text.endswith(("\n", "\r")) or not text else f"{text}\n"
    reader = csv.reader(_lines(ended + _END), delimiter=delimiter, quoting=quoting)
    try:
        rows = tuple(_counted(reader))
    except csv.Error:
        return None
    return rows[:-1] if rows[-1:] == ((_END,),) else None


def _counted(rows: Iterator[list[str]]) -> Iterator[tuple[str, ...]]:
    left = MOST_CELLS
    for number, row in enumerate(rows):
        left -= len(row)
        if left < 0 or number > MOST_ROWS:
            raise TooLarge("it has more rows or cells than a schedule can have")
        yield tuple(row)


def _lines(text: str) -> io.StringIO:
    return io.StringIO(text, newline="")


def _delimiter(text: str) -> str:
    """The one by which most rows have the same number of cells; without one a row is a cell."""
    head = text[:_LOOKED_INTO]
    fits = {one: _fit(head, one) for one in _DELIMITERS}
    good = [one for one, enough in _DELIMITERS.items() if fits[one][0] > enough]
    return max(good, key=lambda one: fits[one], default=_NONE)


def _fit(head: str, delimiter: str) -> tuple[float, int]:
    """The part of the rows that have the commonest number of cells above one, and that number."""
    rows = csv.reader(_lines(head), delimiter=delimiter)
    try:
        widths = [len(row) for row in islice(rows, _LOOKED_AT) if any(row)]
    except csv.Error:
        return (0.0, 0)
    commonest = Counter(width for width in widths if width > 1).most_common(1)
    return (commonest[0][1] / len(widths), commonest[0][0]) if commonest else (0.0, 0)
