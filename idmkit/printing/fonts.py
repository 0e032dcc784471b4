"""One cut of a font: which characters it has, how it shapes them, and its subset for a PDF.

The only importer of uharfbuzz. HarfBuzz pins the weight of a variable font, while shaping and while
subsetting, so no instanced file is stored. Measures are in em: 1.0 is the size of the type.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache, lru_cache
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from idmkit.printing.cid_keyed import cid_keyed
from idmkit.printing.font_files import FontFile
from idmkit.printing.paper import Box
from idmkit.printing.sfnt import FontError

if TYPE_CHECKING:
    import uharfbuzz

_WEIGHT_NAMES = {300: "Light", 400: "Regular", 500: "Medium", 600: "Semibold"}
# Letters that are not joined keep to themselves, so that text is found and copied as written.
_PLAIN = {"kern": True, **dict.fromkeys(("liga", "clig", "dlig", "calt"), False)}
# The joined scripts need their contextual forms; optional ligatures would hide letters.
_JOINED = {"kern": True, "dlig": False, "liga": False}
_SIMPLE_SCRIPTS = frozenset(("Latn", "Cyrl", "Grek", "Zyyy", "Hebr", "Armn", "Geor"))
_ARABIC_LIKE = frozenset(("Arab", "Syrc", "Thaa"))
_LEGAL_NAMES = (0, 13, 14)  # copyright, licence, its address (OpenType, name)
_WEB_WEIGHTS = (300.0, 600.0)
_LAYOUT_TABLES = ("GSUB", "GPOS", "GDEF", "STAT", "DSIG", "kern", "name")


class ShapedGlyph(NamedTuple):
    """A glyph as HarfBuzz returns it, from left to right; `cluster` is an index into the text."""

    glyph: int
    cluster: int
    advance: float
    right: float
    up: float


class Subset(NamedTuple):
    """A font of some glyphs only, and the number of one that shows nothing and takes no room."""

    content: bytes
    empty: int


class Cut(NamedTuple):
    """What a font file says of itself: its family, its weights (as CSS counts them), its slant."""

    family: str
    lightest: int
    boldest: int
    italic: bool


class _Outline:
    """A pen that notes the points that it is led to (the protocol of fontTools' pens)."""

    def __init__(self) -> None:
        self.points: list[tuple[float, float]] = []

    def moveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802 -- the protocol's names
        self.points += points

    qCurveTo = curveTo = lineTo = moveTo  # noqa: N815

    def closePath(self) -> None:  # noqa: N802
        """Says nothing new."""

    endPath = closePath  # noqa: N815


class Font:
    """A font file at one weight."""

    def __init__(self, file: FontFile) -> None:
        """Opens the file."""
        import uharfbuzz

        self._file = file
        self._face = _hb_face(file)
        self._em: int = self._face.upem
        self._font = uharfbuzz.Font(self._face)
        self.is_variable = any(axis.tag == "wght" for axis in self._face.axis_infos)
        if self.is_variable:
            self._font.set_variations({"wght": float(file.weight)})
        self._characters = _characters(file)

    @property
    def name(self) -> str:
        """A PostScript name: "SourceSans3-Semibold"."""
        family = re.sub(r"[-\[(].*", "", self._file.path.stem)
        if self._file.content:
            family = re.sub(r"[^A-Za-z0-9]", "", _hb_cut(self._face).family)[:40] or "Own"
            return f"{family}-{self._file.weight}" + "Italic" * self._file.italic
        style = "Italic" if self._file.italic else _WEIGHT_NAMES[self._file.weight]
        return re.sub(r"\W", "", family) + f"-{style}"

    @property
    def em(self) -> int:
        """How many of its own units are an em."""
        return self._em

    @property
    def is_cff(self) -> bool:
        """Whether its outlines are those of PostScript (cubic), not of TrueType."""
        return "glyf" not in self._face.table_tags

    def has(self, character: str) -> bool:
        """Whether there is a glyph for a character."""
        return ord(character) in self._characters

    def shape(self, text: str, script: str, language: str, *, rtl: bool) -> list[ShapedGlyph]:
        """The glyphs of a text of one script and direction, from left to right."""
        import uharfbuzz

        buffer = _buffer()
        buffer.clear_contents()
        buffer.add_str(text)
        buffer.direction = "rtl" if rtl else "ltr"
        buffer.script = script
        buffer.language = language
        uharfbuzz.shape(self._font, buffer, _features(script))
        em = self._em
        return [
            ShapedGlyph(
                info.codepoint, info.cluster, at.x_advance / em, at.x_offset / em, at.y_offset / em
            )
            for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        ]

    @lru_cache(maxsize=4096)  # noqa: B019 -- fonts live as long as the program
    def advance(self, glyph: int) -> float:
        """How far the pen moves on by itself, without kerning."""
        return float(self._font.get_glyph_h_advance(glyph)) / self._em

    @lru_cache(maxsize=4096)  # noqa: B019 -- the same
    def ink(self, glyph: int) -> Box | None:
        """The ink of a glyph, from the pen on the base line; None for white space."""
        ink, em = self._font.get_glyph_extents(glyph), self._em
        if not ink or not ink.width:
            return None
        return Box(ink.x_bearing / em, -ink.y_bearing / em, ink.width / em, -ink.height / em)

    @property
    def reach(self) -> tuple[float, float]:
        """How far up (positive) and down (negative) the font says that its letters go."""
        extents = self._font.get_font_extents("ltr")
        return extents.ascender / self._em, extents.descender / self._em

    @property
    def capital_height(self) -> float:
        """The height of an H, or of most capitals where there is none."""
        glyph = self._font.get_nominal_glyph(ord("H"))
        ink = self.ink(glyph) if glyph else None
        return -ink.y if ink else 0.7

    def subset(self, glyphs: Collection[int]) -> Subset:
        """A static font of these glyphs, which keep their numbers, at this weight.

        A whole TrueType font, or the CFF alone of PostScript outlines.
        """
        subset = self.open_type(glyphs)
        return subset._replace(content=cid_keyed(subset.content)) if self.is_cff else subset

    def open_type(self, glyphs: Collection[int]) -> Subset:
        """The same as a whole font in both cases."""
        import uharfbuzz

        wanted = uharfbuzz.SubsetInput()
        # One more leaves a gap below it, where all that are needed are neighbours.
        wanted.glyph_set.update((*glyphs, min(max(glyphs) + 2, self._face.glyph_count - 1)))
        flags = uharfbuzz.SubsetFlags
        wanted.flags = (
            flags.RETAIN_GIDS | flags.NO_HINTING | flags.NOTDEF_OUTLINE | flags.NO_LAYOUT_CLOSURE
        )
        wanted.flags |= flags.CFF_IDENTITY_CHARSET
        wanted.drop_table_tag_set.update(int.from_bytes(tag.encode()) for tag in _LAYOUT_TABLES)
        if self._face.axis_infos:
            wanted.pin_all_axes_to_default(self._face)
        if self.is_variable:
            wanted.pin_axis_location(self._face, "wght", float(self._file.weight))
        plan = uharfbuzz.SubsetPlan(self._face, wanted)
        kept = {*plan.old_to_new_glyph_mapping.keys()}
        empty = next(number for number in range(1, len(kept) + 2) if number not in kept)
        return Subset(bytes(plan.execute().blob.data), empty)

    def letters(self) -> dict[int, int]:
        """The glyph of each character that the font says it has; 0 if it has none."""
        return {one: self._font.get_nominal_glyph(one) or 0 for one in self._characters}

    def outlines(self, glyphs: Iterable[int], content: bytes = b"") -> dict[int, Box | None]:
        """Where each glyph is drawn, as `ink` says it; from a subset's `content` if it is given."""
        import uharfbuzz

        font = uharfbuzz.Font(uharfbuzz.Face(content)) if content else self._font
        return {glyph: self._outline(font, glyph) for glyph in glyphs}

    def _outline(self, font: uharfbuzz.Font, glyph: int) -> Box | None:
        pen = _Outline()
        font.draw_glyph_with_pen(glyph, pen)
        if not pen.points:
            return None
        xs, ys = ([one[side] / self._em for one in pen.points] for side in (0, 1))
        return Box(min(xs), -max(ys), max(xs) - min(xs), max(ys) - min(ys))


@cache
def font(file: FontFile) -> Font:
    """The font of a file, opened once."""
    return Font(file)


def letters_only(file: FontFile, characters: Collection[str]) -> bytes:
    """A font of these characters alone, with its rules for setting them; b"" if it has none.

    Weights from 300 to 600 stay, if it is variable. Of its names only copyright and licence do.
    """
    import uharfbuzz

    face = _hb_face(file)
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(map(ord, characters))
    if not any(ord(one) in face.unicodes and one.strip() for one in characters):
        return b""
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    wanted.name_id_set.clear()
    wanted.name_id_set.update(_LEGAL_NAMES)
    if any(axis.tag == "wght" for axis in face.axis_infos):
        wanted.set_axis_range(face, "wght", *_WEB_WEIGHTS)
    return bytes(wanted.subset(face).blob.data)


def cut_of(file: FontFile) -> Cut:
    """What a file says of itself; raises `FontError` if that cannot be read."""
    try:
        return _hb_cut(_hb_face(file))
    except UnicodeDecodeError:
        raise FontError("the font is damaged: its names cannot be read") from None


@cache
def _hb_face(file: FontFile) -> uharfbuzz.Face:
    return _hb_file(file.path, file.content)


@cache
def _hb_file(path: PurePath, content: bytes) -> uharfbuzz.Face:
    import uharfbuzz

    blob = uharfbuzz.Blob(content) if content else uharfbuzz.Blob.from_file_path(path)
    return uharfbuzz.Face(blob)


def _hb_cut(face: uharfbuzz.Face) -> Cut:
    import uharfbuzz

    style, names = uharfbuzz.StyleTag, uharfbuzz.OTNameIdPredefined
    font = uharfbuzz.Font(face)
    family = face.get_name(names.TYPOGRAPHIC_FAMILY) or face.get_name(names.FONT_FAMILY)
    weight = font.get_style_value(style.WEIGHT)
    axis = next((one for one in face.axis_infos if one.tag == "wght"), None)
    lightest, boldest = (axis.min_value, axis.max_value) if axis else (weight, weight)
    slants = font.get_style_value(style.ITALIC) > 0 or font.get_style_value(style.SLANT_ANGLE) != 0
    return Cut(family or "The font", round(lightest), round(boldest), slants)


@cache
def _buffer() -> uharfbuzz.Buffer:
    """One for all words, which keeps these two settings when it is cleared."""
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    return buffer


@cache
def _characters(file: FontFile) -> uharfbuzz.Set:
    return _hb_face(file).unicodes


def _features(script: str) -> dict[str, bool]:
    if script in _SIMPLE_SCRIPTS:
        return _PLAIN
    return _JOINED if script in _ARABIC_LIKE else {"kern": True}
