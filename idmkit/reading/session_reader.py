"""The days of a document and their sessions: times made aware, references led to their rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from idmkit.model.event import Day, Paper, Room, Session, Track
from idmkit.model.origin import Origin
from idmkit.model.people import Person
from idmkit.reading.addresses import read_guid, read_number, read_uid, read_url
from idmkit.reading.appearance_reader import read_appearances
from idmkit.reading.dates import is_usable
from idmkit.reading.faults import Faults
from idmkit.reading.references import Register, report_duplicates
from idmkit.reading.times import ClockRange, TimeFault, instants, parse_clock_range

if TYPE_CHECKING:
    from idmkit.reading.agenda_document import DayTable, PaperTable, SessionTable

_EMPTY_LINE = re.compile(r"\n[ \t\r]*\n")
_NO_DAY = date(2000, 1, 3)


class Surroundings(NamedTuple):
    """What the sessions of an event refer to."""

    zone: ZoneInfo
    people: Register[Person]
    rooms: Register[Room]
    tracks: Register[Track]
    faults: Faults


def read_days(tables: Sequence[DayTable], around: Surroundings) -> tuple[Day, ...]:
    """The days as written. Reports what is wrong in them and in their sessions."""
    faults = around.faults
    days = tuple(_day(table, faults.root.at("day", n), around) for n, table in enumerate(tables))
    if not days and faults.reliable(("day",)):
        hint = "add [[day]] with date = 2009-07-09, and its sessions under [[day.session]]"
        faults.add("no-days", "the agenda has no days", faults.root, hint)
    report_duplicates([session for day in days for session in day.sessions], faults)
    _report_duplicate_days(days, faults)
    return days


def _day(table: DayTable, row: Origin, around: Surroundings) -> Day:
    usable = is_usable(table.date, row.at("date"), around.faults)
    day = table.date if usable else _NO_DAY
    sessions = (
        _session(session, day, row.at("session", n), around)
        for n, session in enumerate(table.session)
    )
    return Day(
        date=day,
        label=table.label,
        end_mark=table.end_mark,
        sessions=tuple(sessions),
        origin=row,
    )


def _report_duplicate_days(days: Sequence[Day], faults: Faults) -> None:
    first: dict[date, Day] = {}
    for day in days:
        origin = day.origin.at("date")
        if faults.reliable(origin.path) and first.setdefault(day.date, day) is not day:
            line = first[day.date].origin.at("date").span.line
            message = f"the day {day.date} stands twice: line {line} has it already"
            hint = "correct the date, or put all its sessions under one [[day]]"
            faults.add("duplicate-day", message, origin, hint)


def _session(table: SessionTable, day: date, row: Origin, around: Surroundings) -> Session:
    start, end = _times(table.time, day, row, around)
    faults = around.faults
    return Session(
        id=table.id,
        kind=table.kind,
        label=table.label,
        title=table.title,
        short=table.short,
        start=start,
        end=end,
        rooms=_rooms(table, row, around.rooms),
        track=around.tracks.find(table.track, row.at("track")) if table.track else None,
        abstract=paragraphs(table.abstract),
        questions=tuple(table.questions),
        notes=tuple(table.notes),
        appearances=tuple(read_appearances(table, row, around.people, faults)),
        status=table.status,
        access=table.access,
        changed=table.changed,
        link=read_url(table.link, row.at("link"), faults),
        documents=tuple(
            _paper(paper, row.at("documents", n), faults) for n, paper in enumerate(table.documents)
        ),
        interpretation=tuple(table.interpretation),
        uid=read_uid(table.uid, row.at("uid"), faults),
        guid=read_guid(table.guid, row.at("guid"), faults),
        number=read_number(table.number, row.at("number"), faults),
        was=tuple(table.was),
        origin=row,
    )


def _times(text: str, day: date, row: Origin, around: Surroundings) -> tuple[datetime, datetime]:
    """Start and end. Reports bad-time, end-before-start and impossible-time."""
    origin = row.at("time")
    nothing = ClockRange(0, 0)
    day_is_known = around.faults.reliable((*row.path[:2], "date"))
    try:
        times = parse_clock_range(text)
        return instants(times if day_is_known else nothing, day, around.zone)
    except TimeFault as fault:
        around.faults.add(fault.code, fault.message, origin, fault.hint)
    noon = datetime.combine(day, datetime.min.time().replace(hour=12), around.zone)
    return noon, noon


def _rooms(table: SessionTable, row: Origin, rooms: Register[Room]) -> tuple[Room, ...]:
    found = (rooms.find(one, row.at("room", n)) for n, one in enumerate(table.room))
    return tuple(room for room in found if room)


def _paper(table: PaperTable, row: Origin, faults: Faults) -> Paper:
    url = read_url(table.url, row.at("url"), faults)
    return Paper(title=table.title, symbol=table.symbol, url=url)


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text over several lines: an empty line parts them, a line end wraps."""
    lines = text.replace("\u2029", "\n\n").replace("\u2028", "\n").replace("\r\n", "\n")
    found = (_on_one_line(block).strip(" ") for block in _EMPTY_LINE.split(lines))
    return tuple(paragraph for paragraph in found if paragraph)


def _on_one_line(text: str) -> str:
    """Line ends and tabs as spaces, and never two; step by step, four times as fast as by `re`."""
    for white in "\t\r\n":
        text = text.replace(white, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text
