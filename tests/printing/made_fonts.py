"""Fonts such as an organizer has, made of the outlines of Source Sans: "Our Sans", Latin only."""

from __future__ import annotations

import io
import struct
from functools import cache
from pathlib import PurePosixPath
from typing import Any

from idmkit.model.theme import OwnFont
from idmkit.printing.font_files import FAMILIES, font_file
from idmkit.printing.typeface import Face

LETTERS = [chr(code) for code in range(0x20, 0x7F)] + [*"–’éÅŁœ"]
NAMES = {letter: "space" if letter == " " else f"g{ord(letter):04X}" for letter in LETTERS}
ORDER = [".notdef", *NAMES.values()]


@cache
def made(
    weight: int = 400,
    *,
    outlines: str = "glyf",
    italic: bool = False,
    rights: int = 0,
    family: str = "Our Sans",
) -> bytes:
    """A font. `outlines`: "glyf", "CFF" or "CFF2". `rights` are fsType's.

    "gvar" and "CFF2 blend" vary in weight from 300 to 700, the others are of the one weight.
    """
    if outlines in ("gvar", "CFF2 blend"):
        return _varying("glyf" if outlines == "gvar" else "CFF")
    from fontTools.fontBuilder import FontBuilder

    source, size = _source(weight)
    builder = FontBuilder(size, isTTF=outlines == "glyf")
    builder.setupGlyphOrder(ORDER)
    builder.setupCharacterMap({ord(letter): name for letter, name in NAMES.items()})
    numbers = [0, *(source.get_nominal_glyph(ord(letter)) for letter in LETTERS)]
    advances = [source.get_glyph_h_advance(number) for number in numbers]
    drawn = zip(ORDER, numbers, advances, strict=True)
    if outlines == "glyf":
        builder.setupGlyf({name: _quadratic(source, number) for name, number, _ in drawn})
    else:
        cubic = {
            name: _cubic(source, number, None if outlines == "CFF2" else width)
            for name, number, width in drawn
        }
        if outlines == "CFF":
            builder.setupCFF("OurSans", {"FullName": "Our Sans"}, cubic, {})
        else:
            builder.setupCFF2(cubic, [{}])
    builder.setupHorizontalMetrics({n: (a, 0) for n, a in zip(ORDER, advances, strict=True)})
    builder.setupHorizontalHeader(ascent=984, descent=-273)
    style = "Italic" if italic else f"W{weight}"
    builder.setupNameTable({"familyName": family, "styleName": style, "psName": f"OurSans-{style}"})
    if outlines == "CFF2":
        builder.setupFvar([("wght", 300, weight, 700, "Weight")], [])
    builder.setupOS2(
        usWeightClass=weight, fsType=rights, sTypoAscender=750, fsSelection=1 if italic else 64
    )
    builder.font["head"].macStyle = int(italic) << 1
    builder.setupPost(italicAngle=-11 if italic else 0)
    target = io.BytesIO()
    builder.font.recalcTimestamp = False
    builder.save(target)
    return target.getvalue()


def _varying(outlines: str) -> bytes:
    from fontTools.designspaceLib import DesignSpaceDocument
    from fontTools.ttLib import TTFont
    from fontTools.varLib import build

    space = DesignSpaceDocument()
    space.addAxisDescriptor(tag="wght", name="Weight", minimum=300, default=400, maximum=700)
    for weight in (300, 400, 700):
        master = TTFont(io.BytesIO(made(weight, outlines=outlines)), recalcTimestamp=False)
        space.addSourceDescriptor(font=master, location={"Weight": weight})
    font, *_ = build(space, optimize=False)
    target = io.BytesIO()
    font.recalcTimestamp = False
    font.save(target)
    return target.getvalue()


def own(content: bytes, name: str = "OurSans.ttf") -> OwnFont:
    return OwnFont(PurePosixPath(name), content)


def summed_anew(content: bytes) -> bytes:
    """The font with check sums that are right again, where its tables are within it."""
    font = bytearray(content)
    (count,) = struct.unpack_from(">H", font, 4)
    for at in range(12, 12 + 16 * count, 16):
        if at + 16 > len(font):
            break
        tag, _, start, length = struct.unpack_from(">4sLLL", font, at)
        table = bytearray(font[start : start + length])
        if tag == b"head":
            table[8:12] = bytes(4)
        table += bytes(-len(table) % 4)
        total = sum(struct.unpack(f">{len(table) // 4}L", table)) & 0xFFFFFFFF
        struct.pack_into(">L", font, at + 4, total)
    return bytes(font)


def _source(weight: int) -> tuple[Any, int]:
    import uharfbuzz

    file = font_file(FAMILIES[0], Face.REGULAR)
    assert file
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(file.path))
    font = uharfbuzz.Font(face)
    font.set_variations({"wght": weight})
    return font, face.upem


def _quadratic(source: Any, number: int) -> Any:
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    pen = TTGlyphPen(None)
    source.draw_glyph_with_pen(number, pen)
    return pen.glyph()


def _cubic(source: Any, number: int, width: int | None) -> Any:
    from fontTools.pens.t2CharStringPen import T2CharStringPen

    pen = T2CharStringPen(width, None, CFF2=width is None)
    source.draw_glyph_with_pen(number, pen)
    return pen.getCharString(optimize=False)
