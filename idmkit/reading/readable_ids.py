"""Readable ids for what has none: the words of a name in plain letters; the door to anyascii."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from idmkit.model.handles import LONGEST_ID, is_id

_LONGEST = 40  # letters of an id that is made; cut at a word
_LITTLE_WORDS = re.compile(r"(?<=.)-(?:the|a|an|of|and|for|to|in|on|with)$")


class Ids:
    """Gives out ids of one kind of row, each once.

    `known` has those given in earlier imports, `taken` those of other rows.
    """

    def __init__(
        self,
        fallback: str,
        known: Mapping[str, str] | None = None,
        taken: Collection[str] = (),
    ) -> None:
        self._fallback = fallback
        self._known = known or {}
        self._taken = {*self._known.values(), *taken}
        self._last: dict[str, int] = {}  # the number that each stem had last

    def of(self, key: str, *names: str, own: str = "") -> str:
        """The id of the thing that the source calls `key`.

        One that it had before, else its `own`, else one made of the first of `names` that has
        letters.
        """
        if key in self._known:
            return self._known[key]
        wanted = own if is_id(own) else next(filter(None, map(readable, names)), self._fallback)
        return self._next(wanted)

    def _next(self, stem: str) -> str:
        """The stem, or the stem with the first number that is free: "lunch", "lunch-2"."""
        number = self._last.get(stem, 0) + 1
        while (found := _numbered(stem, number)) in self._taken or not is_id(found):
            number += 1
        self._last[stem] = number
        self._taken.add(found)
        return found


def plain_letters(text: str) -> str:
    """The text in the letters of ASCII, whatever its script: "Иванов" is "Ivanov"."""
    from anyascii import anyascii

    return anyascii(text)


def readable(name: str) -> str:
    """The words of `name` as an id, whatever its script: "Зал 1" is "zal-1"; "" without letters."""
    plain = plain_letters(name[: 4 * LONGEST_ID]).lower().replace("'", "").replace("`", "")
    whole = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(whole) > _LONGEST:
        cut = whole[: _LONGEST + 1].rpartition("-")[0] or whole[:_LONGEST]
        whole = _LITTLE_WORDS.sub("", cut)
    return whole


def _numbered(stem: str, number: int) -> str:
    if number == 1:
        return stem
    end = f"-{number}"
    return stem[: LONGEST_ID - len(end)].rstrip("-") + end
