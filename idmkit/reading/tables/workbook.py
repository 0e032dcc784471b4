"""Sheets of an XLSX workbook as tables; the one door to python-calamine.

The library sees only parts that were inflated and counted within bounds: no macros, no pictures.
Formulas show the value that the workbook was saved with.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from idmkit.reading.tables.cell_text import cell_text
from idmkit.reading.tables.table import MOST_CELLS, MOST_TEXT, Place, Table
from idmkit.reading.tables.table_faults import Damaged, TooLarge
from idmkit.reading.tables.workbook_bounds import check_bounds

_MAIN_PART = "xl/workbook.xml"
_MOST_SHEETS = 200
_READ = re.compile(
    r"\[content_types\]\.xml|_rels/\.rels|xl/(?:_rels/workbook\.xml\.rels|workbook\.xml|styles\.xml"
    r"|sharedstrings\.xml|(?:work|chart|dialog|macro)sheets/[^/]+\.xml)",
    re.IGNORECASE,
)
Grid = list[list[str]]


def is_workbook(members: Mapping[str, bytes]) -> bool:
    """Whether the files of a zip are those of an XLSX or XLSM workbook."""
    return any(name.lower() == _MAIN_PART for name in members)


def workbook_tables(file: str, members: Mapping[str, bytes]) -> Iterator[Table]:
    """The sheets in their order, hidden ones too. Raises TableFault."""
    parts = {name: part for name, part in members.items() if _READ.fullmatch(name)}
    check_bounds(parts)
    left = MOST_CELLS
    for sheet, hidden in _sheets(_packed(parts)):
        left -= sheet.total_height * sheet.total_width
        if left < 0:
            raise TooLarge("its sheets have more cells than a schedule can have")
        yield _table(file, sheet, hidden=hidden)


def _packed(parts: Mapping[str, bytes]) -> io.BytesIO:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part)
    packed.seek(0)
    return packed


def _sheets(packed: io.BytesIO) -> Iterator[tuple[Any, bool]]:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    try:
        with CalamineWorkbook.from_filelike(packed) as book:
            known = [one for one in book.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet]
            for one in known[:_MOST_SHEETS]:
                hidden = one.visible != SheetVisibleEnum.Visible
                yield book.get_sheet_by_name(one.name), hidden
    except (TooLarge, GeneratorExit):
        raise
    except Exception as fault:
        raise Damaged("it is damaged, or locked with a password") from fault
    except BaseException as fault:
        if type(fault).__name__ != "PanicException":  # what a fault of a Rust library becomes
            raise
        raise Damaged("it is damaged") from fault


def _table(file: str, sheet: Any, *, hidden: bool) -> Table:
    grid = [[cell_text(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
    merged = _spread(grid, sheet.merged_cell_ranges or [])
    if sum(len(text) for row in grid for text in row) > MOST_TEXT:
        raise TooLarge("a sheet of it has more text than a schedule can have")
    rows = tuple(map(tuple, grid))
    return Table(f"{file}[{sheet.name}]", rows, name=sheet.name, hidden=hidden, merged=merged)


def _spread(grid: Grid, ranges: list[tuple[Place, Place]]) -> dict[Place, Place]:
    """Writes what a merged cell shows into each place that it covers; says where it began."""
    merged: dict[Place, Place] = {}
    left = MOST_CELLS
    for (top, first), (bottom, last) in ranges:
        for row in range(top, min(bottom + 1, len(grid))):
            for column in range(first, min(last + 1, len(grid[row]))):
                left -= 1
                if left < 0:
                    raise TooLarge("its merged cells overlap")
                if (row, column) != (top, first):
                    grid[row][column] = grid[top][first]
                    merged[row + 1, column + 1] = (top + 1, first + 1)
    return merged
