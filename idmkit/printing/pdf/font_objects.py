"""Coded fonts as objects of a PDF: Type 0 and CIDFontType2 (ISO 32000-1 §9.7), subset, pinned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from idmkit.printing.pdf.glyph_codes import CodedFont
from idmkit.printing.pdf.objects import array, dictionary, name, stream, text_string
from idmkit.printing.shaping import NO_GLYPH

_SYMBOLIC = 4  # ISO 32000-1 table 123: not of Adobe's standard Latin set
_STEM = 80
_MOST_IN_A_BLOCK = 100  # of a CMap (Adobe technical note 5014)
_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange"""
_CMAP_FOOT = """endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def font_object(coded: CodedFont, document: Any) -> Any:
    """The font dictionary of a coded font; what it refers to is added to the document."""
    base = f"{_tag(coded)}+{coded.font.name}"
    to_unicode = stream(_cmap(coded).encode())
    return dictionary(
        {
            "Type": name("Font"),
            "Subtype": name("Type0"),
            "BaseFont": name(base),
            "Encoding": name("Identity-H"),
            "DescendantFonts": array([document.Reference(_descendant(coded, base, document))]),
            "ToUnicode": document.Reference(to_unicode),
        }
    )


def _descendant(coded: CodedFont, base: str, document: Any) -> Any:
    system = {"Registry": text_string("Adobe"), "Ordering": text_string("Identity")}
    widths = [round(code.advance * 1000, 2) for code in coded.codes.values()]
    subset = coded.font.subset({glyph for glyph, _ in coded.codes if glyph != NO_GLYPH})
    return dictionary(
        {
            "Type": name("Font"),
            "Subtype": name("CIDFontType2"),
            "BaseFont": name(base),
            "CIDSystemInfo": dictionary({**system, "Supplement": 0}),
            "CIDToGIDMap": document.Reference(stream(_code_map(coded, subset.empty))),
            "W": array([1, array(widths)]),
            "FontDescriptor": document.Reference(
                _descriptor(coded, base, subset.content, document)
            ),
        }
    )


def _descriptor(coded: CodedFont, base: str, content: bytes, document: Any) -> Any:
    font = coded.font
    up, down = font.reach
    return dictionary(
        {
            "Type": name("FontDescriptor"),
            "FontName": name(base),
            "Flags": _SYMBOLIC,
            "FontBBox": array([-500, round(down * 1000), 1500, round(up * 1000)]),
            "ItalicAngle": -11 if base.endswith("Italic") else 0,
            "Ascent": round(up * 1000),
            "Descent": round(down * 1000),
            "CapHeight": round(font.capital_height * 1000),
            "StemV": _STEM,
            "FontFile2": document.Reference(stream(content, {"Length1": len(content)})),
        }
    )


def _code_map(coded: CodedFont, empty: int) -> bytes:
    """The glyph of each code, from code 0."""
    glyphs = (empty if glyph == NO_GLYPH else glyph for glyph, _ in coded.codes)
    return b"".join(glyph.to_bytes(2) for glyph in (0, *glyphs))


def _cmap(coded: CodedFont) -> str:
    """What each code means, in UTF-16."""
    rows = [
        f"<{code.hexadecimal}> <{text.encode('utf-16-be').hex().upper()}>"
        for (_, text), code in coded.codes.items()
    ]
    return "\n".join((_CMAP_HEAD, *_blocks(rows), _CMAP_FOOT))


def _blocks(rows: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(rows), _MOST_IN_A_BLOCK):
        block = rows[start : start + _MOST_IN_A_BLOCK]
        yield "\n".join((f"{len(block)} beginbfchar", *block, "endbfchar"))


def _tag(coded: CodedFont) -> str:
    """Six letters that tell this subset from others of the font (ISO 32000-1 §9.6.4)."""
    digest = sha256(repr(sorted(coded.codes)).encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
