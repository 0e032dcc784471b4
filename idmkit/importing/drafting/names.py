"""Whole names to their parts; the door to nameparser. What cannot be parted stays whole."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Any, NamedTuple

from idmkit.importing.sources.markup import one_line

_BRACKETED = re.compile(r"^(?P<name>[^\[\](){}]+?)\s*[\[(](?P<rest>[^\[\]()]+)[\])]\s*$")
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
_SEVERAL = 2  # words of a name that has a given and a family name
_MOST_WORDS = 6
# The commonest family names of those who say them first, as they are written in Latin letters.
_SAID_FIRST = frozenset(
    # Chinese
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang "
    "xie tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su "
    "lü lyu ding ren lu yao shen zhong cui tan fan jin shi liao jia xia fu fang zou xiong bai meng "
    "qin qiu hou yan xue lei duan shao qian xi mao wen "
    # Korean
    "kim lee park choi jeong jung kang cho yoon yun jang lim im oh seo shin kwon hwang ahn song "
    "ryu yoo hong moon ban "
    # Vietnamese
    "nguyễn nguyen trần tran lê le phạm pham hoàng hoang huỳnh huynh phan vũ vu võ vo đặng dang "
    "bùi bui đỗ do hồ ho ngô ngo dương duong lý "
    # Hungarian
    "nagy kovács tóth szabó horváth varga kiss molnár németh farkas balogh papp takács juhász orbán"
    .split()
)  # fmt: skip


class NameParts(NamedTuple):
    """A name in parts; without `given` the whole stands in `family`."""

    given: str = ""
    family: str = ""
    honorific: str = ""
    suffix: str = ""
    family_first: bool = False


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
    """The parts of a whole name, as capitals, the order of words and the particles in it tell them.

    One word, a name in brackets or digits, one in a script other than Latin, and one that begins
    with a family name of those who say it first stay whole: it would be a guess too many.
    """
    line = one_line(name)
    found = _HONORIFICS.match(line)
    honorific = found[0].strip() if found else ""
    bare = line[found.end() :] if found else line
    whole = NameParts(family=bare, honorific=honorific)
    words = bare.split()
    if len(words) not in range(_SEVERAL, _MOST_WORDS + 1) or not _is_plain(bare):
        return whole
    bare, suffix = _without_letters_after(bare)
    parts = _in_parts(bare)
    if parts is None:
        return whole
    honorifics = f"{honorific} {parts.honorific}".strip()
    return parts._replace(honorific=honorifics, suffix=suffix or parts.suffix)


def _in_parts(name: str) -> NameParts | None:
    """The parts, or None where they are a guess, or where a word would be lost."""
    found = _parse(name)
    parts = NameParts(f"{found.first} {found.middle}".strip(), found.last, found.title, found.suffix)
    if "," in name and any(word[0].islower() for word in parts.given.split()):
        return None  # "Ana López, Ministry of Labour"
    if "," not in name and not parts.suffix:
        parts = _by_capitals(name.split(), parts)
        if not parts.family_first and name.split()[0].casefold() in _SAID_FIRST:
            return None
    is_whole = _words(" ".join(parts[:4])) == _words(name)
    return parts if parts.given and parts.family and is_whole else None


def _by_capitals(words: list[str], parts: NameParts) -> NameParts:
    """ "KIM Jong-un" and "Ana LÓPEZ GARCÍA": the words in capitals are the family name."""
    capital = [bool(_CAPITALS.fullmatch(word)) and word.isupper() for word in words]
    count = sum(capital)
    first, last = " ".join(words[:count]), " ".join(words[len(words) - count :])
    if not 0 < count < len(words) or parts.honorific:
        return parts
    if all(capital[:count]):
        return NameParts(" ".join(words[count:]), first, family_first=True)
    if all(capital[len(words) - count :]) and not parts.family.endswith(last):
        return NameParts(" ".join(words[: len(words) - count]), last)
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


def _parse(name: str) -> Any:
    from nameparser import HumanName

    return HumanName(name)
