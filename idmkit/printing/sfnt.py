"""Whether a font file is whole: its tables, their places, their check sums (OpenType 1.9, "otff").

HarfBuzz forgives a font much, and would print a damaged one with holes. So a font from outside is
asked first whether it is what its maker saved.
"""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Mapping

_HEADER, _ENTRY = 12, 16  # bytes
_NEEDED = ("OS/2", "cmap", "head", "hhea", "hmtx", "maxp", "name")
_OUTLINES = ("glyf", "CFF ", "CFF2")
_PICTURES = ("CBDT", "EBDT", "sbix", "SVG ")
_UNSUMMED = ("head",)  # good fonts have it wrong: the sum of the whole file is in it
_UNITS, _LONG_PLACES, _GLYPHS, _METRICS = 18, 50, 4, 34  # bytes into head, head, maxp, hhea
_CONTRADICTS = "the font is damaged: its parts contradict each other"
_FSTYPE = 8  # bytes into OS/2
_RESTRICTED, _WHOLE_ONLY, _BITMAPS_ONLY = 0x0002, 0x0100, 0x0200
_LICENCES = 0x000F  # of which the least strict counts (OpenType, OS/2, fsType)


class FontError(ValueError):
    """A font cannot be used; the message says why in the reader's words."""


def check_font(content: bytes) -> None:
    """Raises `FontError` unless every table is there, in its place, and as it was saved."""
    tables = _tables(content)
    missing = [tag for tag in _NEEDED if tag not in tables]
    if not any(tag in tables for tag in _OUTLINES):
        if any(tag in tables for tag in _PICTURES):
            raise FontError("the font holds pictures of its letters, not their outlines")
        missing.append("glyf")
    if "glyf" in tables and "loca" not in tables:
        missing.append("loca")
    if missing:
        raise FontError(f"the font lacks the parts {', '.join(map(str.strip, missing))}")
    for tag, (expected, table) in tables.items():
        if tag not in _UNSUMMED and _sum(table) != expected:
            raise FontError(f"the font is damaged: its part {tag.strip()} is not as it was saved")


def embedding_forbidden(content: bytes) -> str:
    """What the font says against being embedded in part in a PDF (OS/2, fsType); "" if nothing."""
    os2 = _tables(content)["OS/2"][1]
    (rights,) = struct.unpack_from(">H", os2, _FSTYPE)
    if rights & _LICENCES == _RESTRICTED:
        return "must not be embedded in documents"
    if rights & _WHOLE_ONLY:
        return "must not be embedded in part, and idmkit embeds only the letters that are used"
    return "may be embedded as pictures only" if rights & _BITMAPS_ONLY else ""


def check_measures(content: bytes, em: int, widths: Mapping[int, float]) -> None:
    """Raises `FontError` unless a font's own tables say how wide its glyphs are, as `widths` does.

    Widths are in units, of which `em` are an em (OpenType 1.9, "head", "hhea", "hmtx", "loca").
    """
    tables = {tag: table for tag, (_, table) in _tables(content).items()}
    try:
        (units,) = struct.unpack_from(">H", tables["head"], _UNITS)
        (glyphs,) = struct.unpack_from(">H", tables["maxp"], _GLYPHS)
        (metrics,) = struct.unpack_from(">H", tables["hhea"], _METRICS)
        advances = struct.unpack_from(">" + "H2x" * metrics, tables["hmtx"])
    except (KeyError, struct.error):
        raise FontError(_CONTRADICTS) from None
    told = {glyph: advances[min(glyph, metrics - 1)] for glyph in widths} if metrics else {}
    fits = units == em and told and max(widths) < glyphs and _places_fit(tables, glyphs)
    if not fits or any(abs(told[glyph] - width) > 1 for glyph, width in widths.items()):
        raise FontError(_CONTRADICTS)


def _places_fit(tables: Mapping[str, memoryview], glyphs: int) -> bool:
    """Whether the places of outlines (TrueType's "loca") follow each other within the outlines."""
    if "glyf" not in tables:
        return True
    (long,) = struct.unpack_from(">H", tables["head"], _LONG_PLACES)
    kind, size = ("L", 1) if long else ("H", 2)
    places = struct.unpack_from(f">{glyphs + 1}{kind}", tables["loca"])
    return [*places] == sorted(places) and places[-1] * size <= len(tables["glyf"])


def _tables(content: bytes) -> dict[str, tuple[int, memoryview]]:
    """The check sum and content of each table, by its tag."""
    if len(content) < _HEADER:
        raise FontError("the font is empty" if not content else "the font is cut off")
    (count,) = struct.unpack_from(">H", content, 4)
    if len(content) < _HEADER + _ENTRY * count:
        raise FontError("the font is cut off")
    found = {}
    for at in range(_HEADER, _HEADER + _ENTRY * count, _ENTRY):
        tag, checksum, start, length = struct.unpack_from(">4sLLL", content, at)
        if start + length > len(content):
            raise FontError("the font is cut off")
        found[tag.decode("latin-1")] = checksum, memoryview(content)[start : start + length]
    return found


def _sum(table: memoryview) -> int:
    """The check sum of a table: its 32-bit numbers together (OpenType, "otff")."""
    numbers = array("I", bytes(table) + bytes(-len(table) % 4))
    if sys.byteorder == "little":
        numbers.byteswap()
    return sum(numbers) & 0xFFFFFFFF
