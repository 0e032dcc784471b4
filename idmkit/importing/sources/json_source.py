"""JSON that knows where its values stand; looked up only when a place is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from json import JSONDecoder
from typing import Any

from idmkit.model.origin import KeyPath, Origin, Part, Span

_SPACE = re.compile(r"[ \t\n\r]*")
_DECODER = JSONDecoder()
_Children = dict[str | int, int]


@dataclass(frozen=True, eq=False)
class JsonSource:
    """JSON text and its `data`; an origin's path leads through objects and lists."""

    file: str
    text: str = field(repr=False)
    data: Any = field(repr=False)

    def at(self, *path: str | int) -> Origin:
        """The value at `path`."""
        return Origin(self, path)

    def line(self, number: int) -> str:
        """The text of one line, from 1; empty past the end."""
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    def span(self, path: KeyPath, of: Part) -> Span:  # noqa: ARG002  # a value tells its key
        """The first line of the value at `path`, or of the innermost value on the way there."""
        at = _skip(self.text, 0)
        for key in path:
            inside = self._children(at).get(key)
            if inside is None:
                break
            at = inside
        line = self.text.count("\n", 0, at) + 1
        column = at - self.text.rfind("\n", 0, at)
        return Span(line, column, line, max(column + 1, len(self.line(line)) + 1))

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def _known(self) -> dict[int, _Children]:
        return {}

    def _children(self, at: int) -> _Children:
        """Where the values of the object or list at `at` begin; found once, as places are many."""
        if at not in self._known:
            inside = {"{": _members, "[": _items}.get(self.text[at : at + 1])
            self._known[at] = dict(inside(self.text, at)) if inside else {}
        return self._known[at]


def _members(text: str, at: int) -> Iterator[tuple[str | int, int]]:
    at = _skip(text, at + 1)
    while text[at] == '"':
        name, at = _DECODER.raw_decode(text, at)
        at = _skip(text, _skip(text, at) + 1)  # past the colon
        yield name, at
        at = _next(text, at)


def _items(text: str, at: int) -> Iterator[tuple[str | int, int]]:
    at, number = _skip(text, at + 1), 0
    while text[at] != "]":
        yield number, at
        at, number = _next(text, at), number + 1


def _next(text: str, at: int) -> int:
    """Past the value at `at` and the comma after it."""
    _, end = _DECODER.raw_decode(text, at)
    end = _skip(text, end)
    return _skip(text, end + 1) if text[end] == "," else end


def _skip(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at
