"""The meetings that every calendar program reads: real ones, and some at the turns of clocks."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from itertools import groupby
from pathlib import Path
from zoneinfo import ZoneInfo

from idmkit.importer import import_schedule
from idmkit.model.event import Day, Event, Room, Session, SessionKind, Status
from idmkit.reading.agenda_reader import read_event
from tests.conftest import ROOT
from tests.making import ORIGIN, a_person, an_appearance, an_event

SIX_LANGUAGES = ROOT / "tests" / "agendas" / "valid" / "six-languages" / "agenda.toml"
DATA = Path(os.environ.get("IDMKIT_TEST_DATA", "")) / "data" / "schedules"
REAL = {"good2025": DATA / "good2025", "fosdem-2025": DATA / "fosdem-2025.schedule.xml"}

# Starts before, in and after a change of the clock: summer time both ways, by half an hour in Lord
# Howe, by Ramadan in Casablanca; Apia had no 30 December 2011. "*" is the second pass of an hour.
CLOCKS = {
    "Europe/Zurich": (
        "2009-03-28 12:00",
        "2009-03-29 01:30",
        "2009-03-29 03:00",
        "2009-07-09 09:00",
        "2009-10-25 01:30",
        "2009-10-25 02:30",
        "2009-10-25 02:30*",
        "2009-10-25 03:00",
    ),
    "America/New_York": (
        "2026-03-07 09:00",
        "2026-03-08 01:00",
        "2026-03-08 03:00",
        "2026-10-31 23:30",
        "2026-11-01 01:15",
        "2026-11-01 01:15*",
        "2026-11-01 09:00",
        "2026-12-01 09:00",
    ),
    "Asia/Kathmandu": ("2026-01-15 09:00", "2026-07-15 23:45"),
    "Australia/Lord_Howe": (
        "2026-04-04 10:00",
        "2026-04-05 01:30",
        "2026-04-05 01:45*",
        "2026-04-05 10:00",
        "2026-10-03 10:00",
        "2026-10-04 01:00",
        "2026-10-04 02:30",
        "2026-10-05 10:00",
    ),
    "Africa/Casablanca": (
        "2026-02-14 09:00",
        "2026-02-15 09:00",
        "2026-03-21 23:30",
        "2026-03-22 09:00",
        "2026-07-01 09:00",
    ),
    "Pacific/Apia": (
        "2011-09-23 09:00",
        "2011-09-24 09:00",
        "2011-12-29 09:00",
        "2011-12-29 23:15",
        "2011-12-31 00:00",
        "2011-12-31 09:00",
        "2012-03-31 23:00",
        "2012-04-02 09:00",
    ),
}
MADE = ("workshop", *CLOCKS, "six languages")


@cache
def meeting(name: str) -> Event:
    """A meeting by its name: one of `MADE`, or of `REAL`, which is brought in by idmkit."""
    if name in CLOCKS:
        return _at_the_clock(name)
    return read_event(SIX_LANGUAGES if name == "six languages" else ROOT / "agenda.toml")


def imported(name: str, folder: Path) -> Event:
    """A real schedule, from the agenda that `idmkit import` writes of it in this folder."""
    source = REAL[name]
    if source.is_dir():
        [source] = source.glob("*.xml")
    [report] = import_schedule(source, folder / "agenda.toml")
    return report.event


def _at_the_clock(zone: str) -> Event:
    """With what texts may do to a reader: escapes, several scripts, what looks like markup."""
    room = Room(id="a", name="Room A; first floor, left", origin=ORIGIN)
    sessions = [
        Session(
            id=f"s{number}",
            kind=SessionKind.SESSION,
            title=f"No. {number}: {start}, “water; and\\nland” 水 ماء <b>",
            start=_start(start, zone),
            end=(
                _start(start, zone).astimezone(ZoneInfo("UTC")) + timedelta(minutes=20 + number)
            ).astimezone(ZoneInfo(zone)),
            rooms=(room,) if number % 2 else (),
            abstract=("One, two; three \\ four: " + "длинный текст " * 30, "BEGIN:VEVENT"),
            appearances=(an_appearance(a_person(given="José", family="O’Neill-Łuć")),),
            status=(Status.CONFIRMED, Status.TENTATIVE, Status.CANCELLED)[number % 3],
            origin=ORIGIN,
        )
        for number, start in enumerate(CLOCKS[zone])
    ]
    days = tuple(_days(sessions))
    return replace(an_event(), id="clocks", timezone=ZoneInfo(zone), place="Here", days=days)


def _days(sessions: list[Session]) -> Iterator[Day]:
    for day, those in groupby(sessions, key=lambda one: one.start.date()):
        yield Day(date=day, sessions=tuple(those), origin=ORIGIN)


def _start(written: str, zone: str) -> datetime:
    moment = datetime.fromisoformat(written.removesuffix("*"))
    return moment.replace(tzinfo=ZoneInfo(zone), fold=written.endswith("*"))
