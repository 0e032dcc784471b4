"""Real schedules: what is counted here is counted by other means than those of the importer."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import Any

import pytest

from idmkit.importing.drafting.names import with_organization
from idmkit.importing.sources.markup import one_line
from idmkit.importing.sources.source_event import SourceSession
from tests.importing.formats.family import DATA, people, real, with_data


def elements(path: str) -> Any:
    from lxml import etree

    return etree.parse(str(DATA / path)).getroot()


def texts(root: Any, name: str) -> list[str]:
    return [one_line(found) for one in root.iter("event") if (found := one.findtext(name) or "")]


def named(root: Any) -> list[tuple[str, str]]:
    """Id and name of each mention of a person that has a name."""
    found = (
        (
            one.get("id"),
            next(filter(None, (one.findtext("public_name"), one.findtext("name"), one.text))),
        )
        for one in root.iter("person")
    )
    return [(id_, one_line(name)) for id_, name in found]


@with_data
def test_fosdem_2025_has_all_its_sessions_people_and_rooms() -> None:
    event, _ = real("pentabarf-xml", "fosdem-2025.schedule.xml")
    root = elements("fosdem-2025.schedule.xml")
    assert len(event.sessions) == 943
    assert people(event) == {id_ for id_, _ in named(root)}
    assert len(people(event)) == 992
    assert {*event.rooms} == {one.get("name") for one in root.iter("room") if one.get("name")}
    assert len(event.rooms) == 40
    assert {*event.tracks} == {*texts(root, "track")} | {one.text for one in root.iter("track")} - {
        ""
    }
    assert [one.title for one in event.sessions] == texts(root, "title")
    assert [one.start.isoformat() for one in event.sessions] == texts(root, "date")
    assert [f"{one.end - one.start}"[:-3].zfill(5) for one in event.sessions] == texts(
        root, "duration"
    )
    assert [one.guid for one in event.sessions] == [one.get("guid") for one in root.iter("event")]
    assert sum(len(one.documents) for one in event.sessions) == len(
        {
            (id(one.getparent().getparent()), one.get("href"), one_line(one.text or ""))
            for one in root.iter("link", "attachment")
        }
    )
    assert {one.uid for one in event.sessions} == {""}
    assert event.timezone == "Europe/Brussels"


@with_data
def test_fosdem_2012_has_each_of_its_people_once() -> None:
    event, notes = real("pentabarf-xml", "fosdem-2012.schedule.xml")
    root = elements("fosdem-2012.schedule.xml")
    assert len(event.sessions) == 442
    assert people(event) == {name for _, name in named(root)}
    assert {*event.rooms} == {*texts(root, "room")}
    assert [f"{one.start:%H:%M}" for one in event.sessions] == texts(root, "start")
    assert {one.start.tzinfo for one in event.sessions} == {None}
    assert all(one.day == one.start.date() for one in event.sessions)
    assert not any(re.search(r"</?(p|ul|li|a)\b|&#", one.abstract) for one in event.sessions)
    assert "each mention of a person has its own id: one name is one person" in {
        note.what for note in notes.all
    }


@with_data
def test_the_camp_has_its_nights_under_the_day_before() -> None:
    event, notes = real("pentabarf-xml", "camp2019-everything.schedule.xml")
    root = elements("camp2019-everything.schedule.xml")
    assert len(event.sessions) == 606
    assert len(event.days) == 5
    assert {*event.rooms} == {one.get("name") for one in root.iter("room") if one.get("name")}
    assert len(event.rooms) == 64
    assert len(people(event)) == len({*named(root)})
    listed = [day.get("date") for day in root.iter("day") for _ in day.iter("event")]
    assert [str(one.day) for one in event.sessions] == listed
    nights = [one for one in event.sessions if one.day != one.start.date()]
    assert len(nights) == 16
    assert len({one.key for one in event.sessions}) == 606
    again = [note for note in notes.all if note.what == "sessions share an id: the first keeps it"]
    guids = [one.get("guid") for one in root.iter("event")]
    assert len(again) == len(guids) - len({*guids})


@with_data
def test_good_2025_has_the_uids_of_its_own_calendar() -> None:
    event, _ = real("pentabarf-xml", "good2025/schedule.xml")
    calendar = (DATA / "good2025" / "schedule.ics").read_text(encoding="utf-8")
    uids = re.findall(r"^UID:(.+?)\r?$", calendar.replace("\r\n ", ""), re.MULTILINE)
    assert {one.uid for one in event.sessions} == {*uids}
    assert len(event.sessions) == len(uids) == 72
    names = {with_organization(name)[0] for _, name in named(elements("good2025/schedule.xml"))}
    assert len(people(event)) == len(names) == 63
    assert len(event.rooms) == 5


def listed(path: str) -> list[dict[str, Any]]:
    data = json.loads((DATA / path).read_text(encoding="utf-8"))
    days = data["schedule"]["conference"]["days"]
    return [event for day in days for every in day["rooms"].values() for event in every]


@with_data
@pytest.mark.parametrize(
    ("path", "sessions", "persons", "rooms", "uids"),
    [
        ("voc-pretalx-rc3.json", 48, 56, 5, 48),
        ("voc-frab-camp2019.json", 79, 90, 2, 0),
        ("good2025/schedule.json", 72, 63, 5, 72),
        ("voc-invalid-example.json", 1, 1, 1, 0),
    ],
)
def test_real_schedules_have_all_their_sessions_people_and_rooms(
    path: str, sessions: int, persons: int, rooms: int, uids: int
) -> None:
    event, _ = real("frab-json", path)
    every = listed(path)
    assert len(event.sessions) == len(every) == sessions
    assert people(event) == {str(one["id"]) for found in every for one in found["persons"]}
    assert len(people(event)) == persons
    assert {*event.rooms} == {found["room"] for found in every}
    assert len(event.rooms) == rooms
    assert len({one.uid for one in event.sessions} - {""}) == uids
    assert [one.start.isoformat() for one in event.sessions] == [one["date"] for one in every]
    assert [one.guid for one in event.sessions] == [one["guid"] for one in every]


@with_data
def test_the_invalid_example_is_read_with_its_oddities() -> None:
    event, notes = real("frab-json", "voc-invalid-example.json")
    (found,) = event.sessions
    assert found.number == 2814
    assert "• Einführung ins Active Directory" in found.abstract.split("\n\n")
    mended = [one.what for one in notes.all if one.kind.value == "mended"]
    assert mended == [
        "the rooms stand beside the conference, not in it",
        "the number of a session is written as text",
        "the id of a person is a text",
        "the code of a person has other characters than A to Z and digits",
    ]


def place(one: SourceSession) -> tuple[str, datetime, datetime, tuple[str, ...]]:
    return one.title, one.start, one.end, one.rooms


@with_data
def test_xml_and_json_of_one_event_agree() -> None:
    json_, _ = real("frab-json", "good2025/schedule.json")
    xml, _ = real("pentabarf-xml", "good2025/schedule.xml")
    by_guid = {one.guid: one for one in xml.sessions}
    assert len(by_guid) == len(json_.sessions) == 72
    for one in json_.sessions:
        other = by_guid[one.guid]
        assert place(one) == place(other)
        assert (one.uid, one.number, one.key) == (other.uid, other.number, other.key)
        assert one.abstract == other.abstract
        assert one.appearances == other.appearances
    assert {*json_.rooms} == {*xml.rooms}
    assert json_.timezone == xml.timezone


@with_data
def test_the_hub_has_its_sessions_people_and_rooms() -> None:
    event, _ = real("schedule2-json", "voc-hub-schedule2.json")
    data = json.loads((DATA / "voc-hub-schedule2.json").read_text(encoding="utf-8"))["schedule"]
    assert [one.guid for one in event.sessions] == [one["guid"] for one in data["events"]]
    assert people(event) == {one["guid"] for one in data["persons"]}
    assert [*event.rooms] == [one["name"] for one in data["conference"]["rooms"]]
    assert [*event.tracks] == [one["name"] for one in data["conference"]["tracks"]]
    assert len(event.sessions) == 2
    assert len(people(event)) == 4
    assert [(str(one.day), one.track) for one in event.sessions] == [
        ("2024-12-27", "CCC"),
        ("2024-12-27", "Hardware & Making"),  # at a quarter past midnight
    ]


def on_the_clock(one: SourceSession) -> tuple[datetime, datetime, tuple[str, ...]]:
    """Times without a zone, which xCal of pretalx has not, and rooms."""
    return one.start.replace(tzinfo=None), one.end.replace(tzinfo=None), one.rooms


@with_data
def test_xcal_agrees_with_the_xml_and_the_calendar_of_its_event() -> None:
    event, _ = real("xcal", "good2025/schedule.xcal")
    xml, _ = real("pentabarf-xml", "good2025/schedule.xml")
    ics, _ = real("ics", "good2025/schedule.ics")
    assert len(event.sessions) == len(xml.sessions) == len(ics.sessions) == 72
    by_uid = {one.uid: one for one in xml.sessions}
    by_ics = {one.uid: one for one in ics.sessions}
    for one in event.sessions:
        assert one.title == by_uid[one.uid].title
        assert on_the_clock(one) == on_the_clock(by_uid[one.uid])
        assert on_the_clock(one) == on_the_clock(by_ics[one.uid])
    names = {one.person.name for s in xml.sessions for one in s.appearances if one.person}
    assert len(people(event)) == len(names) == 63
    written = (DATA / "good2025" / "schedule.xcal").read_text(encoding="utf-8")
    assert len(event.sessions) == len(re.findall("<vevent>", written))
    assert {*event.rooms} == {*re.findall("<location>(.+)</location>", written)}
