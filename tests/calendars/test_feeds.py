"""Which session stands in which file, and what preflight says of it."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idmkit.calendars import preflight, render
from idmkit.model.change import FormerCalendar, Stamp
from idmkit.model.event import (
    Day,
    Event,
    Room,
    Session,
    SessionKind,
    Status,
    Track,
    Withdrawn,
)
from idmkit.model.handles import session_uid
from idmkit.model.people import Role
from idmkit.reading.agenda_reader import read_event
from tests.calendars.reading_back import calendars, days, files, lines, seen, whole
from tests.making import FIRST_DAY, ORIGIN, a_person, a_session, an_appearance, an_event, at

AGENDAS = Path(__file__).parent.parent / "agendas"
SIX_LANGUAGES = AGENDAS / "valid" / "six-languages" / "agenda.toml"
HALL, ROOM_B = (Room(id=one, name=f"Room {one.upper()}", origin=ORIGIN) for one in ("hall", "b"))
LAW = Track(id="law", name="Law", origin=ORIGIN)
ANA = a_person()
BEN = a_person("ben", "Ben", "Okoro")
STAMP = Stamp(
    sequence=2,
    created=datetime(2009, 1, 1, tzinfo=UTC),
    modified=datetime(2009, 7, 1, 12, 30, tzinfo=UTC),
)


def ids(content: bytes, event: Event) -> list[str]:
    """The ids of the sessions in a file, by their UIDs."""
    shown = [line.removeprefix("UID:") for line in lines(content) if line.startswith("UID:")]
    old = (one.session for one in event.withdrawn)
    known = {session_uid(event, one): one.id for one in (*event.sessions, *old)}
    return [known[uid] for uid in shown if "--day-" not in uid]


def feeds(event: Event) -> dict[str, list[str]]:
    """What is in each calendar, by its path within the folder."""
    return {
        path.removeprefix("calendars/"): ids(content, event)
        for path, content in calendars(event).items()
    }


def test_each_session_is_in_the_calendars_that_it_names() -> None:
    one = a_session("one", rooms=(HALL, ROOM_B), track=LAW, appearances=(an_appearance(ANA),))
    two = a_session("two", "11:00", "12:00", kind=SessionKind.KEYNOTE, rooms=(HALL,))
    assert feeds(an_event(one, two, rooms=(HALL, ROOM_B), tracks=(LAW,))) == {
        "all.ics": ["one", "two"],
        "overview.ics": ["one", "two"],
        "day/2009-07-09.ics": ["one", "two"],
        "room/hall.ics": ["one", "two"],
        "room/b.ics": ["one"],
        "track/law.ics": ["one"],
        "kind/session.ics": ["one"],
        "kind/keynote.ics": ["two"],
        "person/ana-lopez.ics": ["one"],
        "session/one.ics": ["one"],
        "session/two.ics": ["two"],
    }


@pytest.mark.parametrize("kind", [SessionKind.BREAK, SessionKind.REGISTRATION])
def test_pauses_stand_in_the_whole_and_in_their_day_only(kind: SessionKind) -> None:
    pause = a_session(
        "pause", kind=kind, title="Coffee", rooms=(HALL,), appearances=(an_appearance(ANA),)
    )
    event = an_event(pause, rooms=(HALL,))
    assert feeds(event) == {
        "all.ics": ["pause"],
        "overview.ics": [],
        "day/2009-07-09.ics": ["pause"],
    }
    assert [one.summary for one in seen(whole(event))] == ["Coffee"]


def test_the_whole_is_in_order_of_time() -> None:
    late, early, beside = a_session("late", "15:00", "16:00"), a_session("early"), a_session("x")
    assert feeds(an_event(late, early, beside))["all.ics"] == ["early", "x", "late"]


def test_an_entry_is_the_same_in_all_files_but_a_persons() -> None:
    people = (an_appearance(ANA),)
    event = an_event(
        a_session("one", appearances=people), a_session("two", "11:00", "12:00", rooms=(HALL,))
    )
    entries = {one.uid: one for one in seen(whole(event))}
    for path, content in calendars(event).items():
        if "/person/" not in path and "overview" not in path:
            assert all(one == entries[one.uid] for one in seen(content))


def test_what_begins_after_midnight_is_in_the_day_that_it_stands_under() -> None:
    morning = FIRST_DAY + timedelta(days=1)
    night = replace(a_session("night"), start=at("00:30", morning), end=at("02:00", morning))
    assert feeds(an_event(a_session(), night))["day/2009-07-09.ics"] == ["opening", "night"]


def test_the_overview_has_what_is_for_everybody() -> None:
    beside = {"start": "10:00", "end": "12:00"}
    sessions = (
        a_session("coffee", "09:00", "13:00", kind=SessionKind.BREAK),
        a_session("alone", "09:00", "10:00"),
        a_session("a", **beside),
        a_session("b", "11:00", "12:30"),
        a_session("party", kind=SessionKind.SOCIAL, **beside),
        a_session("beside-none", "13:00", "14:00"),
        a_session("called-off", "13:00", "14:00", status=Status.CANCELLED),
    )
    assert feeds(an_event(*sessions))["overview.ics"] == ["alone", "party", "beside-none"]


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 5)), min_size=1, max_size=12))
@settings(max_examples=60, deadline=None)
def test_the_overview_has_what_nothing_runs_beside(spans: list[tuple[int, int]]) -> None:
    sessions = [
        replace(a_session(f"s-{n}"), start=at("08:00") + timedelta(hours=start),
                end=at("08:00") + timedelta(hours=start + length))
        for n, (start, length) in enumerate(spans)
    ]  # fmt: skip
    alone = {
        f"s-{n}"
        for n, (start, length) in enumerate(spans)
        if not any(
            max(start, other) < min(start + length, other + more)
            or (length == 0 and other < start < other + more)
            or (more == 0 and start < other < start + length)
            for m, (other, more) in enumerate(spans)
            if m != n
        )
    }
    assert set(feeds(an_event(*sessions))["overview.ics"]) == alone


def test_each_day_has_a_banner_that_keeps_nobody_busy() -> None:
    event = an_event(a_session(), place="Geneva", url="https://example.org/idm/")
    content = files(event)["calendars/overview.ics"]
    (banner,) = days(content)
    assert (banner["DTSTART"].dt, banner["DTEND"].dt) == (FIRST_DAY, date(2009, 7, 10))
    assert banner["UID"] == "idm-2009--day-2009-07-09@idmkit"
    assert (banner["SUMMARY"], banner["LOCATION"]) == ("A Workshop – Day I", "Geneva")
    assert banner["TRANSP"] == "TRANSPARENT"
    assert "DTSTART;VALUE=DATE:20090709" in lines(content)


def test_no_sessions_no_files() -> None:
    event = an_event()
    empty = replace(event, days=(replace(event.days[0], sessions=()),))
    assert not list(render(empty, event.edition()))


def test_nothing_to_say_of_a_plain_event() -> None:
    assert not list(preflight(an_event(a_session("one"), a_session("two"))))


# ── What was withdrawn ──────────────────────────────────────────────────────────────────────────


def withdrawn(*paths: str, **fields: object) -> Withdrawn:
    old = a_session("old", "08:00", "09:00", status=Status.CANCELLED, rooms=(ROOM_B,))
    shown = (an_appearance(BEN, Role.MODERATOR),)
    session = replace(old, appearances=shown, **fields)  # type: ignore[arg-type]
    labels = {"room/b.ics": ROOM_B.name, "person/ben.ics": BEN.name.formal}
    feeds = tuple(FormerCalendar(path, labels.get(path, "")) for path in paths)
    return Withdrawn(session=session, feeds=feeds)


def test_what_was_withdrawn_stays_where_it_was_though_nothing_else_is_left_there() -> None:
    paths = (
        *("all.ics", "room/b.ics", "person/ben.ics", "session/old.ics"),
        *("kind/session.ics", "day/2009-07-08.ics"),
    )
    event = an_event(a_session(), withdrawn=(withdrawn(*paths),))
    found = feeds(event)
    assert found["all.ics"] == ["old", "opening"]
    assert found["kind/session.ics"] == ["old", "opening"]
    for path in ("room/b.ics", "person/ben.ics", "session/old.ics", "day/2009-07-08.ics"):
        assert found[path] == ["old"]
    assert "old" not in found["overview.ics"]
    assert "old" not in found["day/2009-07-09.ics"]
    room = files(event)["calendars/room/b.ics"]
    assert "NAME:A Workshop – Room B" in lines(room)
    assert [(one.summary, one.status) for one in seen(room)] == [
        ("CANCELLED: Opening", "CANCELLED")
    ]
    assert "NAME:A Workshop – your sessions\\, Ben Okoro" in lines(
        files(event)["calendars/person/ben.ics"]
    )


def test_what_has_come_back_stands_once() -> None:
    back = withdrawn("all.ics", "session/old.ics")
    event = an_event(a_session("old"), withdrawn=(back,))
    assert feeds(event)["all.ics"] == ["old"]
    assert len(seen(files(event)["calendars/session/old.ics"])) == 1


@pytest.mark.parametrize(
    "path", ["../x.ics", "room/../x.ics", "/room/b.ics", "room/B B.ics", "day/1.ics", "x/y.ics", ""]
)
def test_what_is_no_path_of_a_calendar_is_not_written(path: str) -> None:
    event = an_event(a_session(), withdrawn=(withdrawn(path),))
    assert list(files(event)) == list(files(an_event(a_session())))


def test_an_event_of_which_all_is_withdrawn_has_calendars() -> None:
    gone = withdrawn("all.ics", "session/old.ics")
    event = an_event(withdrawn=(gone,))
    empty = replace(event, days=(replace(event.days[0], sessions=()),))
    assert feeds(empty) == {"all.ics": ["old"], "overview.ics": [], "session/old.ics": ["old"]}


# ── Names and heads ─────────────────────────────────────────────────────────────────────────────


def test_a_feed_says_where_it_is_and_when_it_changed() -> None:
    one = a_session("one", rooms=(HALL,), stamp=STAMP)
    newer = replace(STAMP, modified=datetime(2009, 7, 2, tzinfo=UTC))
    two = a_session("two", "12:00", "13:00", rooms=(HALL,), stamp=newer)
    event = an_event(one, two, rooms=(HALL,), url="https://example.org/idm/", place="Geneva")
    head = lines(files(event)["calendars/room/hall.ics"])
    assert head[: head.index("BEGIN:VTIMEZONE")][4:] == [
        "NAME:A Workshop – Room HALL",
        "X-WR-CALNAME:A Workshop – Room HALL",
        "SOURCE;VALUE=URI:https://example.org/idm/calendars/room/hall.ics",
        "X-WR-CALDESC:9 July 2009\\, Geneva",
        "URL:https://example.org/idm/",
        "X-WR-TIMEZONE:Europe/Zurich",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
        "COLOR:darkslateblue",
        "X-APPLE-CALENDAR-COLOR:#0B5394",
        "LAST-MODIFIED:20090702T000000Z",
    ]


def test_a_feed_does_not_guess_when_it_changed() -> None:
    event = an_event(a_session("one", stamp=STAMP), a_session("two", "12:00", "13:00"))
    head = lines(whole(event))
    assert not [one for one in head[: head.index("BEGIN:VEVENT")] if "LAST-MODIFIED" in one]


def test_a_long_title_leaves_room_for_what_the_calendar_is_of() -> None:
    event = an_event(a_session(rooms=(HALL,)), rooms=(HALL,), title="Migration and " * 30)
    (name,) = (x for x in lines(files(event)["calendars/room/hall.ics"]) if x.startswith("NAME:"))
    assert name.endswith("… – Room HALL")
    assert len(name) < 90


# ── Languages ───────────────────────────────────────────────────────────────────────────────────


def test_each_further_language_has_its_calendars() -> None:
    made = list(calendars(read_event(SIX_LANGUAGES)))
    folders = [f"calendars/{language}/" for language in ("fr", "es", "ru", "ar", "zh")]
    own = [path for path in made if not path.startswith(tuple(folders))]
    assert len(own) == 11
    for folder in folders:
        paths = [path for path in made if path.startswith(folder)]
        assert paths == [path.replace("calendars/", folder) for path in own]


def test_a_calendar_of_a_language_says_so_and_keeps_its_uids() -> None:
    made = files(read_event(SIX_LANGUAGES))
    english, french = (
        made[f"calendars/{folder}session/floods.ics"].decode() for folder in ("", "fr/")
    )
    assert "LANGUAGE" not in english
    assert "SUMMARY;LANGUAGE=fr:Séance I: Vivre avec les crues" in french
    assert "CATEGORIES;LANGUAGE=fr:Séance" in french
    assert "Modération: Ana Costa" in french.replace("\r\n ", "")
    uids = [[line for line in one.split("\r\n") if "UID" in line] for one in (english, french)]
    assert uids[0] == uids[1] != []


def test_feeds_are_named_in_the_words_of_their_language() -> None:
    made = files(read_event(SIX_LANGUAGES))
    names = {
        language: [
            line.partition(":")[2].replace("\\,", ",")
            for path, content in made.items()
            if path.startswith(f"calendars/{language}/person/ana-costa")
            for line in lines(content)
            if line.startswith("NAME")
        ]
        for language in ("fr", "es", "ru", "ar", "zh")
    }
    assert names["fr"][0].endswith(" – vos séances, Ana Costa")
    assert names["es"][0].endswith(" – sus sesiones, Ana Costa")
    assert "ваши заседания, " in names["ru"][0]
    assert "جلساتكم، " in names["ar"][0]
    assert "您的会议，" in names["zh"][0]


# ── The index ───────────────────────────────────────────────────────────────────────────────────


def test_the_index_lists_every_calendar_with_its_digest() -> None:
    event = read_event(SIX_LANGUAGES)
    made = files(event)
    index = json.loads(made["calendars/index.json"])
    assert index["format"] == 1
    assert index["event"]["id"] == event.id
    rows = {f"calendars/{one['path']}": one for one in index["calendars"]}
    assert list(rows) == list(calendars(event))
    for path, row in rows.items():
        assert row["sha256"] == sha256(made[path]).hexdigest()
        text = lines(made[path])
        assert row["events"] + row["days"] == text.count("BEGIN:VEVENT")
        assert row["cancelled"] == text.count("STATUS:CANCELLED")
        assert bool(row["name"]) is (row["kind"] != "session")
    whole_of_french = rows["calendars/fr/all.ics"]
    assert (whole_of_french["kind"], whole_of_french["language"]) == ("all", "fr")


# ── Laws ────────────────────────────────────────────────────────────────────────────────────────

PEOPLE = (ANA, BEN, a_person("chen", "Wei", "Chen"))
SPANS = [(f"{hour:02}:00", f"{hour + 2:02}:00") for hour in range(8, 18)]


@st.composite
def sessions_of_a_day(draw: st.DrawFn) -> list[Session]:
    ids_ = draw(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=6, unique=True))
    return [
        a_session(
            id_,
            *draw(st.sampled_from(SPANS)),
            kind=draw(st.sampled_from(list(SessionKind))),
            title=draw(st.sampled_from(["Opening", "العمل", "–"])),
            rooms=tuple(draw(st.lists(st.sampled_from([HALL, ROOM_B]), unique=True))),
            track=draw(st.sampled_from([None, LAW])),
            status=draw(st.sampled_from(list(Status))),
            appearances=tuple(
                an_appearance(who) for who in draw(st.lists(st.sampled_from(PEOPLE), unique=True))
            ),
        )
        for id_ in ids_
    ]


@given(sessions_of_a_day())
@settings(max_examples=60, deadline=None)
def test_each_session_is_in_exactly_the_calendars_it_belongs_to(sessions: list[Session]) -> None:
    event = an_event(*sessions, rooms=(HALL, ROOM_B), tracks=(LAW,))
    held = feeds(event)
    where = defaultdict[str, set[str]](set)
    for path, found in held.items():
        assert len(found) == len(set(found)) > 0 or path == "overview.ics"
        for id_ in found:
            where[id_].add(path)
    for one in sessions:
        expected = {"all.ics", "day/2009-07-09.ics"}
        if not one.is_pause:
            expected |= {f"session/{one.id}.ics", f"kind/{one.kind}.ics"}
            expected |= {f"room/{room.id}.ics" for room in one.rooms}
            expected |= {"track/law.ics"} if one.track else set()
            expected |= {f"person/{x.person.id}.ics" for x in one.appearances if x.person}
        assert where[one.id] - {"overview.ics"} == expected


@given(sessions_of_a_day(), st.randoms(use_true_random=False), st.data())
@settings(max_examples=60, deadline=None)
def test_uids_stand_once_and_stay(
    sessions: list[Session], chance: object, data: st.DataObject
) -> None:
    event = an_event(*sessions)
    moved = [
        replace(
            one,
            title=data.draw(st.text(min_size=1, max_size=9)),
            start=one.start + timedelta(hours=1),
            end=one.end + timedelta(hours=2),
            rooms=(),
            kind=data.draw(st.sampled_from(list(SessionKind))),
        )
        for one in data.draw(st.permutations(sessions))
    ]

    def uids(shown: Event) -> list[str]:
        made = files(shown)["calendars/all.ics"]
        return [line for line in lines(made) if line.startswith("UID:")]

    assert sorted(uids(event)) == sorted(uids(an_event(*moved)))
    for content in calendars(event).values():
        found = [line for line in lines(content) if line.startswith("UID:")]
        assert len(found) == len(set(found))


@given(sessions_of_a_day())
@settings(max_examples=40, deadline=None)
def test_every_calendar_is_in_order_of_time(sessions: list[Session]) -> None:
    for content in calendars(an_event(*sessions, rooms=(HALL, ROOM_B))).values():
        starts = [line for line in lines(content) if line.startswith("DTSTART;TZID")]
        events = starts[0:]
        assert all(one[-15:] <= later[-15:] for one, later in pairwise(events))


def test_a_banner_stays_the_same_whatever_the_day_holds() -> None:
    day = Day(date=FIRST_DAY, label="Day One", sessions=(a_session("x"),), origin=ORIGIN)
    event = an_event()
    other = replace(event, title="Another", days=(day,))
    uids = [days(files(one)["calendars/overview.ics"])[0]["UID"] for one in (event, other)]
    assert uids[0] == uids[1]
