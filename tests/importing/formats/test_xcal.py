from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from idmkit.importing.formats import Reading
from idmkit.importing.formats.xcal import FORMAT
from idmkit.importing.sources.source_event import SourceEvent, SourcePaper, SourceSession
from idmkit.importing.sources.source_file import SourceFile
from idmkit.model.event import Status
from idmkit.model.problem import AgendaError
from tests.importing.formats.family import (
    NOWHERE,
    at,
    person,
    read,
    said,
    sample,
    session,
    speakers,
)

ZURICH = ZoneInfo("Europe/Zurich")
PRIVATE = "guests and organizer of an entry: they are not its speakers, and their mail is private"


def draft(inside: str) -> SourceFile:
    text = f"<iCalendar xmlns:pentabarf='http://pentabarf.org'><vcalendar>{inside}</vcalendar></iCalendar>"
    return SourceFile("schedule.xcal", text.encode())


def test_what_pretalx_and_frab_write_is_read() -> None:
    event, notes = sample("xcal/pretalx.xcal")
    assert event == SourceEvent(
        title="Regional Forum 2027",
        id="forum-2027",
        rooms=("Room XVIII", "upstairs", "Garden"),
        sessions=(
            session(
                "ABCDEF@@forum.example.org",
                'Opening; or, "Ways forward"',
                at("2027-03-01 09:30"),
                at("2027-03-01 11:00"),
                kind="Talk",
                subtitle="A welcome",
                rooms=("Room XVIII", "upstairs"),
                abstract="Why we meet.\n\n• First, to listen\\n\n\n• then, to decide",
                appearances=speakers(
                    person(
                        "Ana López [Ministry of Labour, Lima]",
                        "Ana López",
                        organization="Ministry of Labour, Lima",
                    ),
                    person('Bo "B" Li', 'Bo "B" Li'),
                ),
                link="https://forum.example.org//regional-forum/talk/ABCDEF/",
                language="en",
                uid="pretalx-regional-forum-ABCDEF@forum.example.org",
                number=11,
            ),
            session(
                "11@FORUM@forum.example.org",
                "Late show",
                at("2027-03-01 23:30"),
                at("2027-03-02 00:15"),
                kind="Concert",
                rooms=("Garden",),
                status=Status.CANCELLED,
                uid="11@FORUM@forum.example.org",
            ),
        ),
        origin=NOWHERE,
    )
    assert said(notes) == [
        ("dropped", "the entry has no start", "Not scheduled yet", 45),
        ("left out", PRIVATE, "Late show", 34),
    ]


def test_what_rfc_6321_says_is_read_as_the_calendar_it_stands_for() -> None:
    event, notes = sample("xcal/rfc6321.xml")

    def coffee(key: str, day: int, uid: str = "") -> SourceSession:
        return session(
            key,
            "Coffee",
            datetime(2027, 3, day, 8, tzinfo=ZURICH),
            datetime(2027, 3, day, 8, 30, tzinfo=ZURICH),
            status=Status.TENTATIVE,
            uid=uid,
        )

    assert event == SourceEvent(
        title="Regional Forum 2027",
        timezone="Europe/Zurich",
        rooms=("Room XVIII",),
        sessions=(
            session(
                "4088E990AD89CB3DBB484909",
                'Opening; or, "Ways forward"',
                datetime(2027, 3, 1, 9, 30, tzinfo=ZURICH),
                datetime(2027, 3, 1, 11, tzinfo=ZURICH),
                kind="Keynote",
                track="Labour migration",
                rooms=("Room XVIII",),
                abstract="Why we meet.\n\nSecond paragraph.",
                link="https://forum.example.org/opening",
                documents=(SourcePaper(url="https://forum.example.org/opening.pdf"),),
                uid="4088E990AD89CB3DBB484909",
            ),
            coffee("coffee@example.org+2027-03-01T08:00", 1, "coffee@example.org"),
            coffee("coffee@example.org+2027-03-02T08:00", 2),
        ),
        origin=NOWHERE,
    )
    assert said(notes) == [("left out", PRIVATE, 'Opening; or, "Ways forward"', 11)]


def test_a_zone_that_a_file_defines_is_that_of_its_times() -> None:
    source = SourceFile(
        "x",
        b"""<icalendar xmlns="urn:ietf:params:xml:ns:icalendar-2.0"><vcalendar><components>
        <vtimezone><properties><tzid><text>Camp Time</text></tzid></properties><components>
        <standard><properties><dtstart><date-time>2000-01-01T00:00:00</date-time></dtstart>
        <tzoffsetfrom><utc-offset>+0330</utc-offset></tzoffsetfrom>
        <tzoffsetto><utc-offset>+0330</utc-offset></tzoffsetto></properties></standard>
        </components></vtimezone>
        <vevent><properties><uid><text>1</text></uid><summary><text>A</text></summary><dtstart>
        <parameters><tzid><text>Camp Time</text></tzid></parameters>
        <date-time>2027-03-01T09:30:00</date-time></dtstart></properties></vevent>
        </components></vcalendar></icalendar>""",
    )
    event, _ = read("xcal", source)
    assert [one.start.astimezone(UTC) for one in event.sessions] == [at("2027-03-01 06:00", 0)]


@pytest.mark.parametrize(
    ("duration", "end"),
    [
        ("1.50000", "11:00"),
        ("01:30", "11:00"),
        ("PT1H30M", "11:00"),
        ("", "09:30"),
        ("soon", "09:30"),
    ],
)
def test_an_entry_without_an_end_lasts_as_long_as_it_says(duration: str, end: str) -> None:
    source = draft(
        f"<vevent><uid>1</uid><dtstart>20270301T093000</dtstart><duration>{duration}</duration>"
        "<summary>A</summary></vevent>"
    )
    event, _ = read("xcal", source)
    assert [f"{one.end:%H:%M}" for one in event.sessions] == [end]


def test_what_is_written_in_a_value_stays_a_value() -> None:
    text = "a, b; c\\d\nEND:VEVENT\nBEGIN:VEVENT"
    source = draft(
        f"<vevent><uid>u;1,2</uid><dtstart>20270301T093000Z</dtstart><summary>{text}</summary>"
        f"<location>Room, 1</location><x-b>:</x-b><b_c>d</b_c></vevent>"
    )
    (found,) = read("xcal", source)[0].sessions
    assert found.title == "a, b; c\\d END:VEVENT BEGIN:VEVENT"
    assert found.uid == "u;1,2"
    assert found.rooms == ("Room, 1",)


@pytest.mark.parametrize(
    "content", [b"<schedule/>", b"BEGIN:VCALENDAR", b"<calendar/>", b"<vevent/>", b"{}"]
)
def test_other_files_are_not_taken_for_xcal(content: bytes) -> None:
    assert not FORMAT.recognises(SourceFile("x", content))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "source-damaged"),
        (b"<iCalendar/>", "nothing-to-import"),
        (b"<vcalendar><vevent><summary>A</summary></vevent></vcalendar>", "nothing-to-import"),
        (b"<iCalendar>" + b"<vcalendar>" * 300, "nothing-to-import"),
    ],
)
def test_what_holds_no_entry_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(AgendaError) as refused:
        list(FORMAT.read(SourceFile("x", content), Reading()))
    assert [one.code for one in refused.value.problems] == [code]
