"""What became of a session since delegates were last told: how it changed, and its stamps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ChangeKind(StrEnum):
    """What a reader of the last release must know about a session."""

    NEW = "new"
    MOVED = "moved"
    REVISED = "revised"
    CANCELLED = "cancelled"


class Aspect(StrEnum):
    """What of a session may change; in the order in which a reader wants to know it.

    `TIME` and `ROOM` make it moved. `ROOM_NAME` is the same room under another name. `STATUS` of
    a session that takes place after all, or is no longer or newly to be confirmed. `TEXT` is
    everything else that it says: abstract, questions, notes, documents, access, languages.
    """

    TIME = "time"
    ROOM = "room"
    ROOM_NAME = "room-name"
    STATUS = "status"
    TITLE = "title"
    PEOPLE = "people"
    KIND = "kind"
    TRACK = "track"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing:
    """When and where a session was. `start` and `end` are aware, by the clock of the event.

    `places` are the names of its rooms, as they were, in the language of the event if it is known.
    """

    start: datetime
    end: datetime
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How a session differs from the last release.

    `before` is there for all but what is new; `aspects` say what differs, in the order of
    `Aspect`. `words` are the organizer's own, in the language of the event; empty, the change is to
    be worded by what prints it.
    """

    kind: ChangeKind
    before: Placing | None = None
    aspects: tuple[Aspect, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class FormerCalendar:
    """A calendar that held a session at the last release, and would not by what it is now.

    `path` is that within the folder of calendars: "room/plenary.ics". `label` is the name that the
    room, track or person had; "" where the path says it all.
    """

    path: str
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What calendars tell of a session's history (RFC 5545 §3.8.7); instants are aware, in UTC."""

    sequence: int
    created: datetime
    modified: datetime
