"""Source Sans 3 in the cuts we print with: found, pinned, measured. The only importer of uharfbuzz.

The wheel holds variable fonts (SIL OFL 1.1). HarfBuzz pins the weight of a cut, so no instanced
file is stored; shaping gives the advances with kerning that both layout and drawing use.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from idmkit.printing.paper import Box
from idmkit.printing.typeface import Face

if TYPE_CHECKING:
    import uharfbuzz

_UPRIGHT = "SourceSans3[wght].ttf"
_ITALIC = "SourceSans3-Italic[wght].ttf"
_OFF = ("liga", "clig", "dlig", "calt", "ccmp", "locl")
# One glyph for each character, so that text is found and copied as written: no ligatures, and no
# other shape for a letter by what stands beside it.
_FEATURES = {"kern": True, "mark": True, "mkmk": True, **dict.fromkeys(_OFF, False)}


class Cut(NamedTuple):
    """One weight of the variable font: how HarfBuzz measures it, and the static font of it."""

    weight: float
    source: uharfbuzz.Face
    hb_font: uharfbuzz.Font

    @property
    def units_per_em(self) -> int:
        """Font units in one em."""
        return int(self.source.upem)

    def pinned(self) -> bytes:
        """The cut as a static TrueType font, for embedding."""
        import uharfbuzz

        wanted = uharfbuzz.SubsetInput()
        wanted.keep_everything()
        wanted.pin_axis_location(self.source, "wght", self.weight)
        return bytes(uharfbuzz.subset(self.source, wanted).blob.data)


@cache
def cut(face: Face) -> Cut:
    """The cut of a face, from the variable font in the wheel."""
    import uharfbuzz

    weight, italic = face.value
    source = _source(_ITALIC if italic else _UPRIGHT)
    font = uharfbuzz.Font(source)
    font.set_variations({"wght": float(weight)})
    return Cut(float(weight), source, font)


@cache
def _source(name: str) -> uharfbuzz.Face:
    import uharfbuzz

    return uharfbuzz.Face(_font_file(name))


@cache
def _characters() -> frozenset[int]:
    """The code points that the upright has glyphs for; the italic has the same."""
    return frozenset(_source(_UPRIGHT).unicodes)


class Placement(NamedTuple):
    """Where a character stands at 1 pt: how far the pen moves on, and the shift of its glyph."""

    advance: float
    right: float = 0.0
    up: float = 0.0


@lru_cache(maxsize=20_000)
def placements(text: str, face: Face) -> tuple[Placement, ...]:
    """The place of each character: kerned, and accents that stand alone put on their letters."""
    import uharfbuzz

    if not text:
        return ()
    one = cut(face)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "ltr"
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    uharfbuzz.shape(one.hb_font, buffer, _FEATURES)
    placed = [Placement(0.0)] * len(text)
    em = one.units_per_em
    for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        placed[info.cluster] = Placement(at.x_advance / em, at.x_offset / em, at.y_offset / em)
    return tuple(placed)


def text_width(text: str, face: Face, size: float) -> float:
    """The width of a line of text in points, from pen to pen, at `size` points."""
    return _width(text, face) * size


@lru_cache(maxsize=20_000)
def _width(text: str, face: Face) -> float:
    return sum(place.advance for place in placements(text, face))


def left_bearing(text: str, face: Face, size: float) -> float:
    """The white in points between the pen and the ink of the first character."""
    if not text:
        return 0.0
    ink = _ink(text[0], face)
    return ink.x * size if ink else 0.0


@lru_cache(maxsize=2_000)
def _ink(character: str, face: Face) -> Box | None:
    """The ink of one character at 1 pt, from the pen on the base line; None for white space."""
    one = cut(face)
    glyph = one.hb_font.get_nominal_glyph(ord(character)) or 0
    ink, em = one.hb_font.get_glyph_extents(glyph), one.units_per_em
    if not ink or not ink.width:
        return None
    return Box(ink.x_bearing / em, -ink.y_bearing / em, ink.width / em, -ink.height / em)


@lru_cache(maxsize=20_000)
def ink_reach(text: str, face: Face) -> tuple[float, float]:
    """How far the ink of a line goes at 1 pt: up (negative) and down from the base line."""
    places = zip(text, placements(text, face), strict=True)
    inks = [(ink, place.up) for one, place in places if (ink := _ink(one, face))]
    top = min((ink.y - up for ink, up in inks), default=0.0)
    return top, max((ink.bottom - up for ink, up in inks), default=0.0)


@lru_cache(maxsize=20_000)
def ink_boxes(text: str, face: Face) -> tuple[Box, ...]:
    """Where the ink of each character lies at 1 pt, from the pen's start on the base line.

    y runs downwards, so what stands above the base line is negative; white space has no box.
    """
    boxes, pen = [], 0.0
    for character, place in zip(text, placements(text, face), strict=True):
        ink = _ink(character, face)
        if ink:
            boxes.append(ink.moved(pen + place.right, -place.up))
        pen += place.advance
    return tuple(boxes)


def missing_characters(text: str) -> str:
    """The characters of `text` that the typeface cannot print, each once, in order."""
    if text.isascii() and text.isprintable():
        return ""
    known = _characters()
    unknown = (character for character in dict.fromkeys(text) if ord(character) not in known)
    return "".join(character for character in unknown if not is_invisible(character))


def is_invisible(character: str) -> bool:
    """Whether a character only steers others (joiners, direction marks) and has no ink itself."""
    return unicodedata.category(character) == "Cf"


def _font_file(name: str) -> bytes:
    # Found without importing it, or importlib.resources: start-up.
    from importlib.util import find_spec

    package = find_spec("fontpkg_source_sans_3")
    assert package  # noqa: S101  # a dependency
    assert package.origin  # noqa: S101  # of files, not of a namespace
    return (Path(package.origin).parent / "files" / name).read_bytes()
