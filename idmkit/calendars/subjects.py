"""What a calendar is of, a room or a person or a day: its path and its names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain
from pathlib import PurePosixPath

from idmkit.calendars.plain_text import one_line, shortened
from idmkit.model.change import FormerCalendar
from idmkit.model.event import Event, Session, SessionKind
from idmkit.model.handles import is_id
from idmkit.wording import Wording, wording_in

FOLDER = PurePosixPath("calendars")
_LONGEST_EVENT = 60  # characters of an event's title before what the calendar is of


class FeedKind(StrEnum):
    """What the sessions of a calendar have in common; also the folder of its file."""

    ALL = "all"
    OVERVIEW = "overview"
    DAY = "day"
    ROOM = "room"
    TRACK = "track"
    KIND = "kind"
    PERSON = "person"
    SESSION = "session"
    PICKED = "picked"


@dataclass(frozen=True, slots=True)
class Subject:
    """What one calendar is of. `label` is the word for it, `name` that of the calendar.

    The id is that of the agenda, the date of a day, or empty where there is one such calendar.
    The calendar of one session has no name: Outlook would open a new calendar (MS-OXCICAL).
    """

    kind: FeedKind
    id: str
    label: str
    name: str

    @property
    def path(self) -> str:
        """The path within the folder of its language: "room/plenary.ics"."""
        return path_of(self.kind, self.id)


def path_of(kind: FeedKind, id_: str = "") -> str:
    """The path of a calendar within the folder of its language."""
    return f"{kind}/{id_}.ics" if id_ else f"{kind}.ics"


def subjects(event: Event) -> Iterator[Subject]:
    """All that calendars can be of, in the order of the agenda; then what only was."""
    naming = _Naming(event)
    known = dict[str, Subject]()
    gone = (one for old in event.withdrawn for one in naming.formerly(old.session, old.feeds))
    left = (one for session in event.sessions for one in naming.formerly(session, session.left))
    for subject in chain(naming.of_event(), gone, left):
        known.setdefault(subject.path, subject)
    yield from known.values()


def picked_subject(event: Event) -> Subject:
    """That of a calendar of chosen sessions."""
    naming = _Naming(event)
    return naming.subject(FeedKind.PICKED, "", naming.words.phrases.feeds.chosen)


class _Naming:
    """Finds the words for the calendars of an event, in its language."""

    def __init__(self, event: Event) -> None:
        self.event = event
        self.words: Wording = wording_in(event.languages[0])
        self._title = shortened(one_line(event.title), _LONGEST_EVENT)

    def subject(self, kind: FeedKind, id_: str, label: str, called: str = "") -> Subject:
        """A subject whose calendar is named after the event and `called`, else its label."""
        label = one_line(label)
        return Subject(kind, id_, label, f"{self._title} – {one_line(called) or label}")

    def of_event(self) -> Iterator[Subject]:
        """Everything that stands in the agenda."""
        event, title = self.event, one_line(self.event.title)
        yield Subject(FeedKind.ALL, "", title, title)
        yield self.subject(FeedKind.OVERVIEW, "", self.words.phrases.glance)
        yield from (self.of_day(day.date) for day in event.days)
        yield from (self.subject(FeedKind.ROOM, one.id, one.name) for one in event.rooms)
        yield from (self.subject(FeedKind.TRACK, one.id, one.name) for one in event.tracks)
        yield from map(self.of_kind, SessionKind)
        for one in event.people:
            yield self.of_person(one.id, one.name.formal)
        for session in event.sessions:
            yield from (self.of_one_session(session, id_) for id_ in (session.id, *session.was))

    def formerly(self, session: Session, held: Iterable[FormerCalendar]) -> Iterator[Subject]:
        """What held a session; what is no path of a calendar is left out."""
        for one in held:
            kind, _, id_ = one.path.removesuffix(".ics").partition("/")
            if kind == FeedKind.DAY and (day := _date(id_)):
                yield self.of_day(day)
            elif kind == FeedKind.SESSION and id_ in (session.id, *session.was) and is_id(id_):
                yield self.of_one_session(session, id_)
            elif kind == FeedKind.KIND and id_ in set(SessionKind):
                yield self.of_kind(SessionKind(id_))
            elif kind == FeedKind.PERSON and is_id(id_):
                yield self.of_person(id_, one.label or id_)
            elif kind in (FeedKind.ROOM, FeedKind.TRACK) and is_id(id_):
                yield self.subject(FeedKind(kind), id_, one.label or id_)

    def of_day(self, day: date) -> Subject:
        """The sessions that stand under a date."""
        return self.subject(FeedKind.DAY, day.isoformat(), self.words.long_date(day))

    def of_kind(self, kind: SessionKind) -> Subject:
        """The sessions of a kind."""
        return self.subject(FeedKind.KIND, kind, self.words.kinds_word(kind))

    def of_person(self, id_: str, name: str) -> Subject:
        """The sessions in which somebody appears."""
        called = self.words.phrases.feeds.your_sessions.format(name=name)
        return self.subject(FeedKind.PERSON, id_, name, called)

    def of_one_session(self, session: Session, id_: str = "") -> Subject:
        """One session under its id or a former one; its calendar has no name."""
        return Subject(FeedKind.SESSION, id_ or session.id, one_line(session.heading), "")


def _date(text: str) -> date | None:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if found.isoformat() == text else None
