"""Permanent handles: ids, UIDs and addresses; what is printed can never be taken back."""

from __future__ import annotations

import re

from idmkit.model.event import Event, Session
from idmkit.model.people import Person

LONGEST_ID = 64
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
    """The UID of a session (RFC 5545 §3.8.4.7); never from title, time, room or language."""
    return session.uid or f"{event.id}-{session.id}@{event.calendar_domain}"


def session_address(event: Event, session: Session) -> str:
    """The address printed for a session, or "" if the event has no url."""
    return f"{event.url}#s-{session.id}" if event.url else ""


def person_address(event: Event, person: Person) -> str:
    """What a person's QR code holds: an address, or `<event-id>:<person-id>` without a url."""
    return f"{event.url}#p-{person.id}" if event.url else f"{event.id}:{person.id}"
