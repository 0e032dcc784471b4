"""The one typeface that idmkit prints with: Source Sans 3, in five cuts."""

from __future__ import annotations

from enum import Enum


class Face(Enum):
    """A cut of the typeface: its weight, and whether it is italic."""

    LIGHT = (300, False)
    REGULAR = (400, False)
    MEDIUM = (500, False)
    SEMIBOLD = (600, False)
    ITALIC = (400, True)
