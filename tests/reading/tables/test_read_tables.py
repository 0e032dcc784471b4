"""Bytes to tables: text with what was guessed and mended, and never another exception."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.model.problem import AgendaError
from idmkit.reading.tables import read_tables


def test_a_text_is_one_table_that_tells_what_was_guessed_and_mended() -> None:
    (table,) = read_tables("p.csv", 'Titre;Heure\n"Séance;9h\n'.encode("cp1252"))
    assert table.rows == (("Titre", "Heure"), ('"Séance', "9h"))
    assert table.guessed == ("its letters are stored as Windows-1252",)
    assert table.mended == ("a quotation mark that nothing closes is a letter",)
    assert (table.file, table.name, table.hidden) == ("p.csv", "", False)


def test_a_clean_text_has_nothing_to_tell() -> None:
    (table,) = read_tables("p.csv", b"\xef\xbb\xbfTitle,Time\nA,9:00\n")
    assert (table.guessed, table.mended) == ((), ())
    assert table.rows[0] == ("Title", "Time")
    assert table.origin.span[:2] == (1, 1)


def test_formulas_of_a_csv_are_texts() -> None:
    (table,) = read_tables("p.csv", b"a,=1+1\nb,@SUM(A1)\n")
    assert table.rows == (("a", "=1+1"), ("b", "@SUM(A1)"))


def test_a_text_without_end_is_refused_with_advice() -> None:
    with pytest.raises(AgendaError) as caught:
        read_tables("p.csv", b"x" * 200_000)
    (problem,) = caught.value.problems
    assert problem.code == "source-damaged"
    assert "CSV UTF-8" in problem.hint


@given(st.binary(max_size=400))
def test_any_bytes_are_tables_or_a_problem(content: bytes) -> None:
    with contextlib.suppress(AgendaError):
        (table,) = read_tables("x", content)
        assert all(len(table.row(n + 1)) == len(row) for n, row in enumerate(table.rows))
