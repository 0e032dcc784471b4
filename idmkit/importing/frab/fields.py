"""What XML and JSON of the Pentabarf family have in common: things with named texts and lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from idmkit.importing.sources.json_source import JsonSource
from idmkit.model.origin import KeyPath, Origin

_LARGEST = 10**15  # of a number that is somebody's id
_TRUE = ("true", "yes", "1")


class Fields(Protocol):
    """An element of XML or an object of JSON; what is missing or of another kind is empty."""

    @property
    def origin(self) -> Origin:
        """Where it stands in the source."""

    def text(self, *names: str) -> str:
        """The first text of these names that says something; its own text without a name."""

    def rows(self, name: str) -> Sequence[Fields]:
        """What stands in a list of this name."""

    def first(self, name: str) -> Fields | None:
        """The thing of this name."""


@dataclass(frozen=True, slots=True)
class JsonFields:
    """A value of JSON at `path`. A text in several languages is read in `language`."""

    source: JsonSource = field(repr=False)
    value: Any
    path: KeyPath = ()
    language: str = ""

    @property
    def origin(self) -> Origin:
        """Where it stands in the source."""
        return self.source.at(*self.path)

    @property
    def names(self) -> list[str]:
        """The names of what is in it."""
        return list(self.value) if isinstance(self.value, dict) else []

    def text(self, *names: str) -> str:
        """The first text of these names that says something; its own text without a name."""
        if not names:
            return "" if isinstance(self.value, dict) else as_text(self.value)
        found = (as_text(self._at(name), self.language).strip() for name in names)
        return next(filter(None, found), "")

    def rows(self, name: str) -> list[JsonFields]:
        """What stands in a list of this name."""
        found = self._at(name)
        return [self._part(one, name, n) for n, one in enumerate(_as_list(found))]

    def first(self, name: str) -> JsonFields | None:
        """The thing of this name."""
        found = self._at(name)
        return None if found is None else self._part(found, name)

    def _at(self, name: str) -> Any:
        return self.value.get(name) if isinstance(self.value, dict) else None

    def _part(self, value: Any, *keys: str | int) -> JsonFields:
        return replace(self, value=value, path=(*self.path, *keys))


def as_text(value: Any, language: str = "") -> str:
    """A text or a number as text; of a text in several languages the one asked for, or the first.

    Everything else is "".
    """
    if isinstance(value, dict):
        texts = {key: text for key, text in value.items() if isinstance(text, str) and text}
        return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")
    if isinstance(value, bool):
        return "true" if value else ""
    if isinstance(value, int | float):
        return f"{value:.15g}" if abs(value) < _LARGEST else ""
    return value if isinstance(value, str) else ""


def is_true(text: str) -> bool:
    """Whether a text means yes."""
    return text.strip().casefold() in _TRUE


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
