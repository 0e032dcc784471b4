from __future__ import annotations

from datetime import date, timedelta

import pytest

from idmkit.importing.sources.source_event import SourceEvent
from idmkit.importing.sources.source_file import SourceFile
from tests.importing.formats.family import at, people, read, said, sample


def schedule(events: str, conference: str = "", day: str = 'date="2027-03-01"') -> SourceFile:
    inside = f"<conference><title>T</title>{conference}</conference>"
    text = f'<schedule>{inside}<day {day}><room name="R">{events}</room></day></schedule>'
    return SourceFile("schedule.xml", text.encode())


def event_of(events: str, conference: str = "", day: str = 'date="2027-03-01"') -> SourceEvent:
    return read("pentabarf-xml", schedule(events, conference, day))[0]


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("00:45", 45),
        ("0:45", 45),
        ("1:30:00", 90),
        ("30", 30),
        ("PT1H30M", 90),
        ("P1D", 1440),
        ("", 0),
        ("long", 0),
        ("99999:00", 0),  # no session lasts for years
    ],
)
def test_a_duration_is_read_as_its_program_writes_it(written: str, minutes: int) -> None:
    (found,) = event_of(
        f"<event><title>A</title><start>9:30</start><duration>{written}</duration></event>"
    ).sessions
    assert found.start == at("2027-03-01 09:30")
    assert found.end - found.start == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("date_", "start", "expected"),
    [
        ("2027-03-02T10:00:00+02:00", "09:30", at("2027-03-02 10:00", 2)),
        ("2027-03-02T10:00:00Z", "", at("2027-03-02 10:00", 0)),
        ("2027-03-02 10:00", "09:30", at("2027-03-02 10:00")),
        ("2027-03-02", "09:30", at("2027-03-02 09:30")),
        ("", "2027-03-02T10:00:00+02:00", at("2027-03-02 10:00", 2)),
        ("", "09:30:00", at("2027-03-01 09:30")),
        ("", "03:59", at("2027-03-02 03:59")),
        ("", "04:00", at("2027-03-01 04:00")),
        ("soon", "9h30", at("2027-03-01 09:30")),
    ],
)
def test_a_date_with_its_offset_wins_over_the_clock(
    date_: str, start: str, expected: object
) -> None:
    (found,) = event_of(
        f"<event><title>A</title><date>{date_}</date><start>{start}</start></event>",
        "<day_change>04:00:00</day_change>",
    ).sessions
    assert found.start == expected
    assert found.day == date(2027, 3, 1)


@pytest.mark.parametrize("start", ["", "24:00", "9:75", "noon", "1500-01-01T10:00:00Z"])
def test_what_has_no_start_is_no_session(start: str) -> None:
    source = schedule(
        f"<event><title>A</title><start>{start}</start></event>"
        "<event><title>B</title><start>10:00</start></event>"
    )
    event, notes = read("pentabarf-xml", source)
    assert [one.title for one in event.sessions] == ["B"]
    what = "a session without a start that can be read"
    assert said(notes) == [("dropped", what, "A", 1)]


def test_the_same_person_is_known_by_id_whatever_else_is_said() -> None:
    event = event_of(
        "<event><title>A</title><start>9:00</start><persons>"
        '<person id="1">Ana</person><person id="2">Ana</person><person>Bo</person>'
        "</persons></event>"
        "<event><title>B</title><start>10:00</start><persons>"
        '<person id="1">Ana</person><person>Bo</person></persons></event>'
    )
    assert people(event) == {"1", "2", "Bo"}


def test_what_only_says_the_abstract_again_is_left_away() -> None:
    text = "<event><title>A</title><start>9:00</start><abstract>{}</abstract>{}</event>"
    written = (("One.", "One.\n\nTwo."), ("One.\n\nTwo.", "Two."), ("One.", "Two."), ("", "Two."))
    for abstract, more in written:
        (found,) = event_of(text.format(abstract, f"<description>{more}</description>")).sessions
        assert found.abstract == ("Two." if not abstract else "One.\n\nTwo.")


@pytest.mark.parametrize(
    ("generator", "base", "page", "uid"),
    [
        ("pretalx", "", "https://h.example/e/talk/ABCDEF/", "pretalx-e-ABCDEF@h.example"),
        (
            "",
            "https://h.example/e/schedule/",
            "https://h.example//e/talk/ABCDEF/",
            "pretalx-e-ABCDEF@h.example",
        ),
        ("", "https://h.example/other/schedule/", "https://h.example/e/talk/ABCDEF/", ""),
        ("", "https://other.example/e/schedule/", "https://h.example/e/talk/ABCDEF/", ""),
        ("", "", "https://h.example/e/talk/ABCDEF/", ""),
        ("pretalx", "", "https://h.example/e/speaker/ABCDEF/", ""),
        ("frab", "", "https://h.example/e/talk/ABCDEF/", ""),
    ],
)
def test_only_pretalx_has_the_uids_of_pretalx(
    generator: str, base: str, page: str, uid: str
) -> None:
    text = f"""<schedule><generator name="{generator}"/>
    <conference><title>T</title><base_url>{base}</base_url></conference>
    <day date="2027-03-01"><room name="R">
    <event guid="x"><title>A</title><start>9:00</start><url>{page}</url></event>
    </room></day></schedule>"""
    event, _ = read("pentabarf-xml", SourceFile("x", text.encode()))
    assert [one.uid for one in event.sessions] == [uid]


def test_only_the_first_slot_of_a_pretalx_submission_has_its_uid() -> None:
    event, _ = sample("pentabarf-xml/pretalx.xml")
    pages = [one.link for one in event.sessions]
    assert len(pages) > len({*pages})
    uids = [one.uid for one in event.sessions if one.uid]
    assert len(uids) == len({*uids}) == len({*pages})
