"""The bytes of the files, and what two readers make of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idmkit.calendars.plain_text import one_line
from idmkit.model.change import Stamp
from idmkit.model.event import Room, SessionKind, Status, Track
from tests.calendars.reading_back import calendars, files, lines, names, one_file, seen, whole
from tests.making import FIRST_DAY, ORIGIN, a_session, an_appearance, an_event, at

HOSTILE = (
    r"C:\New C:\new \\n \N \; \, ;,:\"'=%0A%2C ^n ^^",
    "BEGIN:VEVENT\r\nATTENDEE:mailto:a@example.org\nEND:VEVENT",
    "Émilie 😀 👩‍🚀 国際移住機関 حقوق المهاجرين \u202bשלום\u202c \u200e\u200f",
    "한국어와 " * 40 + "ü" * 200,
    "a\x00b\x07c\x1bd\x85e\u2028f\u2029g\x7fh\ud800i",
    "long " * 2000 + "tail",
    "W" * 10_000,
    " " * 80 + "x",
    "\ufeffmark",
)
FORBIDDEN = {"METHOD", "ORGANIZER", "ATTENDEE", "DURATION", "RRULE"}
HISTORY = {"LAST-MODIFIED", "SEQUENCE", "CREATED"}
anything = st.text(max_size=300) | st.sampled_from(HOSTILE)
title_of_something = anything.filter(one_line)


def events_part(content: bytes) -> list[str]:
    found = lines(content)
    return found[found.index("BEGIN:VEVENT") :]


@settings(max_examples=100, deadline=None)
@given(title=title_of_something, more=anything)
def test_any_text_comes_back_from_both_readers(title: str, more: str) -> None:
    session = a_session(
        title=title,
        abstract=(more,),
        notes=(title,),
        questions=(more,),
        rooms=(Room(id="r", name=more, origin=ORIGIN),),
        track=Track(id="t", name=title, origin=ORIGIN),
        appearances=(an_appearance(remark=more),),
    )
    (only,) = seen(one_file(session, place=title))
    told = only.description.split("\n")
    line = one_line(more)
    if line:
        assert line in told
        assert one_line(f"1. {more}") in told
    assert only.summary == one_line(title) or one_line(title) in told
    assert only.categories == ("Session", one_line(title))
    assert only.location == ", ".join(filter(None, (one_line(more), one_line(title))))


@settings(max_examples=100, deadline=None)
@given(title=title_of_something, more=anything)
def test_every_file_keeps_the_letter_of_the_format(title: str, more: str) -> None:
    event = an_event(a_session(title=title, abstract=(more, title)), title=more)
    for content in calendars(event).values():
        assert content.endswith(b"END:VCALENDAR\r\n")
        assert b"\n" not in content.replace(b"\r\n", b"")
        assert b"\r" not in content.replace(b"\r\n", b"")
        for line in content.split(b"\r\n"):
            assert len(line) <= 75
            line.decode()  # no character is cut
        assert not {c for c in content.decode() if c < " " or "\x7f" <= c < "\xa0"} - {"\r", "\n"}
        assert not FORBIDDEN & set(names(events_part(content)))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_makes_a_property(text: str) -> None:
    plain = names(lines(one_file(a_session(abstract=("x",)), place="x")))
    hostile = names(lines(one_file(a_session(title=text, abstract=(text,)), place=text)))
    assert hostile == plain


def test_properties_then_zone_then_events() -> None:
    content = whole(an_event())
    assert lines(content)[:14] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//idmkit//idmkit//EN",
        "CALSCALE:GREGORIAN",
        "NAME:A Workshop",
        "X-WR-CALNAME:A Workshop",
        "X-WR-CALDESC:9 July 2009",
        "X-WR-TIMEZONE:Europe/Zurich",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
        "COLOR:darkslateblue",
        "X-APPLE-CALENDAR-COLOR:#0B5394",
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Zurich",
    ]
    begun = [line for line in lines(content) if line.startswith("BEGIN:V")]
    assert begun == ["BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "BEGIN:VEVENT"]


def test_a_file_of_one_session_names_no_calendar() -> None:
    found = set(names(lines(one_file(a_session()))))
    assert not {"NAME", "METHOD"} & found
    assert not [name for name in found if name.startswith("X-")]


def test_each_property_stands_once() -> None:
    session = a_session(link="https://example.org/live", rooms=(), abstract=("Text.",))
    found = names(events_part(one_file(session, place="Geneva")))[1:-2]
    assert len(found) == len(set(found))
    assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS", "TRANSP", "CATEGORIES"} <= set(found)


def test_the_edition_is_the_stamp() -> None:
    event = an_event(as_of=datetime(2009, 7, 6, 14, 30, tzinfo=UTC))
    assert "DTSTAMP:20090706T143000Z" in lines(whole(event))


def test_the_history_of_a_session_is_told_if_it_is_known() -> None:
    stamp = Stamp(
        sequence=2,
        created=datetime(2009, 1, 1, tzinfo=UTC),
        modified=datetime(2009, 7, 1, 12, 30, tzinfo=UTC),
    )
    found = events_part(one_file(a_session(stamp=stamp)))
    assert {
        "DTSTAMP:20090701T123000Z",
        "LAST-MODIFIED:20090701T123000Z",
        "CREATED:20090101T000000Z",
        "SEQUENCE:2",
    } <= set(found)
    assert not HISTORY & set(names(events_part(one_file(a_session()))))


def test_uid_is_the_permanent_one() -> None:
    assert seen(one_file(a_session()))[0].uid == "idm-2009-opening@idmkit"
    assert seen(one_file(a_session(uid="was;here,1@x")))[0].uid == "was;here,1@x"


def test_overnight() -> None:
    party = replace(a_session(start="22:00"), end=at("01:00", FIRST_DAY + timedelta(days=1)))
    (only,) = seen(one_file(party))
    assert only.start == datetime(2009, 7, 9, 20, tzinfo=UTC)
    assert only.end == datetime(2009, 7, 9, 23, tzinfo=UTC)


def test_no_end_when_it_takes_no_time() -> None:
    (only,) = seen(one_file(a_session(start="10:00", end="10:00")))
    assert only.start == datetime(2009, 7, 9, 8, tzinfo=UTC)
    assert only.end is None


@pytest.mark.parametrize("status", list(Status))
def test_status(status: Status) -> None:
    content = one_file(a_session(status=status))
    assert seen(content)[0].status == status.name
    is_cancelled = status is Status.CANCELLED
    assert ("TRANSP:TRANSPARENT" in lines(content)) is is_cancelled
    assert seen(content)[0].summary == ("CANCELLED: Opening" if is_cancelled else "Opening")


@pytest.mark.parametrize("kind", list(SessionKind))
def test_who_is_busy(kind: SessionKind) -> None:
    free = {SessionKind.BREAK, SessionKind.REGISTRATION, SessionKind.SOCIAL}
    expected = "TRANSPARENT" if kind in free else "OPAQUE"
    assert f"TRANSP:{expected}" in lines(whole(an_event(a_session(kind=kind))))


def test_same_event_same_bytes() -> None:
    def made() -> dict[str, bytes]:
        return files(an_event(a_session("a"), a_session("b", interpretation=("fr", "es"))))

    assert made() == made()
