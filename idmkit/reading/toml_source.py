"""Text to data that remembers where each value stands; the one door to toml-rs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from idmkit.model.origin import KeyPath, Origin, Part, Span
from idmkit.model.problem import AgendaError, Problem, error, in_file_order
from idmkit.reading.text_file import PlainSource, read_text
from idmkit.reading.toml_brackets import too_deep

_MOST_SLIPS = 20


@dataclass(frozen=True, eq=False)
class TomlSource:
    """A TOML file that was read: `data`, and the place of every key and value in it."""

    file: str
    text: str
    data: dict[str, Any]
    nodes: dict[str, Any] = field(repr=False)
    lines: tuple[str, ...] = field(repr=False)

    def line(self, number: int) -> str:
        """The text of one line, from 1; empty past the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def span(self, path: KeyPath, of: Part) -> Span:
        """Where the key or value stands; a table stands at its header, else at its first key.

        What has no place of its own stands where the nearest parent stands.
        """
        for length in range(len(path), 0, -1):
            found = _find(self.nodes, path[:length])
            span = self._place(found, path[:length], of if length == len(path) else "value")
            if span:
                return span
        return Span(1, 1, 1, min(2, len(self.line(1)) + 1))

    def _place(self, found: Any, path: KeyPath, of: Part) -> Span | None:
        if found is None:
            return None
        if not _is_node(found):
            return self._header(path) or self._first_key(found)
        if "value_line" not in found or (of == "key" and "key_line" in found):
            return self._key_span(found)
        return self._value(found)

    def _key_span(self, node: Any) -> Span:
        return self._from(node["key_line"], _first(node["key_col"]), node["key_raw"])

    def _value(self, node: Any) -> Span:
        return self._from(_first(node["value_line"]), _first(node["value_col"]), node["value_raw"])

    def _from(self, number: int, byte_column: int, raw: str) -> Span:
        """The span of `raw`; its end is counted, because toml-rs gives the first line's."""
        before = self.line(number).encode()[: byte_column - 1]
        column = len(before.decode(errors="ignore")) + 1
        line_ends = raw.count("\n")
        last = raw.rpartition("\n")[2]
        return Span(number, column, number + line_ends, len(last) + (1 if line_ends else column))

    def _header(self, path: KeyPath) -> Span | None:
        """The `[table]` line, which toml-rs does not place, after the `[[row]]` it belongs to."""
        keys = [key for key in path if isinstance(key, str)]
        spelled = r"\s*\.\s*".join(rf"[\"']?{re.escape(key)}[\"']?" for key in keys)
        header = re.compile(rf"\s*(\[\s*{spelled}\s*\])")
        for number in range(self._row_line(path), len(self.lines) + 1):
            match = header.match(self.line(number))
            if match:
                return Span(number, match.start(1) + 1, number, match.end(1) + 1)
        return None

    def _row_line(self, path: KeyPath) -> int:
        rows = (end for end in range(len(path), 0, -1) if isinstance(path[end - 1], int))
        node = _find(self.nodes, path[: next(rows, 0)])
        return _first(node["value_line"]) if _is_node(node) else 1

    def _first_key(self, table: Any) -> Span | None:
        places = [self._key_span(node) for node in _nodes_in(table) if "key_line" in node]
        return min(places, key=lambda span: (span.line, span.column), default=None)


@dataclass(frozen=True, eq=False)
class QuickToml:
    """A TOML file whose places are looked for only when one is asked for: a fault, mostly.

    It is read in a fifth of the time, which counts for files that programs write.
    """

    file: str
    text: str = field(repr=False)
    data: dict[str, Any] = field(repr=False)

    def line(self, number: int) -> str:
        """The text of one line, from 1; empty past the end."""
        return _placed(self.text, self.file).line(number)

    def span(self, path: KeyPath, of: Part) -> Span:
        """Where the key or value stands, as `TomlSource` tells it."""
        return _placed(self.text, self.file).span(path, of)


def quick_toml(text: str, file: str) -> QuickToml:
    """TOML text (1.1, line ends LF), read from `file`. Raises AgendaError: toml-syntax."""
    import toml_rs

    if too_deep(text) is None:
        with suppress(ValueError):  # what is wrong is told below
            return QuickToml(file, text, toml_rs.loads(text))
    return QuickToml(file, text, parse_toml(text, file).data)


@lru_cache(maxsize=1)
def _placed(text: str, file: str) -> TomlSource:
    return parse_toml(text, file)


def read_toml(path: Path) -> TomlSource:
    """The TOML file at `path`. Raises AgendaError: file-missing, not-utf8, toml-syntax."""
    text = read_text(path)
    return parse_toml(text, str(path))


def parse_toml(text: str, file: str) -> TomlSource:
    """TOML text (1.1, line ends LF), read from `file`. Raises AgendaError: toml-syntax.

    A slip that ends with its line does not hide the next one: the line is left out and the rest
    read again.
    """
    lines = text.split("\n")
    problems: list[Problem] = []
    while len(problems) < _MOST_SLIPS:
        found = _parse("\n".join(lines), file)
        if isinstance(found, TomlSource):
            break
        problem, goes_on = found
        problems.append(_in_whole_text(problem, text, file))
        if not goes_on:
            break
        lines[problem.origin.span.line - 1] = ""
    if problems:
        raise AgendaError(in_file_order(problems))
    assert isinstance(found, TomlSource)  # noqa: S101  # no problem: the loop ended on a source
    return found


def _parse(text: str, file: str) -> TomlSource | tuple[Problem, bool]:
    import toml_rs

    deep = too_deep(text)
    if deep is not None:
        return _slip(text, deep, "too deep", file)
    try:
        document = toml_rs.load_with_metadata(text)
    except toml_rs.TOMLDecodeError as fault:
        # The library counts bytes, and says it counts characters.
        at = len(text.encode()[: fault.pos].decode(errors="ignore"))
        return _slip(text, at, fault.msg.rpartition("\n")[2], file)
    except ValueError as fault:  # dates of the year 0, numbers without end
        return _slip(text, _out_of_range(text), str(fault), file)
    return TomlSource(file, text, document.value, document.meta["nodes"], tuple(text.split("\n")))


def _slip(text: str, at: int, words: str, file: str) -> tuple[Problem, bool]:
    # Imported only when there is one: start-up.
    from idmkit.reading.toml_slips import slip

    return slip(text, at, words, file)


def _in_whole_text(problem: Problem, text: str, file: str) -> Problem:
    origin = Origin(PlainSource(file, text), problem.origin.path)
    return error(problem.code, problem.message, origin, problem.hint)


def _out_of_range(text: str) -> int:
    match = re.search(r"(?<![\d\"'])0000-\d\d-\d\d|\d{1000}", text)
    return match.start() if match else 0


def _find(nodes: dict[str, Any], path: KeyPath) -> Any:
    """The node or bare table at `path`, or None."""
    found: Any = nodes
    for key in path:
        inside = found["value"] if _is_node(found) else found
        if key == 0 and not isinstance(inside, list):
            continue  # a list of one may stand without brackets
        rows = range(len(inside)) if isinstance(inside, list) else ()
        if not (isinstance(inside, dict) and key in inside) and key not in rows:
            return None
        found = inside[key]
    return found


def _is_node(found: Any) -> bool:
    """Whether it has a place: a table may hold keys of these names, but tables under them.

    The rows of an array of tables have a value's place, the array itself only a key's.
    """
    return isinstance(found, dict) and (
        isinstance(found.get("value_line"), int | tuple) or isinstance(found.get("key_line"), int)
    )


def _nodes_in(table: Any) -> Iterator[Any]:
    waiting = [table]
    while waiting:
        found = waiting.pop()
        if _is_node(found):
            yield found
        elif isinstance(found, dict):
            waiting.extend(found.values())


def _first(number: int | tuple[int, int]) -> int:
    return number if isinstance(number, int) else number[0]
