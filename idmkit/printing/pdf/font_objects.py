"""Coded fonts as objects of a PDF: Type 0 (ISO 32000-1 §9.7), subset, their weight pinned.

TrueType outlines are a CIDFontType2, whose map leads from a code to its glyph. PostScript outlines
are a CIDFontType0, which has no such map: there the encoding does it.
"""

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
_ENCODING_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> def
/CMapName /IdmkitGlyphs def
/CMapType 1 def
/WMode 0 def
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
    subset = coded.font.subset({glyph for glyph, _ in coded.codes if glyph != NO_GLYPH})
    glyphs = _glyphs(coded, subset.empty)
    cff = coded.font.is_cff
    descendant = (_postscript if cff else _true_type)(coded, base, subset.content, glyphs, document)
    return dictionary(
        {
            "Type": name("Font"),
            "Subtype": name("Type0"),
            "BaseFont": name(base),
            "Encoding": document.Reference(_encoding(glyphs)) if cff else name("Identity-H"),
            "DescendantFonts": array([document.Reference(descendant)]),
            "ToUnicode": document.Reference(to_unicode),
        }
    )


def _true_type(
    coded: CodedFont, base: str, content: bytes, glyphs: Sequence[int], document: Any
) -> Any:
    """A CID is a code."""
    program = stream(content, {"Length1": len(content)})
    widths = [round(code.advance * 1000, 2) for code in coded.codes.values()]
    return dictionary(
        {
            **_cid_font("CIDFontType2", base),
            "CIDToGIDMap": document.Reference(stream(b"".join(one.to_bytes(2) for one in glyphs))),
            "W": array([1, array(widths)]),
            "FontDescriptor": _descriptor(coded, base, {"FontFile2": program}, document),
        }
    )


def _postscript(
    coded: CodedFont, base: str, content: bytes, glyphs: Sequence[int], document: Any
) -> Any:
    """A CID is a glyph."""
    program = stream(content, {"Subtype": name("CIDFontType0C")})
    advances = dict(zip(glyphs[1:], coded.codes.values(), strict=True))
    widths = [
        part
        for glyph, code in sorted(advances.items())
        for part in (glyph, array([round(code.advance * 1000, 2)]))
    ]
    return dictionary(
        {
            **_cid_font("CIDFontType0", base),
            "W": array(widths),
            "FontDescriptor": _descriptor(coded, base, {"FontFile3": program}, document),
        }
    )


def _cid_font(subtype: str, base: str) -> dict[str, Any]:
    return {
        "Type": name("Font"),
        "Subtype": name(subtype),
        "BaseFont": name(base),
        "CIDSystemInfo": _system_info(),
    }


def _system_info() -> Any:
    system = {"Registry": text_string("Adobe"), "Ordering": text_string("Identity")}
    return dictionary({**system, "Supplement": 0})


def _descriptor(coded: CodedFont, base: str, program: dict[str, Any], document: Any) -> Any:
    font = coded.font
    up, down = font.reach
    described = dictionary(
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
            **{key: document.Reference(one) for key, one in program.items()},
        }
    )
    return document.Reference(described)


def _glyphs(coded: CodedFont, empty: int) -> list[int]:
    """The glyph of each code, from code 0."""
    return [0, *(empty if glyph == NO_GLYPH else glyph for glyph, _ in coded.codes)]


def _encoding(glyphs: Sequence[int]) -> Any:
    """From each code to its glyph (ISO 32000-1 §9.7.5.3)."""
    rows = [f"<{code:04X}> {glyph}" for code, glyph in enumerate(glyphs)]
    content = "\n".join((_ENCODING_HEAD, *_blocks(rows, "cidchar"), _CMAP_FOOT)).encode()
    said = {
        "Type": name("CMap"),
        "CMapName": name("IdmkitGlyphs"),
        "CIDSystemInfo": _system_info(),
    }
    return stream(content, said)


def _cmap(coded: CodedFont) -> str:
    """What each code means, in UTF-16."""
    rows = [
        f"<{code.hexadecimal}> <{text.encode('utf-16-be').hex().upper()}>"
        for (_, text), code in coded.codes.items()
    ]
    return "\n".join((_CMAP_HEAD, *_blocks(rows, "bfchar"), _CMAP_FOOT))


def _blocks(rows: Sequence[str], kind: str) -> Iterator[str]:
    for start in range(0, len(rows), _MOST_IN_A_BLOCK):
        block = rows[start : start + _MOST_IN_A_BLOCK]
        yield "\n".join((f"{len(block)} begin{kind}", *block, f"end{kind}"))


def _tag(coded: CodedFont) -> str:
    """Six letters that tell this subset from others of the font (ISO 32000-1 §9.6.4)."""
    digest = sha256(repr(sorted(coded.codes)).encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
