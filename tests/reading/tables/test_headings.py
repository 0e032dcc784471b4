"""Columns by the words above them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.model.folding import fold
from idmkit.reading.tables.headings import Columns, Heading
from idmkit.reading.tables.table import Table

COLUMNS = Columns({"time": ("time", "heure"), "title": ("title", "título"), "who": ("speaker",)})


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Time", "time"),
        ("  TIME : ", "time"),
        ("Titulo", "title"),
        ("TÍTULO", "title"),
        ("Time / Heure", "time"),
        ("Uhrzeit / Time", "time"),
        ("Heure (UTC)", "time"),
        ("Speaker 2", "who"),
        ("Speaker2", "who"),
        ("Time\nlocal", "time"),
        ("Timetable", ""),
        ("", ""),
        ("Time " * 100, ""),
    ],
)
def test_a_heading_is_known_by_its_words(heading: str, field: str) -> None:
    assert COLUMNS.field(heading) == field


def test_the_heading_is_the_first_row_that_names_several_fields() -> None:
    rows = (("Our title", ""), ("Title", ""), ("No", "Time", "Title"), ("9:00", "Time", "Title"))
    assert COLUMNS.heading(Table("x", rows), ("time",)) == Heading(3, ("", "time", "title"))


def test_without_a_needed_field_there_is_no_heading() -> None:
    assert COLUMNS.heading(Table("x", (("Speaker", "Title"),)), ("time",)) is None


def test_a_merged_heading_names_one_column() -> None:
    table = Table("x", (("Time", "Time", "Title"),), merged={(1, 2): (1, 1)})
    assert COLUMNS.heading(table, ("time",)) == Heading(1, ("time", "", "title"))


@pytest.mark.parametrize(
    ("text", "folded"),
    [("N° 7", "n 7"), ("№", "no"), ("Żółć", "zołc"), ("العُنوان", "العنوان"), ("a_b--c", "a b c")],
)
def test_folding_leaves_letters_and_digits(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
