"""Numbers for what has only an id of words: the formats want one, and older apps go by it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import count

from idmkit.model.handles import LARGEST_NUMBER


def numbers(names: Iterable[str], own: Mapping[str, int]) -> dict[str, int]:
    """A number from 1 to 2^31 − 1 for each name; `own` are those that some have already.

    The others are made of the name alone, so that nothing else in an agenda changes them. If two
    names come out the same, or one like somebody's own (for a thousand names once in 4,000
    events), the one that is later in the order of letters takes its next number: the order in which
    names are given does not count.
    """
    found = dict(own)
    taken = set(own.values())
    for name in sorted({*names} - {*own}):
        found[name] = next(number for number in _candidates(name) if number not in taken)
        taken.add(found[name])
    return found


def _candidates(name: str) -> Iterator[int]:
    for attempt in count():
        text = f"{name}#{attempt}" if attempt else name
        digest = sha256(text.encode()).digest()
        yield int.from_bytes(digest[:8], "big") % LARGEST_NUMBER + 1
