"""What our own schedule.json holds of an agenda beside the schema: see `schedule/extras.py`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar

from idmkit.importing.frab.event import number_of
from idmkit.importing.frab.fields import Fields
from idmkit.importing.frab.times import day_of, instant_of
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import (
    SourceAppearance,
    SourceDay,
    SourceEvent,
    SourcePaper,
    SourcePerson,
    SourceSession,
)
from idmkit.model.event import Access, Status
from idmkit.model.people import Role

_EVENT = ("series", "kind", "document", "organizer", "symbol", "revision", "place", "timezone")
_Word = TypeVar("_Word", bound=StrEnum)


class Names(NamedTuple):
    """The names of rooms and tracks by their ids."""

    rooms: Mapping[str, str]
    tracks: Mapping[str, str]


def with_extras(event: SourceEvent, extras: Fields, notes: Notes) -> SourceEvent:
    """The event with what the extras tell of it, of its days and of its sessions."""
    told = extras.first("event")
    if told is None:
        return event
    texts: dict[str, Any] = {name: told.text(name) for name in _EVENT if told.text(name)}
    every = extras.first("sessions")
    names = Names(_names(extras, "rooms"), _names(extras, "tracks"))
    people = {one.id: one for one in _people(event) if one.id}
    sessions = [
        _session(session, fields, names, people, notes)
        if (fields := every.first(session.id) if every else None)
        else session
        for session in event.sessions
    ]
    return replace(
        event,
        **texts,
        id=told.text("id") or event.id,
        url=told.text("url") or event.url,
        domain=told.text("domain"),
        as_of=_moment(told.text("as_of")),
        languages=_texts(told, "languages") or event.languages,
        rooms=tuple(names.rooms.values()) or event.rooms,
        tracks=tuple(names.tracks.values()) or event.tracks,
        days=tuple(_days(extras)) or event.days,
        people=tuple(_described(extras, people)),
        sessions=tuple(sessions),
    )


def _session(
    session: SourceSession,
    fields: Fields,
    names: Names,
    people: Mapping[str, SourcePerson],
    notes: Notes,
) -> SourceSession:
    return replace(
        session,
        label=fields.text("label"),
        title=fields.text("title") or session.title,
        short=fields.text("short"),
        rooms=tuple(names.rooms[id_] for id_ in _texts(fields, "rooms") if id_ in names.rooms),
        track=names.tracks.get(fields.text("track"), ""),
        questions=_texts(fields, "questions"),
        notes=_texts(fields, "notes"),
        appearances=tuple(_appearances(fields, people, session, notes)),
        status=_word(Status, fields.text("status"), Status.CONFIRMED),
        access=_word(Access, fields.text("access"), Access.OPEN),
        changed=fields.text("changed"),
        link=fields.text("link"),
        documents=tuple(map(_paper, fields.rows("documents"))),
        interpretation=_texts(fields, "interpretation"),
        uid=fields.text("uid"),
        guid=fields.text("guid"),
        number=number_of(fields.text("number")),
    )


def _appearances(
    fields: Fields, people: Mapping[str, SourcePerson], session: SourceSession, notes: Notes
) -> Iterator[SourceAppearance]:
    """One for each entry, then those who only deliver or share what another presents."""
    entries = fields.rows("people")
    inside = [one for entry in entries for one in _inside(entry)]
    if inside:
        what = "who delivers or shares what somebody presents: each appears alone"
        notes.left_out(what, session.origin, session.title)
    if any(entry.text("capacity", "remark") for entry in (*entries, *inside)):
        what = "what is said in brackets after a person"
        notes.left_out(what, session.origin, session.title)
    shown = {entry.text("person") for entry in entries}
    others = (entry for entry in inside if entry.text("person") not in shown)
    return (_appearance(entry, people) for entry in (*entries, *others))


def _inside(entry: Fields) -> list[Fields]:
    """Those inside an entry: who delivers it, and who shares it."""
    deliverer = entry.first("delivered_by")
    return [*((deliverer,) if deliverer else ()), *entry.rows("jointly_with")]


def _appearance(entry: Fields, people: Mapping[str, SourcePerson]) -> SourceAppearance:
    person = people.get(entry.text("person"))
    return SourceAppearance(
        person=replace(person, **_affiliation(entry)) if person else None,
        role=_word(Role, entry.text("role"), Role.SPEAKER),
        role_word=entry.text("role_word"),
        to_be_confirmed=entry.text("tbc") or ("" if person else entry.text("person")),
    )


def _paper(fields: Fields) -> SourcePaper:
    return SourcePaper(
        url=fields.text("url"), title=fields.text("title"), symbol=fields.text("symbol")
    )


def _people(event: SourceEvent) -> Iterator[SourcePerson]:
    return (one.person for session in event.sessions for one in session.appearances if one.person)


def _described(extras: Fields, people: Mapping[str, SourcePerson]) -> Iterator[SourcePerson]:
    """Everybody who appears, with what they are wherever a session says nothing else."""
    for one in extras.rows("people"):
        if person := people.get(one.text("id")):
            yield replace(person, **_affiliation(one))


def _affiliation(fields: Fields) -> dict[str, Any]:
    return {name: fields.text(name) for name in ("title", "organization", "country")}


def _days(extras: Fields) -> Iterator[SourceDay]:
    for one in extras.rows("days"):
        if day := day_of(one.text("date")):
            yield SourceDay(date=day, label=one.text("label"), end_mark=one.text("end_mark"))


def _names(extras: Fields, table: str) -> dict[str, str]:
    """Rooms or tracks: names by id."""
    return {one.text("id"): one.text("name") for one in extras.rows(table) if one.text("name")}


def _texts(fields: Fields, name: str) -> tuple[str, ...]:
    return tuple(text for one in fields.rows(name) if (text := one.text()))


def _moment(text: str) -> date | datetime | None:
    return instant_of(text) or day_of(text)


def _word(words: type[_Word], text: str, otherwise: _Word) -> _Word:
    return words(text) if text in set(words) else otherwise
