"""Which font each character is printed in: the first family that has it, letters with their marks.

A character that no installed font has is told by `missing_characters`, and never becomes a box: in
the text that is set its name stands in its place.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from idmkit.printing.font_files import EMOJI, FAMILIES, families, font_file
from idmkit.printing.fonts import Font, font
from idmkit.printing.own_fonts import own_files
from idmkit.printing.typeface import Face, OwnFonts
from idmkit.printing.unicode_rules import is_ignorable, script

_PLAIN = re.compile("[ -~]*")
# Letters and signs that the first family has (tests/printing/test_font_choice.py asks it): texts of
# them alone, as most are, can be checked before any font is opened.
_SURE = re.compile("[ -~\u00a0-\u017fΎ-ΡΣ-ώЀ-џẞ-ỹ‐-„†-•…‰‹›€−]*")
_EAST_ASIAN = re.compile("[\u3040-\u30ff\uac00-\ud7a3]")  # kana and Hangul
_MARKS = ("Mn", "Mc", "Me")
_JOINERS = "\u200c\u200d"
_AS_EMOJI = frozenset("\ufe0f\u20e3")  # the variation selector, and the frame of a key
_SHARED = ("Zyyy", "Zinh")
_KANA, _HANGUL = ("Hira", "Kana"), "Hang"


class FontRun(NamedTuple):
    """A stretch of a text in one font and one script."""

    font: Font
    script: str
    text: str


def font_runs(text: str, face: Face, language: str) -> tuple[FontRun, ...]:
    """The text as stretches that HarfBuzz shapes one by one; all its characters have a font."""
    if _PLAIN.fullmatch(text) and not face.fonts:
        return (FontRun(_first(face), "Latn", text),) if text else ()
    runs: list[FontRun] = []
    for letter, script_ in _with_scripts(text):
        before = runs[-1].font if runs else None
        for part, chosen in _parts(letter, face, language, before):
            if runs and (runs[-1].font, runs[-1].script) == (chosen, script_):
                runs[-1] = runs[-1]._replace(text=runs[-1].text + part)
            else:
                runs.append(FontRun(chosen, script_, part))
    return tuple(runs)


def missing_characters(text: str, fonts: OwnFonts = ()) -> str:
    """The characters of `text` that no font has, installed or own, each once, in order."""
    if _SURE.fullmatch(text):
        return ""
    return "".join(one for one in dict.fromkeys(text) if not _is_printable(one, fonts))


def wanted_extra(character: str) -> str:
    """The extra of idmkit whose fonts have a character that is missing; "" if none is known."""
    east_asian = script(character) in ("Hani", "Hang", "Bopo", *_KANA)
    return next((one.extra for one in FAMILIES if one.extra), "") if east_asian else ""


@lru_cache(maxsize=20_000)
def _is_printable(character: str, fonts: OwnFonts) -> bool:
    if is_ignorable(character):
        return True
    return _having(character, Face.REGULAR.of(fonts), "") is not None


def spoken(text: str, language: str) -> str:
    """The language whose shapes shared characters take: kana say Japanese, Hangul Korean."""
    if not _EAST_ASIAN.search(text):
        return language
    found = {script(character) for character in text}
    if found.intersection(_KANA):
        return "ja"
    return "ko" if _HANGUL in found else language


def _with_scripts(text: str) -> Iterator[tuple[str, str]]:
    """Letters with their marks, and the script of each; what is shared takes its neighbour's."""
    letters = _letters(text)
    own = [
        next((one for one in map(script, letter) if one not in _SHARED), "") for letter in letters
    ]
    current = next(filter(None, own), "Latn")
    for letter, script_ in zip(letters, own, strict=True):
        current = script_ or current
        yield letter, current


def _letters(text: str) -> list[str]:
    letters: list[str] = []
    for character in text:
        if letters and (unicodedata.category(character) in _MARKS or character in _JOINERS):
            letters[-1] += character
        else:
            letters.append(character)
    return letters


def _parts(
    letter: str, face: Face, language: str, before: Font | None
) -> Iterator[tuple[str, Font]]:
    """A letter with its font; where no font has its marks as well, each in a font of its own.

    White space, and what has no ink, keep to the font before; but the spaces of emoji are wide.
    """
    if before and (is_ignorable(letter[0]) or _keeps_space(before, letter, face)):
        yield letter, before
        return
    whole = _having(letter, face, language)
    if whole:
        yield letter, whole
        return
    for character in letter:
        yield character, _having(character, face, language) or _first(face)


def _keeps_space(before: Font, letter: str, face: Face) -> bool:
    return letter.isspace() and before.has(letter) and before is not _emoji(face)


@lru_cache
def _emoji(face: Face) -> Font | None:
    file = font_file(EMOJI, face)
    return font(file) if file else None


@lru_cache(maxsize=20_000)
def _having(letter: str, face: Face, language: str) -> Font | None:
    """The first font with all of a letter; a ligature of joined letters needs only its letters.

    What is to be seen as emoji (UTS #51, 1.4.3) is asked of their font first: another may have the
    frame of a key, but not know how to put it round the figure.
    """
    seen = [character for character in letter if not is_ignorable(character)]
    emoji = _emoji(face) if _AS_EMOJI.intersection(letter) else None
    fonts = chain((emoji,) if emoji else (), _chain(face, language))
    return next((one for one in fonts if all(map(one.has, seen))), None)


def _chain(face: Face, language: str) -> Iterator[Font]:
    if face.fonts:
        yield from map(font, own_files(face))
    for family in families(language):
        file = font_file(family, face)
        if file:
            yield font(file)


def _first(face: Face) -> Font:
    return next(_chain(face, ""))
