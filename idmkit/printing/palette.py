"""The colours of everything on paper; contrasts are WCAG 2 ratios on white."""

from __future__ import annotations

from collections.abc import Mapping

from idmkit.model.theme import OUR_THEME, Theme

Colour = str
"""A colour as `#rrggbb`, sRGB."""

INK = OUR_THEME.ink  # 15.7
GREY = OUR_THEME.grey  # 6.3
ACCENT = OUR_THEME.accent  # 7.8
RULE = OUR_THEME.rule
TINT = OUR_THEME.tint  # ink on it 13.9, grey 5.6, accent 7.0
WHITE = "#ffffff"
BLACK = "#000000"


def in_theme(theme: Theme) -> Mapping[Colour, Colour]:
    """What each of our colours is in a theme."""
    ours = (INK, GREY, ACCENT, RULE, TINT)
    return dict(
        zip(ours, (theme.ink, theme.grey, theme.accent, theme.rule, theme.tint), strict=True)
    )
