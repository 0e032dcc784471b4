"""A session as a calendar shows it: the texts and marks of its VEVENT."""

from __future__ import annotations

from dataclasses import dataclass

from idmkit.calendars.description import description
from idmkit.calendars.plain_text import one_line, shortened
from idmkit.model.event import Event, Session, SessionKind, Status
from idmkit.model.handles import session_address, session_uid
from idmkit.wording import wording_in

# Outlook cuts at 255 UTF-16 units (MS-OXCICAL), phones much sooner.
LONGEST_SUMMARY = 200
_LEAVES_FREE = frozenset({SessionKind.BREAK, SessionKind.REGISTRATION, SessionKind.SOCIAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Plain texts, unescaped; empty where there is nothing to say.

    `is_free` is for sessions in which nobody counts as busy (TRANSP, RFC 5545 §3.8.2.7).
    """

    uid: str
    summary: str
    location: str
    description: str
    categories: tuple[str, ...]
    url: str
    status: str
    is_free: bool


def entry(event: Event, session: Session) -> Entry:
    """The texts of one session; the title stands whole in SUMMARY or else in DESCRIPTION."""
    is_cancelled = session.status is Status.CANCELLED
    words = wording_in(event.languages[0])
    mark = f"{words.status_word(session.status).upper()}: " if is_cancelled else ""
    title = one_line(f"{mark}{session.heading}")
    summary = shortened(title, LONGEST_SUMMARY)
    return Entry(
        uid=one_line(session_uid(event, session)),
        summary=summary,
        location=_location(event, session),
        description=description(event, session, with_title=summary != title),
        categories=_categories(session),
        url=one_line(session.link or session_address(event, session)),
        status=session.status.value.upper(),
        is_free=is_cancelled or session.kind in _LEAVES_FREE,
    )


def _location(event: Event, session: Session) -> str:
    places = (*(room.name for room in session.rooms), event.place)
    return ", ".join(line for place in places if (line := one_line(place)))


def _categories(session: Session) -> tuple[str, ...]:
    kind = session.kind.value.replace("-", " ").capitalize()
    return (kind, one_line(session.track.name)) if session.track else (kind,)
