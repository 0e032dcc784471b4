"""A content line (RFC 5545 §3.1) and its places in the file, however it is folded."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from idmkit.model.origin import KeyPath, Origin, Part, Span

_MOST_SHOWN = 4096  # octets of a physical line that a problem can quote


@dataclass(frozen=True, slots=True)
class LineSource:
    """One physical line of a file: enough to show a problem in it, whatever size the file has."""

    file: str
    text: str

    def span(self, path: KeyPath, of: Part) -> Span:  # noqa: ARG002 -- a place has no key
        """The place that the path spells out: line, first column, column after the last."""
        line, start, end = (int(part) for part in path)
        return Span(line, start, line, end)

    def line(self, number: int) -> str:  # noqa: ARG002 -- there is only one
        """The text of the line."""
        return self.text


@dataclass(eq=False)
class ContentLine:
    """`pieces` are the octets of its physical lines, without line ends and folding blanks.

    `number` is that of the first of them, from 1. `size` is the number of octets there are, `kept`
    of those that are in the pieces.
    """

    number: int
    pieces: list[bytes]
    size: int = 0
    kept: int = 0

    @cached_property
    def text(self) -> str:
        """The line unfolded; an octet that is not UTF-8 becomes a lone surrogate."""
        pieces = self.pieces
        octets = pieces[0] if len(pieces) == 1 else b"".join(pieces)
        return octets.decode("utf-8", "surrogateescape")

    def at(self, start: int = 0, end: int | None = None) -> Mark:
        """Characters of the text, counted from 0; to its end without `end`."""
        return Mark(self, start, len(self.text) if end is None else end)

    def brief(self) -> ContentLine:
        """The line, or what fits a problem of one that is too long to be kept."""
        if len(self.pieces) == 1 and len(self.pieces[0]) <= _MOST_SHOWN:
            return self
        return ContentLine(self.number, [piece[:_MOST_SHOWN] for piece in self.pieces[:50]])

    def origin(self, file: str, start: int, end: int) -> Origin:
        """Where characters of the text stand in the file; the first physical line of them."""
        index, first = self._place(start)
        last_index, last = self._place(end)
        blank = " " if index else ""
        shown = blank + self.pieces[index][:_MOST_SHOWN].decode("utf-8", "replace")
        until = last if last_index == index else len(shown) + 1
        return Origin(LineSource(file, shown), (self.number + index, first, max(first + 1, until)))

    def _place(self, offset: int) -> tuple[int, int]:
        """The piece that holds a character, and its column, from 1."""
        octets = len(self.text[:offset].encode("utf-8", "surrogateescape"))
        ends = list(accumulate(map(len, self.pieces)))
        index = next((n for n, end in enumerate(ends) if octets < end), len(ends) - 1)
        inside = octets - (ends[index] - len(self.pieces[index]))
        before = self.pieces[index][:inside].decode("utf-8", "replace")
        return index, len(before) + (2 if index else 1)


class Mark(NamedTuple):
    """A stretch of a content line, looked up only when it is shown."""

    line: ContentLine
    start: int
    end: int

    @property
    def number(self) -> int:
        """The physical line, from 1."""
        return self.line.number

    def origin(self, file: str) -> Origin:
        """Its place in the file."""
        return self.line.origin(file, self.start, self.end)
