"""Text to rows, whatever delimiter, quotation and line ends a program wrote."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.reading.tables.delimited import Delimited, delimited
from idmkit.reading.tables.table import MOST_CELLS, MOST_ROWS
from idmkit.reading.tables.table_faults import Damaged, TooLarge

DELIMITERS = [",", ";", "\t", "|"]


@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_the_delimiter_is_the_one_that_rows_agree_on(delimiter: str) -> None:
    rows = (("Time", "Title, and more", "Room"), ("9:00", "A; B | C", "1"), ("10:00", "D", ""))
    text = "\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    assert delimited(text).rows == rows


def test_titles_with_commas_do_not_make_commas_delimiters() -> None:
    text = "9:00;Opening, welcome;Hall\n10:00;Labour, health, peace;Hall\n11:00;Coffee;Foyer\n"
    assert [len(row) for row in delimited(text).rows] == [3, 3, 3]


def test_title_lines_above_the_table_do_not_hide_its_delimiter() -> None:
    text = "Forum\nGeneva, 9 July\n\nTime;Title\n9:00;A\n10:00;B\n11:00;C\n"
    assert delimited(text).rows[3:] == (
        ("Time", "Title"),
        ("9:00", "A"),
        ("10:00", "B"),
        ("11:00", "C"),
    )


def test_lines_without_a_delimiter_are_rows_of_one_cell() -> None:
    text = "Thursday, 9 July\n9.00 am: Welcome\n10.00 am: Session I, on labour\n11.00 am: Coffee"
    assert [len(row) for row in delimited(text).rows] == [1, 1, 1, 1]


def test_excel_states_the_delimiter_and_rows_are_counted_as_excel_does() -> None:
    assert delimited("sep=;\r\na,b;c\r\n").rows == ((), ("a,b", "c"))


def test_a_quotation_mark_that_nothing_closes_is_a_letter() -> None:
    assert delimited('Time,Title\n9:00,"Opening\n10:00,Closing\n') == Delimited(
        (("Time", "Title"), ("9:00", '"Opening'), ("10:00", "Closing")), open_quote=True
    )


def test_a_cell_may_go_over_lines() -> None:
    assert delimited('a;"one\ntwo";b\nc;d;e\n').rows == (("a", "one\ntwo", "b"), ("c", "d", "e"))


@pytest.mark.parametrize("text", ["a,b\nc,d", "a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r"])
def test_line_ends_of_any_system(text: str) -> None:
    assert delimited(text).rows == (("a", "b"), ("c", "d"))


def test_nothing_is_no_row() -> None:
    assert delimited("").rows == ()


def test_more_rows_or_cells_than_a_person_writes_are_refused() -> None:
    with pytest.raises(TooLarge):
        delimited("a,b\n" * (MOST_ROWS + 2))
    with pytest.raises(TooLarge):
        delimited((("a," * 2000) + "\n") * (MOST_CELLS // 2000 + 1))


def test_a_cell_without_end_is_refused() -> None:
    with pytest.raises(Damaged):
        delimited("x" * 200_000)


def test_a_hundred_thousand_columns_are_read() -> None:
    (row,) = delimited(",".join(["x"] * 100_000)).rows
    assert len(row) == 100_000


# Letters without delimiters: with them, two readings of a text can both be right.
CELLS = st.text(st.characters(exclude_characters=",;|\t\x00\x1f\r\n", exclude_categories=["Cs"]))
TABLES = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=8)
)
MULTILINE = st.text(st.sampled_from(["a", "é", "\n", '"', ";", ",", " "]), max_size=8)


@given(TABLES, st.sampled_from(DELIMITERS), st.sampled_from(["\n", "\r\n", "\r"]))
def test_what_any_dialect_writes_comes_back(
    table: list[list[str]], delimiter: str, line_end: str
) -> None:
    table[0][0] = table[0][0].lstrip() or "a"
    if table[0][0].lstrip('"').startswith("sep="):
        return
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter, lineterminator=line_end).writerows(table)
    kept = [row for row in table if any(row)]
    assert [list(row) for row in delimited(written.getvalue()).rows if any(row)] == kept


@given(st.lists(st.lists(MULTILINE, min_size=2, max_size=4), min_size=1, max_size=6))
def test_a_stated_delimiter_leaves_no_doubt(table: list[list[str]]) -> None:
    written = io.StringIO()
    csv.writer(written, delimiter=";", quoting=csv.QUOTE_ALL).writerows(table)
    assert [list(row) for row in delimited("sep=;\n" + written.getvalue()).rows[1:]] == table


@given(st.text(max_size=300))
def test_any_text_is_a_table(text: str) -> None:
    assert isinstance(delimited(text).rows, tuple)
