"""A sheet of a workbook: columns with headings, and rows of typed values under them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

Value = str | int | float | date | None

LONGEST_TEXT = 32_767
"""UTF-16 units that a cell holds (Excel's specifications and limits)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its heading, its width in characters, and whether people are to write in it.

    `rtl` is for text in a script from right to left.
    """

    heading: str
    width: float
    editable: bool = True
    rtl: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet: the row of headings stays in view, text wraps, rows are counted from 0.

    Each row has a value for each column. Rows in `marked` have a tinted ground. Where a column is
    not editable the sheet is protected, without a password. `rtl` puts the first column at the
    right.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    marked: frozenset[int] = frozenset()
    rtl: bool = False
