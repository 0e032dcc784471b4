"""Changes in the text of an overlay that leave everything else in it as it stands, comments too.

A table may be written in three ways in TOML: under a header, with dotted keys, or in braces. A new
key goes where its table is; a new table gets a header after the one it belongs to.
"""

from __future__ import annotations

import copy
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from idmkit.importing.drafting.agenda_text import value_text
from idmkit.model.problem import AgendaError, OutputError
from idmkit.reading.toml_source import TomlSource, parse_toml
from idmkit.reading.translations.tables import Address

Value = str | list[str]

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_HEADER = re.compile(r"[ \t]*\[(?!\[).*\][ \t]*(#.*)?")


def edited(source: TomlSource, changes: Mapping[Address, Value]) -> str:
    """The text with these keys set. Raises OutputError if it would say anything else then."""
    edit = _Edit(source)
    for path, value in changes.items():
        edit.give(path, value)
    text = edit.text
    wanted = copy.deepcopy(source.data)
    for path, value in changes.items():
        _set(wanted, path, value)
    if not _says(text, source.file, wanted):
        raise OutputError(
            f"{source.file} is written so that idmkit cannot change it safely; "
            "give each id a table of its own: [session.opening]"
        )
    return text


class _Block(NamedTuple):
    """A table with a header: its path, the header's line, and the last line of its keys."""

    path: Address
    header: int
    last: int


class _Edit:
    """Collects what goes where, by offsets in the old text."""

    def __init__(self, source: TomlSource) -> None:
        self._source = source
        self._lines = source.text.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._leaves = dict(_leaves(source.data, ()))
        self._blocks = self._found_blocks()
        self._put: list[tuple[int, int, str]] = []  # start, end and the text in its place
        self._new: dict[Address, dict[str, Value]] = {}
        self._braced: dict[Address, list[str]] = {}

    def give(self, path: Address, value: Value) -> None:
        """Sets one key."""
        if path in self._leaves:
            span = self._source.span(path, "value")
            start, end = self._at(span.line, span.column), self._at(span.end_line, span.end_column)
            self._put.append((start, end, value_text(value)))
            return
        table = path[:-1]
        if table in self._new:
            self._new[table][path[-1]] = value
            return
        headed = {block.path for block in self._blocks if block.header}
        for length in range(len(table), 0, -1):
            if self._gave(table[:length], path, value):
                return
            if table[:length] in headed:
                break  # under a header there may be another, and further up no more keys of it
        self._new[table] = {path[-1]: value}

    @property
    def text(self) -> str:
        """The new text."""
        for table, given in self._braced.items():
            span = self._source.span(table, "value")
            at = self._at(span.line, span.column) + 1
            rest = "," if _inside(self._source.data, table) else " "
            self._put.append((at, at, f" {', '.join(given)}{rest}"))
        for table, pairs in self._new.items():
            lines = [f"[{_keys(table)}]", *(_pair((key,), value) for key, value in pairs.items())]
            at = self._end_of(self._home(table))
            self._put.append((at, at, "\n" + "\n".join(lines) + "\n"))
        text, after = [], 0
        whole = self._source.text + ("" if self._source.text.endswith("\n") else "\n")
        for start, end, new in sorted(self._put, key=lambda one: one[:2]):
            text += [whole[after:start], new]
            after = end
        return "".join((*text, whole[after:]))

    def _gave(self, table: Address, path: Address, value: Value) -> bool:
        """Whether the key could be put where a table is that is, or encloses, its own."""
        rest = path[len(table) :]
        block = next((one for one in self._blocks if one.path == table and one.header), None)
        if block and len(rest) == 1:
            at = self._end_of(block)
            self._put.append((at, at, _pair(rest, value) + "\n"))
            return True
        if not block and self._is_braced(table):
            self._braced.setdefault(table, []).append(_pair(rest, value))
            return True
        dotted = None if block else self._dotted(table)
        if dotted:
            home, line = dotted
            at = self._starts[line]
            self._put.append((at, at, _pair(path[len(home.path) :], value) + "\n"))
            return True
        return False

    def _is_braced(self, table: Address) -> bool:
        if not table or not isinstance(_inside(self._source.data, table), dict):
            return False
        span = self._source.span(table, "value")
        return self._source.text[self._at(span.line, span.column) :].startswith("{")

    def _dotted(self, table: Address) -> tuple[_Block, int] | None:
        """Where dotted keys make up a table: the block they stand in, and the line of the last."""
        found = None
        for path in self._leaves:
            if table and path[: len(table)] == table:
                line = self._source.span(path, "value").end_line
                home = self._block_at(self._source.span(path, "key").line)
                if len(home.path) < len(table):
                    found = (home, max(line, found[1]) if found else line)
        return found

    def _block_at(self, line: int) -> _Block:
        return [one for one in self._blocks if one.header <= line][-1]

    def _home(self, table: Address) -> _Block:
        """The block after which a new table goes: the nearest to its own, the last of those."""

        def nearness(numbered: tuple[int, _Block]) -> tuple[bool, int, int]:
            number, block = numbered
            return block.path == table[:-1], _shared(block.path, table), number

        parents = [*enumerate(self._blocks)]
        best = max(parents, key=nearness)
        return best[1] if _shared(best[1].path, table) else self._blocks[-1]

    def _end_of(self, block: _Block) -> int:
        return self._starts[block.last]

    def _at(self, line: int, column: int) -> int:
        return self._starts[line - 1] + column - 1

    def _found_blocks(self) -> list[_Block]:
        """The tables with headers, and first of all what stands before the first of them."""
        inside: set[int] = set()
        ends: dict[int, int] = {}
        for path in self._leaves:
            first = self._source.span(path, "key").line
            last = self._source.span(path, "value").end_line
            inside.update(range(first, last + 1))
            ends[first] = max(last, ends.get(first, 0))
        headers = [
            (n, path)
            for n, line in enumerate(self._lines, 1)
            if n not in inside and (path := _header(line))
        ]
        starts = [(0, ()), *headers]
        bounds = [*(n for n, _ in headers), len(self._lines) + 1]
        blocks = []
        for (header, path), end in zip(starts, bounds, strict=True):
            own = [last for first, last in ends.items() if header < first < end]
            last = max([header, *own]) if header or own else self._before(end)
            blocks.append(_Block(path, header, last))
        return blocks

    def _before(self, header: int) -> int:
        """The last line of the comment at the head of a file, of which the first table has none."""
        line = 0
        while line + 1 < min(header, len(self._lines)) and self._lines[line].startswith("#"):
            line += 1
        return line


def _header(line: str) -> Address:
    """The path of a table's header; empty if the line is none."""
    if not _HEADER.fullmatch(line):
        return ()
    try:
        data = tomllib.loads(line)
    except tomllib.TOMLDecodeError:
        return ()
    path: list[str] = []
    while data:
        ((key, data),) = data.items()
        path.append(key)
    return tuple(path)


def _leaves(data: Mapping[str, Any], path: Address) -> Iterator[tuple[Address, Any]]:
    for key, value in data.items():
        if isinstance(value, dict):
            yield from _leaves(value, (*path, key))
        else:
            yield (*path, key), value


def _inside(data: Any, path: Address) -> Any:
    for key in path:
        if not isinstance(data, dict) or key not in data:
            return None
        data = data[key]
    return data


def _set(data: dict[str, Any], path: Address, value: Value) -> None:
    for key in path[:-1]:
        data = data.setdefault(key, {})
    data[path[-1]] = value


def _says(text: str, file: str, wanted: Mapping[str, Any]) -> bool:
    """Whether the text says just that; a text over lines has a line end more at its end."""
    try:
        found = parse_toml(text, file).data
    except AgendaError:
        return False
    return dict(_leaves(_trimmed(found), ())) == dict(_leaves(_trimmed(wanted), ()))


def _trimmed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _trimmed(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_trimmed(one) for one in value]
    return value.removesuffix("\n") if isinstance(value, str) else value


def _shared(one: Address, other: Address) -> int:
    """How many keys two paths have in common from their beginning."""
    count = 0
    for mine, yours in zip(one, other, strict=False):
        if mine != yours:
            break
        count += 1
    return count


def _pair(keys: Address, value: Value) -> str:
    return f"{_keys(keys)} = {value_text(value)}"


def _keys(keys: Address) -> str:
    return ".".join(key if _BARE.fullmatch(key) else value_text(key) for key in keys)
