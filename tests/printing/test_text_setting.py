"""Laws of line breaking, for any text."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from idmkit.printing.font_choice import missing_characters
from idmkit.printing.measuring import left_bearing, line_width, text_width
from idmkit.printing.text_setting import (
    Run,
    balanced,
    break_runs,
    break_text,
    paragraph_lines,
)
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


def words_of(text: str, measure: float, language: str = "en", *, even: bool = False) -> list[str]:
    lines = paragraph_lines([Run(text)], 10, measure, language, even=even)
    return ["".join(segment.text for segment in line) for line, _ in lines]


@settings(deadline=None)
@given(TEXT, MEASURE, st.sampled_from(["title", "text"]), st.sampled_from(["en", "zh"]))
@example("000000 /", 32.0, "title", "en")  # no line may begin with a slash, so this is one word
def test_lines_of_a_paragraph_are_as_few_and_hold_the_same_words(
    text: str, measure: float, kind: str, language: str
) -> None:
    lines = words_of(text, measure, language, even=kind == "title")
    assert len(lines) == len(break_text(text, Face.REGULAR, 10, measure, language))
    assert all(line == line.lstrip() for line in lines[1:])
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(text_width(line, Face.REGULAR, 10) <= measure + _KERN for line in lines)
    assert all(line == line.rstrip() and line for line in lines)


def test_a_short_word_alone_in_the_last_line_gets_another() -> None:
    first = "Sharing of water, and how to devise concrete and innovative policy"
    measure = text_width(first, Face.REGULAR, 10) + 1
    text = f"{first} solutions."
    assert break_text(text, Face.REGULAR, 10, measure) == [first, "solutions."]
    assert words_of(text, measure) == [first.removesuffix(" policy"), "policy solutions."]


def test_a_line_that_a_word_would_leave_short_keeps_it() -> None:
    measure = text_width("Go on internationalization", Face.REGULAR, 10)
    assert words_of("Go on internationalization ok", measure) == [
        "Go on internationalization",
        "ok",
    ]


def test_a_last_line_of_one_chinese_character_gets_another() -> None:
    text = "保护所有移徙者的人权并打击贩运人口的各项法律和政策框架"
    measure = text_width(text[:-1], Face.REGULAR, 10, "zh") + 1
    assert words_of(text, measure, "zh") == [text[:-2], text[-2:]]


def test_lines_of_a_title_are_of_nearly_one_length() -> None:
    title = "Contextualizing Human Trafficking and Migrant Exploitation: Case Studies"
    measure = text_width(title[:-8], Face.REGULAR, 10)
    assert words_of(title, measure) == [title[:-13], "Case Studies"]
    assert words_of(title, measure, even=True) == [
        "Contextualizing Human Trafficking",
        "and Migrant Exploitation: Case Studies",
    ]


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
