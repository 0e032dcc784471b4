"""The line that says who appears in a session; the same words on paper and in calendars."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from idmkit.model.people import Appearance


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
    """A stretch of a person line; names are set apart (bold on paper)."""

    text: str
    is_name: bool = False


def person_runs(appearance: Appearance, words: PersonWords = _ENGLISH) -> Iterator[Run]:
    """Name, post-nominals and affiliation; then delivery, capacity, partners and remark."""
    yield Run(_who(appearance, words), is_name=appearance.person is not None)
    rest = words.comma.join(appearance.affiliation.parts)
    if rest:
        yield Run(f"{words.comma}{rest}")
    if appearance.delivered_by:
        yield Run(words.delivered_by)
        yield from person_runs(appearance.delivered_by, words)
    if appearance.capacity:
        yield Run(f" ({appearance.capacity})")
    for number, partner in enumerate(appearance.jointly_with, start=1):
        yield Run(_joint(number, len(appearance.jointly_with), words))
        yield from person_runs(partner, words)
    if appearance.remark:
        yield Run(f" ({appearance.remark})")


def person_line(appearance: Appearance, words: PersonWords = _ENGLISH) -> str:
    """The whole line as plain text."""
    return "".join(run.text for run in person_runs(appearance, words))


def _joint(number: int, count: int, words: PersonWords) -> str:
    """What stands before a partner: each has commas of their own, so more than one needs more."""
    if count == 1:
        return words.both
    return words.last if number == count else words.next


def _who(appearance: Appearance, words: PersonWords) -> str:
    if appearance.person:
        return appearance.person.name.formal
    return words.awaited.format(who=appearance.to_be_confirmed)
