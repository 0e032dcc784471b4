"""An event of the Pentabarf family as a session: what each of its fields says of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from idmkit.importing.frab.fields import Fields, is_true
from idmkit.importing.frab.papers import papers, web_address
from idmkit.importing.frab.people import Mention, People
from idmkit.importing.frab.times import Clock
from idmkit.importing.sources import markup
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceSession
from idmkit.model.event import Status
from idmkit.model.handles import LARGEST_NUMBER, is_guid

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_DROPPED = {
    "REJECTED": "a session that is rejected",
    "WITHDRAWN": "a session that is withdrawn",
    "DELETED": "a session that is deleted",
    "DRAFT": "a session that is a draft",
    "SUBMITTED": "a session that is submitted and not accepted",
}
_CANCELLED = ("CANCELED", "CANCELLED")
_ASKED_FOR = {
    "do not record": ("optout", "do_not_record"),
    "do not stream": ("do_not_stream",),
}


class Listed(NamedTuple):
    """An event where a schedule lists it: the day, the room, and who appears."""

    day: date | None
    room: str
    fields: Fields
    people: list[Mention]


@dataclass(frozen=True, kw_only=True)
class Setting:
    """What all events of a schedule share. `base` begins its incomplete addresses.

    `read_text` makes plain text of an abstract; `texts` are those of events that hold one.
    """

    clock: Clock
    people: People
    base: str
    notes: Notes
    read_text: Callable[[str], str] = markup.from_any


def session_of(listed: Listed, setting: Setting) -> SourceSession | None:
    """The session, or None with a note if it is none, or has no time."""
    fields, notes = listed.fields, setting.notes
    title = markup.one_line(fields.text("title", "name"))
    state = fields.text("state").upper()
    span = setting.clock.span(fields, listed.day)
    if state in _DROPPED or span is None:
        what = _DROPPED.get(state, "a session without a start that can be read")
        notes.dropped(what, fields.origin, title)
        return None
    _say_what_is_left_out(fields, state, title, notes)
    guid, number = markup.one_line(fields.text("guid")).lower(), fields.text("id")
    return SourceSession(
        key=guid or markup.one_line(number) or f"{title}+{span.start:%Y-%m-%dT%H:%M}",
        title=title,
        start=span.start,
        end=span.end,
        day=listed.day,
        kind=markup.one_line(fields.text("type")),
        subtitle=markup.one_line(fields.text("subtitle")),
        rooms=tuple(filter(None, [room_of(listed)])),
        track=markup.one_line(fields.text("track")),
        abstract=_abstract(fields, setting),
        appearances=setting.people.appearances(listed.people, title),
        status=Status.CANCELLED if state in _CANCELLED else Status.CONFIRMED,
        link=web_address(fields.text("url")),
        documents=papers(fields, setting.base, title, notes),
        language=_language(fields, title, notes),
        guid=guid if is_guid(guid) else "",
        number=number_of(number),
        origin=fields.origin,
    )


def room_of(listed: Listed) -> str:
    """The room by the event itself, else by the list that it stands in."""
    return markup.one_line(listed.fields.text("room") or listed.room)


def _abstract(fields: Fields, setting: Setting) -> str:
    """The abstract, then the description, if it says more; or the one that says both."""
    short = setting.read_text(fields.text("abstract"))
    long = setting.read_text(fields.text("description"))
    if not long or long in short:
        return short
    return long if short in long else f"{short}\n\n{long}"


def _language(fields: Fields, title: str, notes: Notes) -> str:
    written = markup.one_line(fields.text("language", "language-code"))
    if not written or _LANGUAGE.fullmatch(written):
        return written.replace("_", "-")
    notes.left_out("a language that has no code", fields.origin, f"{title}: {written}")
    return ""


def number_of(text: str) -> int | None:
    """A number that schedules know a session by, or None."""
    written = text.strip()
    number = int(written) if written.isascii() and written.isdigit() and len(written) < 20 else 0  # noqa: PLR2004
    return number if 1 <= number <= LARGEST_NUMBER else None


def _say_what_is_left_out(fields: Fields, state: str, title: str, notes: Notes) -> None:
    recording = fields.first("recording")
    for what, names in _ASKED_FOR.items():
        if is_true(fields.text(*names)) or (recording and is_true(recording.text(*names))):
            notes.left_out(what, fields.origin, title)
    if state == "DELAYED":
        notes.left_out("that a session is delayed", fields.origin, title)
    if fields.rows("answers"):
        what = "the answers of speakers to the organizers' questions"
        notes.left_out(what, fields.origin, title)
