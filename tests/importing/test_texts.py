"""Paragraphs survive being wrapped; line ends that were meant stay, those of programs do not."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.importing.drafting.texts import block, paragraphs
from idmkit.reading import session_reader

WORDS = st.sampled_from(
    [
        *("a", "of", "Migration", "l’avenir", "права", "العمل", "议题", "50\xa0%", "•", "1.", "–"),
        "x" * 120,
    ]
)
LINES = st.lists(WORDS, min_size=1, max_size=60).map(" ".join)
TEXTS = st.lists(LINES, max_size=5)
LONG = (
    "The economic and social council meets every year to hear what its members have done, and to "
    "say what is to be done next year, of which there is never little, nor less than before."
)


@given(TEXTS)
def test_paragraphs_are_read_back_as_they_were(texts: list[str]) -> None:
    written = block(tuple(texts))
    assert session_reader.paragraphs(written) == tuple(texts)
    assert [line for line in written.split("\n") if len(line) > 100 and " " in line] == []


@given(TEXTS, st.sampled_from(["\n\n", "\n \t\n", "\r\n\r\n", "\r\r", "\u2029", "\n\n\n\n"]))
def test_an_empty_line_of_any_kind_parts_paragraphs(texts: list[str], parted: str) -> None:
    assert paragraphs(parted.join(texts)) == tuple(texts)


@given(st.text(max_size=300))
def test_what_is_written_of_any_text_is_what_was_meant(text: str) -> None:
    found = paragraphs(text)
    assert session_reader.paragraphs(block(found)) == tuple(map(read_as, found))
    assert "".join("".join(found).split()) == "".join(text.split())


def read_as(paragraph: str) -> str:
    """A paragraph as our reader has it, who knows what a line end is in every alphabet."""
    (found,) = session_reader.paragraphs(paragraph)
    return found


@pytest.mark.parametrize("width", range(50, 101, 10))
def test_lines_that_a_program_broke_are_one_paragraph(width: int) -> None:
    wrapped = textwrap.fill(LONG, width)
    assert paragraphs(f"{wrapped}\n\n{wrapped}") == (LONG, LONG)


@pytest.mark.parametrize(
    "lines",
    [
        ("Moderator: Ana López", "Speakers: Bo Li and Cy Fox"),
        (
            "Moderator: Ms. Ana López, Director, Ministry of Labour and Social Policy",
            "Discussant: Mr. Bo Li, Professor, University of the Countryside, Faculty of Law",
            "Rapporteur: Cy Fox",
        ),
        (
            "Ms. Ana López, Director of Studies, Ministry of Labour",
            "Mr. Bo Li",
            "Ms. Cy Fox, Professor of Law, University of the Countryside and the Coast",
        ),
        (LONG, LONG),
        ("One", "Two", "Three"),
    ],
)
def test_line_ends_that_were_meant_part_paragraphs(lines: tuple[str, ...]) -> None:
    assert paragraphs("\n".join(lines)) == lines


def test_spaces_are_tidied_and_the_no_break_space_is_kept() -> None:
    assert paragraphs("  50\xa0%  of \t all  \n") == ("50\xa0% of all",)


@pytest.mark.parametrize("nothing", ["", " ", "\n\n", "\r\n", "\u2029"])
def test_of_nothing_there_is_no_paragraph(nothing: str) -> None:
    assert paragraphs(nothing) == ()
    assert block(()) == ""
