"""Whatever a source says becomes an agenda that can be read, and holds all of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings

from idmkit.importing.drafting.agenda_text import agenda_text
from idmkit.importing.drafting.event_draft import KnownIds
from idmkit.importing.sources.markup import tidied
from idmkit.importing.sources.source_event import (
    SourceDay,
    SourceEvent,
    SourcePerson,
    SourceSession,
)
from idmkit.model.event import Event
from idmkit.model.people import Role
from idmkit.model.problem import AgendaError
from idmkit.reading.agenda_reader import event_of
from idmkit.reading.dates import MEANT_YEARS
from idmkit.reading.toml_source import parse_toml
from tests.importing.making import (
    FIRST_DAY,
    Drafted,
    an_event,
    any_event,
    drafted,
)

ZONE = "Europe/Zurich"


def datable(said: SourceEvent) -> list[SourceSession]:
    years = MEANT_YEARS[1:-1]
    return [one for one in said.sessions if one.start.year in years and one.end.year in years]


def name_of(person: SourcePerson) -> str:
    return tidied(person.name) or tidied(f"{person.given} {person.family}")


@settings(max_examples=60, deadline=None)
@given(any_event())
def test_any_source_becomes_an_agenda_that_holds_all_of_it(said: SourceEvent) -> None:
    sessions = datable(said)
    if not sessions:
        with pytest.raises(AgendaError, match="no session"):
            drafted(said)
        return
    done = drafted(said)
    assert read(agenda_text(done.draft, ["From a\nsource \x07"])) == done.event
    assert drafted(said) == done
    keys = [row.key.partition("+")[0] for row in done.draft.sessions]
    assert list(dict.fromkeys(sorted(keys))) == sorted(one.key for one in sessions)
    assert {row.key for row in done.draft.people} == people_keys(said, sessions)
    assert [row.key for row in done.draft.rooms] == rooms(said, sessions)
    assert roles(done) == said_roles(said, sessions)


def read(text: str) -> Event:
    source = parse_toml(text, "agenda.toml")
    return event_of(source.data, source, Path())


def people_keys(said: SourceEvent, sessions: list[SourceSession]) -> set[str]:
    mentioned = [who.person for one in sessions for who in one.appearances if who.person]
    return {one.key for one in (*said.people, *mentioned) if name_of(one)}


def rooms(said: SourceEvent, sessions: list[SourceSession]) -> list[str]:
    every = (*said.rooms, *(room for one in sessions for room in one.rooms))
    return list(dict.fromkeys(filter(None, map(tidied, every))))


def roles(done: Drafted) -> set[tuple[str, str, Role]]:
    keys = {row.values["id"]: row.key for row in done.draft.people}
    sessions = {row.values["id"]: row.key for row in done.draft.sessions}
    return {
        (sessions[one.id].partition("+")[0], keys[who.person.id], who.role)
        for one in done.event.sessions
        for who in one.appearances
        if who.person
    }


def said_roles(said: SourceEvent, sessions: list[SourceSession]) -> set[tuple[str, str, Role]]:
    named = people_keys(said, sessions)  # a session may leave the name to the list of people
    return {
        (one.key, who.person.key, who.role)
        for one in sessions
        for who in one.appearances
        if who.person and who.person.key in named
    }


@settings(max_examples=15, deadline=None)
@given(any_event(), any_event())
def test_ids_that_were_given_stay_when_sessions_come(
    first: SourceEvent, second: SourceEvent
) -> None:
    if not datable(first):
        return
    before = drafted(first).draft
    known = KnownIds(sessions=ids(before.sessions), people=ids(before.people))
    more = [replace(one, key=f"new {one.key}") for one in second.sessions]
    after = drafted(replace(first, sessions=(*more, *first.sessions)), known).draft
    assert known.sessions.items() <= ids(after.sessions).items()
    assert known.people.items() <= ids(after.people).items()
    assert len({row.values["id"] for row in after.sessions}) == len(list(after.sessions))


def ids(rows_: Any) -> dict[str, str]:
    return {row.key: row.values["id"] for row in rows_}


def test_the_days_say_what_the_source_says_of_them() -> None:
    days = (SourceDay(date=FIRST_DAY, label=" Day  I ", end_mark="End"), SourceDay(date=date.max))
    done = drafted(an_event(days=days))
    assert [dict(day.row.values) for day in done.draft.days] == [
        {"date": FIRST_DAY, "label": "Day I", "end_mark": "End"}
    ]


def test_an_event_without_a_title_says_so_beside_it() -> None:
    row = drafted(an_event(title="\u200f")).draft.event
    assert (row.values["title"], row.remarks["title"]) == (
        "Untitled event",
        "please write its title",
    )


@pytest.mark.parametrize(
    "as_of",
    [
        date(2030, 1, 1),
        datetime(2030, 1, 1, 12, 30),  # noqa: DTZ001
        datetime(2030, 1, 1, 12, 30, 15, 250_000, tzinfo=UTC),
        datetime(2030, 1, 1, 12, tzinfo=ZoneInfo(ZONE)),
        datetime(1960, 1, 1, 12, tzinfo=ZoneInfo("Africa/Monrovia")),  # 44 min 30 s behind
        datetime(2030, 1, 1, 12, tzinfo=timezone(-timedelta(minutes=30))),
    ],
)
def test_the_edition_is_read_back_as_it_was(as_of: date) -> None:
    done = drafted(an_event(as_of=as_of))
    assert read(agenda_text(done.draft, [])).as_of == as_of


def test_a_source_without_sessions_is_refused() -> None:
    with pytest.raises(AgendaError) as refused:
        drafted(replace(an_event(), sessions=()))
    assert [one.code for one in refused.value.problems] == ["nothing-to-import"]
