"""Real schedules from end to end: imported, checked, built; four exports of one event agree.

They are not in the repository: the tests skip unless IDMKIT_TEST_DATA names the folder they are in.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import idmkit
from idmkit.importer import ImportReport
from idmkit.model.event import Event
from idmkit.model.handles import session_uid

DATA = Path(os.environ.get("IDMKIT_TEST_DATA", "/nowhere")) / "data" / "schedules"
pytestmark = pytest.mark.skipif(
    not DATA.is_dir(), reason="IDMKIT_TEST_DATA does not name a folder with data/schedules"
)


class Count(NamedTuple):
    """What a source holds."""

    sessions: int
    people: int
    rooms: int
    days: int


ZONE = {"timezone": "US/Eastern"}
SOURCES: dict[str, tuple[Count, dict[str, str]]] = {
    "fosdem-2025.schedule.xml": (Count(943, 992, 40, 2), {}),
    "fosdem-2012.schedule.xml": (Count(442, 430, 23, 2), {}),
    "camp2019-everything.schedule.xml": (Count(606, 282, 64, 5), {}),
    "voc-pretalx-rc3.json": (Count(48, 56, 5, 4), {}),
    "voc-frab-camp2019.json": (Count(79, 90, 2, 5), {}),
    "voc-hub-schedule2.json": (Count(2, 4, 5, 1), {}),
    "voc-invalid-example.json": (Count(1, 1, 1, 1), {}),
    "good2025/schedule.xml": (Count(72, 63, 5, 4), {}),
    "good2025/schedule.json": (Count(72, 63, 5, 4), {}),
    "good2025/schedule.xcal": (Count(72, 63, 5, 4), ZONE),
    "good2025/schedule.ics": (Count(72, 63, 5, 4), {}),
    "voctosched-demo-indico.json": (Count(37, 33, 0, 3), {}),
    "openevent-oscon17": (Count(19, 19, 8, 4), {}),
}
SMALL = [name for name, (count, _) in SOURCES.items() if count.sessions < 100]


def imported(name: str, folder: Path) -> ImportReport:
    (done,) = idmkit.import_schedule(DATA / name, folder / "agenda.toml", **_options(name))
    return done


def _options(name: str) -> dict[str, Any]:
    return dict(SOURCES[name][1])


@pytest.mark.parametrize("name", SOURCES)
def test_everything_is_imported_and_has_no_errors(name: str, tmp_path: Path) -> None:
    event = imported(name, tmp_path).event
    found = Count(len(event.sessions), len(event.people), len(event.rooms), len(event.days))
    assert found == SOURCES[name][0]
    written = idmkit.read_event(tmp_path / "agenda.toml")
    assert written == event
    assert not [one for one in idmkit.check(written, "calendars") if one.is_error]


@pytest.mark.parametrize("name", SMALL)
def test_it_builds_calendars_programme_and_badges(name: str, tmp_path: Path) -> None:
    imported(name, tmp_path)
    done = idmkit.build(tmp_path / "agenda.toml", tmp_path / "build")
    names = {path.name for path in done.paths}
    assert {"all.ics", "programme.pdf", "speakers.pdf"} <= names


@pytest.mark.parametrize("talk", ["3CWD9A", "TXCCLT", "ZXPTGW"])
def test_a_calendar_of_one_session_is_an_agenda_of_one_session(talk: str, tmp_path: Path) -> None:
    (done,) = idmkit.import_schedule(DATA / "good2025" / "talks" / f"{talk}.ics", tmp_path)
    (session,) = done.event.sessions
    assert session_uid(done.event, session) == f"pretalx-2025-{talk}@cfp.openondemand.org"


class Told(NamedTuple):
    """What every export of one event must agree on."""

    start: datetime
    end: datetime
    title: str
    rooms: tuple[str, ...]


def told(event: Event) -> list[Told]:
    return sorted(
        Told(one.start, one.end, one.heading, tuple(room.name for room in one.rooms))
        for one in event.sessions
    )


def from_their_calendar() -> Iterator[tuple[str, Told]]:
    """The sessions of the source's own calendar, by UID; its titles end with the speakers."""
    from icalendar import Calendar

    calendar: Any = Calendar.from_ical((DATA / "good2025" / "schedule.ics").read_bytes())
    for entry in calendar.walk("VEVENT"):
        told_ = Told(
            entry["DTSTART"].dt, entry["DTEND"].dt, str(entry["SUMMARY"]), (str(entry["LOCATION"]),)
        )
        yield str(entry["UID"]), told_


@pytest.mark.parametrize("suffix", ["xml", "json", "xcal", "ics"])
def test_four_exports_of_one_event_agree_with_its_calendar(suffix: str, tmp_path: Path) -> None:
    event = imported(f"good2025/schedule.{suffix}", tmp_path).event
    left = [one for _, one in from_their_calendar()]
    assert len(event.sessions) == len(left) == 72
    for one in told(event):
        left.remove(next(other for other in left if is_same(one, other)))
    assert not left


def is_same(one: Told, theirs: Told) -> bool:
    """Whether a session is the one of their calendar, where the speakers follow the title."""
    summary = " ".join(theirs.title.split())
    return one[:2] == theirs[:2] and one.rooms == theirs.rooms and summary.startswith(one.title)


def test_the_exports_agree_with_each_other_word_for_word(tmp_path: Path) -> None:
    exports = [
        told(imported(f"good2025/schedule.{suffix}", tmp_path / suffix).event)
        for suffix in ("xml", "json", "xcal", "ics")
    ]
    assert exports[1:] == exports[:1] * 3


@pytest.mark.parametrize("suffix", ["xml", "json", "ics"])
def test_the_uids_are_those_that_people_have_in_their_calendars(
    suffix: str, tmp_path: Path
) -> None:
    event = imported(f"good2025/schedule.{suffix}", tmp_path).event
    assert {session_uid(event, one) for one in event.sessions} == set(dict(from_their_calendar()))
