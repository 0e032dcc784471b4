"""Whatever colours an organizer chooses, the page can be read (WCAG 2.2 §1.4.3, §1.4.11)."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from idmkit.model.contrast import contrast
from idmkit.model.theme import OUR_THEME, Theme
from idmkit.site.colours import CONTROL, TEXT, Tokens, dark, light

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
# A tint is a ground for dark text, so it is light; the check of the agenda warns of others.
TINTS = st.tuples(*[st.integers(0xD0, 0xFF)] * 3).map(lambda rgb: f"#{bytes(rgb).hex()}")
THEMES = st.builds(Theme, ink=COLOURS, grey=COLOURS, accent=COLOURS, rule=COLOURS, tint=TINTS)


def pairs(tokens: Tokens) -> dict[str, float]:
    texts = ("ink", "grey", "accent", "changed", "cancelled")
    grounds = ("paper", "band")
    found = {
        f"{text} on {ground}": contrast(getattr(tokens, text), getattr(tokens, ground)) / TEXT
        for text in texts
        for ground in grounds
    }
    found["on_fill on fill"] = contrast(tokens.on_fill, tokens.fill) / TEXT
    found["ink on mark"] = contrast(tokens.ink, tokens.mark) / TEXT
    found["control on paper"] = contrast(tokens.control, tokens.paper) / CONTROL
    return found


@pytest.mark.parametrize("tokens", [light(OUR_THEME), dark(OUR_THEME)], ids=["light", "dark"])
def test_our_own_colours_can_be_read(tokens: Tokens) -> None:
    assert {name: ratio for name, ratio in pairs(tokens).items() if ratio < 1} == {}


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(THEMES)
def test_every_theme_can_be_read(theme: Theme) -> None:
    for tokens in (light(theme), dark(theme)):
        assert {name: ratio for name, ratio in pairs(tokens).items() if ratio < 1} == {}


def test_a_colour_that_can_be_read_stays_as_it_is() -> None:
    theme = Theme(accent="#7a1f5c", ink="#101010")
    assert light(theme).accent == "#7a1f5c"
    assert light(theme).ink == "#101010"
