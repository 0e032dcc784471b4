"""PostScript outlines as a PDF wants them: a CID-keyed CFF whose CIDs are its glyphs' numbers.

The only importer of fontTools. Adobe Technical Note 5176, §18; PDF/A validators judge no other kind
within a Type 0 font.
"""

from __future__ import annotations

import io
import logging
from functools import cache
from typing import Any

_UNITS = 1000
_CURVES = ("rrcurveto", "hhcurveto", "hvcurveto", "vhcurveto", "vvcurveto", "rcurveline")
_FLEXES = ("flex", "hflex", "hflex1", "flex1")
_LINES = {"rlineto", "hlineto", "vlineto", "rlinecurve", *_CURVES, *_FLEXES}
"""Operators that must not come first (Adobe Technical Note 5177, §4.1)."""
_IDENTITY = ("Adobe", "Identity", 0)


def cid_keyed(content: bytes) -> bytes:
    """The CFF of an OpenType font (CFF or static CFF2), CID-keyed."""
    font, top = _opened(content)
    for name, (width, _) in font["hmtx"].metrics.items():
        letter = top.CharStrings[name]
        letter.decompile()
        if letter.program == ["endchar"]:  # what shows nothing is as wide as the font says, too
            letter.program.insert(0, width - letter.private.nominalWidthX)
    if not hasattr(top, "ROS"):
        _key_by_cid(top, font["CFF "].cff.GlobalSubrs)
    return bytes(font["CFF "].compile(font))


def check_outlines(content: bytes) -> None:
    """Draws every letter, and compares its width with that which the font says elsewhere.

    Raises ValueError, or whatever fontTools stumbles over.
    """
    from fontTools.pens.basePen import NullPen

    font, top = _opened(content)
    for name, (width, _) in font["hmtx"].metrics.items():
        letter = top.CharStrings[name]
        letter.draw(NullPen())
        if next((part for part in letter.program if isinstance(part, str)), "") in _LINES:
            raise ValueError(f"{name} begins nowhere")
        if letter.program != ["endchar"] and abs(letter.width - width) > 1:
            raise ValueError(f"{name} is as wide as {letter.width} and as {width}")


def _opened(content: bytes) -> tuple[Any, Any]:
    """The font, and what its CFF says first; in units of which 1000 are an em, as a CFF has it."""
    _quieten()
    from fontTools.cffLib.CFF2ToCFF import convertCFF2ToCFF
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.scaleUpem import scale_upem

    font = TTFont(io.BytesIO(content), recalcTimestamp=False, recalcBBoxes=False)
    if "CFF2" in font:
        convertCFF2ToCFF(font)
    top = font["CFF "].cff.topDictIndex[0]
    if font["head"].unitsPerEm != _UNITS:
        scale_upem(font, _UNITS)
    for part in (top, *getattr(top, "FDArray", ())):
        part.rawDict.pop("FontMatrix", None)
        vars(part).pop("FontMatrix", None)
    return font, top


@cache
def _quieten() -> None:
    """What fontTools logs of a font is not printed, unless a program asks for it."""
    logging.getLogger("fontTools").addHandler(logging.NullHandler())


def _key_by_cid(top: Any, subroutines: Any) -> None:
    """Numbers in place of the glyphs' names; what was said once for the font, for its one part."""
    from fontTools.cffLib import FDArrayIndex, FDSelect, FontDict

    letters = top.CharStrings
    keyed = {name: _cid(number) for number, name in enumerate(top.charset)}
    outlines = {keyed[name]: letters[name] for name in top.charset}
    part, parts, chosen = FontDict(GlobalSubrs=subroutines), FDArrayIndex(), FDSelect()
    part.Private = top.Private
    parts.append(part)
    chosen.gidArray, chosen.format = [0] * len(keyed), 3
    letters.charStrings, letters.charStringsAreIndexed = outlines, 0
    letters.fdArray, letters.fdSelect = parts, chosen
    top.charset = [*keyed.values()]
    top.ROS, top.CIDCount, top.FDArray, top.FDSelect = _IDENTITY, len(keyed), parts, chosen
    for key in ("Private", "Encoding"):
        top.rawDict.pop(key, None)
        if hasattr(top, key):
            delattr(top, key)


def _cid(number: int) -> str:
    """How fontTools names the glyph of a CID."""
    return f"cid{number:05d}" if number else ".notdef"
