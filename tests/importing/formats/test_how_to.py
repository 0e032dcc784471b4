"""The how-to about tables: its headings are those that are known, and its mappings work.

To write the table of headings anew: IDMKIT_REWRITE=1 python -m pytest THIS FILE
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from idmkit.importing.formats import Reading, formats
from idmkit.importing.mapped.mapping import EVENT_TEXTS, PERSON_TEXTS
from idmkit.importing.sources.notes import Note, NoteKind, Notes
from idmkit.importing.sources.source_event import SourceEvent
from idmkit.importing.sources.source_file import SourceFile, read_source
from idmkit.importing.tabular.columns import FIELDS, ITEM, column_words
from idmkit.model.event import Access
from idmkit.model.folding import fold
from idmkit.reading.toml_source import TomlSource, parse_toml
from tests.conftest import ROOT

HOW_TO = ROOT / "docs" / "how-to" / "import-any-table.md"
BEGIN, END = "<!-- headings: written by the test of this page -->", "<!-- end of headings -->"
DATA = os.environ.get("IDMKIT_TEST_DATA", "")
SCHEDULES = Path(DATA) / "data" / "schedules"
with_data = pytest.mark.skipif(not DATA, reason="IDMKIT_TEST_DATA is not set: no real programmes")
# A time at the beginning of a line of the G20's meetings.
TIME_LINE = re.compile(r"^\s*(?:•\s*)?\d{1,2}\.\d{1,2}\s*(?:am|pm|apm)\b")


def text() -> str:
    return HOW_TO.read_text(encoding="utf-8")


def block(kind: str, containing: str) -> str:
    found = re.findall(rf"^```{kind}\n(.*?)^```", text(), re.DOTALL | re.MULTILINE)
    (one,) = [body for body in found if containing in body]
    return str(one)


def mapping(name: str) -> TomlSource:
    return parse_toml(block("toml", f"# {name}\n"), name)


def read(source: SourceFile, name: str, mapped: str) -> list[tuple[SourceEvent, list[Note]]]:
    """Each event with what is said of it."""
    notes = Notes()
    one = next(one for one in formats() if one.name == name)
    found = []
    for event in one.read(source, Reading(notes=notes, mapping=mapping(mapped))):
        found.append((event, list(notes.all)))
        notes.clear()
    return found


def table_of_headings() -> str:
    rows = ["", "| Column | Headings |", "|---|---|"]
    for field, by_language in column_words().items():
        by_fold: dict[str, str] = {}
        for word in (word for known in by_language.values() for word in known):
            by_fold.setdefault(fold(word), word)
        name = "title or label" if field == ITEM else f"`{field}`"
        rows.append(f"| {name} | {', '.join(by_fold.values())} |")
    return "\n".join([*rows, "", ""])


def test_the_headings_are_those_that_are_known() -> None:
    before, _, rest = text().partition(BEGIN)
    shown, _, after = rest.partition(END)
    happens = f"\n{table_of_headings().strip()}\n\n"
    if os.environ.get("IDMKIT_REWRITE"):
        HOW_TO.write_text(f"{before}{BEGIN}\n{happens}{END}{after}", encoding="utf-8")
    assert shown == f"\n{happens}"


@pytest.mark.parametrize(
    ("table", "keys"),
    [
        ("event", {"each", *EVENT_TEXTS, "year", "first_day", "ignore"}),
        ("sessions", {"each", "sheets", "lines", *FIELDS, "ignore"}),
        ("people", {"each", *PERSON_TEXTS}),
    ],
)
def test_every_key_of_a_mapping_is_explained(table: str, keys: set[str]) -> None:
    section = text().partition("## All that a mapping can say")[2]
    part = section.partition(f"`[{table}]`")[2].partition("\n\n`[")[0].partition("\n## ")[0]
    cells = re.findall(r"^\| (.+?) \|", part, re.MULTILINE)
    assert {key for cell in cells for key in re.findall(r"`(\w+)`", cell)} == keys


def test_the_mapping_of_a_table_reads_a_table() -> None:
    table = "Gegenstand,Ab,Wer,Wo\nBericht,9:00,Ana López,Saal 1\n"
    ((event, _),) = read(SourceFile("council.csv", table.encode()), "table", "council.map.toml")
    (session,) = event.sessions
    assert (event.title, session.title, session.rooms) == (
        "Meeting of the Council",
        "Bericht",
        ("Saal 1",),
    )
    assert f"{session.start:%Y-%m-%d %H:%M}" == "2030-05-14 09:00"
    assert [one.person and one.person.name for one in session.appearances] == ["Ana López"]


def test_the_json_of_the_page_is_read_by_its_mappings() -> None:
    sample: Any = json.loads(block("json", '"node"'))
    sample[0]["sessions"][0] |= {"description": "", "label": ""}
    source = SourceFile("programmes.json", json.dumps(sample).encode())
    ((event, notes),) = read(source, "json-map", "programmes.map.toml")
    assert (event.key, event.title, event.timezone) == ("101", "Programme 101", "America/La_Paz")
    assert [one.access for one in event.sessions] == [Access.CLOSED]
    assert notes == []


def test_the_text_of_the_page_is_read_by_its_mapping() -> None:
    source = SourceFile("meetings.json", block("json", '"code"').encode())
    ((event, notes),) = read(source, "json-map", "meetings.map.toml")
    assert [f"{one.start:%d %H:%M}–{one.end:%H:%M} {one.title}" for one in event.sessions] == [
        "14 09:00–09:15 Welcome"
    ]
    assert notes == []


@with_data
def test_all_programmes_of_the_parliaments_are_read_by_the_mapping_of_the_page() -> None:
    source = read_source(SCHEDULES / "ipu-event-sessions.json")
    found = read(source, "json-map", "programmes.map.toml")
    said = json.loads(source.content)
    rows = [row for one in said for row in one["sessions"]]
    sessions = [session for event, _ in found for session in event.sessions]
    notes = Counter((note.kind, note.what) for _, every in found for note in every)

    assert [event.key for event, _ in found] == [one["node"] for one in said]
    assert [event.languages for event, _ in found] == [(one["language"],) for one in said]
    assert len(found) == 41
    assert len(rows) == 983
    assert notes[NoteKind.DROPPED, "no time stands with it"] == 3
    assert len(sessions) == 983 - 3
    assert notes[NoteKind.LEFT_OUT, 'the value "hide_time"'] == sum(
        row["hide_time"] for row in rows
    )
    assert set(notes) == {
        (NoteKind.DROPPED, "no time stands with it"),
        (NoteKind.LEFT_OUT, 'the value "hide_time"'),
    }


@with_data
def test_every_session_of_the_parliaments_is_as_its_source_says() -> None:
    source = read_source(SCHEDULES / "ipu-event-sessions.json")
    said = {one["node"]: one["sessions"] for one in json.loads(source.content)}
    for event, _ in read(source, "json-map", "programmes.map.toml"):
        rows = [row for row in said[event.key] if "start" in row]
        for session, row in zip(event.sessions, rows, strict=True):
            assert (str(session.start), str(session.end)) == (row["start"], row["end"])
            assert session.title.split() == row.get("title", "").split()
            assert [room.split() for room in session.rooms] == [
                row["room"].split() for _ in range("room" in row)
            ]
            assert session.access is (Access.CLOSED if row["closed"] else Access.OPEN)


@with_data
def test_every_line_with_a_time_of_the_nine_meetings_becomes_a_session() -> None:
    from idmkit.importing.sources.markup import from_any

    source = read_source(SCHEDULES / "g20-argentina-2018-meetings.json")
    said = {one["code"]: one["schedule"] for one in json.loads(source.content)}
    found = read(source, "json-map", "meetings.map.toml")
    assert len(found) == 9
    for event, _ in found:
        lines = [line for line in from_any(said[event.key]).split("\n") if TIME_LINE.match(line)]
        assert len(event.sessions) == len(lines)
        assert all(one.title for one in event.sessions)
        assert all(one.start <= one.end for one in event.sessions)
    assert sum(len(event.sessions) for event, _ in found) == 198


@with_data
def test_slips_of_the_nine_meetings_are_mended_and_told() -> None:
    source = read_source(SCHEDULES / "g20-argentina-2018-meetings.json")
    found = read(source, "json-map", "meetings.map.toml")
    notes = Counter((note.kind, note.what) for _, every in found for note in every)
    assert notes == {
        (NoteKind.LEFT_OUT, "a heading without a time"): 3,
        (NoteKind.MENDED, "am or pm is not what was meant"): 2,
        (NoteKind.MENDED, "am or pm is misspelt"): 1,
        (NoteKind.MENDED, "a time has one figure too few"): 1,
        (NoteKind.MENDED, "the name of a day or month is misspelt"): 1,
        (NoteKind.GUESSED, "the end is the next start"): 1,
    }
    long = [
        (one.title, one.start, one.end)
        for event, _ in found
        for one in event.sessions
        if (one.end - one.start).total_seconds() > 3 * 3600
    ]
    assert [title for title, _, _ in long] == ["Llao Llao Hotel Lobby"]
