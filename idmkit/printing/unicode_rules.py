"""What Unicode says about a text: direction, line breaks, scripts, order. The only importer of ICU.

Every position is an index into the Python string; ICU counts in UTF-16, so texts with characters
beyond U+FFFF are counted over.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby
from typing import Any

LTR, RTL = 0, 1
"""The two base levels of a paragraph (UAX #9, rule P3)."""

# Hebrew, Arabic, Syriac, Thaana, NKo and other scripts from right to left, with their ancient kin,
# and the marks and isolates that ask for the algorithm even among letters from left to right.
_NEEDS_BIDI = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_RTL_LETTER = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_RTL_LANGUAGES = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi")
)
# With a language of each, what an index has beside the letters of its own language.
_ALPHABETS = ("en", "el", "ru", "hy", "ka", "he", "ar", "hi", "bn", "th", "am", "ko", "ja")
_MOST_LETTERS = 1000  # of all these alphabets; ICU would leave letters out above 99
_LATIN_ENDS = "\u02ff"
_DASHES = "-–—"
# White after which no line begins: after a form of address; before a dash between words, before the
# figure of "Article 3", within "10 000". All texts are searched for it, so both patterns begin with
# a character, which is found four times as fast as the boundary of a word.
_ADDRESSES = ("Mr", "Mrs", "Ms", "Dr", "Prof", r"H\.E", "Mme", "Sra?", "г-н", "г-жа")
_ADDRESS = "|".join(rf"{word[0]}(?<=\b{word[0]}){word[1:]}" for word in _ADDRESSES)
_NUMBERED = (
    "article art. artículo статья статьи статью no. nos. page página стр. para. paragraph пункт"
)
_NUMBER = "|".join(rf"(?<=\b{re.escape(word)}\s)" for word in _NUMBERED.split())
_HELD = (
    re.compile(rf"(?:{_ADDRESS})\.?\s(?=\S)"),
    re.compile(rf"\s(?:(?=[–—]\s)|(?=\d)(?:(?<=\d\s)(?=\d{{3}}\b)|(?i:{_NUMBER})))"),
)


def language_level(language: str) -> int:
    """The base level of pages in a language: `RTL` for Arabic, Hebrew and their like."""
    return RTL if language.partition("-")[0].lower() in _RTL_LANGUAGES else LTR


def base_level(text: str, language: str) -> int:
    """The base level of a paragraph on pages of a language.

    On pages from left to right the first strong letter decides (UAX #9, P2 and P3). On pages from
    right to left any letter of that direction does, as titles there often begin with an acronym.
    """
    if not _RTL_LETTER.search(text):
        return LTR if any(map(str.isalpha, text)) else language_level(language)
    if language_level(language) == RTL:
        return RTL
    import icu

    return RTL if icu.Bidi.getBaseDirection(text) == icu.UBiDiDirection.RTL else LTR


def levels(text: str, base: int) -> Sequence[int]:
    """The embedding level of each character (UAX #9): odd is from right to left."""
    if not text or (base == LTR and not _NEEDS_BIDI.search(text)):
        return bytes(len(text))
    import icu

    units = icu.UnicodeString(text)
    bidi = icu.Bidi()
    bidi.setPara(units, base)
    found = bidi.getLevels()
    return found if len(found) == len(text) else [found[at] for at in _unit_starts(text)]


def visual_order(found: Sequence[int]) -> Sequence[int]:
    """For pieces of a line with these levels, their indices from left to right (UAX #9, L2).

    Not by ICU: PyICU 2.15's `Bidi.reorderVisual` leaves every order as it is.
    """
    if not any(found):
        return range(len(found))
    order = list(range(len(found)))
    for level in range(max(found), 0, -1):
        for start, end in _stretches([found[at] >= level for at in order]):
            order[start:end] = reversed(order[start:end])
    return order


def line_breaks(text: str, language: str) -> list[int]:
    """Where a line may end, before which character: UAX #14, and the end of the text.

    Thai, Lao, Khmer and Burmese break by dictionary. Ranges of figures ("09:00–10:00") do not,
    nor do "Ms. Costa", "Article 3" and "10 000"; a dash between words ends a line and begins none.
    """
    import icu

    breaker = _breaker(language)
    units = icu.UnicodeString(text)
    breaker.setText(units)
    found = [*breaker]
    if len(units) != len(text):
        index = {start: at for at, start in enumerate(_unit_starts(text))} | {len(units): len(text)}
        found = [index[at] for at in found]
    held = {match.end() for pattern in _HELD for match in pattern.finditer(text)}
    return [at for at in found if at not in held and not _inside_range(text, at)]


def characters(text: str) -> Iterator[str]:
    """What a reader takes for one character each: letters with their marks (UAX #29)."""
    import icu

    breaker = icu.BreakIterator.createCharacterInstance(icu.Locale.getRoot())
    units = icu.UnicodeString(text)
    breaker.setText(units)
    start = 0
    for end in breaker:
        yield str(units[start:end])
        start = end


@lru_cache(maxsize=4096)
def script(character: str) -> str:
    """The ISO 15924 code of a character's script; "Zyyy" and "Zinh" for what many share."""
    if character <= _LATIN_ENDS:
        return "Latn" if character.isalpha() else "Zyyy"
    import icu

    return str(icu.Script.getScript(ord(character)).getShortName())


@lru_cache(maxsize=4096)
def is_ignorable(character: str) -> bool:
    """Whether a character only steers others: joiners, direction marks, variation selectors."""
    if character <= "\u00ac":
        return False
    import icu

    return bool(icu.Char.hasBinaryProperty(character, icu.UProperty.DEFAULT_IGNORABLE_CODE_POINT))


@lru_cache(maxsize=4096)
def mirrored(character: str) -> str:
    """The bracket that stands the other way round; any other character itself."""
    import icu

    return str(icu.Char.charMirror(character))


@cache
def sort_key(language: str) -> Callable[[str], bytes]:
    """What texts are sorted by in a language (UTS #10, with the language's own order of CLDR)."""
    import icu

    collator = icu.Collator.createInstance(icu.Locale.forLanguageTag(language))
    collator.setAttribute(icu.UCollAttribute.ALTERNATE_HANDLING, icu.UCollAttributeValue.SHIFTED)

    def key(text: str) -> bytes:
        return bytes(collator.getSortKey(text))

    return key


@cache
def index_letter(language: str) -> Callable[[str], str]:
    """The letter of a language's alphabet under which an index has a text (UTS #35-5, §2.10).

    Other alphabets have their own; figures, signs and characters without an alphabet "…".
    """
    import icu

    alphabets = icu.AlphabeticIndex(icu.Locale.forLanguageTag(language))
    alphabets.maxLabelCount = _MOST_LETTERS
    for other in _ALPHABETS:
        alphabets.addLabels(icu.Locale.forLanguageTag(other))
    index = alphabets.buildImmutableIndex()

    def letter(text: str) -> str:
        label, _ = index.getBucket(index.getBucketIndex(text))
        return str(label)

    return letter


@cache
def _breaker(language: str) -> Any:
    import icu

    return icu.BreakIterator.createLineInstance(icu.Locale.forLanguageTag(language))


def _stretches(marked: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch of what is marked."""
    for is_marked, stretch in groupby(range(len(marked)), key=marked.__getitem__):
        if is_marked:
            places = [*stretch]
            yield places[0], places[-1] + 1


def _inside_range(text: str, at: int) -> bool:
    return at < len(text) and text[at - 1] in _DASHES and text[at].isdigit()


def _unit_starts(text: str) -> list[int]:
    starts, at = [], 0
    for character in text:
        starts.append(at)
        at += 1 + (character > "\uffff")
    return starts
