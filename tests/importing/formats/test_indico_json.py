"""Exports of Indico, read from samples and from objects made on the spot, and a real one."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from idmkit.importing.formats import Reading
from idmkit.importing.formats.indico_json import FORMAT
from idmkit.importing.sources.source_event import SourceAppearance, SourceEvent, SourcePaper
from idmkit.importing.sources.source_file import SourceFile
from idmkit.model.people import Role
from tests.importing.formats.family import (
    DATA,
    NOWHERE,
    at,
    people,
    person,
    read,
    real,
    said,
    sample,
    session,
    speakers,
    with_data,
)

HOST = "https://indico.example.org"
PAGES = f"{HOST}/event/7/contributions"
UID = "indico-{}@indico.example.org"
ANA = person(
    "person-1",
    "",
    given="Ana",
    family="López",
    honorific="Dr",
    organization="Ministry of Fisheries",
)
BO = person("person-2", "", given="Bo", family="Li")
CHEN = person("person-3", "", given="Chen", family="Wu", organization="Institute of the Sea")
DARA = person("person-4", "Dara")
EVA = person("person-5", "", given="Eva", family="Kühn")


def chair(who: Any) -> SourceAppearance:
    return SourceAppearance(person=who, role=Role.CHAIR)


def export(event: dict[str, Any]) -> SourceFile:
    whole = {"_type": "HTTPAPIResult", "results": [event]}
    return SourceFile("export.json", json.dumps(whole).encode())


def one(**contribution: Any) -> SourceEvent:
    start = {"date": "2030-03-28", "time": "08:00:00", "tz": "UTC"}
    fields = {"title": "Talk", "startDate": start, "id": "3", **contribution}
    return read("indico-json", export({"title": "E", "url": HOST, "contributions": [fields]}))[0]


def test_an_event_with_sessions_and_parts() -> None:
    event, notes = sample("indico-json/event.json")
    assert event == SourceEvent(
        title="Meeting on Herring",
        key="7",
        place="Port House",
        timezone="Europe/Copenhagen",
        url=f"{HOST}/event/7/",
        sessions=(
            session(
                "contribution-501",
                "Opening & welcome",
                at("2030-03-28 08:00", 0),
                at("2030-03-28 08:30", 0),
                kind="Plenary talk",
                rooms=("Great Hall",),
                abstract="The agenda is adopted.\n\n• Officers\n\n• Rules",
                appearances=speakers(ANA),
                link=f"{PAGES}/501/",
                documents=(
                    SourcePaper(url=f"{PAGES}/501/attachments/1/1/agenda.pdf", title="Agenda"),
                    SourcePaper(url="https://example.org/rules", title="Rules"),
                    SourcePaper(url="https://example.org/live", title="Broadcast"),
                ),
                uid=UID.format("contribution-501"),
            ),
            session(
                "contribution-502",
                "Herring in the North",
                at("2030-03-28 09:00", 0),
                at("2030-03-28 09:45", 0),
                track="Biology",
                abstract="• Larvae (20 min): Chen Wu\n\n• Adults",
                appearances=speakers(BO, CHEN),
                link=f"{PAGES}/502/",
                uid=UID.format("contribution-502"),
            ),
            session(
                "contribution-504",
                "Outing",
                at("2030-04-01 10:00", 0),
                at("2030-04-01 14:00", 0),
                rooms=("Island of Fanø",),
                appearances=speakers(DARA),
                link=f"{PAGES}/504/",
                uid=UID.format("contribution-504"),
            ),
            session(
                "contribution-505",
                "Capelin",
                at("2030-03-28 10:00", 0),
                at("2030-03-28 10:30", 0),
                rooms=("Room 2",),
                track="State of stocks",
                appearances=(chair(ANA), *speakers(CHEN)),
                link=f"{PAGES}/505/",
                uid=UID.format("contribution-505"),
            ),
            session(
                "contribution-506",
                "Sprat",
                at("2030-03-28 10:30", 0),
                at("2030-03-28 11:00", 0),
                rooms=("Room 2",),
                track="State of stocks",
                appearances=(chair(ANA), *speakers(BO)),
                link=f"{PAGES}/506/",
                uid=UID.format("contribution-506"),
            ),
            session(
                "session-block-32",
                "State of stocks: Posters",
                at("2030-03-28 12:00", 0),
                at("2030-03-28 13:00", 0),
                kind="Poster session",
                rooms=("Room 2",),
                track="State of stocks",
                abstract="Reports.",
                appearances=(chair(EVA),),
                link=f"{HOST}/event/7/sessions/41/",
                uid=UID.format("session-block-32"),
            ),
        ),
        origin=NOWHERE,
    )
    assert [note[:3] for note in said(notes)] == [
        ("left out", "the description of the whole event", "Meeting on Herring"),
        ("left out", "who chairs the whole event", "Dahl, Finn"),
        ("left out", "the minutes of a session", "Opening & welcome"),
        ("left out", "authors of a contribution who do not speak", "Opening & welcome"),
        ("dropped", "a contribution that is not in the timetable", "Never placed"),
        ("left out", "the track of a contribution beside its session", "Capelin: Biology"),
        ("dropped", "a session that is not in the timetable", "State of stocks: Later"),
    ]


def test_a_timetable_of_old_and_new_versions() -> None:
    event, notes = sample("indico-json/timetable.json")
    zone = ZoneInfo("Europe/Copenhagen")

    def on(text: str) -> Any:
        return at(text).replace(tzinfo=zone)

    named = {one.family: replace(one, key=f"{one.given} {one.family}") for one in (ANA, CHEN, EVA)}
    ana, chen = replace(named["López"], honorific=""), named["Wu"]
    assert event == SourceEvent(
        title="",
        key="7",
        timezone="Europe/Copenhagen",
        sessions=(
            session(
                "contribution-505",
                "Capelin",
                on("2030-03-28 11:00"),
                on("2030-03-28 11:30"),
                rooms=("Room 2",),
                track="State of stocks",
                appearances=(chair(ana), *speakers(chen)),
                link=f"{PAGES}/505/",
                documents=(SourcePaper(url=f"{PAGES}/505/attachments/3/3/data.csv", title="Data"),),
                uid=UID.format("contribution-505"),
            ),
            session(
                "break-b62",
                "Coffee",
                on("2030-03-28 11:30"),
                on("2030-03-28 12:00"),
                kind="Break",
                rooms=("Foyer",),
            ),
            session("contribution-0", "An old one", on("2030-03-28 13:00"), on("2030-03-28 13:30")),
            session(
                "session-block-32",
                "Evening lectures",
                on("2030-03-29 23:00"),
                on("2030-03-30 00:30"),
                kind="Poster session",
                abstract="By the sea.",
                appearances=(chair(named["Kühn"]),),
                link=f"{HOST}/event/7/sessions/42/",
                uid=UID.format("session-block-32"),
            ),
            session(
                "contribution-507",
                "A new one",
                on("2030-03-29 09:00"),
                on("2030-03-29 09:30"),
                appearances=speakers(replace(chen, organization="")),
                link=f"{PAGES}/507/",
                uid=UID.format("contribution-507"),
            ),
        ),
        origin=NOWHERE,
    )
    assert [note[1:3] for note in said(notes)] == [
        ("authors of a contribution who do not speak", "A new one")
    ]


def test_the_places_are_those_of_contributions() -> None:
    event, _ = sample("indico-json/event.json")
    first, inside = event.sessions[0].origin, event.sessions[3].origin
    assert first.path == ("results", 0, "contributions", 0)
    assert inside.path == ("results", 0, "sessions", 0, "contributions", 0)
    assert first.source.line(first.span.line).strip() == "{"


def test_a_number_that_counts_within_the_event_makes_no_uid() -> None:
    assert one().sessions[0].uid == ""
    assert one(db_id="3").sessions[0].uid == ""
    assert one(db_id=True).sessions[0].uid == ""
    assert one(db_id=3).sessions[0].uid == UID.format("contribution-3")
    assert one(db_id=3).sessions[0].key == "contribution-3"


def test_what_has_the_same_number_twice_stays_apart() -> None:
    start = {"date": "2030-03-28", "time": "08:00:00"}
    twice = [{"title": title, "db_id": 3, "startDate": start} for title in ("A", "B")]
    event, _ = read("indico-json", export({"url": HOST, "contributions": twice}))
    assert [(one.key, one.uid) for one in event.sessions] == [
        ("contribution-3", UID.format("contribution-3")),
        ("contribution-3#2", ""),
    ]


def test_several_events_come_one_by_one() -> None:
    start = {"date": "2030-03-28", "time": "08:00:00"}
    talk = {"title": "Talk", "startDate": start}
    results = [{"id": str(n), "title": f"E{n}", "contributions": [talk]} for n in range(2)]
    whole = {"_type": "HTTPAPIResult", "results": [*results, {"id": "2", "title": "E2"}]}
    source = SourceFile("x", json.dumps(whole).encode())
    assert [one.key for one in FORMAT.read(source, Reading())] == ["0", "1"]


@with_data
def test_a_real_export_is_read_whole() -> None:
    event, _ = real("indico-json", "voctosched-demo-indico.json")
    (whole,) = json.loads((DATA / "voctosched-demo-indico.json").read_text("utf-8"))["results"]
    written = whole["contributions"]
    assert len(event.sessions) == len(written) == 37
    numbers = {
        one["person_id"] for talk in written for one in talk["speakers"] or talk["primaryauthors"]
    }
    assert people(event) == {f"person-{number}" for number in numbers}
    assert len(numbers) == 33
    assert event.timezone == whole["timezone"] == "Europe/Warsaw"
    for talk, found in zip(written, event.sessions, strict=True):
        assert found.title == " ".join(talk["title"].split())
        assert found.track == talk["session"]
        assert f"{found.start:%Y-%m-%d %H:%M:%S}" == " ".join(
            talk["startDate"][key] for key in ("date", "time")
        )
        assert (found.end - found.start).total_seconds() == talk["duration"] * 60
        number = f"{talk['db_id']}@indico.freedesktop.org"
        assert found.uid == f"indico-contribution-{number}"
        assert found.link == talk["url"]
