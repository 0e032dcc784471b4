"""Colours of a theme: they are printed, and those that cannot be read well are told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from idmkit.checks.theme import low_contrast
from idmkit.model.contrast import contrast
from idmkit.model.theme import OUR_THEME, Theme
from idmkit.printing.page import Rectangle, Rule, Shape, Text
from idmkit.printing.palette import ACCENT, INK, TINT
from idmkit.programme.layout import lay_out
from tests.making import a_session, an_event


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    # Of WCAG's own examples, and black on white.
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.0),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(one, other) == contrast(other, one)


def test_our_own_colours_are_readable() -> None:
    assert list(low_contrast(an_event())) == []
    assert min(contrast(OUR_THEME.grey, one) for one in ("#ffffff", TINT)) > 5


def test_each_colour_of_text_is_judged_on_its_worse_ground() -> None:
    pale = Theme(ink="#aaaaaa", grey="#747474", tint="#dddddd")
    found = {note.origin.path[-1] for note in low_contrast(an_event(theme=pale))}
    assert found == {"ink", "grey"}


def test_a_theme_s_colours_take_the_place_of_ours() -> None:
    theme = Theme(ink="#101010", grey="#202020", accent="#303030", rule="#404040", tint="#f0f0f0")
    event = an_event(a_session(label="Session I", abstract=("Why?",)), url="https://example.org/a/")
    event = replace(event, theme=theme)
    used: set[str | None] = set()
    for page in lay_out(event, event.edition()).pages:
        for mark in page.marks:
            match mark:
                case Text() | Rule():
                    used.add(mark.colour)
                case Rectangle():
                    used |= {mark.fill, mark.stroke}
                case Shape():
                    used.add(mark.fill)
    assert {theme.ink, theme.accent, theme.rule} <= used
    assert used.isdisjoint({INK, ACCENT, TINT})
