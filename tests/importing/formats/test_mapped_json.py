"""Any JSON by a mapping: the samples by equality, the words of a mapping, and its faults."""

from __future__ import annotations

import contextlib
import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idmkit.importing.formats import Reading
from idmkit.importing.formats.mapped_json import FORMAT
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import (
    SourceAppearance,
    SourceEvent,
    SourcePerson,
    SourceSession,
)
from idmkit.importing.sources.source_file import SourceFile, read_source
from idmkit.model.event import Access
from idmkit.model.people import Role
from idmkit.model.problem import AgendaError, Problem
from idmkit.reading.toml_source import TomlSource, parse_toml, read_toml
from tests.making import ORIGIN

SAMPLES = Path(__file__).parents[1] / "samples" / "json-map"
START = "2030-05-14 09:00"
Note = tuple[str, str, str]


def read(source: SourceFile, mapping: TomlSource) -> list[tuple[SourceEvent, list[Note]]]:
    """Each event, with what was said of it before the next one is read."""
    notes = Notes()
    found = []
    for event in FORMAT.read(source, Reading(notes=notes, mapping=mapping)):
        found.append((event, [(note.kind.value, note.what, note.item) for note in notes.all]))
        notes.clear()
    return found


def sample(name: str) -> list[tuple[SourceEvent, list[Note]]]:
    return read(read_source(SAMPLES / f"{name}.json"), read_toml(SAMPLES / f"{name}.map.toml"))


def of(data: Any, mapping: str) -> list[tuple[SourceEvent, list[Note]]]:
    return read(SourceFile("x.json", json.dumps(data).encode()), parse_toml(mapping, "map.toml"))


def session_of(session: dict[str, Any], mapping: str) -> SourceSession:
    """The one session of an event, by the lines of [sessions] that are not about its time."""
    whole = f'[sessions]\neach = "s"\nstart = "{{start}}"\n{mapping}\n'
    ((event, _),) = of({"s": [{"start": START, **session}]}, whole)
    (one,) = event.sessions
    return one


def refused(data: Any, mapping: str) -> list[Problem]:
    with pytest.raises(AgendaError) as caught:
        of(data, mapping)
    return list(caught.value.problems)


def faults(data: Any, mapping: str) -> list[str]:
    """Each as "line:column message (hint)"."""
    found = refused(data, mapping)
    assert {one.code for one in found} == {"mapping-fault"}
    assert {one.origin.file for one in found} == {"map.toml"}
    return [
        f"{one.origin.span.line}:{one.origin.span.column} {one.message} ({one.hint})"
        for one in found
    ]


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """A time by the clock of the event."""
    return datetime(2030, month, day, hour, minute)  # noqa: DTZ001


def test_the_sample_of_programmes() -> None:
    hall = ("Hall A",)
    moderator = SourcePerson(
        key="ana lopez", name="Ana López", title="Minister", organization="Ministry of Labour",
        origin=ORIGIN,
    )  # fmt: skip
    witness = SourcePerson(key="bo li", name="Bo Li", origin=ORIGIN)
    first, second = sample("programmes")
    assert first == (
        SourceEvent(
            title="Programme 101", key="101", place="Lisbon", timezone="Europe/Lisbon",
            languages=("en",), rooms=hall,
            sessions=(
                SourceSession(
                    key="a", title="Opening", start=at(5, 14, 9), end=at(5, 14, 9, 30),
                    day=date(2030, 5, 14), rooms=hall, origin=ORIGIN,
                    appearances=(
                        SourceAppearance(person=moderator, role=Role.MODERATOR),
                        SourceAppearance(person=witness, role=Role.OTHER, role_word="Witness"),
                    ),
                ),
                SourceSession(
                    key="b", title="Committee on Housing", start=at(5, 14, 10),
                    end=at(5, 14, 11, 30), day=date(2030, 5, 14), rooms=hall, origin=ORIGIN,
                    abstract="One.\n\nTwo.", access=Access.CLOSED,
                ),
                SourceSession(
                    key="d", title="Closing words", start=at(5, 15, 16), end=at(5, 15, 16),
                    day=date(2030, 5, 15), abstract="Closing words", origin=ORIGIN,
                ),
            ),
            origin=ORIGIN,
        ),
        [
            ("dropped", "no time stands with it", "To be fixed"),
            ("left out", 'the value "hide_time"', "Committee on Housing"),
        ],
    )  # fmt: skip
    assert second == (
        SourceEvent(
            title="Programme 102", key="102", place="Genève", timezone="Europe/Zurich",
            languages=("fr",), rooms=("Salle 1",),
            sessions=(
                SourceSession(
                    key="a", title="Ouverture", start=at(6, 1, 9), end=at(6, 1, 10),
                    day=date(2030, 6, 1), rooms=("Salle 1",), origin=ORIGIN,
                ),
            ),
            origin=ORIGIN,
        ),
        [],
    )  # fmt: skip


def test_the_sample_of_meetings_with_lines() -> None:
    def line(title: str, key: str, start: datetime, end: datetime, **said: Any) -> SourceSession:
        day = start.date()
        return SourceSession(
            key=key, title=title, start=start, end=end, day=day, origin=ORIGIN, **said
        )

    assert sample("meetings") == [
        (
            SourceEvent(
                title="First Meeting of the Harbour Group",
                key="h7Rk",
                place="Lisbon, Portugal",
                timezone="Europe/Lisbon",
                sessions=(
                    line("Registration", "registration", at(5, 14, 8), at(5, 14, 9)),
                    line(
                        "SESSION I: Piers", "session i piers", at(5, 14, 9), at(5, 14, 10, 30),
                        abstract="SESSION II: Cranes",
                    ),
                    line("Coffee break", "coffee break", at(5, 14, 10, 30), at(5, 14, 11)),
                    line(
                        "Session III (Blue Room)", "session iii blue room", at(5, 14, 11),
                        at(5, 14, 12, 30),
                    ),
                    line("Family photo", "family photo", at(5, 15, 8, 45), at(5, 15, 9)),
                    line(
                        "Social event*", "social event", at(5, 15, 9), at(5, 15, 10, 15),
                        abstract="*Boats leave from the old pier.",
                    ),
                ),
                origin=ORIGIN,
            ),
            [
                ("left out", "a heading without a time", "REGISTRATION"),
                ("mended", "the name of a day or month is misspelt", "Wenesday, 15 May 2030"),
                ("mended", "am or pm is not what was meant", "Coffee break"),
                ("guessed", "the end is the next start", "Family photo"),
            ],
        )
    ]  # fmt: skip


def test_sessions_and_people_know_their_places_in_the_source() -> None:
    session = sample("programmes")[0][0].sessions[0]
    assert session.origin.span.line == 10
    person = session.appearances[0].person
    assert person
    assert person.origin.span.line == 20


@pytest.mark.parametrize("content", [b"{}", b"[]", b'[{"a": 1}]', b'{"sessions": []}'])
def test_json_of_no_known_format_is_recognised(content: bytes) -> None:
    assert FORMAT.recognises(SourceFile("x", content))


@pytest.mark.parametrize("content", [b"", b"null", b"3", b'"x"', b"[1", b"a,b", b"<a/>"])
def test_what_is_no_json_is_not_recognised(content: bytes) -> None:
    assert not FORMAT.recognises(SourceFile("x", content))


def test_without_a_mapping_it_is_told_how_to_write_one() -> None:
    with pytest.raises(AgendaError) as caught:
        FORMAT.read(SourceFile("x.json", b"[]"), Reading())
    (problem,) = caught.value.problems
    assert problem.code == "mapping-missing"
    assert "docs/how-to/import-any-table.md" in problem.hint
    assert "--map" in problem.hint


def test_text_that_is_no_json_is_damaged() -> None:
    with pytest.raises(AgendaError) as caught:
        FORMAT.read(SourceFile("x.json", b"[1, "), Reading(mapping=parse_toml("", "m")))
    assert [one.code for one in caught.value.problems] == ["source-damaged"]


def test_without_each_the_whole_file_is_one_event() -> None:
    ((event, _),) = of(
        [{"t": "A", "at": START}, {"t": "B", "at": START}],
        '[event]\ntitle = "Forum"\n[sessions]\ntitle = "{t}"\nstart = "{at}"\n',
    )
    assert (event.title, [one.title for one in event.sessions]) == ("Forum", ["A", "B"])


@pytest.mark.parametrize("each", ["days/rooms/slots", "days/*/rooms/*/slots", "days/*/*/*/slots"])
def test_paths_lead_through_lists_and_tables(each: str) -> None:
    data = {"days": [{"rooms": [{"slots": [{"t": "A"}]}]}, {"rooms": [{"slots": [{"t": "B"}]}]}]}
    mapping = f'[sessions]\neach = "{each}"\ntitle = "{{t}}"\nstart = "{START}"\n'
    ((event, _),) = of(data, mapping)
    assert [one.title for one in event.sessions] == ["A", "B"]


def test_two_dots_look_in_what_is_around() -> None:
    data = {"d": [{"date": "2030-05-14", "r": {"x": {"name": "Hall", "s": [{"t": "9:00"}]}}}]}
    mapping = (
        '[sessions]\neach = "d/r/*/s"\nstart = "{t}"\nroom = "{../name}"\n'
        'date = "{../../../date}"\n'
    )
    ((event, _),) = of(data, mapping)
    assert [(one.rooms, one.start.date()) for one in event.sessions] == [
        (("Hall",), date(2030, 5, 14))
    ]


def test_names_stand_among_words_and_nothing_leaves_no_brackets() -> None:
    rule = 'title = "{a} ({b})"\nlabel = "No. {c}"'
    assert session_of({"a": "A", "b": "B", "c": 3}, rule).title == "A (B)"
    assert session_of({"a": "A", "b": "", "c": 3}, rule).title == "A"
    assert session_of({"a": "A", "b": "", "c": 3}, rule).label == "No. 3"


def test_of_a_list_of_names_the_first_that_leads_to_something_counts() -> None:
    rule = 'title = ["{a}", "{b/c}", "Untitled"]'
    assert session_of({"a": None, "b": {"c": "C"}}, rule).title == "C"
    assert session_of({"a": " ", "b": {"c": ""}}, rule).title == "Untitled"


@pytest.mark.parametrize(
    ("value", "kind"), [("K", "keynote"), (7, "seven"), (True, "yes"), ("Other", "Other")]
)
def test_a_table_of_values_says_what_they_mean(value: Any, kind: str) -> None:
    rule = 'kind = { from = "{k}", K = "keynote", 7 = "seven", true = "yes" }'
    assert session_of({"k": value}, rule).kind == kind


def test_otherwise_is_for_all_other_values() -> None:
    rule = 'kind = { from = "{k}", K = "keynote", otherwise = "talk" }'
    assert session_of({"k": "L"}, rule).kind == "talk"


def test_a_list_of_rooms_and_a_list_of_speakers() -> None:
    rule = 'title = "T"\nroom = "{rooms/name}"\nspeakers = "{by}"\nnotes = "{by}"'
    session = session_of(
        {"rooms": [{"name": "A"}, {"name": "B"}], "by": ["Ana López (UN)", "Bo Li"]}, rule
    )
    assert session.rooms == ("A", "B")
    assert [one.person and one.person.name for one in session.appearances] == ["Ana López", "Bo Li"]


def test_what_no_line_names_is_left_out_with_a_note_unless_it_says_nothing() -> None:
    mapping = '[event]\ntitle = "{t}"\n[sessions]\neach = "s"\nstart = "{at}"\ntitle = "{t}"\n'
    session = {"at": START, "t": "A", "x": "y", "no": False, "none": None, "zero": 0, "nil": []}
    ((_, notes),) = of({"t": "E", "s": [session], "host": "UN"}, mapping)
    assert notes[1:] == [
        ("left out", 'the value "x"', "A"),
        ("left out", 'the value "host"', ""),
    ]
    silent = mapping.replace('"{t}"\n[s', '"{t}"\nignore = ["host"]\n[s') + 'ignore = ["x"]\n'
    ((_, notes),) = of({"t": "E", "s": [session], "host": "UN"}, silent)
    assert [note for note in notes if note[0] == "left out"] == []


def test_an_event_without_sessions_is_dropped_and_told_with_the_next_one() -> None:
    mapping = (
        '[event]\neach = "*"\ntitle = "{t}"\n[sessions]\neach = "s"\nstart = "{at}"\ntitle = "T"\n'
    )
    ((event, notes),) = of([{"t": "A", "s": []}, {"t": "B", "s": [{"at": START}]}], mapping)
    assert event.title == "B"
    assert ("dropped", "an event without sessions", "A") in notes


def test_without_any_session_that_has_a_time_it_is_refused() -> None:
    (problem,) = refused(
        {"s": [{"t": "A", "at": "soon"}]}, '[sessions]\neach = "s"\ntitle = "{t}"\nstart = "{at}"\n'
    )
    assert problem.code == "nothing-to-import"
    assert problem.origin.file == "x.json"


def test_every_fault_of_a_mapping_is_told_at_once_with_its_place() -> None:
    mapping = """\
events = 3
[event]
titel = "{t}"
year = "2030"
first_day = "14 May"
[sessions]
each = ["s"]
start = "{at"
title = 5.5
room = ["A", ["B", {}]]
access = { closed = "x" }
status = { from = "{s}", x = [] }
ignore = 3
sheets = [1]
"""
    braces = 'what is to be looked up stands in braces: "{start}"'
    looked_up = 'write what is looked up: from = "{…}"'
    assert faults({"s": []}, mapping) == [
        '1:1 a mapping has no "events" (did you mean "event"?)',
        '3:1 [event] has no key "titel" (did you mean "title"?)',
        "4:8 this is no year (write year = 2009)",
        "5:13 this is no date (write first_day = 2009-07-09)",
        '7:8 each is a path (write how it is reached: "days/*/sessions")',
        f"8:9 a brace has no partner, or nothing stands in it ({braces})",
        f"10:14 this is neither a text nor a list of texts ({braces})",
        f"11:10 a table of values needs the key from ({looked_up}; {braces})",
        "12:30 a meaning is a text (write it in quotation marks)",
        '13:10 ignore is a list of names (write ["…", "…"])',
        '14:10 sheets is a list of names (write ["…", "…"])',
    ]


def test_paths_that_lead_nowhere_in_the_whole_source_are_faults() -> None:
    data = {"name": "E", "list": [{"title": "A", "begin": START, "who": [{"n": "Ana"}]}]}
    mapping = """\
[event]
title = "{nmae}"
[sessions]
each = "list"
title = "title"
start = ["{begin}", "{begins}"]
[people]
each = "who"
name = "{name}"
"""
    assert faults(data, mapping) == [
        '2:9 nothing is called "nmae" there (did you mean "name"?)',
        '5:9 "title" is not looked up, but taken as it stands (write it in braces: "{title}")',
        '6:21 nothing is called "begins" there (did you mean "begin"?)',
        '9:8 nothing is called "name" there (there are: n)',
    ]


def test_an_each_that_leads_nowhere_is_a_fault() -> None:
    data = {"sessions": [{"t": "A"}]}
    assert faults(data, '[sessions]\neach = "session"\ntitle = "{t}"\n') == [
        '2:8 the path "session" leads to no object (did you mean "sessions"?)'
    ]
    assert faults(data, '[event]\neach = "events"\n[sessions]\ntitle = "{t}"\n') == [
        '2:8 the path "events" leads to no object (there are: sessions)'
    ]


def test_a_mapping_without_sessions_is_a_fault() -> None:
    (fault,) = faults({"t": "A"}, '[event]\ntitle = "{t}"\n')
    assert "the mapping says nothing of sessions" in fault


def test_a_table_that_is_a_value_is_a_fault() -> None:
    assert faults({}, "event = 3\n") == ["1:9 event is no table (write [event] on its own line)"]


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(["", "9:00", START, "9 July", "x", "<p>9.00 am: A</p>", "9999-12-31 9:00"]),
    lambda inside: (
        st.lists(inside, max_size=4)
        | st.dictionaries(st.sampled_from(["s", "t", "at", "end", "p", "n", "x", ""]), inside)
    ),
    max_leaves=25,
)
MAPPINGS = (
    """
event = { each = "*", title = "{t} {n}" }
sessions = { each = "s", title = "{t}", start = "{at}", end = "{end}" }
people = { each = "p", name = "{n}" }
""",
    'sessions = { each = "*/s", start = "{../at}", room = "{p/*/n}", speakers = "{p/n}" }',
    'event = { each = "s/*" }\nsessions = { lines = "{x}", date = "{t}" }',
    'sessions = { each = "*/*", time = "{at}", duration = "{end}", access = "{x}" }',
)


@settings(max_examples=200, deadline=None)
@given(JSON, st.sampled_from(MAPPINGS))
def test_any_json_is_read_or_refused(data: Any, mapping: str) -> None:
    with contextlib.suppress(AgendaError):
        for event, _ in of(data, mapping):
            assert event.sessions
