"""An event as our own schedule.xcal tells it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from idmkit.importing.frab.own import OwnSlot, own_sessions
from idmkit.importing.sources.markup import one_line
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceEvent, SourcePerson, SourceSession
from idmkit.importing.sources.xml_source import XmlElement
from idmkit.model.handles import is_id

_PAGE = re.compile(r"(https?://\S+/)#s-([a-z0-9-]+)")


def own_event(
    event: SourceEvent, found: Iterable[tuple[SourceSession, XmlElement]], notes: Notes
) -> SourceEvent:
    """The event with its sessions, each once. Its id is known already."""
    slots = [_slot(session, element) for session, element in found]
    sessions = list(own_sessions(slots, (), notes))
    languages = (one.session.language for one in slots if one.session.language)
    return replace(
        event,
        own=True,
        id=event.id if is_id(event.id) else "",
        url=next(filter(None, map(_folder, sessions)), ""),
        domain=next(filter(None, (_domain(one, event.id) for one in sessions)), ""),
        languages=tuple(languages)[:1],
        rooms=tuple(dict.fromkeys(room for one in sessions for room in one.rooms)),
        sessions=tuple(_with_its_own(sessions, event.id)),
    )


def _slot(session: SourceSession, element: XmlElement) -> OwnSlot:
    return OwnSlot(
        session=session,
        slug=element.text("event-slug"),
        abstract="",
        description=element.text("description"),
        people=tuple(map(_person, element.inside("attendee"))),
    )


def _person(attendee: XmlElement) -> SourcePerson:
    name = one_line(attendee.text())
    return SourcePerson(key=name, name=name, origin=attendee.origin)


def _with_its_own(sessions: Sequence[SourceSession], event_id: str) -> Iterator[SourceSession]:
    """Without the UIDs and addresses that idmkit makes of ids."""
    for one in sessions:
        yield replace(
            one,
            uid="" if _domain(one, event_id) else one.uid,
            link="" if _folder(one) else one.link,
        )


def _folder(session: SourceSession) -> str:
    """The address of the event, where a session's is in it."""
    found = _PAGE.fullmatch(session.link)
    return found[1] if found and found[2] == session.id else ""


def _domain(session: SourceSession, event_id: str) -> str:
    """The end of a UID that is made of ids, or ""."""
    stem, _, domain = session.uid.rpartition("@")
    return domain if stem == f"{event_id}-{session.id}" else ""
