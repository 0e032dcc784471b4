"""Lines of text as glyphs: each with its place and with the characters that it stands for.

A glyph's text is what a reader of the PDF copies and hears. So every glyph has some: a ligature of
the Arabic script is followed by empty glyphs for its further letters, and what HarfBuzz divides
shares its letters out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, groupby
from typing import NamedTuple

from idmkit.printing.font_choice import font_runs
from idmkit.printing.fonts import Font, ShapedGlyph
from idmkit.printing.typeface import Face
from idmkit.printing.unicode_rules import LTR, RTL, mirrored, visual_order

NO_GLYPH = -1
"""Shows nothing and takes no room, but stands for a character."""

_ZERO_WIDTH_SPACE = "\u200b"
_RTL_MARK = "\u200f"
_WORD = re.compile("[^ ]+ *| +")
_INSIDE_RTL = (2, 4, 6)  # levels of UAX #9


class Segment(NamedTuple):
    """A stretch of a line in one face and one direction (`level` of UAX #9: odd is RTL)."""

    text: str
    face: Face = Face.REGULAR
    level: int = 0
    language: str = ""


Line = tuple[Segment, ...]
"""Segments in the order in which they are read."""


class Glyph(NamedTuple):
    """A glyph in em: `advance` of the pen, shift `right` and `up`, and the text it stands for.

    `cluster` is the index of that text in its word.
    """

    glyph: int
    text: str
    cluster: int
    advance: float
    right: float = 0.0
    up: float = 0.0


_glyph = lru_cache(maxsize=50_000)(Glyph)  # the same one for all that are alike: there are millions


@dataclass(frozen=True, slots=True, eq=False)
class GlyphRun:
    """Glyphs of one font from left to right. A word is shaped once, so its runs are the same."""

    font: Font
    glyphs: tuple[Glyph, ...]
    width: float


Word = tuple[str, Face, str, int, bool]
"""Letters and the spaces after them; face, language, direction; whether it is to be `_closed`."""

ShapedWord = tuple[GlyphRun, ...]
"""The glyphs of a word and of the spaces after it, from left to right."""


def glyph_runs(line: Line) -> Iterator[GlyphRun]:
    """All glyphs of a line from left to right."""
    return chain.from_iterable(map(shaped, line_words(line)))


def line_words(line: Line, *, followed: bool = False) -> list[Word]:
    """The words of a line from left to right; `followed` where it goes on beyond its last."""
    if not any(segment.level for segment in line):
        return [
            (word, face, language, LTR, False)
            for text, face, _, language in line
            for word in words(text)
        ]
    found: list[Word] = []
    for at in visual_order([segment.level for segment in line]):
        first, *rest = _segment_words(line[at])
        ends_inside = line[at].level in _INSIDE_RTL and (followed or at + 1 < len(line))
        found += ((*first[:-1], ends_inside), *rest)
    return found


def _segment_words(segment: Segment) -> list[Word]:
    """The words of one segment from left to right."""
    text, face, level, language = segment
    direction = level % 2
    found = [(word, face, language, direction, False) for word in words(text)]
    return found[::-1] if direction == RTL else found


def shaped(word: Word) -> ShapedWord:
    """The glyphs of a word of a line."""
    *what, is_closed = word
    runs = word_runs(*what)
    return _closed(runs) if is_closed else runs


def _closed(runs: ShapedWord) -> ShapedWord:
    """Figures or words within a line from right to left, with a mark that they end there.

    Without it, readers copy the comma or bracket that follows before them.
    """
    first, *rest = runs
    return (replace(first, glyphs=(Glyph(NO_GLYPH, _RTL_MARK, 0, 0.0), *first.glyphs)), *rest)


def words(text: str) -> list[str]:
    """The words of a text, each with the spaces after it."""
    return _WORD.findall(text)


@lru_cache(maxsize=100_000)  # a large event's words: each is asked for while laid out and drawn
def word_runs(word: str, face: Face, language: str, direction: int) -> ShapedWord:
    """The glyphs of a word and of the spaces after it; `direction` is `LTR` or `RTL`.

    Words, not lines, because a text has few; no letter is shaped by what stands beyond a space.
    """
    runs, start, rtl = [], 0, direction == RTL
    for font, script, text in font_runs(word, face, language):
        shaped = font.shape(text, script, language or "en", rtl=rtl)
        glyphs = tuple(_read(shaped, text, start, rtl=rtl))
        width = sum(one.advance for one in glyphs)
        runs.append(GlyphRun(font, glyphs, width))
        start += len(text)
    return tuple(reversed(runs)) if rtl else tuple(runs)


@lru_cache(maxsize=10_000)
def word_advances(word: str, face: Face, language: str, direction: int) -> tuple[float, ...]:
    """How far each character moves the pen, in em; a ligature's further letters do not."""
    advances = [0.0] * len(word)
    for run in word_runs(word, face, language, direction):
        for glyph in run.glyphs:
            advances[glyph.cluster] += glyph.advance
    return tuple(advances)


def _read(shaped: Sequence[ShapedGlyph], text: str, start: int, *, rtl: bool) -> Iterator[Glyph]:
    """The glyphs with their text: cluster by cluster, from left to right."""
    if not rtl and [one.cluster for one in shaped] == [*range(len(text))]:
        for (number, at, advance, right, up), said in zip(shaped, text, strict=True):
            yield _glyph(number, said, start + at, advance, right, up)
        return
    ends = _cluster_ends(shaped, len(text))
    for cluster, group in groupby(shaped, key=lambda one: one.cluster):
        glyphs = [*group]
        said = text[cluster : ends[cluster]]
        share = _shared_rtl if rtl else _shared_ltr
        yield from share(glyphs, said, start + cluster)


def _cluster_ends(shaped: Sequence[ShapedGlyph], length: int) -> dict[int, int]:
    starts = sorted({one.cluster for one in shaped})
    return dict(zip(starts, (*starts[1:], length), strict=False))


def _shared_ltr(glyphs: Sequence[ShapedGlyph], said: str, cluster: int) -> Iterator[Glyph]:
    """The first glyph stands for as many characters as are left over by the others."""
    first = max(len(said) - len(glyphs) + 1, 1)
    parts = [said[:first], *said[first:]]
    parts += [_ZERO_WIDTH_SPACE] * (len(glyphs) - len(parts))
    for one, part in zip(glyphs, parts, strict=True):
        yield Glyph(one.glyph, part, cluster, one.advance, one.right, one.up)


def _shared_rtl(glyphs: Sequence[ShapedGlyph], said: str, cluster: int) -> Iterator[Glyph]:
    """One character to a glyph, as readers turn the line round character by character.

    They turn brackets round as well, so a bracket's glyph stands for what it looks like.
    """
    parts = [*map(mirrored, reversed(said)), *[_ZERO_WIDTH_SPACE] * (len(glyphs) - len(said))]
    spare = len(parts) - len(glyphs)
    yield from (Glyph(NO_GLYPH, part, cluster, 0.0) for part in parts[:spare])
    for one, part in zip(glyphs, parts[spare:], strict=True):
        yield Glyph(one.glyph, part, cluster, one.advance, one.right, one.up)
