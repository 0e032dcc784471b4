"""The line that says who appears in a session; the same words on paper and in calendars."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from idmkit.model.multilingual import Multilingual
from idmkit.model.people import Appearance, Name


class PersonWords(NamedTuple):
    """The fixed words of a person line, in English if nothing else is said.

    A partner stands after `both` where there is one; else after `next`, the last after `last`.
    """

    comma: str = ", "
    delivered_by: str = ", delivered by "
    both: str = ", and "
    next: str = "; "
    last: str = "; and "
    awaited: str = "{who} (to be confirmed)"


_ENGLISH = PersonWords()


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a person line; names are set apart (bold on paper).

    `language` is that of the text (BCP 47), "" if it is the language of the event.
    """

    text: str
    is_name: bool = False
    language: str = ""


def person_runs(appearance: Appearance, words: PersonWords = _ENGLISH) -> Iterator[Run]:
    """Name, post-nominals and affiliation; then delivery, capacity, partners and remark."""
    yield from _who(appearance, words)
    affiliation = appearance.affiliation
    for field in ("title", "organization", "country"):
        yield from _told(words.comma, affiliation, field)
    if appearance.delivered_by:
        yield Run(words.delivered_by)
        yield from person_runs(appearance.delivered_by, words)
    yield from _told(" (", appearance, "capacity", ")")
    for number, partner in enumerate(appearance.jointly_with, start=1):
        yield Run(_joint(number, len(appearance.jointly_with), words))
        yield from person_runs(partner, words)
    yield from _told(" (", appearance, "remark", ")")


def person_line(appearance: Appearance, words: PersonWords = _ENGLISH) -> str:
    """The whole line as plain text."""
    return "".join(run.text for run in person_runs(appearance, words))


def _joint(number: int, count: int, words: PersonWords) -> str:
    """What stands before a partner: each has commas of their own, so more than one needs more."""
    if count == 1:
        return words.both
    return words.last if number == count else words.next


def _who(appearance: Appearance, words: PersonWords) -> Iterator[Run]:
    if appearance.person:
        yield from _name(appearance.person.name)
    else:
        before, after = words.awaited.split("{who}")
        awaited = appearance.to_be_confirmed
        yield from _around(before, awaited, appearance.language_of("to_be_confirmed"), after)


def _name(name: Name) -> Iterator[Run]:
    """The formal name; an honorific or post-nominals of another language stand apart from it."""
    own = name.language_of("family") or name.language_of("given")
    honorific, suffix = (
        f" {text}" if name.language_of(field) != own and text else ""
        for field, text in (("honorific", name.honorific), ("suffix", name.suffix))
    )
    formal = name.formal
    if honorific:
        yield Run(name.honorific, is_name=True, language=name.language_of("honorific"))
        yield Run(" ", is_name=True)
        formal = formal[len(name.honorific) + 1 :]
    if suffix:
        formal = formal[: -len(suffix)]
    yield Run(formal, is_name=True, language=own)
    if suffix:
        yield Run(suffix, is_name=True, language=name.language_of("suffix"))


def _told(before: str, thing: Multilingual, field: str, after: str = "") -> Iterator[Run]:
    text = getattr(thing, field)
    if text:
        yield from _around(before, text, thing.language_of(field), after)


def _around(before: str, text: str, language: str, after: str) -> Iterator[Run]:
    """A text between our own words; one run, unless it is of another language."""
    if not language:
        yield Run(f"{before}{text}{after}")
        return
    parts = (Run(before), Run(text, language=language), Run(after))
    yield from (part for part in parts if part.text)
