"""Sheets as an XLSX workbook (ECMA-376); the one door to XlsxWriter.

The same sheets give the same bytes: the parts are dated as Excel dates them, 1980, and the
document's properties as the caller says.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from idmkit.spreadsheets.sheet import LONGEST_TEXT, Column, Sheet, Value

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_TINT = "#FFF2CC"
_HEAD = {"bold": True, "bg_color": "#EEF2F6", "bottom": 1, "text_wrap": True, "valign": "top"}
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = 1, 2  # reading order, ECMA-376 part 1, 18.8.1
# What a protected sheet still lets people do, so that they can read and search it.
_ALLOWED = ("format_columns", "format_rows", "format_cells", "autofilter")


def workbook(sheets: Iterable[Sheet], *, title: str, created: datetime) -> bytes:
    """The workbook; `created` (aware) is the date in its properties.

    Raises ValueError for a text longer than a cell holds.
    """
    from xlsxwriter.workbook import Workbook

    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True})
    book.set_properties({"title": title, "created": created})
    for sheet in sheets:
        _write(sheet, book)
    book.close()
    return file.getvalue()


def _write(sheet: Sheet, book: Workbook) -> None:
    page = book.add_worksheet(sheet.name)
    page.freeze_panes(1, 0)
    page.repeat_rows(0)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    if sheet.rtl:
        page.right_to_left()
    head = book.add_format(_HEAD)
    for n, column in enumerate(sheet.columns):
        page.set_column(n, n, column.width)
        page.write_string(0, n, column.heading, head)
        _fill(page, n, sheet, book, column)
    if not all(column.editable for column in sheet.columns):
        page.protect("", dict.fromkeys(_ALLOWED, True))


def _fill(page: Worksheet, n: int, sheet: Sheet, book: Workbook, column: Column) -> None:
    looks = {
        (ground, dated): book.add_format(_look(column, ground, dated=dated))
        for ground in ("", _TINT)
        for dated in (False, True)
    }
    for number, row in enumerate(sheet.rows):
        ground = _TINT if number in sheet.marked else ""
        _cell(page, (number + 1, n), row[n], looks[ground, isinstance(row[n], date)])


def _cell(page: Worksheet, place: tuple[int, int], value: Value, form: Any) -> None:
    """Each value by the method of its type: `write` would guess formulas and links."""
    match value:
        case None | "":
            page.write_blank(*place, None, form)
        case str():
            if len(value.encode("utf-16-le")) // 2 > LONGEST_TEXT:
                raise ValueError(f"a cell holds at most {LONGEST_TEXT} characters")
            page.write_string(*place, value, form)
        case date():
            page.write_datetime(*place, value, form)
        case _:
            page.write_number(*place, value, form)


def _look(column: Column, ground: str, *, dated: bool) -> dict[str, Any]:
    look: dict[str, Any] = {
        "text_wrap": True,
        "valign": "top",
        "locked": not column.editable,
        "reading_order": _RIGHT_TO_LEFT if column.rtl else _LEFT_TO_RIGHT,
    }
    if dated:
        look["num_format"] = "yyyy-mm-dd"
    if ground:
        look["bg_color"] = ground
    if not column.editable:
        look["font_color"] = "#56616D"
    return look
