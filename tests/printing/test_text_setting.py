"""Laws of line breaking, for any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idmkit.printing.font_choice import missing_characters
from idmkit.printing.measuring import left_bearing, line_width, text_width
from idmkit.printing.text_setting import Run, balanced, break_runs, break_text
from idmkit.printing.typeface import FACES, Face

TEXT = st.text("abc ÅŁé-–/0189,.", max_size=200)
MEASURE = st.floats(30, 400)
_KERN = 0.5  # points: what kerning across a word space may add


@settings(deadline=None)
@given(TEXT, MEASURE)
def test_lines_hold_all_the_text_and_fit_the_measure(text: str, measure: float) -> None:
    lines = break_text(text, Face.REGULAR, 10, measure)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(text_width(line, Face.REGULAR, 10) <= measure + _KERN for line in lines)
    assert all(line == line.rstrip() and line for line in lines)


@settings(deadline=None)
@given(TEXT, MEASURE)
def test_balanced_lines_are_as_few_and_hold_the_same_words(text: str, measure: float) -> None:
    plain = break_text(text, Face.SEMIBOLD, 12, measure)
    even = balanced(text, Face.SEMIBOLD, 12, measure)
    assert len(even) == len(plain)
    assert "".join(" ".join(even).split()) == "".join(text.split())


@settings(deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=4), MEASURE)
def test_runs_keep_their_faces(texts: list[str], measure: float) -> None:
    faces = list(FACES)
    runs = [Run(text, faces[number]) for number, text in enumerate(texts)]
    lines = break_runs(runs, 9, measure)
    for face, text in zip(faces, texts, strict=False):
        said = "".join(run.text for line in lines for run in line if run.face is face)
        assert "".join(said.split()) == "".join(text.split())
    assert all(line_width(line, 9) <= measure + _KERN * len(texts) for line in lines)


def test_a_time_range_and_a_no_break_space_do_not_break() -> None:
    assert break_text("09:00–10:00", Face.REGULAR, 10, 52) == ["09:00–10:00"]
    assert break_text("at 10\u00a0July", Face.REGULAR, 10, 34) == ["at", "10\u00a0July"]


def test_a_compound_breaks_after_its_hyphen() -> None:
    assert break_text("a needs-based way", Face.REGULAR, 10, 45)[0] == "a needs-"


def test_kerning_draws_letters_together() -> None:
    pairs = sum(text_width(letter, Face.REGULAR, 10) for letter in "AVAT")
    assert text_width("AVAT", Face.REGULAR, 10) < pairs


def test_a_letter_with_a_stem_stands_off_the_pen() -> None:
    assert left_bearing("B", Face.SEMIBOLD, 50) > 2
    assert left_bearing("", Face.SEMIBOLD, 50) == 0


def test_what_the_typeface_lacks_is_named_and_joiners_are_not() -> None:
    assert missing_characters("Ana عمر\u200d–\u2067x\ue000𓀀") == "\ue000𓀀"


def test_plain_letters_are_never_missing() -> None:
    plain = "".join(map(chr, range(0x20, 0x7F)))
    assert missing_characters(plain) == ""
    assert missing_characters(plain + "–") == ""  # not by the short cut


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("what Ms. Haddad said", "Ms. Haddad"),
        ("see Article 3 of it", "Article 3"),
        ("voir l’article 3 du traité", "article 3"),
        ("на статью 3 договора", "статью 3"),
        ("some 10 000 metres", "10 000"),
        ("the report – what it says", "report –"),
    ],
)
def test_what_belongs_together_stands_on_one_line_at_every_measure(text: str, parted: str) -> None:
    widest = text_width(parted, Face.REGULAR, 10) + 10
    for measure in range(int(widest), 150):
        assert any(parted in line for line in break_text(text, Face.REGULAR, 10, measure))
