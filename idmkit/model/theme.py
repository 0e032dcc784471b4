"""The look of a programme: five colours, as `#rrggbb` in sRGB, and the organizer's own fonts."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePath


@dataclass(frozen=True, slots=True)
class OwnFont:
    """A font file beside the agenda: where it was found and its bytes (TrueType or OpenType)."""

    path: PurePath
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """What is printed in which colour, and which fonts are asked before idmkit's.

    `ink` for text, `grey` for what stands back, `accent` for times and headings, `rule` for lines,
    `tint` for grounds.
    """

    ink: str = "#1b2430"
    grey: str = "#56616d"
    accent: str = "#0b5394"
    rule: str = "#c5ced8"
    tint: str = "#eef2f6"
    fonts: tuple[OwnFont, ...] = ()


OUR_THEME = Theme()
"""The look of a programme whose agenda asks for no other."""
