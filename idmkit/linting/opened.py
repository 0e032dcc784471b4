"""The components that are open while a file is read, and what is remembered of a calendar."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from idmkit.linting.content_line import Mark
from idmkit.linting.property import Property

MOST_KEPT = 200_000  # UIDs of one calendar that are compared
MOST_ZONES = 1000


@dataclass(slots=True)
class Opened:
    """A component between BEGIN and END. `seen` has the first property of each name that is known.

    `mark` is its BEGIN, `inside` what it stands in.
    """

    name: str
    mark: Mark
    inside: Opened | None = None
    seen: dict[str, Property] = field(default_factory=dict)
    parts: Counter[str] = field(default_factory=Counter)
    needs_end: Mark | None = None  # an alarm that is set from the end


@dataclass(slots=True)
class ZoneUse:
    """The first time that names a zone."""

    mark: Mark
    is_before_definition: bool


@dataclass(slots=True)
class CalendarNotes:
    """What the whole-calendar rules need to know; bounded, whatever the file holds."""

    method: Property | None = None
    name: Property | None = None
    zones: dict[str, Mark] = field(default_factory=dict)
    zones_used: dict[str, ZoneUse] = field(default_factory=dict)
    uids: dict[int, int] = field(default_factory=dict)  # hash of UID and RECURRENCE-ID: line
    entries: int = 0
    first_uid: str = ""
    has_several_uids: bool = False
    not_for_method: set[str] = field(default_factory=set)
    first_person: Mark | None = None
    is_subscribed: bool = False  # it says how often it is to be read again
