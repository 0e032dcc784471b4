"""What our own reader refuses is left out and said, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from idmkit.importing.drafting.draft import Draft
from idmkit.importing.drafting.judgement import judged
from idmkit.importing.sources.notes import NoteKind, Notes
from idmkit.model.event import Event
from idmkit.model.problem import AgendaError
from tests.importing.making import a_draft, a_row, a_slot

ANA = {"id": "ana-lopez", "given": "Ana", "family": "López"}


def judge(draft: Draft) -> tuple[Draft, Event, list[tuple[str, str, str]]]:
    notes = Notes()
    found, event = judged(draft, "source", notes)
    return found, event, [(str(one.kind), one.what, one.item) for one in notes.all]


def left_out(what: str, item: str = "Opening") -> tuple[str, str, str]:
    return str(NoteKind.LEFT_OUT), what, item


def test_what_is_right_stays_as_it_is() -> None:
    draft = a_draft(people=(a_row(**ANA),))
    assert judge(draft)[::2] == (draft, [])


@pytest.mark.parametrize(
    ("values", "what"),
    [
        ({"link": "not an address"}, "a web address that is none"),
        ({"guid": "1"}, "a GUID that is none"),
        ({"uid": "two words"}, "a UID that calendars cannot hold"),
        ({"number": 2**40}, "a number that no app can count to"),
        ({"short": "\x00"}, "a text that cannot be printed"),
        ({"room": "nowhere"}, 'no room has the id "nowhere"'),
        ({"room": ["nowhere"]}, 'no room has the id "nowhere"'),
        ({"track": "none"}, 'no track has the id "none"'),
        ({"speakers": ["nobody"]}, 'no person has the id "nobody"'),
        (
            {"speakers": [{"person": "nobody", "title": "Director"}]},
            'no person has the id "nobody"',
        ),
        ({"others": [{"tbc": "Somebody"}]}, "an entry of others needs the word for its role"),
        ({"documents": [{"url": "https://example.org/"}]}, "[[day.session.documents]] needs"),
        ({"interpretation": ["\x01"]}, "a text that cannot be printed"),
        ({"unknown": [1, 2]}, "unknown"),
        ({"questions": {"a": 1}}, "questions"),
    ],
)
def test_one_value_goes_and_the_session_stays(values: dict[str, Any], what: str) -> None:
    found, event, notes = judge(a_draft(a_slot(**values)))
    assert [dict(row.values) for row in found.sessions] == [dict(a_slot().values)]
    assert [one.id for one in event.sessions] == ["opening"]
    assert [(kind, item) for kind, _, item in notes] == [("left out", "Opening")] * len(notes)
    assert what in notes[0][1]


def test_what_stands_beside_it_stays() -> None:
    values: dict[str, Any] = {
        "documents": [{"title": "A", "url": "no address"}, {"title": "B"}, {"symbol": "C/1"}],
        "speakers": ["nobody", "ana-lopez", {"person": "nobody", "country": "Brazil"}],
    }
    found, _, _ = judge(a_draft(a_slot(**values), people=(a_row(**ANA),)))
    (row,) = found.sessions
    assert (row.values["documents"], row.values["speakers"]) == (
        [{"title": "A"}, {"title": "B"}],
        ["ana-lopez"],
    )


@pytest.mark.parametrize(
    "values", [{"id": "Not An Id"}, {"title": "\u200f"}, {"time": "late"}, {"time": "25:00–26:00"}]
)
def test_a_session_without_what_it_needs_goes_whole(values: dict[str, Any]) -> None:
    faulty = a_row(**{"id": "tea", "time": "10:00–10:30", "title": "Tea", **values})
    found, _, notes = judge(a_draft(a_slot(), faulty))
    assert [row.values["id"] for row in found.sessions] == ["opening"]
    assert [kind for kind, _, _ in notes] == ["dropped"]


@pytest.mark.parametrize(
    ("table", "row", "used"),
    [
        ("rooms", {"id": "hall", "name": "\u200f"}, {"room": "hall"}),
        ("tracks", {"id": "work", "name": ""}, {"track": "work"}),
        ("people", {"id": "x", "name": "\u200f"}, {"speakers": ["x"], "chairs": [{"person": "x"}]}),
    ],
)
def test_a_row_that_cannot_be_goes_and_whoever_called_it_stays(
    table: str, row: dict[str, Any], used: dict[str, Any]
) -> None:
    tables: dict[str, Any] = {table: (a_row(**row),)}
    draft = a_draft(a_slot(**used), a_slot("tea", title="Tea"), **tables)
    found, event, _ = judge(draft)
    assert getattr(found, table) == ()
    assert [dict(one.values) for one in found.sessions] == [
        dict(a_slot().values),
        dict(a_slot("tea", title="Tea").values),
    ]
    assert len(event.sessions) == 2


@pytest.mark.parametrize(
    ("key", "value", "what"),
    [
        ("uid", "1@example.org", "a UID that another session has"),
        ("number", 7, "a number that another session has"),
        ("guid", "307e1812-4a21-5d33-910b-30543d8c6026", "a GUID that another session has"),
    ],
)
def test_the_first_of_two_keeps_its_handle(key: str, value: Any, what: str) -> None:
    draft = a_draft(a_slot(**{key: value}), a_slot("tea", title="Tea", **{key: value}))
    found, _, notes = judge(draft)
    assert [row.values.get(key) for row in found.sessions] == [value, None]
    assert notes == [left_out(what, "Tea")]


@pytest.mark.parametrize(
    ("values", "what"),
    [
        ({"url": "example.org"}, "a web address that is none"),
        ({"languages": ["en", "Klingonese"]}, "a language that is not known by that code"),
        ({"logo": "nowhere.png"}, "nowhere.png"),
    ],
)
def test_the_event_goes_on_without_a_value(values: dict[str, Any], what: str) -> None:
    right = {"id": "forum-2030", "title": "Forum", "timezone": "Europe/Zurich"}
    found, _, notes = judge(a_draft(event=a_row(**right, **values)))
    assert {key: found.event.values.get(key) for key in right} == right
    assert found.event.values.get("languages", ["en"]) == ["en"]
    assert (len(notes), what in notes[0][1]) == (1, True)


def test_a_domain_that_is_none_is_left_out() -> None:
    found, event, notes = judge(a_draft(calendars={"domain": "no domain"}))
    assert (found.calendars, event.calendar_domain) == ({}, "idmkit")
    assert notes == [left_out('"no domain" cannot be a domain', "Forum")]


def test_a_thousand_faults_are_as_many_notes_of_the_same_words() -> None:
    slots = [a_slot(f"s-{n}", title=f"Talk {n}", guid=f"no {n}") for n in range(1000)]
    found, event, notes = judge(a_draft(*slots))
    assert len(event.sessions) == len(list(found.sessions)) == 1000
    assert {what for _, what, _ in notes} == {"a GUID that is none"}
    assert len(notes) == 1000


@pytest.mark.parametrize("values", [{"title": "\u200f"}, {"time": "never"}])
def test_if_nothing_is_left_the_reader_says_why(values: dict[str, Any]) -> None:
    with pytest.raises(AgendaError) as refused:
        judge(a_draft(a_slot(**values)))
    assert [one.origin.file for one in refused.value.problems] == ["nowhere.toml"]
