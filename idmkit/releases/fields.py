"""The values of a table of the state file, each of the kind that a release writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeVar

from idmkit.model.origin import Origin
from idmkit.reading.faults import Faults, quoted
from idmkit.releases.state import Names

RESTORE = (
    "bring the file back from version control or a backup; if there is none, move it away and "
    "begin anew: idmkit release --anew"
)
_NO_TIME = datetime(2000, 1, 3, tzinfo=UTC)

Kind = TypeVar("Kind")
Word = TypeVar("Word", bound=StrEnum)


def damaged(message: str, origin: Origin, faults: Faults) -> None:
    """Reports what no release has written so."""
    faults.add("state-damaged", message, origin, RESTORE)


@dataclass(frozen=True)
class Fields:
    """One table. What is wrong in it goes to `faults`, and something stands in for it."""

    data: Mapping[str, Any]
    origin: Origin
    faults: Faults

    def text(self, key: str, default: str | None = None) -> str:
        """A text; without a default it must be there."""
        return self._value(key, str, "a text", default, "")

    def number(self, key: str) -> int:
        """A whole number that is not negative."""
        found = self._value(key, int, "a number", None, 0)
        if found < 0 or isinstance(found, bool):
            self._report(key, "a number")
        return max(found, 0)

    def truth(self, key: str) -> bool:
        """True or, without the key, false."""
        return self._value(key, bool, "true or false", default=False, otherwise=False)

    def word(self, key: str, words: type[Word]) -> Word:
        """One of these words."""
        found = self.text(key)
        if found in set(words):
            return words(found)
        self._report(key, f"one of: {', '.join(words)}")
        return next(iter(words))

    def words(self, key: str, words: type[Word]) -> tuple[Word, ...]:
        """Some of these words."""
        found = self.texts(key)
        if not {*found} <= {*words}:
            self._report(key, f"words of: {', '.join(words)}")
        return tuple(words(one) for one in found if one in set(words))

    def moment(self, key: str) -> datetime:
        """A moment with its offset from UTC, in UTC."""
        found = self._value(key, datetime, "a date and time", None, _NO_TIME)
        if found.tzinfo is None:
            self._report(key, "a date and time with an offset from UTC")
            return _NO_TIME
        return found.astimezone(UTC)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty without the key."""
        found = self._value(key, list, "a list of texts", [], [])
        if not all(isinstance(one, str) for one in found):
            self._report(key, "a list of texts")
            return ()
        return tuple(found)

    def names(self, key: str) -> Names:
        """Texts by their keys; empty without the key."""
        found = self._value(key, dict, "a table of texts", {}, {})
        if not all(isinstance(one, str) for one in found.values()):
            self._report(key, "a table of texts")
            return ()
        return tuple(found.items())

    def table(self, key: str) -> Fields | None:
        """A table inside this one, or None."""
        found = self._value(key, dict, "a table", {}, {})
        return Fields(found, self.origin.at(key), self.faults) if found else None

    def refuse_others(self, known: frozenset[str]) -> None:
        """Reports keys that no release writes."""
        for key in self.data.keys() - known:
            message = f"no release writes a key {quoted(key)}"
            damaged(message, self.origin.key(key), self.faults)

    def _value(
        self, key: str, kind: type[Kind], wanted: str, default: Kind | None, otherwise: Kind
    ) -> Kind:
        found = self.data.get(key, default)
        if isinstance(found, kind):
            return found
        if found is None:
            message = f"{quoted(key)} is missing"
            damaged(message, self.origin, self.faults)
        else:
            self._report(key, wanted)
        return otherwise

    def _report(self, key: str, wanted: str) -> None:
        message = f"{quoted(key)} is not {wanted}"
        damaged(message, self.origin.at(key), self.faults)
