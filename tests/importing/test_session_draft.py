"""Sessions as somebody would have written them: by day and time, mended where they must be."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from idmkit.importing.sources.notes import NoteKind
from idmkit.importing.sources.source_event import (
    SourceAppearance,
    SourceEvent,
    SourcePaper,
)
from idmkit.model.event import Access, Status
from idmkit.model.people import Role
from tests.importing.making import (
    FIRST_DAY,
    a_person,
    a_session,
    an_event,
    at,
    drafted,
    speaking,
)


def rows(said: SourceEvent) -> list[dict[str, Any]]:
    return [dict(row.values) for row in drafted(said).draft.sessions]


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


def test_our_own_sources_are_not_guessed_at() -> None:
    assert [row.get("kind") for row in rows(an_event(a_session("Lunch"), own=True))] == [None]
    assert [row.get("kind") for row in rows(an_event(a_session("Lunch")))] == ["break"]
