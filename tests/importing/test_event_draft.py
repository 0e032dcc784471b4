"""Whatever a source says becomes an agenda that can be read, and holds all of it, in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings

from idmkit.importing.drafting.agenda_text import agenda_text
from idmkit.importing.drafting.draft import Draft
from idmkit.importing.drafting.event_draft import KnownIds, draft_event
from idmkit.importing.drafting.judgement import judged
from idmkit.importing.sources.markup import tidied
from idmkit.importing.sources.notes import Note, NoteKind, Notes
from idmkit.importing.sources.source_event import (
    SourceAppearance,
    SourceDay,
    SourceEvent,
    SourcePaper,
    SourcePerson,
    SourceSession,
)
from idmkit.model.event import Access, Event, Status
from idmkit.model.people import Role
from idmkit.model.problem import AgendaError
from idmkit.reading.agenda_reader import event_of
from idmkit.reading.dates import MEANT_YEARS
from idmkit.reading.toml_source import parse_toml
from tests.importing.making import (
    FIRST_DAY,
    a_person,
    a_session,
    an_event,
    any_event,
    at,
    speaking,
)

ZONE = "Europe/Zurich"


class Drafted(NamedTuple):
    """What became of a source."""

    draft: Draft
    event: Event
    notes: tuple[Note, ...]

    def said(self, kind: NoteKind) -> list[tuple[str, str]]:
        return [(note.what, note.item) for note in self.notes if note.kind is kind]


def drafted(said: SourceEvent, known: KnownIds | None = None, timezone: str = ZONE) -> Drafted:
    notes = Notes()
    draft, event = judged(draft_event(said, notes, timezone, known), "source", notes)
    return Drafted(draft, event, notes.all)


def rows(said: SourceEvent) -> list[dict[str, Any]]:
    return [dict(row.values) for row in drafted(said).draft.sessions]


# ── Laws ────────────────────────────────────────────────────────────────────────────────────────


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
    assert roles(done) == said_roles(sessions)


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


def said_roles(sessions: list[SourceSession]) -> set[tuple[str, str, Role]]:
    named = {
        who.person.key
        for one in sessions
        for who in one.appearances
        if who.person and name_of(who.person)
    }
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


# ── What a person would have written ────────────────────────────────────────────────────────────


def test_everything_that_a_session_can_say() -> None:
    said = a_session(
        "Session I: Ways &amp; means",
        kind="Keynote",
        subtitle="A debate",
        short="Ways",
        rooms=("Hall A", "Hall  A", "Hall B"),
        track="Labour",
        abstract="First.\n\nSecond.",
        questions=("Why?", " "),
        notes=("Bring a pen",),
        appearances=(
            *speaking(a_person("Ana López", organization="ILO")),
            SourceAppearance(person=a_person("Bo Li"), role=Role.CHAIR),
            SourceAppearance(person=a_person("Cy Fox"), role=Role.OTHER, role_word="Discussant"),
            SourceAppearance(to_be_confirmed="Ministry of Labour"),
        ),
        status=Status.TENTATIVE,
        access=Access.INVITATION,
        changed="moved",
        link="https://example.org/live",
        documents=(SourcePaper(url="https://example.org/a/paper.pdf"),),
        language="fr",
        interpretation=("en", "fr"),
        uid="1@example.org",
        guid="307E1812-4A21-5D33-910B-30543D8C6026",
        number=7,
    )
    done = drafted(an_event(said, a_session("Other", language="en"), a_session("X", language="en")))
    (row,) = (dict(one.values) for one in done.draft.sessions if one.key == said.key)
    assert row == {
        "id": "session-i",
        "time": "09:00–10:00",
        "kind": "keynote",
        "label": "Session I",
        "title": "Ways &amp; means",
        "short": "Ways",
        "room": ["hall-a", "hall-b"],
        "track": "labour",
        "abstract": "A debate\n\nFirst.\n\nSecond.",
        "questions": ["Why?"],
        "notes": ["Bring a pen", "Language: French"],
        "chairs": ["bo-li"],
        "speakers": ["ana-lopez", {"tbc": "Ministry of Labour"}],
        "others": [{"person": "cy-fox", "role": "Discussant"}],
        "status": "tentative",
        "access": "invitation",
        "changed": "moved",
        "link": "https://example.org/live",
        "documents": [{"title": "paper.pdf", "url": "https://example.org/a/paper.pdf"}],
        "interpretation": ["en", "fr"],
        "uid": "1@example.org",
        "guid": "307e1812-4a21-5d33-910b-30543d8c6026",
        "number": 7,
    }
    assert done.event.languages == ("en",)


def test_what_is_not_said_is_not_written() -> None:
    assert rows(an_event(a_session())) == [
        {"id": "ways-forward", "time": "09:00–10:00", "title": "Ways forward"}
    ]


def test_sessions_stand_by_time_then_by_room_and_the_night_comes_last() -> None:
    late = FIRST_DAY + timedelta(days=1)
    found = rows(
        an_event(
            a_session("Night", start=at("00:30", late), end=at("02:00", late), day=FIRST_DAY),
            a_session("B", rooms=("Hall B",)),
            a_session("Evening", "22:00", "23:00"),
            a_session("A", rooms=("Hall A",)),
            a_session("Before", "08:00"),
            rooms=("Hall A", "Hall B"),
        )
    )
    assert [one["title"] for one in found] == ["Before", "A", "B", "Evening", "Night"]
    assert found[-1]["time"] == "00:30–02:00 +1"


def test_a_session_of_several_days_is_one_row_for_each_and_keeps_its_handles_once() -> None:
    end = at("12:00", FIRST_DAY + timedelta(days=2))
    done = drafted(an_event(a_session("Fair", end=end, uid="1@x", number=3, abstract="All days.")))
    assert [
        (day.date.day, one["id"], one["time"], one.get("uid", ""), one.get("number"))
        for day in done.draft.days
        for one in (dict(row.values) for row in day.sessions)
    ] == [
        (14, "fair", "09:00–24:00", "1@x", 3),
        (15, "fair-2", "00:00–24:00", "", None),
        (16, "fair-3", "00:00–12:00", "", None),
    ]
    assert done.said(NoteKind.GUESSED) == [
        ("a session of several days is one entry for each day", "Fair")
    ]


@pytest.mark.parametrize(("days", "left"), [(30, 0), (31, 1)])
def test_a_session_without_end_is_cut_and_that_is_said(days: int, left: int) -> None:
    end = at("12:00", FIRST_DAY + timedelta(days=days))
    done = drafted(an_event(a_session("Fair", end=end)))
    assert len(list(done.draft.sessions)) == 31
    expected = [("the days of a session after its first 31", "Fair")]
    assert done.said(NoteKind.LEFT_OUT) == expected[:left]


@pytest.mark.parametrize(
    ("start", "end", "time", "note"),
    [
        (datetime(2030, 3, 31, 2, 30), datetime(2030, 3, 31, 4), "03:30–04:00", "leap over"),  # noqa: DTZ001
        (
            datetime(2030, 10, 27, 1, 10, tzinfo=UTC),
            datetime(2030, 10, 27, 4, tzinfo=UTC),
            "02:10–05:00",
            "comes twice",
        ),
        (at("09:00"), at("08:00"), "09:00–09:00", "before the start"),
        (at("09:00"), at("06:30").replace(tzinfo=UTC), "09:00–09:00", "before the start"),
        (at("09:00"), at("07:30").replace(tzinfo=UTC), "09:00–09:30", ""),
    ],
)
def test_times_that_an_agenda_cannot_hold_are_mended_and_said(
    start: datetime, end: datetime, time: str, note: str
) -> None:
    done = drafted(an_event(a_session(start=start, end=end)))
    assert [row.values["time"] for row in done.draft.sessions] == [time]
    mended = done.said(NoteKind.MENDED)
    assert [what for what, _ in mended if note in what] == ([mended[0][0]] if note else [])
    assert len(mended) == bool(note)


def test_a_year_that_cannot_be_meant_drops_the_session_alone() -> None:
    far = datetime(9998, 1, 1, 9)  # noqa: DTZ001
    done = drafted(an_event(a_session(), a_session("Far", start=far, end=far)))
    assert [one.title for one in done.event.sessions] == ["Ways forward"]
    assert done.said(NoteKind.DROPPED) == [("the year cannot be meant", "Far")]


@pytest.mark.parametrize("edge", [datetime(1900, 1, 1, tzinfo=UTC), datetime(2199, 12, 31, 23)])  # noqa: DTZ001
def test_a_year_at_the_edge_is_no_trap(edge: datetime) -> None:
    done = drafted(an_event(a_session(), a_session("Edge", start=edge, end=edge)))
    assert [one.title for one in done.event.sessions] == ["Ways forward"]


def test_the_days_say_what_the_source_says_of_them() -> None:
    days = (SourceDay(date=FIRST_DAY, label=" Day  I ", end_mark="End"), SourceDay(date=date.max))
    done = drafted(an_event(days=days))
    assert [dict(day.row.values) for day in done.draft.days] == [
        {"date": FIRST_DAY, "label": "Day I", "end_mark": "End"}
    ]


# ── People ──────────────────────────────────────────────────────────────────────────────────────


def people(*persons: SourcePerson, **fields: Any) -> list[dict[str, Any]]:
    said = an_event(a_session(appearances=speaking(*persons)), **fields)
    return [dict(row.values) for row in drafted(said).draft.people]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"given": "Ana", "family": "López"}, {"given": "Ana", "family": "López"}),
        ({"given": "Ana", "name": "Ana López"}, {"given": "Ana", "family": "López"}),
        ({"family": "López", "name": "Ana López"}, {"given": "Ana", "family": "López"}),
        ({"family": "van der Berg"}, {"name": "van der Berg"}),
        ({"given": "Ana López"}, {"given": "Ana", "family": "López"}),
        (
            {"name": "\u200f", "given": "Ana", "family": "López"},
            {"given": "Ana", "family": "López"},
        ),
        ({"name": "KIM Min"}, {"given": "Min", "family": "KIM", "family_first": True}),
        (
            {"given": "Min", "family": "Kim", "family_first": True},
            {"given": "Min", "family": "Kim", "family_first": True},
        ),
        (
            {"name": "Dr. Ana López", "honorific": "Prof."},
            {"given": "Ana", "family": "López", "honorific": "Prof."},
        ),
        ({"name": "娜"}, {"name": "娜"}),
        ({"name": "娜", "family_first": True}, {"name": "娜"}),
    ],
)
def test_a_name_in_parts_or_whole(fields: dict[str, Any], expected: dict[str, Any]) -> None:
    (found,) = people(a_person(**{"name": "", "key": "x", **fields}))
    del found["id"]
    assert found == expected


def test_people_stand_in_the_order_of_an_index_each_once() -> None:
    names = ["Zoe Abt", "Ana Zuma", "Bo Ávila", "Cy Łoś", "Zoe Abt", "Di Mann"]
    found = people(*map(a_person, names))
    assert [one["family"] for one in found] == ["Abt", "Ávila", "Łoś", "Mann", "Zuma"]


def test_nobody_stands_for_a_person_without_a_name() -> None:
    nobody = a_person("\u200f", key="x", organization="ILO")
    assert people(nobody, a_person("Ana López"), people=(nobody,)) == [
        {"id": "ana-lopez", "given": "Ana", "family": "López"}
    ]


def test_another_affiliation_holds_where_it_is_said() -> None:
    said = an_event(
        a_session("One", appearances=speaking(a_person(organization="ILO"))),
        a_session("Two", appearances=speaking(a_person(organization="WHO"), a_person())),
    )
    done = drafted(said)
    assert [one.get("speakers") for one in rows(said)] == [
        ["ana-lopez"],
        [{"person": "ana-lopez", "organization": "WHO"}, "ana-lopez"],
    ]
    assert [one.affiliation.organization for one in done.event.people] == ["ILO"]


def test_a_name_that_may_be_parted_wrongly_is_said() -> None:
    said = an_event(a_session(appearances=speaking(a_person("Ana María López"))))
    assert drafted(said).said(NoteKind.GUESSED) == [
        ("which words of a name are the family name", "Ana María López")
    ]


# ── The event ───────────────────────────────────────────────────────────────────────────────────


def test_an_event_without_a_title_says_so_beside_it() -> None:
    row = drafted(an_event(title="\u200f")).draft.event
    assert (row.values["title"], row.remarks["title"]) == (
        "Untitled event",
        "please write its title",
    )


def test_titles_of_what_has_none() -> None:
    assert [
        one["title"]
        for one in rows(
            an_event(
                a_session("", "08:00", key="1", abstract="Only a line."),
                a_session("\u200f", "09:00", key="2", rooms=("Hall A", "Hall B")),
                a_session("", "10:00", "11:00", key="3", kind="Talk", rooms=("\u200f",)),
                a_session("", "11:00", "12:00", key="4"),
            )
        )
    ] == ["Only a line.", "Hall A, Hall B", "Talk", "Untitled session"]


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


def test_our_own_sources_are_not_guessed_at() -> None:
    assert [row.get("kind") for row in rows(an_event(a_session("Lunch"), own=True))] == [None]
    assert [row.get("kind") for row in rows(an_event(a_session("Lunch")))] == ["break"]


def test_a_source_without_sessions_is_refused() -> None:
    with pytest.raises(AgendaError) as refused:
        drafted(replace(an_event(), sessions=()))
    assert [one.code for one in refused.value.problems] == ["nothing-to-import"]
