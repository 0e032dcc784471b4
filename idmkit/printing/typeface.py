"""The five cuts in which idmkit prints; `font_files.py` says from which fonts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from idmkit.model.theme import OwnFont

OwnFonts = tuple[OwnFont, ...]


@dataclass(frozen=True, eq=False, slots=True)
class Face:
    """A cut: its weight, whether it is italic, and the event's own fonts, which come first.

    Two alike are one object, so that caches find them fast.
    """

    weight: int
    italic: bool = False
    fonts: OwnFonts = ()

    LIGHT: ClassVar[Face]
    REGULAR: ClassVar[Face]
    MEDIUM: ClassVar[Face]
    SEMIBOLD: ClassVar[Face]
    ITALIC: ClassVar[Face]

    def of(self, fonts: OwnFonts) -> Face:
        """The same cut of an event that has these fonts of its own."""
        return _of(self, fonts) if fonts else self


@lru_cache(maxsize=64)
def _of(face: Face, fonts: OwnFonts) -> Face:
    return Face(face.weight, face.italic, fonts)


Face.LIGHT = Face(300)
Face.REGULAR = Face(400)
Face.MEDIUM = Face(500)
Face.SEMIBOLD = Face(600)
Face.ITALIC = Face(400, italic=True)

FACES = (Face.LIGHT, Face.REGULAR, Face.MEDIUM, Face.SEMIBOLD, Face.ITALIC)
