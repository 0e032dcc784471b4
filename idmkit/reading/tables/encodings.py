"""A text's bytes as text, also where nothing says how its letters are stored.

The rule: a byte order mark counts, then UTF-8, then UTF-16 by its zeros. Else each alphabet below
is tried in the encodings that people's programs save it in, and the one wins in which the largest
part of the letters beyond ASCII belongs to the alphabet; of equals the first. Detectors that judge
by frequency take the few accents of a short Spanish table for Central European ones.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 20_000  # bytes of lines with letters beyond ASCII: enough to know a language by
_NO_EVIDENCE = frozenset("–—‘’“”„…•«»‹›°·§€©®™\u00a0\u00ad")
_WESTERN = ("éèêëàâäçîïôöœûùüÿæ", "áéíóúüñ¿¡ªº", "áàâãçéêíóôõú", "äöüß", "àèéìíòóùú", "åäöæøé")
_CENTRAL = ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţșț", "čćđšž")
_CYRILLIC = ("абвгдеёжзийклмнопрстуфхцчшщъыьэюя№", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя№")
_ARABIC = ("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْـ،؛؟",)
_TURKISH = ("çğıöşüâî",)
_GREEK = ("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",)
_NAMES = {
    "cp1252": "Windows-1252",
    "cp1250": "Windows-1250",
    "cp1256": "Windows-1256",
    "cp1251": "Windows-1251",
    "cp1253": "Windows-1253",
    "cp1254": "Windows-1254",
    "mac_roman": "Mac Roman",
    "cp850": "MS-DOS 850",
    "gb2312": "GB 2312",
}
# Arabic letters all look like Cyrillic ones, not the other way round: Arabic is asked first.
_TRIED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("cp1252", _WESTERN),
    ("cp1250", _CENTRAL),
    ("cp1256", _ARABIC),
    ("cp1251", _CYRILLIC),
    ("cp1253", _GREEK),
    ("cp1254", _TURKISH),
    ("mac_roman", _WESTERN),
    ("cp850", _WESTERN),
)


class Decoded(NamedTuple):
    """A text, and the name of its encoding if that was guessed."""

    text: str
    guessed: str = ""


def decoded(content: bytes) -> Decoded:
    """The text in `content`; letters that no rule explains become U+FFFD."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return Decoded(content.decode(encoding, "replace"))
    zeros = _by_zeros(content)
    if zeros:
        return Decoded(content.decode(zeros, "replace"))
    try:
        return Decoded(content.decode("utf-8"))
    except UnicodeDecodeError:
        encoding = _likeliest(_sample(content))
        codec = "gb18030" if encoding == "gb2312" else encoding
        return Decoded(content.decode(codec, "replace"), _NAMES[encoding])


def _by_zeros(content: bytes) -> str:
    """UTF-16 without a mark: every other byte of a text with delimiters and digits is 0."""
    head = content[:400]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half, other = head[first::2], head[1 - first :: 2]
        if len(half) > 1 and half.count(0) > len(half) / 2 and other.count(0) < len(other) / 10:
            return encoding
    return ""


def _sample(content: bytes) -> bytes:
    """The first lines that have letters beyond ASCII."""
    head = content[: 50 * _SAMPLE].splitlines()
    return b"\n".join(line for line in head if not line.isascii())[:_SAMPLE]


def _likeliest(sample: bytes) -> str:
    return max(_scores(sample), key=lambda scored: scored[1], default=("cp1252", 0.0))[0]


def _scores(sample: bytes) -> Iterator[tuple[str, float]]:
    for encoding, alphabets in _TRIED:
        text = _as(encoding, sample)
        for letters in alphabets:
            yield encoding, _share(text, _both_cases(letters))
    yield "gb2312", _share(_as("gb2312", sample), _hanzi())


def _as(encoding: str, sample: bytes) -> str:
    """The sample in this encoding; "" if it cannot be. Its end may be half a character."""
    try:
        return codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return ""


def _share(text: str, alphabet: frozenset[str]) -> float:
    """The part of the letters beyond ASCII that are of this alphabet, and stand where they can."""
    latin = not alphabet.isdisjoint("éáäåćčăğ")
    around = zip(" " + text, text, text[1:] + " ", strict=False)
    far = [place for place in around if place[1] > "\x7f"]
    letters = [place for place in far if place[1] not in _NO_EVIDENCE]
    if not letters:
        return 1.0 if far else 0.0
    return sum(_fits(place, alphabet, latin=latin) for place in letters) / len(letters)


def _fits(place: tuple[str, str, str], alphabet: frozenset[str], *, latin: bool) -> bool:
    """Whether a letter can stand there: no capital inside a word, no two scripts in one word."""
    before, letter, after = place
    if letter.isupper() and (before.islower() or (before.isalpha() and after.islower())):
        return False
    return letter in alphabet and (latin or not (before.isascii() and before.isalpha()))


@cache
def _both_cases(alphabet: str) -> frozenset[str]:
    return frozenset(alphabet + alphabet.upper())


@cache
def _hanzi() -> frozenset[str]:
    """The common characters of GB 2312: its level 1, and its punctuation."""
    leads = (*range(0xA1, 0xA4), *range(0xB0, 0xD8))
    pairs = (bytes((lead, trail)) for lead in leads for trail in range(0xA1, 0xFF))
    return frozenset("".join(pair.decode("gb2312", "ignore") for pair in pairs))
