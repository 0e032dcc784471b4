"""The five cuts in which idmkit prints; `font_files.py` says from which fonts."""

from __future__ import annotations

from enum import Enum


class Face(Enum):
    """A cut: its weight, and whether it is italic."""

    __hash__ = object.__hash__  # a face is part of every key of the caches; Enum's own is slow

    LIGHT = (300, False)
    REGULAR = (400, False)
    MEDIUM = (500, False)
    SEMIBOLD = (600, False)
    ITALIC = (400, True)
