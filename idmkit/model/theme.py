"""The colours of a programme: five, as `#rrggbb` in sRGB."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """What is printed in which colour.

    `ink` for text, `grey` for what stands back, `accent` for times and headings, `rule` for lines,
    `tint` for grounds.
    """

    ink: str = "#1b2430"
    grey: str = "#56616d"
    accent: str = "#0b5394"
    rule: str = "#c5ced8"
    tint: str = "#eef2f6"


OUR_THEME = Theme()
"""The colours of a programme whose agenda names none."""
