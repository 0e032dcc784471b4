"""What a title or a source's own word tells: the kind of a session, a role, a label.

The words of nine languages stand in `words.toml`, beside this file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from idmkit.importing.drafting.words import folded, in_any_language, word_lists
from idmkit.model.event import SessionKind
from idmkit.model.people import Role

# What may follow the words of a kind: "Lunch (Bustillo Salon)", "Keynote 1: …", "Dinner by Ana".
_COUNTED = r"(?:\s+(?:[ivx]{1,4}|\d{1,3}))?(?:\s*(?:min(?:utes?)?|'))?"
_END = r"(?:\.?$|\s*[(（*]|\s+(?:(?:hosted|offered|sponsored|provided)\s+)?by\s)"
_TITLE = r"(?:\s*[:：;–—]|\s+-)"  # of a keynote: a pause has at most a few words
_FEW_WORDS = rf"{_TITLE}\s*(?:\S+\s+){{0,3}}\S*$"
_PAUSES = (SessionKind.BREAK, SessionKind.REGISTRATION, SessionKind.SOCIAL)
_AND = r"(?:\s*[,،、&+/]\s*|\s+(?:and|et|y|e|und|и)\s+|\s+و\s?|和)"
_NUMBER = r"(?:[IVXLC]{1,7}|\d{1,3}(?:\.\d{1,2})?|[A-Z])(?:\s?\((?:[IVX]{1,5}|\d{1,2})\))?"
_CHINESE = r"第[一二三四五六七八九十\d]{1,3}(?:次会议|场|节|单元)"
# Not the hyphen of "Panel 5-year plans", the dash of "Session 2–4" or the colon of "10:30".
_PARTED = r"(?:\s*[:：—]+(?!\d)\s*|\s*–+\s+|\s+[–—]+\s*|\s*[.-]+\s+|\s+-+\s*)(?=\S)"


class Labelled(NamedTuple):
    """A title taken apart: "Session I" and what follows it; without a label the title alone."""

    label: str
    title: str


def kind_of(word: str, title: str) -> SessionKind | None:
    """The kind that the source's own word, or else the title, tells; None for a plain session."""
    return next((kind for text in (word, title) if (kind := _kind(folded(text)))), None)


def labelled(title: str) -> Labelled:
    """ "Session 1: Ways forward" as label and title."""
    found = _label_pattern().match(title)
    return Labelled(found[1], title[found.end() :]) if found else Labelled("", title)


def role_of(word: str) -> Role | None:
    """The role that a word tells, in any of the languages, or None."""
    return _roles().get(folded(word).strip(" :："))


def _kind(text: str) -> SessionKind | None:
    own = text.replace(" ", "-")
    if own in set(SessionKind):
        kind = SessionKind(own)
        return None if kind is SessionKind.SESSION else kind
    return next((kind for kind, pattern in _kind_patterns() if pattern.match(text)), None)


@cache
def _kind_patterns() -> tuple[tuple[SessionKind, re.Pattern[str]], ...]:
    """Words of a kind at the beginning, and nothing after them but what goes with such words."""
    kinds = {kind: in_any_language(words) for kind, words in word_lists()["kind"].items()}
    beside = frozenset().union(in_any_language(word_lists()["beside"]), *kinds.values())
    more = f"(?:{_AND}{_any_of(beside)})*{_COUNTED}"
    after = {kind: _FEW_WORDS if kind in _PAUSES else _TITLE for kind in kinds}
    return tuple(
        (
            SessionKind(kind),
            re.compile(f"{_any_of(words)}{more}(?:{_END}|{_place()}|{after[kind]})"),
        )
        for kind, words in kinds.items()
    )


def _place() -> str:
    """ "in the Bustillo Salon", "at the Museum Hotel", "for all participants"."""
    places = _any_of(in_any_language(word_lists()["place"]))
    guests = _any_of(in_any_language(word_lists()["guests"]))
    return rf"\s+(?:in|at|for)\s+(?:\S+\s+){{0,3}}(?:{places}|{guests})\b"


@cache
def _roles() -> Mapping[str, Role]:
    """The role of each word; of a word in two lists the first counts."""
    pairs = [
        (word, Role(role))
        for role, languages in word_lists()["role"].items()
        for word in in_any_language(languages)
    ]
    return dict(reversed(pairs))


@cache
def _label_pattern() -> re.Pattern[str]:
    every = {word for words in word_lists()["label"].values() for word in words}
    return re.compile(rf"((?i:{_any_of(every)})\s+{_NUMBER}|{_CHINESE}){_PARTED}")


def _any_of(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, longest_first))})"
