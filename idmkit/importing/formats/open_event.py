"""Open Event: the export of its server, a zip or a folder of JSON files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from idmkit.importing.formats import Format, Reading
from idmkit.importing.frab.fields import JsonFields
from idmkit.importing.frab.papers import web_address
from idmkit.importing.frab.root import json_root
from idmkit.importing.frab.times import day_of, instant_of
from idmkit.importing.icalendar_files.zones import UNIVERSAL, zone_called
from idmkit.importing.open_event.people import Speakers
from idmkit.importing.open_event.tables import Table, member, table
from idmkit.importing.sources.markup import from_any, one_line
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceEvent, SourcePaper, SourceSession
from idmkit.importing.sources.source_file import SourceFile
from idmkit.importing.sources.unique_keys import apart
from idmkit.model.problem import AgendaError, error

_ACCEPTED = ("", "accepted", "confirmed")
_PAPERS = {"Slides": "slides", "Video": "video", "Audio": "audio"}
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z]{2})?", re.IGNORECASE)
_OWN_PAGE = "External Event URL"


@dataclass(frozen=True, slots=True)
class _Export:
    """The tables beside the sessions, the zone of their times, and where notes go."""

    rooms: Table
    tracks: Table
    types: Table
    speakers: Speakers
    zone: str
    notes: Notes


def _recognises(source: SourceFile) -> bool:
    event, sessions = member(source, "event"), member(source, "sessions")
    if event is None or sessions is None:
        return False
    return event.start[:1] == b"{" and sessions.start[:1] == b"["


def _read(source: SourceFile, reading: Reading) -> Iterator[SourceEvent]:
    """The event. Raises AgendaError: source-damaged, nothing-to-import."""
    event = json_root(member(source, "event") or source)
    export = _Export(
        rooms=table(source, "microlocations"),
        tracks=table(source, "tracks"),
        types=table(source, "session_types"),
        speakers=Speakers(table(source, "speakers")),
        zone=zone_called(event.text("timezone")),
        notes=reading.notes,
    )
    found = (_session(one, export) for one in table(source, "sessions").rows)
    sessions = tuple(apart(filter(None, found)))
    if not sessions:
        message = "there is no accepted session with a time in it"
        hint = "export the event again, after its sessions were placed in the schedule"
        raise AgendaError([error("nothing-to-import", message, source.origin, hint)])
    _say(event, export, sessions)
    yield _event(event, export, sessions)


def _event(event: JsonFields, export: _Export, sessions: tuple[SourceSession, ...]) -> SourceEvent:
    """UTC is what the server writes where nobody chose a zone: the place may tell a better one."""
    published = event.text("schedule-published-on", "schedule_published_on")
    return SourceEvent(
        title=one_line(event.text("name")),
        key=event.text("id"),
        organizer=one_line(event.text("organizer-name", "organizer_name", "owner_name")),
        as_of=instant_of(published) or day_of(published),
        place=one_line(event.text("location-name", "location_name")).strip(" ,"),
        timezone=export.zone if export.zone != UNIVERSAL else "",
        url=_page(event),
        rooms=export.rooms.names,
        tracks=export.tracks.names,
        sessions=sessions,
        origin=event.origin,
    )


def _page(event: JsonFields) -> str:
    """The event's own page."""
    links = (*event.rows("social-links"), *event.rows("social_links"))
    stated = event.text("external-event-url", "external_event_url", "event_url")
    own = next((one.text("link") for one in links if one.text("name") == _OWN_PAGE), "")
    return web_address(stated) or web_address(own)


def _session(fields: JsonFields, export: _Export) -> SourceSession | None:
    """A session, or None for a proposal that is not in the programme."""
    title = one_line(fields.text("title"))
    start = _instant(fields, export, "starts-at", "starts_at", "start_time")
    reason = _not_held(fields) or ("" if start else "the session has no start")
    if reason or start is None:
        export.notes.dropped(reason, fields.origin, title)
        return None
    end = _instant(fields, export, "ends-at", "ends_at", "end_time")
    same = end is not None and (end.tzinfo is None) == (start.tzinfo is None)
    room = export.rooms.name(fields, "microlocation")
    _say_of(fields, title, export.notes)
    return SourceSession(
        key=f"session-{fields.text('id') or title}",
        title=title,
        start=start,
        end=end if end and same else start,
        kind=export.types.name(fields, "session-type", "session_type"),
        subtitle=one_line(fields.text("subtitle")),
        rooms=(room,) if room else (),
        track=export.tracks.name(fields, "track"),
        abstract=_abstract(fields),
        appearances=export.speakers.of(fields),
        link=web_address(fields.text("signup-url", "signup_url")),
        documents=tuple(_papers(fields)),
        language=_language(fields),
        origin=fields.origin,
    )


def _not_held(fields: JsonFields) -> str:
    """Why a session is none, or ""."""
    if fields.text("deleted-at", "deleted_at"):
        return "the session was deleted"
    is_accepted = fields.text("state").lower() in _ACCEPTED
    return "" if is_accepted else "a proposal that is not accepted"


def _instant(fields: JsonFields, export: _Export, *names: str) -> datetime | None:
    found = instant_of(fields.text(*names))
    has_none = found is not None and found.tzinfo is None and bool(export.zone)
    return found.replace(tzinfo=ZoneInfo(export.zone)) if found and has_none else found


def _abstract(fields: JsonFields) -> str:
    """The long abstract, after the short one if that says something else."""
    short = from_any(fields.text("short-abstract", "short_abstract"))
    long = from_any(fields.text("long-abstract", "long_abstract"))
    return long if short in long else f"{short}\n\n{long}".strip()


def _papers(fields: JsonFields) -> Iterator[SourcePaper]:
    for title, name in _PAPERS.items():
        if url := web_address(fields.text(f"{name}-url", f"{name}_url", name)):
            yield SourcePaper(url=url, title=title)


def _language(fields: JsonFields) -> str:
    found = fields.text("language")
    return found.lower() if _LANGUAGE.fullmatch(found) else ""


def _say_of(fields: JsonFields, title: str, notes: Notes) -> None:
    written = [fields.text(f"{name}-url", f"{name}_url", name) for name in _PAPERS.values()]
    left_out = {
        "a file of the export that is no page": any(
            one and not web_address(one) for one in written
        ),
        "comments on a session": bool(fields.text("comments")),
        "a language that is written in words": bool(fields.text("language"))
        and not _language(fields),
    }
    for what, is_there in left_out.items():
        if is_there:
            notes.left_out(what, fields.origin, title)


def _say(event: JsonFields, export: _Export, sessions: tuple[SourceSession, ...]) -> None:
    if event.text("description"):
        what = "the description of the whole event"
        export.notes.left_out(what, event.origin, one_line(event.text("name")))
    for room in export.rooms.rows:
        if room.text("floor"):
            export.notes.left_out("the floor of a room", room.origin, one_line(room.text("name")))
    shown = {one.person.key for session in sessions for one in session.appearances if one.person}
    export.speakers.say_who_is_left(shown, export.notes)


FORMAT = Format(name="open-event", title="Open Event", recognises=_recognises, read=_read)
