"""Calendars with faults, and what else is rarely seen: mended, left out or dropped, and said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from idmkit.importing.formats import Reading
from idmkit.importing.formats.ics import FORMAT
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceSession
from idmkit.importing.sources.source_file import SourceFile
from idmkit.model.event import Status
from idmkit.model.problem import AgendaError
from tests.importing.formats.family import at, read, said, sample
from tests.importing.formats.ics_texts import calendar, event_of

NEW_YORK = ZoneInfo("America/New_York")


def on(day: str, clock: str, zone: ZoneInfo) -> datetime:
    return datetime.fromisoformat(f"{day} {clock}").replace(tzinfo=zone)


def only(lines: str, head: str = "") -> SourceSession:
    """The session of one entry on 14 May 2030, from nine to ten."""
    times = "DTSTART:20300514T090000\nDTEND:20300514T100000\n"
    (found,) = event_of(f"{times}{lines}", head=head).sessions
    return found


def test_oddities_are_mended_or_said() -> None:
    event, notes = sample("ics/odd.ics")
    assert [(one.key, one.title, one.start, one.end, one.uid) for one in event.sessions] == [
        ("1", "Winter meeting", at("2030-01-15 09:00", -5), at("2030-01-15 10:00", -5), "1"),
        (
            "1+2030-07-15T09:00",
            "Summer meeting",
            at("2030-07-15 09:00", -4),
            at("2030-07-15 10:00", -4),
            "",
        ),
        (
            "4",
            "Without an end",
            on("2030-07-16", "09:00", NEW_YORK),
            on("2030-07-16", "09:00", NEW_YORK),
            "4",
        ),
        ("5", "Moved", at("2030-07-16 14:00", 0), at("2030-07-16 15:00", 0), "5"),
        (
            "A zone that nobody knows+2030-07-17T09:00",
            "A zone that nobody knows",
            at("2030-07-17 09:00"),
            at("2030-07-17 10:00"),
            "",
        ),
        (
            "6+2030-07-18T13:00",
            "Too often",
            at("2030-07-18 13:00", 0),
            at("2030-07-18 14:00", 0),
            "6",
        ),
    ]
    first = "First line\n\nSecond paragraph: not folded\nNote: nor this one"
    assert event.sessions[0].abstract == first
    assert [one.status for one in event.sessions[-2:]] == [Status.CANCELLED] * 2
    assert said(notes) == [
        ("mended", "lines of the entry are broken", "Winter meeting", 19),
        ("dropped", "the start of the entry cannot be read", "Broken", 41),
        ("dropped", "the entry has no start", "Without a start", 46),
        ("mended", "lines of the entry are broken", "Without an end", 50),
        ("dropped", "the same entry again", "Summer meeting", 35),
        ("dropped", "an earlier version of the entry", "Moved", 61),
        ("mended", "entries share a UID: the first keeps it", "Summer meeting", 29),
        (
            "left out",
            "the rule by which an entry is repeated cannot be followed",
            "Too often",
            78,
        ),
        (
            "mended",
            '"Nowhere/Land" is no time zone: its times are taken by the clock of the event',
            "",
            1,
        ),
    ]


@pytest.mark.parametrize(
    "encoded",
    [
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("utf-16"),
        lambda text: text.encode("cp1252"),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace("\n", "\r").encode(),
        lambda text: ("\n\n" + text).encode(),
        lambda text: text.replace("BEGIN:VCALENDAR", "begin:vcalendar").encode(),
    ],
)
def test_encodings_and_line_ends(encoded: Callable[[str], bytes]) -> None:
    text = calendar("DTSTART:20300514T090000\nSUMMARY:Café").content.decode()
    event, _ = read("ics", SourceFile("x", encoded(text)))
    assert [one.title for one in event.sessions] == ["Café"]


def test_texts_are_unfolded_and_unescaped() -> None:
    found = only("SUMMARY:One\\, two\\; three \\\\n\n  and fo\n\tur\nDESCRIPTION:a\\nb\\N\\Nc\\\\d")
    assert found.title == "One, two; three \\n and four"
    assert found.abstract == "a\nb\n\nc\\d"


def test_a_kind_is_a_category_that_is_called_so() -> None:
    found = only("SUMMARY:Pause\nCATEGORIES:Health,Coffee break")
    assert (found.kind, found.track) == ("Coffee break", "Health")


def test_an_end_by_its_day_is_midnight() -> None:
    (found,) = event_of("DTSTART:20300514T220000\nDTEND;VALUE=DATE:20300515\nSUMMARY:x").sessions
    assert (found.start, found.end) == (at("2030-05-14 22:00"), at("2030-05-15 00:00"))


def test_start_and_end_both_have_a_zone_or_neither() -> None:
    (found,) = event_of("DTSTART:20300514T090000\nDTEND:20300514T100000Z\nSUMMARY:x").sessions
    assert (found.start, found.end) == (at("2030-05-14 09:00"), at("2030-05-14 10:00"))


@pytest.mark.parametrize("length", ["PT-1H", "P9999999D", "P99999999999999999999W", "one hour", ""])
def test_a_length_that_cannot_be_is_none(length: str) -> None:
    (found,) = event_of(f"DTSTART:20300514T090000\nDURATION:{length}\nSUMMARY:x").sessions
    assert found.start == found.end


def test_whole_days_of_outlook_are_no_sessions() -> None:
    whole = "DTSTART:20300514T000000\nSUMMARY:x\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE"
    event, notes = read("ics", calendar(whole, "DTSTART:20300514T090000\nSUMMARY:y"))
    assert [one.title for one in event.sessions] == ["y"]
    assert said(notes)[0][:3] == ("dropped", "all-day entries", "x")


def test_several_calendars_are_one_event_unless_their_names_differ() -> None:
    first = calendar("DTSTART:20300514T090000\nSUMMARY:x", head="NAME:A\n").content
    second = calendar("DTSTART:20300515T090000\nSUMMARY:y").content
    third = calendar("DTSTART:20300516T090000\nSUMMARY:z", head="X-WR-CALNAME:B\n").content
    together, _ = read("ics", SourceFile("x", first + second))
    assert (together.title, [one.title for one in together.sessions]) == ("A", ["x", "y"])
    apart = FORMAT.read(SourceFile("x", first + second + third), Reading())
    assert [(one.key, len(one.sessions)) for one in apart] == [("A", 1), ("", 1), ("B", 1)]


def test_a_mail_address_is_no_title() -> None:
    assert event_of("DTSTART:20300514T090000", head="X-WR-CALNAME:ana@example.org\n").title == ""


@pytest.mark.parametrize(
    "inside",
    [
        "",
        "BEGIN:VTODO\nDUE:20300514T090000\nSUMMARY:x\nEND:VTODO\n",
        "BEGIN:VJOURNAL\nDTSTART:20300514T090000\nSUMMARY:x\nEND:VJOURNAL\n",
        "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20300514\nSUMMARY:x\nEND:VEVENT\n",
    ],
)
def test_a_calendar_without_sessions_is_refused(inside: str) -> None:
    source = SourceFile("x", f"BEGIN:VCALENDAR\n{inside}END:VCALENDAR\n".encode())
    assert FORMAT.recognises(source)
    with pytest.raises(AgendaError) as refused:
        list(FORMAT.read(source, Reading(notes=Notes())))
    assert [one.code for one in refused.value.problems] == ["nothing-to-import"]
