"""A whole schedule of the Pentabarf family as an event: its conference, days, rooms, sessions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, time

from idmkit.importing.frab import own as frab_own
from idmkit.importing.frab import pretalx as frab_pretalx
from idmkit.importing.frab.event import Listed, Setting, room_of, session_of
from idmkit.importing.frab.extras import with_extras
from idmkit.importing.frab.fields import Fields
from idmkit.importing.frab.own_event import own_event
from idmkit.importing.frab.papers import web_address
from idmkit.importing.frab.people import People
from idmkit.importing.frab.pretalx import with_uids
from idmkit.importing.frab.repeats import each_once
from idmkit.importing.frab.times import Clock, clock_of
from idmkit.importing.sources.markup import one_line
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceDay, SourceEvent, SourceSession
from idmkit.model.origin import Origin
from idmkit.model.problem import AgendaError, Problem, error

_LEFT_OUT = {
    "the subtitle of the event": "subtitle",
    "the description of the event": "description",
}


@dataclass(frozen=True, kw_only=True)
class Schedule:
    """What a file of the family holds, as its format finds it.

    `generator` is the program that made it. `rooms`, `tracks` and `days` are in the order of the
    file and may repeat themselves. Of our own schedules, `no_rooms` are names that stand in place
    of a room, and `extras` is what JSON holds besides.
    """

    conference: Fields
    generator: str = ""
    base_url: str = ""
    languages: tuple[str, ...] = ()
    rooms: Iterable[str] = ()
    no_rooms: Iterable[str] = ()
    tracks: Iterable[str] = ()
    days: Iterable[date | None] = ()
    events: list[Listed] = field(default_factory=list)
    extras: Fields | None = None
    origin: Origin = field(compare=False, repr=False)


def source_event(schedule: Schedule, notes: Notes) -> SourceEvent:
    """The event that a schedule describes. Raises AgendaError: nothing-to-import."""
    setting = _setting(schedule, notes)
    read = [(one, session_of(one, setting)) for one in schedule.events]
    found = [(session, listed.fields) for listed, session in read if session]
    if not found:
        raise AgendaError([_nothing(schedule)])
    event = _event(schedule)
    if schedule.generator == frab_own.NAME:
        event = _own(event, found, schedule, notes)
    else:
        event = replace(event, sessions=tuple(session for session, _ in found))
        _say_what_is_left_out(schedule, notes)
    once = with_uids(each_once(event.sessions, notes), schedule.generator, schedule.base_url)
    return replace(event, sessions=tuple(once))


def _own(
    event: SourceEvent,
    found: list[tuple[SourceSession, Fields]],
    schedule: Schedule,
    notes: Notes,
) -> SourceEvent:
    """The event as idmkit wrote it. What its JSON tells besides leaves nothing to guess."""
    address, extras = schedule.conference.text("url"), schedule.extras
    guesses = Notes() if extras else notes
    own = own_event(event, found, {*schedule.no_rooms}, address, guesses)
    return with_extras(own, extras, notes) if extras else own


def _event(schedule: Schedule) -> SourceEvent:
    """The event without its sessions."""
    conference = schedule.conference
    return SourceEvent(
        title=one_line(conference.text("title")),
        id=one_line(conference.text("acronym")),
        place=", ".join(filter(None, map(one_line, map(conference.text, ("venue", "city"))))),
        timezone=one_line(conference.text("time_zone_name")),
        languages=schedule.languages,
        rooms=_each(*schedule.rooms, *map(room_of, schedule.events)),
        tracks=_each(*schedule.tracks, *(one.fields.text("track") for one in schedule.events)),
        days=tuple(SourceDay(date=day) for day in dict.fromkeys(schedule.days) if day),
        origin=schedule.origin,
    )


def _setting(schedule: Schedule, notes: Notes) -> Setting:
    clock = Clock(
        day_change=clock_of(schedule.conference.text("day_change")) or time(),
        days_first=schedule.generator == frab_pretalx.NAME,
    )
    people = People((one for event in schedule.events for one in event.people), notes)
    return Setting(clock=clock, people=people, base=web_address(schedule.base_url), notes=notes)


def _each(*names: str) -> tuple[str, ...]:
    """All names, each once."""
    return tuple(filter(None, dict.fromkeys(map(one_line, names))))


def _nothing(schedule: Schedule) -> Problem:
    message = "there is no session with a time in this schedule"
    hint = "look whether it is the whole export, with its days and the sessions in them"
    return error("nothing-to-import", message, schedule.origin, hint)


def _say_what_is_left_out(schedule: Schedule, notes: Notes) -> None:
    conference = schedule.conference
    said = {what: conference.text(name) for what, name in _LEFT_OUT.items()}
    said["the address of the schedule on the web"] = conference.text("url") or schedule.base_url
    for what, text in said.items():
        if text:
            notes.left_out(what, conference.origin, one_line(text))
