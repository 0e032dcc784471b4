"""Permanent handles: ids, UIDs and addresses; what is printed can never be taken back."""

from __future__ import annotations

import re
from datetime import date
from uuid import UUID, uuid5

from idmkit.model.event import Event, Session
from idmkit.model.people import Person

LONGEST_ID = 64
LARGEST_NUMBER = 2**31 - 1  # what every program that reads schedules can count to
# Chosen once, for ever: GUIDs that were published are made with it (RFC 9562 §6.5).
_NAMESPACE = UUID("4da685d1-8254-4b33-8b70-271dc1103fc9")
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_WORDS = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_WINDOWS_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))]
)


def is_id(text: str) -> bool:
    """Whether `text` can be an id: `[a-z0-9]` words joined by `-`, at most 64 characters.

    The device names of Windows are refused, because a file of that name cannot be made there.
    """
    return (
        len(text) <= LONGEST_ID
        and _WORDS.fullmatch(text) is not None
        and text not in _WINDOWS_DEVICES
    )


def session_uid(event: Event, session: Session) -> str:
    """The UID of a session (RFC 5545 §3.8.4.7); never from title, time, room or language.

    A session that was given another id keeps the one that it began with.
    """
    return session.uid or f"{event.id}-{session.first_id}@{event.calendar_domain}"


def is_guid(text: str) -> bool:
    """Whether `text` is a UUID in its usual form (RFC 9562 §4), in capitals or not."""
    return _UUID.fullmatch(text) is not None


def stable_guid(*ids: str) -> str:
    """The GUID of what these ids name; the same for ever, on any machine (UUID version 5)."""
    return str(uuid5(_NAMESPACE, "/".join(ids)))


def day_uid(event: Event, day: date) -> str:
    """The UID of the banner of a day; no session has it, for no id begins with a hyphen."""
    return f"{event.id}--day-{day.isoformat()}@{event.calendar_domain}"


def session_guid(event: Event, session: Session) -> str:
    """What schedule files know a session by: its own GUID, else its UID if that is a UUID.

    Without either it is made of the ids, like the UID; never of title, time or room.
    """
    own = session.guid or (session.uid if is_guid(session.uid) else "")
    return own.lower() or stable_guid(event.id, session.first_id)


def session_address(event: Event, session: Session) -> str:
    """The address printed for a session, or "" if the event has no url."""
    return f"{event.url}#s-{session.id}" if event.url else ""


def person_address(event: Event, person: Person) -> str:
    """What a person's QR code holds: an address, or `<event-id>:<person-id>` without a url."""
    return f"{event.url}#p-{person.id}" if event.url else f"{event.id}:{person.id}"


def calendar_address(event: Event, person: Person | None = None) -> str:
    """Where a person's calendar is published, or that of everything; "" without a url."""
    path = f"person/{person.id}.ics" if person else "all.ics"
    return f"{event.url}calendars/{path}" if event.url else ""
