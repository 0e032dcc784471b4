"""An event and its agenda: days, sessions, rooms and tracks, with every reference resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from idmkit.model.badge_role import BADGE_ROLES, BadgeRole
from idmkit.model.badge_settings import OUR_BADGES, BadgeSettings
from idmkit.model.change import Change, FormerCalendar, Stamp
from idmkit.model.multilingual import Multilingual
from idmkit.model.origin import Origin
from idmkit.model.people import Appearance, Person, Role
from idmkit.model.picture_file import PictureFile
from idmkit.model.problem import Problem
from idmkit.model.theme import OUR_THEME, Theme


class SessionKind(StrEnum):
    """What happens in a slot of the agenda."""

    SESSION = "session"
    KEYNOTE = "keynote"
    CEREMONY = "ceremony"
    SIDE_EVENT = "side-event"
    BREAK = "break"
    REGISTRATION = "registration"
    SOCIAL = "social"
    CLOSING = "closing"


class Status(StrEnum):
    """How firm a session is (RFC 5545 §3.8.1.11)."""

    CONFIRMED = "confirmed"
    TENTATIVE = "tentative"
    CANCELLED = "cancelled"


class Access(StrEnum):
    """Who may come in."""

    OPEN = "open"
    CLOSED = "closed"
    INVITATION = "invitation"


class CalendarTimes(StrEnum):
    """How calendar files write their times: by the clock of the event's zone, or in UTC."""

    ZONE = "zone"
    UTC = "utc"


@dataclass(frozen=True, slots=True, kw_only=True)
class Room(Multilingual):
    """A place in the venue."""

    id: str
    name: str
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Track(Multilingual):
    """A strand of sessions."""

    id: str
    name: str
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper(Multilingual):
    """A document that a session refers to."""

    title: str
    symbol: str = ""
    url: str = ""

    @property
    def name(self) -> str:
        """Symbol and title on one line."""
        return f"{self.symbol}, {self.title}" if self.symbol else self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class Session(Multilingual):
    """One slot of the agenda and what is discussed in it. `start` and `end` are aware.

    `abstract` and `notes` hold paragraphs. `uid`, `guid` and `number` are there only if the agenda
    sets its own. `was` are the ids that it had before, the first one first. `change`, `stamp` and
    `left`, the calendars that it is in no longer, come from what was released before; without that
    there are none.
    """

    id: str
    kind: SessionKind
    label: str = ""
    title: str
    short: str = ""
    start: datetime
    end: datetime
    rooms: tuple[Room, ...] = ()
    track: Track | None = None
    abstract: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    appearances: tuple[Appearance, ...] = ()
    status: Status = Status.CONFIRMED
    access: Access = Access.OPEN
    changed: str = ""
    link: str = ""
    documents: tuple[Paper, ...] = ()
    interpretation: tuple[str, ...] = ()
    uid: str = ""
    guid: str = ""
    number: int | None = None
    was: tuple[str, ...] = ()
    change: Change | None = None
    stamp: Stamp | None = None
    left: tuple[FormerCalendar, ...] = ()
    origin: Origin = field(compare=False, repr=False)

    @property
    def heading(self) -> str:
        """Label and title on one line: "Session I: The Central Role of Human Rights"."""
        return f"{self.label}: {self.title}" if self.label else self.title

    @property
    def first_id(self) -> str:
        """The id that it began with, which its UID and GUID are made of for ever."""
        return self.was[0] if self.was else self.id

    @property
    def is_pause(self) -> bool:
        """Whether it is a break or registration: quiet on paper, and without a calendar file."""
        return self.kind in (SessionKind.BREAK, SessionKind.REGISTRATION)

    def with_role(self, role: Role) -> tuple[Appearance, ...]:
        """Those who appear in one role, in the order of the agenda."""
        return tuple(one for one in self.appearances if one.role is role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day(Multilingual):
    """One date of the event. Its sessions stand as written; `end_mark` closes it on paper."""

    date: date
    label: str = ""
    end_mark: str = ""
    sessions: tuple[Session, ...] = ()
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """A session that was released and left the agenda since; its status is cancelled.

    `feeds` are the calendars that held it.
    """

    session: Session
    feeds: tuple[FormerCalendar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Multilingual):
    """The whole meeting. `url` is empty or ends in `/`; `people` and `days` stand as written.

    `people` are the agenda's own, `delegates` those whom only rosters name, in the order of their
    rows. `badge_roles` are in order of rank. `roster_notes` say what was guessed of rosters,
    `left_out` what is wrong in the rows that were left out of them.

    `outputs` are the kinds that the agenda chooses, empty for all that are always made; `requested`
    are those it wants besides.
    `translations` are the same meeting in its further languages, each with one language alone;
    `translation_notes` say what they lack. `withdrawn` are sessions that calendars must still call
    off; `release_notes` say what looks wrong beside the last release.
    """

    id: str
    title: str
    series: str = ""
    kind: str = ""
    document: str = ""
    organizer: str = ""
    symbol: str = ""
    revision: str = ""
    as_of: date | datetime | None = None
    place: str = ""
    timezone: ZoneInfo
    url: str = ""
    languages: tuple[str, ...] = ("en",)
    logo: PictureFile | None = None
    days: tuple[Day, ...] = ()
    rooms: tuple[Room, ...] = ()
    tracks: tuple[Track, ...] = ()
    people: tuple[Person, ...] = ()
    delegates: tuple[Person, ...] = ()
    badge_roles: tuple[BadgeRole, ...] = BADGE_ROLES
    badges: BadgeSettings = OUR_BADGES
    calendar_domain: str = "idmkit"
    calendar_times: CalendarTimes = CalendarTimes.ZONE
    outputs: tuple[str, ...] = ()
    requested: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    theme: Theme = OUR_THEME
    translations: tuple[Event, ...] = ()
    translation_notes: tuple[Problem, ...] = field(default=(), compare=False, repr=False)
    roster_notes: tuple[Problem, ...] = field(default=(), compare=False, repr=False)
    left_out: tuple[Problem, ...] = field(default=(), compare=False, repr=False)
    withdrawn: tuple[Withdrawn, ...] = ()
    release_notes: tuple[Problem, ...] = field(default=(), compare=False, repr=False)
    origin: Origin = field(compare=False, repr=False)

    @property
    def theme_origin(self) -> Origin:
        """Where its theme was written."""
        return Origin(self.origin.source, ("theme",))

    @property
    def sessions(self) -> tuple[Session, ...]:
        """All sessions, day by day as written."""
        return tuple(session for day in self.days for session in day.sessions)

    @property
    def attendees(self) -> tuple[Person, ...]:
        """Everybody whom the agenda or a roster names: first the agenda's people."""
        return (*self.people, *self.delegates)

    @property
    def first_date(self) -> date:
        """The date of the earliest day."""
        return min(day.date for day in self.days)

    @property
    def last_date(self) -> date:
        """The date of the latest day."""
        return max(day.date for day in self.days)

    def edition(self, source_date_epoch: int | None = None) -> datetime:
        """The one instant of this edition, in UTC: DTSTAMP and the PDF's dates.

        `source_date_epoch` (seconds, reproducible-builds.org) wins over `as_of`; without either it
        is midnight UTC of the first day. A plain date means midnight UTC; there is no clock.
        """
        if source_date_epoch is not None:
            return datetime.fromtimestamp(source_date_epoch, UTC)
        stated = self.as_of or self.first_date
        if isinstance(stated, datetime):
            zoned = stated if stated.tzinfo else stated.replace(tzinfo=self.timezone)
            return zoned.astimezone(UTC)
        return datetime.combine(stated, time(), UTC)
