"""Digests of what is said: two are equal where the words are, whatever they are."""

from __future__ import annotations

import json
from datetime import UTC
from hashlib import sha256

from idmkit.calendars.entry import entry
from idmkit.model.event import Event, Session
from idmkit.model.person_line import person_line

_LENGTH = 20  # hexadecimal digits: no two texts of an event share 80 bits by chance


def entry_digest(event: Event, session: Session) -> str:
    """All that the calendar entry says but its UID and stamps (RFC 5545 §3.8.7).

    Times count as instants: by which clock they are written is no change.
    """
    shown = entry(event, session, UTC)
    return _digest(
        shown.start.isoformat(),
        shown.end.isoformat() if shown.end else "",
        shown.summary,
        shown.location,
        shown.description,
        shown.categories,
        shown.url,
        shown.status,
        shown.is_free,
        shown.language,
        shown.spoken,
    )


def people_digest(session: Session) -> str:
    """Who appears, in which role, and what is printed with the name; "" if nobody does."""
    found = [(one.role, one.role_word, person_line(one)) for one in session.appearances]
    return _digest(found) if found else ""


def text_digest(session: Session) -> str:
    """What a session says besides; `changed` is no part of it, for it tells of the rest."""
    return _digest(
        session.short,
        session.abstract,
        session.questions,
        session.notes,
        session.access,
        session.link,
        [(one.title, one.symbol, one.url) for one in session.documents],
        session.interpretation,
    )


def _digest(*said: object) -> str:
    return sha256(json.dumps(said).encode("ascii")).hexdigest()[:_LENGTH]
