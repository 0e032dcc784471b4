"""Our calendars of a person: what their descriptions say to that person alone is no abstract.

The inverse of calendars/duties.py, by the words of `wording`. That a calendar is a person's is
known by its name, so that no paragraph of another one is taken for such words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from idmkit.importing.sources.source_event import SourceSession
from idmkit.wording import LANGUAGES, wording_in

_ANY = "\0"


def without_duties(sessions: Iterable[SourceSession], name: str) -> Iterator[SourceSession]:
    """The sessions of a calendar with this name, without what is said to its person."""
    language = next((one for one in LANGUAGES if _personal(one).search(name)), "")
    for session in sessions:
        first, _, rest = session.abstract.partition("\n\n")
        is_duty = language and all(map(_duty(language).fullmatch, first.split("\n")))
        yield replace(session, abstract=rest) if is_duty else session


@cache
def _personal(language: str) -> re.Pattern[str]:
    """How the name of a person's calendar ends."""
    template = wording_in(language).phrases.feeds.your_sessions
    return re.compile(f" – {_pattern(template.format(name=_ANY))}$")


@cache
def _duty(language: str) -> re.Pattern[str]:
    """A line that tells a person what to do."""
    words = wording_in(language).phrases.feeds
    told = [
        *(said.format(role=_ANY) for said in words.your_role.values()),
        words.in_your_place.format(name=_ANY),
        words.in_place_of.format(name=_ANY),
        words.jointly_with.format(names=_ANY),
    ]
    return re.compile("|".join(map(_pattern, told)))


def _pattern(said: str) -> str:
    return re.escape(said).replace(re.escape(_ANY), ".+")
