"""Workbooks of Excel: what cells show, merged cells, formulas, hidden sheets, hostile files."""

from __future__ import annotations

import contextlib
import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from idmkit.model.problem import AgendaError
from idmkit.reading.tables import read_tables
from idmkit.reading.tables.cell_text import cell_text
from idmkit.reading.tables.table import MOST_CELLS, Table

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def moment(*parts: int) -> datetime:
    """What a workbook holds: it knows no zones."""
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001


def saved(fill: Callable[[Worksheet], object]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Day 1"
    fill(sheet)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def of_rows(*rows: list[Any]) -> bytes:
    def fill(sheet: Worksheet) -> None:
        for row in rows:
            sheet.append(row)

    return saved(fill)


def only_table(content: bytes) -> Table:
    (table,) = read_tables("programme.xlsx", content)
    return table


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """The workbook with this part, in place of the one of its name if it has one."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for one in old.namelist():
            if one != name:
                new.writestr(one, old.read(one))
        new.writestr(name, part)
    return made.getvalue()


def with_sheet(body: str) -> bytes:
    """A workbook whose sheet has this XML inside `sheetData`."""
    sheet = f"<worksheet {MAIN}><sheetData>{body}</sheetData></worksheet>"
    return with_part(of_rows(["x"]), "xl/worksheets/sheet1.xml", sheet.encode())


def refused(content: bytes) -> str:
    with pytest.raises(AgendaError) as caught:
        read_tables("programme.xlsx", content)
    (problem,) = caught.value.problems
    assert problem.hint
    return f"{problem.code}: {problem.message}"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("text", "text"),
        ("=1+1 as text", "=1+1 as text"),
        (3.0, "3"),
        (3.25, "3.25"),
        (930, "930"),
        (True, "TRUE"),
        (None, ""),
        (time(9, 15), "9:15"),
        (time(9, 14, 59, 942000), "9:15"),
        (time(9, 15, 30), "9:15:30"),
        (date(2009, 7, 9), "2009-07-09"),
        (moment(2009, 7, 9, 9, 15), "2009-07-09 9:15"),
        (moment(2009, 7, 9, 23, 59, 59, 999000), "2009-07-10 0:00"),
        (moment(1899, 12, 31, 9, 36), "9:36"),
        (date(1899, 12, 31), "0:00"),
        (timedelta(hours=1, minutes=30), "1:30"),
        (timedelta(hours=36), "36:00"),
        (timedelta(minutes=-90), "-1:30"),
    ],
)
def test_values_are_shown_as_people_see_them(value: Any, shown: str) -> None:
    assert cell_text(value) == shown


def test_cells_of_a_workbook_are_texts() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = 0.385416
        sheet["A1"].number_format = "h:mm"
        sheet["B1"] = date(2009, 7, 9)
        sheet["C1"] = moment(2009, 7, 9, 9, 15)
        sheet["D1"] = time(15, 0)
        sheet["E1"] = 40003
        sheet["E1"].number_format = "[$-809]dddd d mmmm yyyy"
        sheet["F1"] = 12
        sheet["G1"] = "Žluťoučký\nkůň"

    assert only_table(saved(fill)).rows == (
        ("9:15", "2009-07-09", "2009-07-09 9:15", "15:00", "2009-07-09", "12", "Žluťoučký\nkůň"),
    )


def test_a_cell_knows_its_sheet_row_and_column() -> None:
    table = only_table(of_rows(["a"], ["b", "c"]))
    cell = table.row(2)[1]
    assert (cell.text, cell.origin.file) == ("c", "programme.xlsx[Day 1]")
    assert cell.origin.span[:2] == (2, 2)
    assert table.line(2) == "b | c"
    assert (table.line(0), table.line(9), table.row(9)) == ("", "", ())


def test_a_merged_cell_shows_in_every_place_that_it_covers() -> None:
    def fill(sheet: Worksheet) -> None:
        for row in (["Date", "Title", "Room"], ["9 July", "A", "1"], [None, "B", "2"], ["Lunch"]):
            sheet.append(row)
        sheet.merge_cells("A2:A3")
        sheet.merge_cells("A4:C4")
        sheet.merge_cells("B8:C9")

    table = only_table(saved(fill))
    assert table.rows[1:] == (("9 July", "A", "1"), ("9 July", "B", "2"), ("Lunch",) * 3)
    assert [(cell.across, cell.down) for cell in table.row(3)] == [
        (False, True),
        (False, False),
        (False, False),
    ]
    assert [cell.across for cell in table.row(4)] == [False, True, True]
    assert table.line(4) == "Lunch"


def test_a_formula_shows_the_value_that_it_was_saved_with() -> None:
    sheet = (
        '<row r="1"><c r="A1"><f>1+2</f><v>3</v></c><c r="B1" t="str"><f>A1</f><v>x</v></c></row>'
    )
    assert only_table(with_sheet(sheet)).rows == (("3", "x"),)


def test_sheets_stand_in_their_order_and_hidden_ones_say_so() -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Second").append(["x"])
    book.create_sheet("Third").sheet_state = "hidden"
    content = io.BytesIO()
    book.save(content)
    tables = read_tables("p.xlsx", content.getvalue())
    assert [(one.name, one.hidden) for one in tables] == [
        ("Sheet", False),
        ("Second", False),
        ("Third", True),
    ]


def test_a_format_without_a_value_makes_no_cells() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = "x"
        sheet["XFD1048576"].number_format = "0.00"

    assert only_table(saved(fill)).rows == (("x",),)


def test_two_cells_at_the_ends_of_the_sheet_are_too_large() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = sheet["XFD1048576"] = "x"

    assert refused(saved(fill)).startswith("source-too-large: a sheet of it has more cells")


@pytest.mark.parametrize(
    "cells",
    [
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="9999999"><c><v>1</v></c></row>',
        '<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>',
        '<x:row xmlns:x="{}" r="1"><x:c r="XFD999999"><x:v>1</x:v></x:c></x:row>',
    ],
)
def test_however_far_away_is_written(cells: str) -> None:
    assert refused(with_sheet(cells)).startswith("source-too-large")


def test_a_hundred_thousand_columns_are_read() -> None:
    cells = "".join('<c t="inlineStr"><is><t>x</t></is></c>' for _ in range(100_000))
    (row,) = only_table(with_sheet(f'<row r="1">{cells}</row>')).rows
    assert len(row) == 100_000


def sharing(text: str, rows: int) -> bytes:
    """A workbook of rows that all show the one text, which is stored once."""
    shared = f"<sst {MAIN}><si><t>{text}</t></si></sst>"
    cells = (f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, rows + 1))
    return with_part(with_sheet("".join(cells)), "xl/sharedStrings.xml", shared.encode())


def test_a_shared_text_shows_in_every_cell() -> None:
    assert only_table(sharing("Opening", 3)).rows == (("Opening",),) * 3


def test_one_long_text_in_very_many_cells_is_too_large() -> None:
    content = sharing("x" * 30_000, rows=2000)
    assert len(content) < 200_000
    assert refused(content).startswith("source-too-large: a sheet of it has more text")


def test_overlapping_merged_cells_are_too_large() -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 1001))
    ranges = '<mergeCell ref="A1:CV1000"/>' * (MOST_CELLS // 1000 + 1)
    sheet = (
        f"<worksheet {MAIN}><sheetData>{rows}</sheetData>"
        f"<mergeCells>{ranges}</mergeCells></worksheet>"
    )
    content = with_part(of_rows(["x"]), "xl/worksheets/sheet1.xml", sheet.encode())
    assert refused(content) == "source-too-large: its merged cells overlap"


def test_a_zip_bomb_is_refused_before_the_library_sees_it() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 100_000_000)
    assert len(bomb.getvalue()) < 200_000
    assert refused(bomb.getvalue()).startswith("source-too-large: what is in this zip")


@pytest.mark.parametrize("name", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
def test_entities_are_refused(name: str) -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
    assert refused(with_part(of_rows(["x"]), name, bomb)).startswith("source-damaged: a part of it")


def test_other_spreadsheets_are_refused_with_advice() -> None:
    assert refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600).startswith(
        "source-damaged: it is a workbook of Excel 97 to 2003"
    )
    opened = io.BytesIO()
    with zipfile.ZipFile(opened, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert refused(opened.getvalue()).startswith("source-damaged: it is a spreadsheet of another")


def test_a_zip_of_other_things_is_no_workbook() -> None:
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("readme.txt", "hello")
    assert refused(other.getvalue()) == "source-damaged: it is a zip, but no workbook"


SAMPLE = of_rows(["Date", "Time"], [date(2009, 7, 9), time(9)], ["x", 3.5])


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_damage_inside_is_read_or_refused(data: st.DataObject) -> None:
    with zipfile.ZipFile(io.BytesIO(SAMPLE)) as archive:
        parts = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        name = data.draw(st.sampled_from(parts))
        part = bytearray(archive.read(name))
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(part)))
        splice = data.draw(st.sampled_from([b"9", b"<c/>", b"<v>8</v>", b'"', b"-1e9", b"\0"]))
        part[at : at + data.draw(st.integers(0, 6))] = splice
    with contextlib.suppress(AgendaError):
        tables = read_tables("x", with_part(SAMPLE, name, bytes(part)))
        assert all(isinstance(one.line(1), str) for one in tables)
