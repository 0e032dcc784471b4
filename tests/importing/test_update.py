"""A newer source merged into an edited agenda: newer values taken, edits kept, all of it said."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idmkit.importing.drafting.agenda_text import agenda_text
from idmkit.importing.drafting.event_draft import KnownIds, draft_event
from idmkit.importing.drafting.judgement import judged
from idmkit.importing.sources.notes import NoteKind, Notes
from idmkit.importing.sources.source_event import (
    SourceAppearance,
    SourceEvent,
    SourcePerson,
    SourceSession,
)
from idmkit.importing.updating.merge import Decision
from idmkit.importing.updating.our_agenda import our_agenda
from idmkit.importing.updating.sameness import same
from idmkit.importing.updating.snapshot import (
    TABLES,
    Snapshot,
    read_snapshot,
    remembering,
    snapshot_of,
    snapshot_text,
)
from idmkit.importing.updating.update import merged
from idmkit.model.problem import AgendaError
from idmkit.reading.agenda_reader import event_of
from idmkit.reading.toml_source import parse_toml
from tests.making import ORIGIN

ZONE = ZoneInfo("Europe/Zurich")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2030, 5, day, hour, minute, tzinfo=ZONE)


def a_person(key: str, name: str, **fields: Any) -> SourcePerson:
    return SourcePerson(key=key, name=name, origin=ORIGIN, **fields)


ANA = a_person("p1", "Ana López", organization="Ministry of Labour")
BO = a_person("p2", "Bo Li")


def a_session(key: str, day: int = 14, hour: int = 9, **fields: Any) -> SourceSession:
    fields.setdefault("title", f"On {key}")
    fields.setdefault("end", at(day, hour + 1))
    return SourceSession(key=key, start=at(day, hour), origin=ORIGIN, **fields)


def an_event(*sessions: SourceSession, **fields: Any) -> SourceEvent:
    fields.setdefault("title", "Forum")
    return SourceEvent(sessions=sessions, timezone="Europe/Zurich", origin=ORIGIN, **fields)


def speaking(*people: SourcePerson) -> tuple[SourceAppearance, ...]:
    return tuple(SourceAppearance(person=one) for one in people)


FIRST = an_event(
    a_session(
        "welcome", rooms=("Hall A",), appearances=speaking(ANA), abstract="Good morning.\n\nAll."
    ),
    a_session("labour", hour=11, rooms=("Hall B",), track="Work"),
    a_session("health", day=15, hour=9, rooms=("Hall A",)),
)


def imported(
    event: SourceEvent, base: Snapshot | None = None, text: str = ""
) -> tuple[str, Snapshot]:
    """The agenda of an event and its snapshot; ids are those of `base`, and not those in `text`."""
    known = base.ids if base else KnownIds()
    if base and text:
        ours = our_agenda(parse_toml(text, "agenda.toml"), base)
        known = known.beside({table: [row.id for row in ours.others[table]] for table in TABLES})
    draft, _ = judged(draft_event(event, Notes(), known=known), "source", Notes())
    return agenda_text(draft, ["Imported."]), snapshot_of(draft, {"format": "test"})


def update(text: str, base: Snapshot, newer: SourceEvent) -> tuple[str, list[Decision]]:
    _, now = imported(newer, base, text)
    new, decided = merged(parse_toml(text, "agenda.toml"), base, now)
    source = parse_toml(new, "agenda.toml")
    event_of(source.data, source, Path())  # it can be built
    return new, decided


def session_of(text: str, id_: str) -> dict[str, Any]:
    days = tomllib.loads(text)["day"]
    found: dict[str, Any] = next(
        {"day": day["date"].day, **one}
        for day in days
        for one in day.get("session", [])
        if one["id"] == id_
    )
    return found


def changed(event: SourceEvent, key: str, **fields: Any) -> SourceEvent:
    sessions = (replace(one, **fields) if one.key == key else one for one in event.sessions)
    return replace(event, sessions=tuple(sessions))


def without(event: SourceEvent, key: str) -> SourceEvent:
    return replace(event, sessions=tuple(one for one in event.sessions if one.key != key))


def kinds(decided: list[Decision]) -> list[tuple[NoteKind, str, str]]:
    return [(one.kind, one.called, one.key) for one in decided]


def test_the_same_source_changes_nothing() -> None:
    text, base = imported(FIRST)
    assert update(text, base, FIRST) == (text, [])


def test_a_newer_value_is_taken_and_everything_else_stands_as_it_stood() -> None:
    text, base = imported(FIRST)
    edited = text.replace('title = "On labour"', 'title = "On labour"   # ask Bo')
    new, decided = update(edited, base, changed(FIRST, "labour", title="On work"))
    assert new == edited.replace('title = "On labour"   #', 'title = "On work"   #')
    assert kinds(decided) == [(NoteKind.TAKEN, "On labour", "title")]


def test_an_edit_is_kept_where_the_source_is_the_same() -> None:
    text, base = imported(FIRST)
    edited = text.replace('title = "On labour"', 'title = "Labour markets"')
    assert update(edited, base, FIRST) == (edited, [])


def test_an_edit_is_kept_where_the_source_has_changed_too_and_that_is_said() -> None:
    text, base = imported(FIRST)
    edited = text.replace('title = "On labour"', 'title = "Labour markets"')
    new, decided = update(edited, base, changed(FIRST, "labour", title="On work"))
    assert new == edited
    (one,) = decided
    assert (one.kind, one.ours, one.theirs) == (NoteKind.KEPT, "Labour markets", "On work")


def test_the_same_change_on_both_sides_is_no_conflict() -> None:
    text, base = imported(FIRST)
    edited = text.replace('title = "On labour"', 'title = "On work"')
    assert update(edited, base, changed(FIRST, "labour", title="On work")) == (edited, [])


def test_other_wrapping_dashes_and_brackets_are_no_edit() -> None:
    text, base = imported(FIRST)
    edited = (
        text.replace("Good morning.", "Good\nmorning.")
        .replace("11:00–12:00", "11:00 - 12:00")
        .replace('room = "hall-b"', 'room = ["hall-b"]')
    )
    newer = changed(FIRST, "labour", rooms=("Hall A",))
    newer = changed(newer, "welcome", abstract="Good evening.")
    new, decided = update(edited, base, newer)
    assert {one.kind for one in decided} == {NoteKind.TAKEN}
    assert session_of(new, "on-labour")["room"] == "hall-a"
    assert session_of(new, "on-welcome")["abstract"] == "Good evening."


def test_a_value_that_the_source_has_no_more_goes_and_a_new_one_comes() -> None:
    text, base = imported(FIRST)
    newer = changed(FIRST, "labour", track="", subtitle="What is work?")
    new, _ = update(text, base, newer)
    assert "track" not in session_of(new, "on-labour")
    assert session_of(new, "on-labour")["abstract"] == "What is work?"


def test_a_moved_session_stands_under_its_new_day_at_its_time_with_its_comment() -> None:
    text, base = imported(FIRST)
    edited = text.replace(
        '[[day.session]]\nid = "on-labour"', '# Bo cannot come.\n[[day.session]]\nid = "on-labour"'
    )
    new, decided = update(edited, base, changed(FIRST, "labour", start=at(15, 8), end=at(15, 9)))
    assert {one.key for one in decided} == {"day", "time"}
    assert session_of(new, "on-labour") | {"day": 15, "time": "08:00–09:00"} == session_of(
        new, "on-labour"
    )
    assert '# Bo cannot come.\n[[day.session]]\nid = "on-labour"' in new
    assert new.index("Wednesday 15 May") < new.index('"on-labour"') < new.index('"on-health"')


def test_a_session_of_a_new_day_brings_its_day() -> None:
    text, base = imported(FIRST)
    newer = replace(
        FIRST, sessions=(*FIRST.sessions, a_session("later", 20), a_session("before", 13))
    )
    new, decided = update(text, base, newer)
    assert [day["date"].day for day in tomllib.loads(new)["day"]] == [13, 14, 15, 20]
    assert [one.kind for one in decided] == [NoteKind.ADDED, NoteKind.ADDED]


def test_a_new_session_comes_with_its_people_and_room() -> None:
    text, base = imported(FIRST)
    added = a_session("climate", hour=10, rooms=("Hall C",), appearances=speaking(BO, ANA))
    new, decided = update(text, base, replace(FIRST, sessions=(*FIRST.sessions, added)))
    assert session_of(new, "on-climate")["speakers"] == ["bo-li", "ana-lopez"]
    assert kinds(decided) == [
        (NoteKind.ADDED, "Hall C", ""),
        (NoteKind.ADDED, "Bo Li", ""),
        (NoteKind.ADDED, "On climate", ""),
    ]
    order = [session["id"] for session in tomllib.loads(new)["day"][0]["session"]]
    assert order == ["on-welcome", "on-climate", "on-labour"]


def test_a_session_that_the_source_has_no_more_is_cancelled() -> None:
    text, base = imported(FIRST)
    new, decided = update(text, base, without(FIRST, "labour"))
    assert session_of(new, "on-labour")["status"] == "cancelled"
    assert kinds(decided) == [(NoteKind.REMOVED, "On labour", "status")]


def test_a_session_that_comes_back_is_no_longer_cancelled() -> None:
    text, base = imported(FIRST)
    gone, _ = update(text, base, without(FIRST, "labour"))
    without_it = remembering(base, imported(without(FIRST, "labour"), base)[1])
    new, decided = update(gone, without_it, FIRST)
    assert "status" not in session_of(new, "on-labour")
    assert [one.kind for one in decided] == [NoteKind.TAKEN]


def test_what_the_organizer_took_out_stays_out() -> None:
    text, base = imported(FIRST)
    start = text.index('[[day.session]]\nid = "on-labour"')
    edited = text[:start] + text[text.index("\n\n# ── Wednesday") :]
    new, decided = update(edited, base, changed(FIRST, "labour", title="On work"))
    assert new == edited
    assert kinds(decided) == [(NoteKind.KEPT, "On work", "")]


def test_a_person_who_was_taken_out_comes_back_with_a_session_that_needs_them() -> None:
    text, base = imported(FIRST)
    start = text.index('[[person]]\nid = "ana-lopez"')
    edited = text[:start] + text[text.index("\n\n# ── Tuesday") :]
    edited = edited.replace('speakers = ["ana-lopez"]\n', "")
    newer = changed(FIRST, "labour", appearances=speaking(ANA))
    new, _ = update(edited, base, newer)
    assert session_of(new, "on-labour")["speakers"] == ["ana-lopez"]
    assert "speakers" not in session_of(new, "on-welcome")


def test_another_id_is_an_edit_that_is_kept() -> None:
    event = changed(FIRST, "labour", uid="labour@example.org")
    text, base = imported(event)
    edited = text.replace('id = "on-labour"', 'id = "session-2"').replace(
        '"ana-lopez"', '"minister"'
    )
    newer = changed(changed(event, "labour", title="On work"), "health", appearances=speaking(ANA))
    new, _ = update(edited, base, newer)
    assert session_of(new, "session-2")["title"] == "On work"
    assert session_of(new, "on-health")["speakers"] == ["minister"]


def test_the_organizers_own_sessions_and_people_stay() -> None:
    text, base = imported(FIRST)
    edited = text.replace(
        "\n\n# ── Wednesday",
        '\n[[day.session]]\nid = "on-work"\ntime = "15:00–16:00"\ntitle = "Our own"\n'
        "\n\n# ── Wednesday",
    )
    added = a_session("work", hour=14)
    new, _ = update(edited, base, replace(FIRST, sessions=(*FIRST.sessions, added)))
    assert session_of(new, "on-work")["title"] == "Our own"
    assert session_of(new, "on-work-2")["title"] == "On work"


def test_the_event_itself_is_merged_too() -> None:
    text, base = imported(FIRST)
    edited = text.replace('title = "Forum"', 'title = "Forum"\nplace = "Geneva"')
    new, _ = update(edited, base, replace(FIRST, title="Global Forum"))
    event = tomllib.loads(new)["event"]
    assert (event["title"], event["place"], event["id"]) == ("Global Forum", "Geneva", "forum-2030")


def test_a_snapshot_reads_back(tmp_path: Path) -> None:
    _, base = imported(FIRST)
    (tmp_path / "agenda.import.json").write_text(snapshot_text(base, ()), encoding="utf-8")
    assert read_snapshot(tmp_path / "agenda.import.json") == base


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "no-base"),
        ("", "base-damaged"),
        ("[]", "base-damaged"),
        ('{"format": 9}', "base-damaged"),
        (
            '{"format": 1, "read": {}, "event": {}, "days": {}, "rows": {"room": {"": {}}}}',
            "base-damaged",
        ),
    ],
)
def test_without_a_whole_base_there_is_no_update(
    tmp_path: Path, content: str | None, code: str
) -> None:
    path = tmp_path / "agenda.import.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(AgendaError) as refused:
        read_snapshot(path)
    assert [one.code for one in refused.value.problems] == [code]


# ── Laws ────────────────────────────────────────────────────────────────────────────────────────

KEYS = ("a", "b", "c", "d")
SESSIONS: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "day": st.integers(13, 16),
        "hour": st.integers(8, 12),
        "title": st.sampled_from(["Work", "Health [x]", 'A "quoted" one', "Schluß"]),
        "rooms": st.sampled_from([(), ("Hall A",), ("Hall B", "Hall A")]),
        "abstract": st.sampled_from(["", "One.\n\n[[day.session]]\n\nTwo.", 'Say """this""" # no']),
        "appearances": st.sampled_from([(), speaking(ANA), speaking(BO, ANA)]),
    }
)
EVENTS = st.dictionaries(st.sampled_from(KEYS), SESSIONS, min_size=1).map(
    lambda said: an_event(*(a_session(key, **fields) for key, fields in sorted(said.items())))
)


def by_key(snapshot: Snapshot) -> dict[str, Any]:
    return dict(snapshot.rows["session"])


@settings(max_examples=150, deadline=None)
@given(EVENTS, EVENTS)
def test_an_unedited_agenda_follows_the_source(first: SourceEvent, newer: SourceEvent) -> None:
    text, base = imported(first)
    new, _ = update(text, base, newer)
    _, now = imported(newer, base)
    days = tomllib.loads(new)["day"]
    found = {
        one["id"]: {"day": day["date"].isoformat(), **one}
        for day in days
        for one in day.get("session", [])
    }
    expected = {values["id"]: values for values in by_key(now).values()}
    gone = {
        values["id"]: {**values, "status": "cancelled"}
        for key, values in by_key(base).items()
        if key not in by_key(now)
    }
    assert found.keys() == {**expected, **gone}.keys()
    for id_, values in {**expected, **gone}.items():
        assert all(
            same(key, found[id_].get(key), values.get(key)) for key in {*values, *found[id_]}
        )
    assert [day["date"] for day in days] == sorted({day["date"] for day in days})


@settings(max_examples=100, deadline=None)
@given(EVENTS, EVENTS, st.data())
def test_an_edit_survives_every_update(
    first: SourceEvent, newer: SourceEvent, data: st.DataObject
) -> None:
    text, base = imported(first)
    id_ = data.draw(st.sampled_from([values["id"] for values in by_key(base).values()]))
    header = f'[[day.session]]\nid = "{id_}"\n'
    edited = text.replace(header, f'# A note.\n{header}short = "Mine"   # ours\n')
    new, _ = update(edited, base, newer)
    assert session_of(new, id_)["short"] == "Mine"
    assert f'# A note.\n{header}short = "Mine"   # ours\n' in new
    assert update(new, remembering(base, imported(newer, base)[1]), newer) == (new, [])
