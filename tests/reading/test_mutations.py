"""The real agenda, damaged in every way: problems with a place in the file, or an event.

Never another exception. Damage is done to the data, written anew as TOML, and to the text itself.
"""

from __future__ import annotations

import copy
import random
import shutil
import unicodedata
import zlib
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import idmkit
from idmkit.model.event import Event
from idmkit.model.problem import AgendaError, Problem
from idmkit.reading.agenda_reader import read_event
from idmkit.reading.toml_source import read_toml

ROOT = Path(__file__).resolve().parents[2]
VALID = ROOT / "tests" / "agendas" / "valid" / "everything.toml"
ENDS_LINES = {"Cc", "Zl", "Zp"}
SETTINGS = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@cache
def original(path: Path) -> tuple[str, dict[str, Any]]:
    return path.read_text(encoding="utf-8"), read_toml(path).data


@pytest.fixture(params=[ROOT / "agenda.toml", VALID], ids=["workshop", "everything"])
def start(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the pictures that the agendas name."""
    (tmp_path / "assets").mkdir()
    shutil.copy(ROOT / "assets" / "logo.png", tmp_path / "assets" / "logo.png")
    shutil.copy(VALID.with_name("logo.png"), tmp_path / "logo.png")
    return tmp_path


def survives(content: bytes, folder: Path, drawn: int = 5) -> None:
    """Drawing takes long: it is done for one in `drawn`, the same in every run."""
    path = folder / "agenda.toml"
    path.write_bytes(content)
    try:
        event = read_event(path)
    except AgendaError as refused:
        assert refused.problems  # noqa: PT017  # either way is right
        for problem in refused.problems:
            assert problem.is_error
            has_a_place(problem)
        return
    assert isinstance(event, Event)
    for problem in idmkit.check(event):
        has_a_place(problem)
    if zlib.crc32(content) % drawn == 0:
        for file in idmkit.render(event):
            assert file.content


def has_a_place(problem: Problem) -> None:
    span, source = problem.origin.span, problem.origin.source
    assert problem.message
    assert problem.hint
    assert 1 <= span.line <= span.end_line
    assert 1 <= span.column <= len(source.line(span.line)) + 1
    # One past the end of the line is where something is missing.
    assert span.end_column <= len(source.line(span.end_line)) + 2
    assert (span.line, span.column) <= (span.end_line, span.end_column)
    # One line; what else a name in it may hold is made visible by who shows it.
    assert not {unicodedata.category(character) for character in problem.message} & ENDS_LINES


# ── The data ────────────────────────────────────────────────────────────────────────────────────

ODD_TEXTS = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        [
            "",
            " ",
            "\x00",
            "\x1b[31m",
            "\u2028",
            "\u202e",
            "\ufffe",
            "e\u0301" * 50,
            "👨‍👩‍👧‍👦",
            "開会",
            "عربي",
            "A" * 100_000,
            "../x",
            "C:\\x",
            "https://",
            "99:99–00:00",
            "23:59–24:00 +1",
            "con",
            "-",
            "agenda.toml",
        ]
    ),
)
ODD_DATES = st.dates() | st.sampled_from([date.min, date.max])
ODD_VALUES = st.recursive(
    st.one_of(
        ODD_TEXTS,
        st.integers(-(10**20), 10**20),
        st.floats(),
        st.booleans(),
        ODD_DATES,
        st.times(),
        st.datetimes(),
        st.datetimes(timezones=st.timezones()),
    ),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "person", "title", "é", "a b"]), inner, max_size=3)
    ),
    max_leaves=5,
)


def places(data: Any, above: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value, tables and rows included."""
    items = data.items() if isinstance(data, dict) else enumerate(data)
    found = []
    for key, value in items if isinstance(data, dict | list) else ():
        found.append((*above, key))
        if isinstance(value, dict | list):
            found += places(value, (*above, key))
    return found


def damage(data: Any, way: tuple[Any, ...], how: str, value: Any) -> None:
    for key in way[:-1]:
        data = data[key]
    last = way[-1]
    if how == "replace":
        data[last] = value
    elif how == "delete":
        del data[last]
    elif how == "wrap":
        data[last] = [data[last]]
    elif isinstance(data, list):
        data.insert(last, copy.deepcopy(data[last]))
    else:
        data[f"{last}s"] = data[last] if how == "rename" else value


def as_toml(value: Any) -> str:
    """Inline TOML: what no editor would write, but every parser reads."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{as_toml(key)} = {as_toml(v)}" for key, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_toml, value)) + "]"
    if isinstance(value, str):
        return '"' + "".join(_escaped(character) for character in value) + '"'
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date | time) else str(value)


def _escaped(character: str) -> str:
    plain = character.isprintable() and character not in '"\\'
    return character if plain else f"\\U{ord(character):08X}"


def document(data: dict[str, Any]) -> str:
    return "".join(f"{as_toml(key)} = {as_toml(value)}\n" for key, value in data.items())


KINDS = st.sampled_from(["replace", "delete", "wrap", "twice", "rename"])
CHANCES = st.lists(st.tuples(st.integers(0), KINDS, ODD_VALUES), min_size=1, max_size=6)


@SETTINGS
@given(changes=CHANCES)
def test_damaged_data(changes: list[tuple[int, str, Any]], start: Path, folder: Path) -> None:
    data = copy.deepcopy(original(start)[1])
    for where, how, value in changes:
        ways = places(data)
        if ways:
            damage(data, ways[where % len(ways)], how, value)
    survives(document(data).encode("utf-8", "surrogatepass"), folder)


PRINTED = (
    *("title", "series", "kind", "document", "place", "label", "short", "abstract", "questions"),
    *("notes", "given", "family", "suffix", "organization", "country", "changed", "remark", "tbc"),
)


@settings(SETTINGS, max_examples=8)
@given(changes=st.lists(st.tuples(st.integers(0), ODD_TEXTS), min_size=1, max_size=6))
def test_odd_texts_are_drawn(changes: list[tuple[int, str]], folder: Path) -> None:
    data = copy.deepcopy(original(VALID)[1])
    for where, text in changes:
        ways = [way for way in places(data) if way[-1] in PRINTED and way[:1] != ("outputs",)]
        damage(data, ways[where % len(ways)], "replace", text[:300])
    survives(document(data).encode("utf-8", "surrogatepass"), folder, drawn=1)


# ── The text ────────────────────────────────────────────────────────────────────────────────────

SNIPPETS = st.one_of(
    st.text(max_size=5),
    st.sampled_from(
        [
            *("[", "]", "{", "}", '"', "'", '"""', "=", ".", ",", "#", "\n", "\r", "\t", "\\", "+"),
            *("“", "”", "\x00", "\x1b", "\ufeff", "\u2028", "[[day]]\n", "[event]\n", "a = 1\n"),
            *("[" * 3000, "{a=" * 3000, "a." * 3000, "x" * 100_000, "9" * 5000, "0000-01-01"),
        ]
    ),
)
CUTS = st.lists(st.tuples(st.integers(0), st.integers(0, 30), SNIPPETS), min_size=1, max_size=6)


@SETTINGS
@given(cuts=CUTS)
def test_damaged_text(cuts: list[tuple[int, int, str]], start: Path, folder: Path) -> None:
    text = original(start)[0]
    for where, length, snippet in cuts:
        at = where % (len(text) + 1)
        text = text[:at] + snippet + text[at + length :]
    survives(text.encode("utf-8", "surrogatepass"), folder)


@SETTINGS
@given(seed=st.integers(0))
def test_damaged_lines(seed: int, start: Path, folder: Path) -> None:
    chance = random.Random(seed)  # noqa: S311  # the seed is hypothesis's
    lines = original(start)[0].split("\n")
    for _ in range(chance.randint(1, 8)):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[at : at + chance.randint(0, 2)] = chance.choice([[], [lines[other]] * 2, [""]])
    survives("\n".join(lines).encode(), folder)


@SETTINGS
@given(content=st.binary(max_size=200))
def test_any_bytes(content: bytes, folder: Path) -> None:
    survives(content, folder)
