"""What delegates were last told: of each session, what it was, its stamps, and what had changed.

All moments are aware and in UTC.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from idmkit.model.change import Aspect, ChangeKind, FormerCalendar, Stamp
from idmkit.model.event import SessionKind, Status

Names = tuple[tuple[str, str], ...]
"""Pairs of an id and the name that belongs to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a session is, as far as one release is compared with the next.

    `title` is the heading in the first language, `titles` those in the others by language. `people`
    and `text` are digests of what is said of people and of all else, in the first language.
    `entries` are digests of the calendar entry, by language. `feeds` are paths of calendars.
    """

    id: str
    was: tuple[str, ...] = ()
    uid: str
    title: str
    titles: Names = ()
    kind: SessionKind
    status: Status
    start: datetime
    end: datetime
    rooms: Names = ()
    track: Names = ()
    names: Names = ()
    people: str = ""
    text: str = ""
    entries: Names = ()
    feeds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """When and where a session was."""

    start: datetime
    end: datetime
    rooms: Names = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The change that a release told of a session; `before` is None for what was new."""

    kind: ChangeKind
    aspects: tuple[Aspect, ...] = ()
    before: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A session as it was released.

    `withdrawn`: it has left the agenda. `told` is the change that the last release told of it,
    `left` are the calendars that it left with it.
    """

    facts: Facts
    stamp: Stamp
    withdrawn: bool = False
    told: Told | None = None
    left: tuple[FormerCalendar, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Everything that was released of an event, by the id of the session; in the order of ids."""

    event: str
    records: Mapping[str, Record]
