"""Whether an organizer's font prints what it promises: each letter is tried before one is set.

Right check sums prove nothing: a font may be wrong as it was saved. HarfBuzz forgives what readers
of a PDF do not, so the subset that would be embedded is judged by its own tables, not by HarfBuzz.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from idmkit.printing.cid_keyed import check_outlines, cid_keyed
from idmkit.printing.font_files import FontFile
from idmkit.printing.fonts import Font, font
from idmkit.printing.paper import Box
from idmkit.printing.sfnt import FontError, check_measures
from idmkit.printing.unicode_rules import script

_EM = (16, 16384)  # units; OpenType, head
_TRIED = 2000  # glyphs
_WIDEST = 16  # em
_FARTHEST = 4  # em, that ink may stand away from its letter's place
_INK_OFF = 0.3  # em, between where a font says that ink is and where it is drawn
_CONTRADICTS = "the font is damaged: its parts contradict each other"


def check_letters(file: FontFile) -> None:
    """Raises `FontError` unless the font has letters, and all are printed as they are measured."""
    try:
        _check(font(file))
    except FontError:
        raise
    except Exception:  # noqa: BLE001 -- both libraries raise whatever they stumble over
        raise FontError(_CONTRADICTS) from None


def _check(one: Font) -> None:
    glyphs = one.letters()
    _demand(glyphs and all(glyphs.values()), "it has no letters, or some are none of its glyphs")
    _demand(_EM[0] <= one.em <= _EM[1], "it does not say how large its letters are")
    up, down = one.reach
    _demand(-_FARTHEST <= down <= up <= _FARTHEST, "it does not say how high its lines are")
    numbers = sorted({*glyphs.values()})[:_TRIED]
    _check_shaping(one, list(glyphs)[:_TRIED])
    inked = {number for letter, number in glyphs.items() if _shows(letter)}
    _check_subset(one, numbers, inked)


def _check_shaping(one: Font, letters: Iterable[int]) -> None:
    """A letter by itself must not become one that is not there."""
    for letter in map(chr, letters):
        shaped = one.shape(letter, script(letter), "en", rtl=False)
        _demand(all(glyph.glyph for glyph in shaped), f"its rules take {letter} away")


def _check_subset(one: Font, numbers: Collection[int], inked: Collection[int]) -> None:
    """Every glyph comes through a subset; those `inked` must show something."""
    widths = {number: one.advance(number) * one.em for number in numbers}
    _demand(max(widths.values()) <= _WIDEST * one.em, "some of its letters are wider than a page")
    content = one.open_type(numbers).content
    check_measures(content, one.em, widths)
    if one.is_cff:
        check_outlines(content)
        cid_keyed(content)
    for number, drawn in one.outlines(numbers, b"" if one.is_cff else content).items():
        told = one.ink(number)
        if drawn is None:
            _demand(number not in inked and not told, "letters have lost their outlines")
        else:
            _demand(told and _alike(told, drawn), "it says of letters that they are elsewhere")
            _demand(_is_near(drawn), "it draws letters far from their places")


def _alike(one: Box, other: Box) -> bool:
    sides = zip(_sides(one), _sides(other), strict=True)
    return all(abs(told - drawn) <= _INK_OFF for told, drawn in sides)


def _is_near(ink: Box) -> bool:
    left, top, right, bottom = _sides(ink)
    return min(left, top) >= -_FARTHEST and bottom <= _FARTHEST and right <= _WIDEST + _FARTHEST


def _sides(box: Box) -> tuple[float, float, float, float]:
    return box.x, box.y, box.right, box.bottom


def _shows(letter: int) -> bool:
    """Whether a character is seen in any font; of rarer letters some are blank in good ones."""
    return chr(letter).isascii() and chr(letter).isalnum()


def _demand(holds: object, otherwise: str) -> None:
    if not holds:
        raise FontError(f"the font is damaged: {otherwise}")
