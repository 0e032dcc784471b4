"""The rules of Unicode, asked through their door. The whole conformance test is in acceptance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.printing.unicode_rules import (
    LTR,
    RTL,
    base_level,
    characters,
    levels,
    line_breaks,
    sort_key,
    visual_order,
)

MIXED = st.text("ab אב عم 12٣(),.-–", max_size=40)
LEVELS = (
    # Text, base level, levels of its characters: worked out by hand from UAX #9.
    ("abc", LTR, "000"),
    ("אבג 12", LTR, "111122"),
    ("a (אב) c", LTR, "00011000"),
    ("א (ab) ב", RTL, "11122111"),
    ("a אב!", LTR, "00110"),
    ("عمر 10:30", RTL, "111122222"),
    ("x \u2067אב c\u2069 y", LTR, "0001112000"),
)


@pytest.mark.parametrize(("text", "base", "wanted"), LEVELS)
def test_levels(text: str, base: int, wanted: str) -> None:
    assert "".join(map(str, levels(text, base))) == wanted


@given(MIXED.filter(bool), st.sampled_from([LTR, RTL]))
def test_pieces_stand_in_the_order_in_which_icu_shows_the_characters(text: str, base: int) -> None:
    import icu

    bidi = icu.Bidi()
    units = icu.UnicodeString(text)
    bidi.setPara(units, base)
    assert tuple(visual_order(levels(text, base))) == tuple(bidi.getVisualMap())


@given(st.text(max_size=40))
def test_every_character_has_a_level(text: str) -> None:
    assert len(levels(text, LTR)) == len(text)
    assert "".join(characters(text)) == text


@given(st.text(max_size=40))
def test_breaks_rise_to_the_end_of_the_text(text: str) -> None:
    found = line_breaks(text, "en")
    assert found == sorted(set(found))
    assert found[-1:] == ([len(text)] if text else [])


@pytest.mark.parametrize(
    ("text", "language", "base"),
    [
        ("IOM عمر", "en", LTR),
        ("عمر IOM", "en", RTL),
        ("IOM عمر", "ar", RTL),
        ("IOM", "ar", LTR),
        ("12", "ar", RTL),
        ("", "en", LTR),
    ],
)
def test_the_direction_of_a_paragraph(text: str, language: str, base: int) -> None:
    assert base_level(text, language) == base


def test_thai_breaks_between_words_and_chinese_not_before_a_full_stop() -> None:
    assert line_breaks("แผนปฏิบัติการ", "th")[0] == 3
    text = "国际（对话）。"
    assert [text[at] for at in line_breaks(text, "zh")[:-1]] == ["际", "（", "话"]


def test_characters_beyond_the_first_plane_are_counted_once() -> None:
    assert line_breaks("😀 a 😀 b", "en") == [2, 4, 6, 7]
    assert list(levels("😀א", LTR)) == [0, 1]


def test_each_language_has_its_order() -> None:
    names = ["Ångström", "Zau", "Ahlberg", "Ödman"]
    assert sorted(names, key=sort_key("en")) == ["Ahlberg", "Ångström", "Ödman", "Zau"]
    assert sorted(names, key=sort_key("sv")) == ["Ahlberg", "Zau", "Ångström", "Ödman"]
