"""Whole names to their parts; the door to nameparser. What cannot be parted stays whole."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from idmkit.model.folding import fold
from idmkit.reading.one_line import one_line

# A few of them are given names without their full stop, and "M. K." are initials.
_HONORIFICS = re.compile(
    r"(?:(?:H\. ?E\.|S\. ?E\.|S\. ?Exc\.|Rt\. Hon\.|(?:HE|SE)(?=\s+M))\s*)?"
    r"(?:(?:(?:Mr|Ms|Mrs|Miss|Mme|Mlle|Sr|Sra|Dr|Dra|Prof|Herr|Frau)\b\.?"
    r"|(?:Hon|Amb|Sen|Gen|Col)\.|M\.(?=\s+[^\W\d_]{2}))\s*)*(?=[^\W\d_])"
)
_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ\u1e00-\u1eff]")
_LETTERS_AFTER = r"(?:[A-Z]{2,4}|(?:[A-Z][a-z]{0,2}\.){1,4}|Ph\.?D\.?|MSc|BSc|Esq\.?)"
_POST_NOMINALS = re.compile(rf"((?:\s*,\s*{_LETTERS_AFTER})+)$")
# Of two capital letters only a syllable is a name: "LI Na", and not "JP Morgan".
_CAPITALS = re.compile(r"[^\W\d_]['’-]?[^\W\d_]['’-]?[^\W\d_][\w'’-]*|[^\W\d_][AEIOUÜY]")
# A word of which only the vocabulary could tell that it is no name: "Ana", "Berners-Lee".
_PLAIN_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,}(?:-[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)?")
_KINDS = (
    *("titles", "given_name_titles", "suffix_acronyms", "suffix_words", "particles"),
    *("conjunctions", "bound_given_names", "maiden_markers", "surnames", "honorific_tails"),
    *("after_given_titles", "suffix_acronyms_ambiguous", "particles_ambiguous"),
)
_SEVERAL = 2  # words of a name that has a given and a family name
_MOST_WORDS = 6


class NameParts(NamedTuple):
    """A name in parts; without `given` the whole stands in `family`."""

    given: str = ""
    family: str = ""
    honorific: str = ""
    suffix: str = ""
    family_first: bool = False


@cache
def parted(name: str) -> NameParts:
    """The parts of a whole name, as capitals, the order of words and the particles in it tell them.

    One word, a name in brackets or digits, one in a script other than Latin, and one that begins
    with a family name of those who say it first stay whole: it would be a guess too many.
    """
    line = one_line(name)
    found = _HONORIFICS.match(line)
    honorific = found[0].strip() if found else ""
    bare = line[found.end() :] if found else line
    whole = NameParts(family=bare, honorific=honorific)
    if len(bare.split()) not in range(_SEVERAL, _MOST_WORDS + 1) or not _is_plain(bare):
        return whole
    bare, suffix = _without_letters_after(bare)
    parts = _in_parts(bare)
    if parts is None:
        return whole
    honorifics = f"{honorific} {parts.honorific}".strip()
    return parts._replace(honorific=honorifics, suffix=suffix or parts.suffix)


def _in_parts(name: str) -> NameParts | None:
    """The parts, or None where they would be a guess, or where a word would be lost."""
    parts = _plain_parts(name) or _parsed_parts(name)
    if "," not in name and not parts.suffix:
        parts = _by_capitals(name.split(), parts)
    is_whole = _words(" ".join(parts[:4])) == _words(name)
    return parts if parts.given and parts.family and is_whole and _is_likely(parts, name) else None


def _is_likely(parts: NameParts, name: str) -> bool:
    """Not "Ana López, Ministry of Labour", "Jan Novák ml." or "Nguyễn Văn An"."""
    if "," in name:
        return not any(word[0].islower() for word in parts.given.split())
    if parts.given[0].isupper() and parts.family.split()[-1].islower():
        return False
    return parts.family_first or fold(name.split(maxsplit=1)[0]) not in _said_first()


@cache
def _said_first() -> frozenset[str]:
    """Family names of those who say them first, from `said_first.toml` beside this file."""
    text = files(__package__).joinpath("said_first.toml").read_text("utf-8")
    return frozenset(fold(name) for names in tomllib.loads(text).values() for name in names)


def _by_capitals(written: list[str], parts: NameParts) -> NameParts:
    """ "KIM Jong-un" and "Ana LÓPEZ GARCÍA": the words in capitals are the family name."""
    capital = [bool(_CAPITALS.fullmatch(word)) and word.isupper() for word in written]
    count, others = sum(capital), len(written) - sum(capital)
    if not count or not others or parts.honorific:
        return parts
    if all(capital[:count]):
        return NameParts(" ".join(written[count:]), " ".join(written[:count]), family_first=True)
    last = " ".join(written[others:])
    if all(capital[others:]) and not parts.family.endswith(last):
        return NameParts(" ".join(written[:others]), last)
    return parts


def _without_letters_after(name: str) -> tuple[str, str]:
    """ "Teguh Wardoyo, SH" as name and post-nominals; "LÓPEZ, ANA" has none."""
    found = _POST_NOMINALS.search(name)
    if found is None or name[: found.start()].isupper():
        return name, ""
    return name[: found.start()].strip(), found[1].strip(" ,")


def _words(text: str) -> Counter[str]:
    return Counter(text.replace(",", " ").split())


def _is_plain(name: str) -> bool:
    return bool(_LATIN.match(name)) and not re.search(r"[\d()\[\]{}<>@/\\\"|_&]", name)


def _plain_parts(name: str) -> NameParts | None:
    """What the library says where it knows none of the words, in a small part of its time."""
    words = name.split()
    if all(_PLAIN_WORD.fullmatch(word) for word in words):
        known = _vocabulary()
        if not any(word.casefold() in known for word in words):
            return NameParts(" ".join(words[:-1]), words[-1])
    return None


def _parsed_parts(name: str) -> NameParts:
    from nameparser import HumanName

    found = HumanName(name)
    given = f"{found.first} {found.middle}".strip()
    return NameParts(given, found.last, found.title, found.suffix)


@cache
def _vocabulary() -> frozenset[str]:
    """All words that the library takes for titles, particles, suffixes and the like."""
    from nameparser import Lexicon

    lexicon = Lexicon.default()
    lists: list[frozenset[str]] = [getattr(lexicon, kind) for kind in _KINDS]
    phrases: frozenset[str] = frozenset().union(*lists)
    return frozenset(word.casefold() for phrase in phrases for word in phrase.split())
