"""Whole names to their parts; the door to nameparser. What cannot be parted stays whole."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from idmkit.importing.sources.markup import one_line

_BRACKETED = re.compile(r"^(?P<name>[^\[\](){}]+?)\s*[\[(](?P<rest>[^\[\]()]+)[\])]\s*$")
_EXCELLENCY = re.compile(
    r"^((?:(?:H\. ?E\.|S\. ?E\.|S\. ?Exc\.|Hon\.|Rt\. Hon\.|Amb\.)\s*)?"
    r"(?:(?:Mr|Ms|Mrs|Miss|Mme|M|Mlle|Sr|Sra|Dr|Dra|Prof|Amb|Hon|Sen|Gen|Col|Herr|Frau)\b\.?\s*)*)(?=\S)"
)
_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ\u1e00-\u1eff]")
_POST_NOMINALS = re.compile(r"(?:[A-Z]{2,4}|(?:[A-Z][a-z]{0,2}\.){1,4}|Ph\.?D\.?|MSc|BSc|Esq\.?)")
_SEVERAL = 2  # words of a name that has a given and a family name
_MOST_WORDS = 6


class NameParts(NamedTuple):
    """A name in parts; without `given` the whole stands in `family`."""

    given: str = ""
    family: str = ""
    honorific: str = ""
    suffix: str = ""


class NamedBody(NamedTuple):
    """What stood in one cell: a name, and the organization in brackets after it."""

    name: str
    organization: str


def with_organization(text: str) -> NamedBody:
    """ "Ana López (Ministry of Labour)" or "Ana López [Ministry of Labour]" taken apart."""
    line = one_line(text)
    found = _BRACKETED.match(line)
    return NamedBody(found["name"].strip(), found["rest"].strip()) if found else NamedBody(line, "")


@cache
def parted(name: str) -> NameParts:
    """The parts of a whole name, as the order of words and the particles in it tell them.

    One word, a name in brackets or digits, and a name in a script other than Latin stay whole: it
    would be a guess too many.
    """
    line = one_line(name)
    honorific = (found := _EXCELLENCY.match(line)) and found[1].strip()
    bare = line[len(found[1]) :].strip() if found and honorific else line
    words = bare.split()
    if len(words) < _SEVERAL or len(words) > _MOST_WORDS or not _is_plain(bare):
        return NameParts(family=bare, honorific=honorific or "") if bare else NameParts(family=line)
    bare, suffix = _without_letters_after(bare)
    parts = _parse(bare)
    given = " ".join(part for part in (parts.first, parts.middle) if part)
    if not given or not parts.last:
        return NameParts(family=bare, honorific=honorific or "")
    joined = f"{honorific or ''} {parts.title}".strip()
    return NameParts(given, parts.last, joined, suffix or parts.suffix)


def _without_letters_after(name: str) -> tuple[str, str]:
    """ "Teguh Wardoyo, SH" as name and post-nominals; "LÓPEZ, ANA" has none."""
    before, comma, after = name.rpartition(",")
    is_suffix = comma and _POST_NOMINALS.fullmatch(after.strip()) and not before.isupper()
    return (before.strip(), after.strip()) if is_suffix else (name, "")


def _is_plain(name: str) -> bool:
    return bool(_LATIN.match(name)) and not re.search(r"[\d()\[\]{}<>@/\\\"|_&]", name)


def _parse(name: str) -> Any:
    from nameparser import HumanName

    return HumanName(name)
