"""The place of a value is where the text says it is."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.model.origin import KeyPath, Span
from idmkit.model.problem import AgendaError
from idmkit.reading.toml_source import TomlSource, parse_toml, quick_toml, read_toml
from tests.reading.shown import shown

TEXT = '''
title = "é" # x
[event]
id = "a"
place.name = "ñ x"
value = 3
[[person]]
id = "é1"
tags = ["é", { person = "x", k.l = 1 }, [1, "b"]]
text = """
héllo
wor"""
[[person]]
"od d" = 1
[[day]]
date = 2009-07-09
[[day.session]]
id = "s"
when = { a = "é", b = [1,
 2] }
  [[day.session]]
   chairs = "t"
[x.y.z]
q = 1
[[value]]
value = 1
[empty]
'''


def underlined(source: TomlSource, span: Span) -> str:
    lines = [source.line(number) for number in range(span.line, span.end_line + 1)]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("title",), "title", '"é"'),
        (("event", "value"), "value", "3"),
        (("event", "place", "name"), "name", '"ñ x"'),
        (("person", 0), "[[person]]", "[[person]]"),
        (("person", 0, "tags", 1, "k", "l"), "l", "1"),
        (("person", 0, "tags", 2, 1), '"b"', '"b"'),
        (("person", 0, "text"), "text", '"""\nhéllo\nwor"""'),
        (("person", 1, "od d"), '"od d"', "1"),
        (("day", 0, "session", 0, "when"), "when", '{ a = "é", b = [1,\n 2] }'),
        (("day", 0, "session", 1), "[[day.session]]", "[[day.session]]"),
        (("value", 0, "value"), "value", "1"),
    ],
)
def test_keys_and_values_have_their_own_place(path: KeyPath, key: str, value: str) -> None:
    source = parse_toml(TEXT, "agenda.toml")
    assert underlined(source, source.span(path, "key")) == key
    assert underlined(source, source.span(path, "value")) == value


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("event",), "[event]"),
        (("empty",), "[empty]"),
        (("x", "y", "z"), "[x.y.z]"),
        (("x",), "q"),  # no header of its own: the first key inside
        (("event", "place"), "name"),  # a dotted prefix
        (("event", "timezone"), "[event]"),  # what is not there: its table
        (("person", 1, "id"), "[[person]]"),
        (("day", 0, "session", 1, "chairs", 0), '"t"'),  # a list of one without brackets
        (("person",), "person"),
    ],
)
def test_what_has_no_place_stands_where_the_nearest_thing_stands(path: KeyPath, place: str) -> None:
    source = parse_toml(TEXT, "agenda.toml")
    assert underlined(source, source.span(path, "value")) == place


def test_a_file_without_anything_has_a_beginning() -> None:
    assert parse_toml("", "agenda.toml").span(("event",), "value") == Span(1, 1, 1, 1)


# ── The oracle: the text at the place of a value is that value ──────────────────────────────────

WORDS = st.text("abé€😀 x", max_size=4)
KEYS = st.sampled_from(["id", "value", "value_line", "key_line", '"od d"', '"é"', "a-b"])


def literal(value: Any) -> str:
    if isinstance(value, str):
        return f"'{value}'" if value.startswith("a") else f'"{value}"'
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date) else str(value)


def multi_line(lines: list[str], end: str) -> str:
    return f'"""{end}{end.join(lines)}"""'


def inline_array(items: list[str], end: str) -> str:
    return f"[{f',{end} '.join(items)}]"


def inline_table(pairs: dict[str, str]) -> str:
    return "{ " + ", ".join(f"{key} = {value}" for key, value in pairs.items()) + " }"


@st.composite
def documents(draw: st.DrawFn) -> str:
    end = draw(st.sampled_from(["\n", "\r\n"]))
    scalars = (WORDS | st.booleans() | st.integers(-9, 9) | st.dates()).map(literal)
    blocks = st.lists(WORDS, min_size=1, max_size=3).map(lambda lines: multi_line(lines, end))
    values = st.recursive(
        scalars | blocks,
        lambda inner: (
            st.lists(inner, max_size=3).map(lambda items: inline_array(items, end))
            | st.dictionaries(KEYS, scalars, max_size=3).map(inline_table)
        ),
        max_leaves=6,
    )
    tables = st.dictionaries(KEYS, values, max_size=4)
    lines: list[str] = []
    for header in draw(st.lists(st.sampled_from(["[[row]]", "[[row.deep]]"]), max_size=4)):
        if header == "[[row]]" or "[[row]]" in lines:
            lines += [header, *_body(draw(tables), draw)]
    for number in range(draw(st.integers(0, 2))):
        lines += [f"[plain.t{number}]", *_body(draw(tables), draw)]
    return end.join(["# é", *lines, ""])


def _body(table: dict[str, str], draw: st.DrawFn) -> Iterator[str]:
    for key, value in table.items():
        dotted = draw(st.sampled_from(["", "dot.", "dot . "]))
        yield f"  {dotted}{key}  =  {value}  # é"


def leaves(data: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*path, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from leaves(value, (*path, number))
    else:
        yield path, data


@given(documents())
def test_the_text_at_the_place_of_a_value_is_that_value(text: str) -> None:
    expected = tomllib.loads(text)
    source = parse_toml(text.replace("\r\n", "\n"), "agenda.toml")
    assert source.data == expected
    for path, value in leaves(expected):
        written = underlined(source, source.span(path, "value"))
        assert tomllib.loads(f"x = {written}")["x"] == value
        if isinstance(path[-1], str):
            key = underlined(source, source.span(path, "key"))
            assert next(iter(tomllib.loads(f"{key} = 0"))) == path[-1]


def test_brackets_in_texts_and_comments_are_not_counted() -> None:
    text = f'a = "{"[" * 99}"\nb = \'{"{" * 99}\'\n# {"[" * 99}\nc = """\n{"[" * 99}"""\n'
    assert parse_toml(text, "agenda.toml").data["a"] == "[" * 99


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    path = tmp_path / "agenda.toml"
    path.write_bytes('\ufeffa = "é"\r\nb = """\r\none\r\ntwo"""\r\n'.encode())
    source = read_toml(path)
    assert source.data == {"a": "é", "b": "one\ntwo"}
    assert source.span(("b",), "key") == Span(2, 1, 2, 2)
    assert re.fullmatch(r".*agenda\.toml", source.file)


@given(st.text(alphabet='ab=1"[]{}.,#\n ', max_size=30))
def test_the_quick_door_reads_the_same(text: str) -> None:
    try:
        expected = parse_toml(text, "x.toml")
    except AgendaError as fault:
        with pytest.raises(AgendaError) as caught:
            quick_toml(text, "x.toml")
        assert shown(caught.value.problems) == shown(fault.problems)  # noqa: PT017
        return
    quick = quick_toml(text, "x.toml")
    assert quick.data == expected.data
    for key in quick.data:
        assert quick.span((key,), "key") == expected.span((key,), "key")


def test_the_quick_door_is_shut_for_what_goes_too_deep() -> None:
    with pytest.raises(AgendaError, match="too deep"):
        quick_toml(f"a = {'[' * 100_000}", "x.toml")
