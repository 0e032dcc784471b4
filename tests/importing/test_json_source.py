"""The place of every value of a JSON text: found by its path, and pointing at its first letter."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from json import JSONDecoder
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.importing.sources.json_source import JsonSource
from idmkit.importing.sources.source_file import SourceFile, as_json
from idmkit.model.origin import KeyPath, Span

SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=12)
)
VALUES = st.recursive(
    SCALARS,
    lambda inside: (
        st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=6), inside, max_size=4)
    ),
    max_leaves=15,
)
SPACES = ("", " ", "  ", "\n", "\t", "\n\n    ")


def paths(data: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    yield path, data
    if isinstance(data, list | dict):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from paths(value, (*path, key))


def dumped(data: Any, chance: random.Random) -> str:
    """The data as JSON that many hands might have written."""

    def space() -> str:
        return chance.choice(SPACES)

    if isinstance(data, list):
        items = ",".join(f"{space()}{dumped(one, chance)}{space()}" for one in data)
        return f"[{items or space()}]"
    if isinstance(data, dict):
        pairs = ",".join(
            f"{space()}{dumped(key, chance)}{space()}:{space()}{dumped(one, chance)}{space()}"
            for key, one in data.items()
        )
        return f"{{{pairs or space()}}}"
    return json.dumps(data, ensure_ascii=chance.random() < 0.5)


def index_of(text: str, span: Span) -> int:
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: span.line - 1]) + span.column - 1


@given(VALUES, st.randoms(use_true_random=False))
def test_the_text_at_a_place_is_the_value(data: Any, chance: random.Random) -> None:
    text = f"{chance.choice(SPACES)}{dumped(data, chance)}{chance.choice(SPACES)}"
    source = JsonSource("x.json", text, json.loads(text))
    assert source.data == data
    for path, value in paths(data):
        span = source.at(*path).span
        found, _ = JSONDecoder().raw_decode(text, index_of(text, span))
        assert (found, type(found)) == (value, type(value))
        assert span.end_line == span.line
        assert span.column < span.end_column <= len(source.line(span.line)) + 1 + (not text)


@pytest.mark.parametrize("indent", [None, 0, 2, "\t"])
@pytest.mark.parametrize(
    ("path", "word"),
    [
        (("talks", 1, "title"), '"B \\"quoted\\" {[,]}"'),
        (("talks", 1), "{"),
        (("talks", 0, "id"), "1"),
        (("talks",), "["),
        (("talks", 1, "nowhere", 3), "{"),
        (("talks", 9), "["),
        ((), "{"),
    ],
)
def test_a_place_or_the_nearest_around_it(
    indent: int | str | None, path: tuple[str | int, ...], word: str
) -> None:
    data = {"talks": [{"id": 1}, {"title": 'B "quoted" {[,]}', "": None}]}
    text = json.dumps(data, indent=indent)
    span = JsonSource("x.json", text, data).at(*path).span
    assert text[index_of(text, span) :].startswith(word)


def test_of_a_key_that_stands_twice_the_last_counts_as_everywhere() -> None:
    text = '{"a": 1,\n "a": {"b": 2}}'
    source = JsonSource("x.json", text, json.loads(text))
    assert source.at("a", "b").span == Span(2, 13, 2, 16)
    assert source.data == {"a": {"b": 2}}


@pytest.mark.parametrize("number", [0, -1, 3, 10**9])
def test_lines_that_are_not_there_are_empty(number: int) -> None:
    assert JsonSource("x.json", "[1,\n2]", [1, 2]).line(number) == ""


@pytest.mark.parametrize(
    "text",
    ["", "{", '{"a":}', "[1,]", "nul", "'a'", "[" * 100_000, '{"a": "\n"}', "9" * 5000, "\ud800"],
)
def test_what_is_no_json_is_none(text: str) -> None:
    assert as_json(text, "x.json") is None


def test_places_are_those_of_the_text_without_its_byte_order_mark() -> None:
    content = b'\xef\xbb\xbf\r\n[\r\n{"a": "\xc3\xa9"}]'
    source = SourceFile("x.json", content).json
    assert source is not None
    assert source.at(0, "a").span == Span(3, 7, 3, 12)
    assert source.line(3) == '{"a": "é"}]'
