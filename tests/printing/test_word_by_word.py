"""Words are shaped one by one and measured once: nobody must see that."""

from __future__ import annotations

from itertools import accumulate, groupby, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.printing.font_choice import font_runs
from idmkit.printing.shaping import (
    Segment,
    _read,
    _segment_words,
    _shared_ltr,
    glyph_runs,
    shaped,
    words,
)
from idmkit.printing.text_setting import Run, measured
from idmkit.printing.typeface import FACES, Face
from idmkit.printing.unicode_rules import levels

LETTERS = "AVTWYLPaovyfi.,’-–10é  Жжуд Ωάλ سلام لا علم שלום 中文 ไทย हिन्दी"
TEXTS = st.text(st.sampled_from(LETTERS), min_size=1, max_size=40)
CUTS = st.sampled_from(FACES)


@given(TEXTS)
def test_words_make_up_the_text(text: str) -> None:
    assert "".join(words(text)) == text
    assert all(word.strip(" ") or word == text[: len(word)] for word in words(text))


@given(TEXTS, CUTS)
def test_a_paragraph_is_as_wide_as_the_glyphs_that_are_drawn(text: str, face: Face) -> None:
    paragraph = measured((Run(text, face),), "en")
    drawn = sum(glyph.advance for run in glyph_runs(paragraph.line) for glyph in run.glyphs)
    assert paragraph.pens[-1] == pytest.approx(drawn)
    assert len(paragraph.pens) == len(paragraph.text) + 1
    assert all(before <= after for before, after in pairwise(paragraph.pens))


@given(st.text(st.sampled_from("AVTWYLPaovyfi.,’-–10é "), min_size=1, max_size=40), CUTS)
def test_latin_words_one_by_one_are_what_the_whole_line_is(text: str, face: Face) -> None:
    for run in font_runs(text, face, "en"):
        whole = run.font.shape(run.text, run.script, "en", rtl=False)
        parts = glyph_runs((Segment(run.text, face, 0, "en"),))
        alone = [glyph for part in parts for glyph in part.glyphs]
        assert [one.glyph for one in whole] == [one.glyph for one in alone]
        pens = accumulate(one.advance for one in alone)
        assert [*accumulate(one.advance for one in whole)] == pytest.approx([*pens])


@given(TEXTS)
def test_lines_without_levels_take_the_same_glyphs_as_others(text: str) -> None:
    if any(levels(text, 0)):
        return
    line = (Segment(text, Face.REGULAR, 0, "en"), Segment("a", Face.ITALIC, 0, "en"))
    apart = [run for segment in line for word in _segment_words(segment) for run in shaped(word)]
    assert [*glyph_runs(line)] == apart


@given(TEXTS, CUTS, st.integers(0, 9))
def test_one_glyph_to_a_character_is_read_as_any_cluster_is(
    text: str, face: Face, start: int
) -> None:
    for run in font_runs(text, face, "en"):
        shaped = run.font.shape(run.text, run.script, "en", rtl=False)
        clusters = [[*group] for _, group in groupby(shaped, key=lambda one: one.cluster)]
        ends = [*(group[0].cluster for group in clusters[1:]), len(run.text)]
        long_way = [
            glyph
            for group, end in zip(clusters, ends, strict=True)
            for glyph in _shared_ltr(
                group, run.text[group[0].cluster : end], start + group[0].cluster
            )
        ]
        assert [*_read(shaped, run.text, start, rtl=False)] == long_way
