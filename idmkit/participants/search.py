"""Finding people by any part of what is known of them, in whatever script it is typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple

from idmkit.badges.imposition import Place
from idmkit.badges.places import badge_places
from idmkit.model.event import Event
from idmkit.model.folding import fold
from idmkit.model.people import Person
from idmkit.participants.delegations import Participant, participants
from idmkit.printing.unicode_rules import sort_key
from idmkit.reading.readable_ids import plain_letters

# What people type who have no such key, beside the bare letter.
_SPELLED_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "ß": "ss", "æ": "ae", "œ": "oe"}
)


_LEAST_LETTERS = 3  # of a part of a word; at its beginning one is enough


class Nearness(IntEnum):
    """How well somebody fits, the best first."""

    WHOLE_WORDS = 0
    BEGINNINGS = 1
    IN_THE_NAME = 2
    ELSEWHERE = 3


class Found(NamedTuple):
    """Somebody who was found, and where the badge lies; None if this run prints none."""

    participant: Participant
    place: Place | None


def search(event: Event, text: str) -> tuple[Found, ...]:
    """Everybody in whom all words of `text` stand somewhere; the nearest first, then by name.

    Looked at are name, name in the own script, delegation, organization, title, id and number of
    the badge. Case and accents do not count, and a word fits as it is written in Latin letters too.
    """
    wanted = [_spellings(word) for word in text.split() if fold(word)]
    if not wanted:
        return ()
    collated, places = sort_key(event.languages[0]), badge_places(event)
    near = [
        (nearness, collated(one.person.name.sort_key), one.person.id, one)
        for one in participants(event)
        if (nearness := _nearness(one.person, wanted)) is not None
    ]
    near.sort(key=lambda one: one[:3])
    return tuple(Found(one, places.get(id_)) for _, _, id_, one in near)


def _nearness(person: Person, wanted: Sequence[frozenset[str]]) -> Nearness | None:
    name = _texts((person.name.full, person.native_name, person.number, person.id))
    if _all_stand_in(name, wanted, " {} "):
        return Nearness.WHOLE_WORDS
    if _all_stand_in(name, wanted, " {}"):
        return Nearness.BEGINNINGS
    wanted = [frozenset(filter(_tells, words)) for words in wanted]
    if _all_stand_in(name, wanted):
        return Nearness.IN_THE_NAME
    around = (person.name.honorific, person.name.suffix, person.delegation)
    everything = name + _texts((*around, *person.affiliation.parts))
    return Nearness.ELSEWHERE if _all_stand_in(everything, wanted) else None


def _tells(word: str) -> bool:
    """Whether a part of a word says enough: "李" is "li" in Latin letters, and so much else."""
    return len(word) >= _LEAST_LETTERS or not word.isascii()


def _all_stand_in(text: str, wanted: Iterable[frozenset[str]], form: str = "{}") -> bool:
    return all(any(form.format(word) in text for word in words) for words in wanted)


def _texts(texts: Iterable[str]) -> str:
    """All spellings of texts, each word between spaces."""
    return "".join(f" {spelled} " for text in texts if text for spelled in _spellings(text))


def _spellings(text: str) -> frozenset[str]:
    """The text folded: as it is, in Latin letters, and with its umlauts spelled out."""
    if text.isascii():
        return frozenset((fold(text),))
    spelled_out = text.lower().translate(_SPELLED_OUT)
    return frozenset(map(fold, (text, plain_letters(text), spelled_out)))
