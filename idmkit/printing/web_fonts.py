"""Fonts for web pages: the letters that a page has, as WOFF (W3C Recommendation, 2012).

A variable font keeps its weights from 300 to 600. The names of the fonts are reserved (SIL Open
Font License 1.1, §3), so a subset carries none of them; copyright and licence stay in it.
"""

from __future__ import annotations

import io
from functools import lru_cache
from typing import NamedTuple

from idmkit.printing.font_files import ARABIC, LATIN, Family, font_file
from idmkit.printing.fonts import font, letters_only
from idmkit.printing.typeface import Face

_FACES = {LATIN: (Face.REGULAR, Face.ITALIC), ARABIC: (Face.LIGHT, Face.REGULAR, Face.SEMIBOLD)}


class WebFont(NamedTuple):
    """A font file for a page. `weights` is a weight, or a range "300 600", as CSS writes it."""

    family: str
    weights: str
    italic: bool
    content: bytes


def web_fonts(characters: frozenset[str], slanted: frozenset[str]) -> list[WebFont]:
    """The fonts in which a page prints its characters; `slanted` are those in italics.

    Only those that have some. What no font of idmkit's two families has, the reader's own print.
    """
    found = []
    seen: frozenset[str] = frozenset()
    for family, faces in _FACES.items():
        for face in faces:
            wanted = slanted if face.italic else characters - seen
            content = _woff(family, face, wanted)
            if content:
                found.append(WebFont(_name(family), _weights(family, face), face.italic, content))
        seen |= _letters(family, characters)
    return found


@lru_cache(maxsize=64)
def _woff(family: Family, face: Face, characters: frozenset[str]) -> bytes:
    file = font_file(family, face)
    subset = letters_only(file, characters) if file else b""
    return _packed(subset) if subset else b""


def _letters(family: Family, characters: frozenset[str]) -> frozenset[str]:
    """Those that a family has."""
    file = font_file(family, Face.REGULAR)
    return frozenset(filter(font(file).has, characters)) if file else frozenset()


def _packed(subset: bytes) -> bytes:
    """The font as WOFF; a tenth larger than WOFF2, in a thirtieth of the time."""
    from fontTools.ttLib import TTFont

    packed = io.BytesIO()
    opened = TTFont(io.BytesIO(subset), recalcTimestamp=False)
    opened.flavor = "woff"
    opened.save(packed)
    return packed.getvalue()


def _name(family: Family) -> str:
    return "idmkit" if family is LATIN else "idmkit Arabic"


def _weights(family: Family, face: Face) -> str:
    return "300 600" if family is LATIN else str(face.weight)
