"""Where a value was written, so that a fault found late still points at its line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

Part = Literal["key", "value"]
KeyPath = tuple[str | int, ...]


class Span(NamedTuple):
    """A stretch of text: lines and columns from 1, columns in characters, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Source(Protocol):
    """A file that was read and can tell where each of its values stands."""

    @property
    def file(self) -> str:
        """The file's name as the user gave it."""

    def span(self, path: KeyPath, of: Part) -> Span:
        """Where the key or the value at `path` stands; the nearest parent if it has no place."""

    def line(self, number: int) -> str:
        """The text of one line, from 1, without its end."""


@dataclass(frozen=True, slots=True)
class Origin:
    """One place in a source, found by key path; the span is looked up only when it is shown."""

    source: Source
    path: KeyPath = ()
    of: Part = "value"

    def at(self, *keys: str | int) -> Origin:
        """The place of a value under this one."""
        return Origin(self.source, self.path + keys)

    def key(self, *keys: str | int) -> Origin:
        """The place of a key under this one, not of its value."""
        return Origin(self.source, self.path + keys, "key")

    @property
    def file(self) -> str:
        """The file's name as the user gave it."""
        return self.source.file

    @property
    def span(self) -> Span:
        """Lines and columns of this place."""
        return self.source.span(self.path, self.of)

    @property
    def underlined(self) -> Span:
        """The stretch of the line's text that shows it; in a table columns are cells, not letters.

        A source that counts so has a method of this name, from the span to the stretch.
        """
        shown = getattr(self.source, "underlined", None)
        return shown(self.span) if shown else self.span
