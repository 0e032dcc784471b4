"""Changes in the text of an agenda that leave everything else in it as it stands, comments too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from idmkit.importing.drafting.agenda_text import value_text
from idmkit.model.origin import KeyPath
from idmkit.reading.toml_source import TomlSource

_HEADER = re.compile(r"[ \t]*\[{1,2}[ \t]*([A-Za-z_][\w. \t]*?)[ \t]*\]{1,2}[ \t]*(#.*)?$")


Place = tuple[str, ...]  # where a text belongs among those inserted at the same line


class Block(NamedTuple):
    """The lines of a table, from 1: `first` with the comment above it, `header`, past the `end`."""

    path: KeyPath
    first: int
    header: int
    end: int


@dataclass
class AgendaEdit:
    """Collects changes by line of the old text and makes the new text of them."""

    source: TomlSource
    _own: dict[int, str] = field(default_factory=dict)
    _after: dict[int, list[str]] = field(default_factory=dict)
    _before: dict[int, list[tuple[Place, str]]] = field(default_factory=dict)

    def give(self, path: KeyPath, key: str, value: Any) -> None:
        """Gives `key` of the table at `path` a value; None takes it away."""
        lines = self._lines_of(path, key)
        if lines is not None:
            text = "" if value is None else f"{self._pair(key, value)}{self._comment(path, key)}\n"
            self._replace(lines, text)
        elif value is not None:
            self._after.setdefault(self._last_key_line(path), []).append(self._pair(key, value))

    def insert(self, line: int, text: str, place: Place) -> None:
        """Puts whole lines before a line of the old text; what goes there stands by `place`."""
        self._before.setdefault(line, []).append((place, text))

    def move(self, path: KeyPath, line: int, place: Place) -> None:
        """Moves the table at `path`, with the comment above it, before a line of the old text.

        What was changed in the table goes with it: call this after all changes in it.
        """
        block = self.block(path)
        lines = range(block.first, block.end)
        self.insert(line, "".join(map(self._now, lines)), place)
        self._replace(lines, "")
        for number in lines:
            self._after.pop(number, None)

    def block(self, path: KeyPath) -> Block:
        """The lines of the table at `path`."""
        return self._by_path[path]

    @property
    def last_line(self) -> int:
        """Past the end of the old text."""
        return len(self._lines) + 1

    @property
    def text(self) -> str:
        """The new text."""
        lines = range(1, self.last_line + 1)
        return "".join(f"{self._inserted(number)}{self._now(number)}" for number in lines)

    def blocks_of(self, *kind: str) -> list[Block]:
        """The blocks of a kind of table, as they stand: `("day", "session")`."""
        return [one for one in self.blocks if _names(one.path) == kind]

    @cached_property
    def blocks(self) -> list[Block]:
        """All tables with a header, as they stand."""
        headers = list(self._headers())
        firsts = [self._first(number) for _, number in headers]
        ends = [*firsts[1:], self.last_line]
        return [
            Block(path, first, number, end)
            for (path, number), first, end in zip(headers, firsts, ends, strict=True)
        ]

    @cached_property
    def _by_path(self) -> dict[KeyPath, Block]:
        return {block.path: block for block in self.blocks}

    @cached_property
    def _lines(self) -> list[str]:
        return self.source.text.removesuffix("\n").split("\n")

    def _headers(self) -> Iterator[tuple[KeyPath, int]]:
        inside = self._inside_texts
        numbers: dict[KeyPath, int] = {}
        for number, line in enumerate(self._lines, 1):
            found = None if number in inside else _HEADER.match(line)
            if found is None:
                continue
            names = tuple(re.split(r"[ \t]*\.[ \t]*", found[1]))
            path = _path(names, numbers) if line.lstrip().startswith("[[") else names
            yield path, number

    @cached_property
    def _inside_texts(self) -> set[int]:
        """The lines of values over several lines, where a bracket begins no table."""
        inside: set[int] = set()
        for path in _tables(self.source.data):
            for key in _at(self.source.data, path):
                span = self.source.span((*path, key), "value")
                inside.update(range(span.line + 1, span.end_line + 1))
        return inside

    def _first(self, header: int) -> int:
        """Where the empty lines and the comment above a header begin."""
        number = header
        while number > 1 and self._is_quiet(number - 1):
            number -= 1
        blanks = [one for one in range(number, header) if not self._lines[one - 1].strip()]
        return blanks[0] if blanks and number > 1 else number

    def _is_quiet(self, number: int) -> bool:
        line = self._lines[number - 1].strip()
        return number not in self._inside_texts and (not line or line.startswith("#"))

    def _lines_of(self, path: KeyPath, key: str) -> range | None:
        if key not in _at(self.source.data, path):
            return None
        start = self.source.span((*path, key), "key").line
        return range(start, self.source.span((*path, key), "value").end_line + 1)

    def _comment(self, path: KeyPath, key: str) -> str:
        """What stands behind the value, on its last line."""
        span = self.source.span((*path, key), "value")
        rest = self._lines[span.end_line - 1][span.end_column - 1 :]
        return rest if rest.lstrip().startswith("#") else ""

    def _last_key_line(self, path: KeyPath) -> int:
        block = self.block(path)
        own = [key for key in _at(self.source.data, path) if not _is_rows(path, key)]
        ends = [self.source.span((*path, key), "value").end_line for key in own]
        return max([block.header, *(end for end in ends if end < block.end)])

    def _pair(self, key: str, value: Any) -> str:
        return f"{key} = {value_text(value)}"

    def _replace(self, lines: range, text: str) -> None:
        self._own.update(dict.fromkeys(lines, ""))
        self._own[lines.start] = text

    def _inserted(self, number: int) -> str:
        ordered = sorted(self._before.get(number, []), key=lambda one: one[0])
        return "".join(text for _, text in ordered)

    def _now(self, number: int) -> str:
        """The line as it is by now, with what was added under it."""
        old = f"{self._lines[number - 1]}\n" if number < self.last_line else ""
        added = (f"{pair}\n" for pair in self._after.get(number, []))
        return "".join((self._own.get(number, old), *added))


def _path(names: tuple[str, ...], numbers: dict[KeyPath, int]) -> KeyPath:
    """The path of the next row of `names`: ("day", 0, "session", 3)."""
    above: KeyPath = ()
    for name in names[:-1]:
        above = (*above, name, max(0, numbers.get((*above, name), 0) - 1))
    rows = (*above, names[-1])
    numbers[rows] = numbers.get(rows, 0) + 1
    return (*rows, numbers[rows] - 1)


def _tables(data: dict[str, Any]) -> Iterator[KeyPath]:
    for name, value in data.items():
        if isinstance(value, dict):
            yield (name,)
        for n, row in enumerate(value if isinstance(value, list) else ()):
            if isinstance(row, dict):
                yield (name, n)
                sessions = row.get("session", ()) if name == "day" else ()
                yield from ((name, n, "session", k) for k in range(len(sessions)))


def _at(data: Any, path: KeyPath) -> dict[str, Any]:
    for key in path:
        data = data[key]
    return data if isinstance(data, dict) else {}


def _is_rows(path: KeyPath, key: str) -> bool:
    return len(path) == 2 and path[0] == "day" and key == "session"  # noqa: PLR2004


def _names(path: KeyPath) -> tuple[str, ...]:
    return tuple(key for key in path if isinstance(key, str))
