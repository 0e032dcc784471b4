"""An event as our own schedule.xml and schedule.json tell it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from idmkit.importing.frab.fields import Fields, is_true
from idmkit.importing.frab.own import OwnSlot, own_sessions
from idmkit.importing.frab.papers import web_address
from idmkit.importing.sources.markup import one_line
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import (
    SourceEvent,
    SourcePaper,
    SourcePerson,
    SourceSession,
)
from idmkit.model.handles import is_id

_PAPER = "paper"


def own_event(
    event: SourceEvent,
    listed: Iterable[tuple[SourceSession, Fields]],
    no_rooms: set[str],
    address: str,
    notes: Notes,
) -> SourceEvent:
    """The event with its own id and address, and its sessions, each once.

    `no_rooms` are the names under which sessions without a room stand: the place of the event, or
    its title where the agenda has no place.
    """
    event_id = event.id.replace("_", "-")
    slots = [_slot(session, fields) for session, fields in listed]
    places = [name for name in event.rooms if name in no_rooms and name != event.title]
    languages = [language for one in slots if (language := one.session.language)]
    return replace(
        event,
        own=True,
        id=event_id if is_id(event_id) else "",
        place=next((name for name in places if name != event_id), ""),
        url=web_address(address),
        languages=tuple(languages[:1]),
        rooms=tuple(name for name in event.rooms if name not in no_rooms),
        sessions=tuple(own_sessions(slots, no_rooms, notes)),
    )


def _slot(session: SourceSession, fields: Fields) -> OwnSlot:
    links = fields.rows("links")
    own = (one for one in links if one.text("type") != _PAPER)
    return OwnSlot(
        session=replace(
            session,
            link=next((_title(one) for one in own), ""),
            documents=tuple(_paper(one) for one in links if one.text("type") == _PAPER),
        ),
        slug=fields.text("slug"),
        abstract=fields.text("abstract"),
        description=fields.text("description"),
        people=tuple(_person(one) for one in fields.rows("persons")),
    )


def _title(link: Fields) -> str:
    """What a link is called: the session's own by its address as the agenda has it."""
    return link.text("title") or link.text().strip()


def _paper(link: Fields) -> SourcePaper:
    return SourcePaper(url=link.text("href", "url"), title=_title(link))


def _person(fields: Fields) -> SourcePerson:
    """Somebody by whole name, and by its parts where they are told."""
    name = one_line(fields.text("public_name") or fields.text())
    return SourcePerson(
        key=one_line(fields.text("guid", "id")) or name,
        name=name,
        given=fields.text("given"),
        family=fields.text("family"),
        family_first=is_true(fields.text("family_first")),
        honorific=fields.text("honorific"),
        suffix=fields.text("suffix"),
        id=fields.text("slug"),
        origin=fields.origin,
    )
