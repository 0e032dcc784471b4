"""Rosters that mean harm, or were only made by strange programs: nothing is believed or run."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from idmkit.model.event import Event
from idmkit.model.problem import AgendaError
from idmkit.reading.agenda_reader import read_event
from tests.reading.rosters.making import AGENDA, as_csv, delegate, faults, places, read, read_on

HEAD = ("Name", "Country")


def book(*sheets: Any) -> bytes:
    """A workbook whose sheets are filled by functions."""
    from xlsxwriter.workbook import Workbook

    file = io.BytesIO()
    made = Workbook(file, {"in_memory": True})
    for fill in sheets:
        fill(made.add_worksheet(), made)
    made.close()
    return file.getvalue()


def names(event: Event) -> list[str]:
    return [one.name.full for one in event.delegates]


@pytest.mark.parametrize(
    "name",
    [
        '<img src="/etc/passwd">',
        "<b>Ana</b> &amp; Co.",
        '=HYPERLINK("http://x","y")',
        "+1+1",
        "@SUM(A1)",
        "-2+3",
        "$(rm -rf /)",
        "../../etc/passwd",
        "{{7*7}}",
        "%s%n",
    ],
)
def test_a_name_is_text_whatever_stands_in_it(tmp_path: Path, name: str) -> None:
    person = delegate(tmp_path, HEAD, (name, "Mali"))
    assert (person.name.given, person.name.family) == ("", name)


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("Ana\nLópez", "Ana López"),
        ("Ana\r\n\tLópez ", "Ana López"),
        ("\u202eAna\u202c Ló\u200bpez\ufeff", "Ana López"),
        ("\u2066Ana\u2069 \u200fLópez", "Ana López"),
        ("نیلوفر می\u200cخواهم", "نیلوفر می\u200cخواهم"),
        ("A\u0301na Ek", "Ána Ek"),
    ],
)
def test_white_space_and_marks_that_nobody_sees_are_put_in_order(
    tmp_path: Path, written: str, read_as: str
) -> None:
    assert delegate(tmp_path, HEAD, (written, "Mali")).name.full == read_as


@pytest.mark.parametrize("unseen", ["\u200b", "\u202e", " \n ", "\u3000"])
def test_a_name_that_nobody_sees_is_none(tmp_path: Path, unseen: str) -> None:
    assert places(faults(tmp_path, as_csv(HEAD, (unseen, "Mali")))) == [("empty-name", 2, 1)]


def test_two_thousand_characters_are_no_name(tmp_path: Path) -> None:
    rows = as_csv(HEAD, ("Ana " * 500, "Mali"), ("Bo Li", "x" * 2000))
    assert places(faults(tmp_path, rows)) == [("text-too-long", 2, 1), ("text-too-long", 3, 2)]


def test_a_roster_of_a_gigabyte_is_not_read(tmp_path: Path) -> None:
    large = tmp_path / "people.csv"
    with large.open("wb") as file:
        file.truncate(1_000_000_000)
    for agenda in (AGENDA.format(more=""), AGENDA.format(more='[rosters]\nfiles="people.csv"')):
        (tmp_path / "agenda.toml").write_text(agenda, encoding="utf-8")
        with pytest.raises(AgendaError) as refused:
            read_event(tmp_path / "agenda.toml", [large])
        assert {one.code for one in refused.value.problems} == {"roster-unreadable"}


def test_a_workbook_that_unpacks_to_gigabytes_is_not_read(tmp_path: Path) -> None:
    packed = io.BytesIO(book(lambda sheet, _: sheet.write_row(0, 0, HEAD)))
    with zipfile.ZipFile(packed, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet9.xml", b" " * 80_000_000)
    found = faults(tmp_path, packed.getvalue())
    assert [one.code for one in found] == ["source-too-large"]


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 100, b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]
)
def test_what_is_no_roster_is_told(tmp_path: Path, content: bytes) -> None:
    found = faults(tmp_path, content)
    assert {one.code for one in found} <= {"roster-without-names", "source-damaged"}


def test_macros_are_never_looked_at(tmp_path: Path) -> None:
    packed = io.BytesIO(book(lambda sheet, _: fill(sheet, ("Ana Ek", "Mali"))))
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\0evil")
    assert names(read(tmp_path, packed.getvalue(), name="people.xlsm")) == ["Ana Ek"]


def fill(sheet: Any, *rows: tuple[str, ...]) -> None:
    for number, row in enumerate((HEAD, *rows)):
        sheet.write_row(number, 0, row)


def test_a_formula_counts_with_what_it_showed(tmp_path: Path) -> None:
    def formulas(sheet: Any, _: Any) -> None:
        fill(sheet)
        sheet.write_formula(1, 0, '=HYPERLINK("http://x")', None, "Ana Ek")
        sheet.write_formula(2, 0, "=A2", None, "")
        sheet.write_string(2, 1, "Mali")

    event = read_on(tmp_path, book(formulas), name="people.xlsx")
    assert names(event) == ["Ana Ek"]
    assert places(event.left_out) == [("empty-name", 3, 1)]


def test_merged_cells_hold_for_all_that_they_cover(tmp_path: Path) -> None:
    def merged(sheet: Any, made: Any) -> None:
        fill(sheet, ("Ana Ek", ""), ("Bo Li", ""), ("", ""), ("Zoé Ek", ""))
        form = made.add_format()
        sheet.merge_range(1, 1, 2, 1, "Mali", form)
        sheet.merge_range(3, 0, 3, 1, "OBSERVERS", form)

    event = read(tmp_path, book(merged), name="people.xlsx")
    said = [(one.name.full, one.affiliation.country, one.delegation) for one in event.delegates]
    assert said == [("Ana Ek", "Mali", ""), ("Bo Li", "Mali", ""), ("Zoé Ek", "", "OBSERVERS")]


def test_dates_and_numbers_are_read_in_every_form(tmp_path: Path) -> None:
    def days(sheet: Any, made: Any) -> None:
        sheet.write_row(0, 0, ("Name", "Days", "Badge no"))
        dated = made.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(1, 0, ("Ana Ek", 40003, 7))
        sheet.write_row(2, 0, ("Bo Li", 2, 8.0))
        sheet.write_string(3, 0, "Zoé Ek")
        sheet.write_datetime(3, 1, date(2009, 7, 10), dated)

    event = read(tmp_path, book(days), name="people.xlsx")
    assert [[day.day for day in one.days] for one in event.delegates] == [[9], [10], [10]]
    assert [one.number for one in event.delegates] == ["7", "8", "0002"]


def test_every_visible_sheet_with_names_is_read(tmp_path: Path) -> None:
    def hidden(sheet: Any, _: Any) -> None:
        fill(sheet, ("No Body", "Mali"))
        sheet.hide()

    content = book(
        lambda sheet, _: fill(sheet, ("Ana Ek", "Mali")),
        lambda sheet, _: sheet.write_string(0, 0, "Hotels"),
        hidden,
        lambda sheet, _: fill(sheet, ("Bo Li", "China")),
    )
    event = read(tmp_path, content, name="people.xlsx")
    assert names(event) == ["Ana Ek", "Bo Li"]
    assert [one.code for one in event.roster_notes] == ["roster-sheet-left-out"] * 2


CELLS = st.text(max_size=30) | st.sampled_from(
    ["=1+1", "<b>", "\0", "Ana", "\u202e", "1-2", "x.png"]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS, CELLS), max_size=6))
def test_no_cell_raises_anything_but_problems(tmp_path: Path, rows: list[tuple[str, ...]]) -> None:
    content = as_csv(("Name", "Role", "Days", "Photo", "ID"), *rows)
    event = read_on(tmp_path, content.replace(b"\0", b""))
    ids = [one.id for one in event.attendees]
    assert len(set(ids)) == len(ids)
    assert len({one.number for one in event.attendees}) == len(ids)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.binary(max_size=400))
def test_no_bytes_raise_anything_but_problems(tmp_path: Path, content: bytes) -> None:
    with suppress(AgendaError):
        assert read(tmp_path, content).attendees
