"""What a title or a source's own word tells: the kind of a session, a role, a label.

The words of nine languages stand in `words.toml`, beside this file.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from idmkit.model.event import SessionKind
from idmkit.model.people import Role

# What may follow the words of a kind: "Lunch (Bustillo Salon)", "Keynote address: …", "Dinner II".
_AFTER = r"(?=$|\s*[:：(（,;–—.*/]|\s+-|\s+[ivx\d]+$|\s+(?:in|at|for|hosted|offered|by)\s)"
_NUMBER = r"(?:[IVXLC]{1,7}|\d{1,3}(?:\.\d{1,2})?|[A-Z])(?:\s?\((?:[IVX]{1,5}|\d{1,2})\))?"
_CHINESE = r"第[一二三四五六七八九十\d]{1,3}(?:次会议|场|节|单元)"
_TYPOGRAPHIC = str.maketrans({"’": "'", "ʼ": "'", "‑": "-"})


class Labelled(NamedTuple):
    """A title taken apart: "Session I" and what follows it; without a label the title alone."""

    label: str
    title: str


def kind_of(word: str, title: str) -> SessionKind | None:
    """The kind that the source's own word, or else the title, tells; None for a plain session."""
    return next((kind for text in (word, title) if (kind := _kind(_folded(text)))), None)


def labelled(title: str) -> Labelled:
    """ "Session 1: Ways forward" as label and title."""
    found = _label_pattern().match(title)
    return Labelled(found[1], title[found.end() :]) if found else Labelled("", title)


def role_of(word: str) -> Role | None:
    """The role that a word tells, in any of the languages, or None."""
    return _roles().get(_folded(word).strip(" :："))


def _kind(text: str) -> SessionKind | None:
    own = text.replace(" ", "-")
    if own in set(SessionKind):
        kind = SessionKind(own)
        return None if kind is SessionKind.SESSION else kind
    return next((kind for kind, pattern in _kind_patterns() if pattern.match(text)), None)


def _folded(text: str) -> str:
    return " ".join(text.translate(_TYPOGRAPHIC).split()).casefold()


@cache
def _words() -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))


@cache
def _kind_patterns() -> tuple[tuple[SessionKind, re.Pattern[str]], ...]:
    return tuple(
        (SessionKind(kind), re.compile(_any_of(words) + _AFTER))
        for kind, words in _words()["kind"].items()
    )


@cache
def _roles() -> Mapping[str, Role]:
    """The role of each word; of a word in two lists the first counts."""
    pairs = [
        (word.casefold(), Role(role))
        for role, languages in _words()["role"].items()
        for words in languages.values()
        for word in words
    ]
    return dict(reversed(pairs))


@cache
def _label_pattern() -> re.Pattern[str]:
    words = _any_of(_words()["label"])
    pattern = rf"((?i:{words})\s+{_NUMBER}|{_CHINESE})\s*[:：–—.\-]+\s*(?=\S)"
    return re.compile(pattern)


def _any_of(languages: Mapping[str, list[str]]) -> str:
    every = {word.casefold() for words in languages.values() for word in words}
    longest_first = sorted(every, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, longest_first))})"
