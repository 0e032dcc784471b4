"""Which sessions go in which calendar file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC

from idmkit.calendars.overview import overview_ids
from idmkit.calendars.subjects import (
    FeedKind,
    Subject,
    path_of,
    picked_subject,
    subjects,
)
from idmkit.model.event import Day, Event, Session
from idmkit.model.handles import session_uid


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One calendar's worth of sessions, by start. `days` have an all-day banner in it."""

    subject: Subject
    sessions: tuple[Session, ...]
    days: tuple[Day, ...] = ()

    @property
    def path(self) -> str:
        """Where its file is, within the folder of its language."""
        return self.subject.path

    @property
    def person_id(self) -> str:
        """Whom the calendar speaks to, or "" if to everybody."""
        return self.subject.id if self.subject.kind is FeedKind.PERSON else ""


def feeds(event: Event) -> Iterator[Feed]:
    """All calendars that hold something, for none may be empty (RFC 5545 §3.6)."""
    held = defaultdict[str, list[Session]](list)
    for path, session in (*_held(event), *_left(event), *_called_off(event)):
        held[path].append(session)
    for subject in subjects(event):
        sessions = _by_start(held.get(subject.path, ()))
        days = _days(event) if held and subject.kind is FeedKind.OVERVIEW else ()
        if sessions or days:
            yield Feed(subject=subject, sessions=sessions, days=days)


def feeds_of_sessions(event: Event) -> dict[str, tuple[str, ...]]:
    """The paths of the calendars that each session is in by what it is now, by its id."""
    found = defaultdict[str, list[str]](list)
    for path, session in _held(event):
        found[session.id].append(path)
    return {id_: tuple(paths) for id_, paths in found.items()}


def single_feeds(event: Event, ids: Collection[str]) -> Iterator[Feed]:
    """The calendars of these sessions, one each, in the agenda's order."""
    own = {path_of(FeedKind.SESSION, id_) for id_ in ids}
    return (feed for feed in feeds(event) if feed.path in own)


def picked_feed(event: Event, ids: Collection[str]) -> Feed:
    """One calendar of these sessions; of one session, it is that session's own."""
    singles = list(single_feeds(event, ids))
    if len(singles) == 1:
        return singles[0]
    sessions = _by_start(one for feed in singles for one in feed.sessions)
    return Feed(subject=picked_subject(event), sessions=sessions)


def _held(event: Event) -> Iterator[tuple[str, Session]]:
    """The paths of the calendars that hold each session of the agenda."""
    for_all = overview_ids(event)
    for day in event.days:
        for session in day.sessions:
            yield path_of(FeedKind.ALL), session
            yield path_of(FeedKind.DAY, day.date.isoformat()), session
            if session.is_pause:
                continue
            if session.id in for_all:
                yield path_of(FeedKind.OVERVIEW), session
            yield from ((path, session) for path in _own_paths(session))


def _own_paths(session: Session) -> Iterator[str]:
    """The calendars that a session is in by what it says of itself."""
    yield from (path_of(FeedKind.ROOM, id_) for id_ in dict.fromkeys(r.id for r in session.rooms))
    if session.track:
        yield path_of(FeedKind.TRACK, session.track.id)
    yield path_of(FeedKind.KIND, session.kind)
    shown = (one for entry in session.appearances for one in entry.everyone)
    people = dict.fromkeys(one.person.id for one in shown if one.person)
    yield from (path_of(FeedKind.PERSON, id_) for id_ in people)
    # An address that was printed under a former id still leads somewhere.
    yield from (path_of(FeedKind.SESSION, id_) for id_ in (session.id, *session.was))


def _left(event: Event) -> Iterator[tuple[str, Session]]:
    """A session in the calendars that it has just left, as it is now."""
    for session in event.sessions:
        yield from ((path, session) for path in dict.fromkeys(one.path for one in session.left))


def _called_off(event: Event) -> Iterator[tuple[str, Session]]:
    """The same of what was withdrawn, unless it has come back: no UID may stand twice."""
    ids = {one.id for one in event.sessions}
    uids = {session_uid(event, one) for one in event.sessions}
    for old in event.withdrawn:
        if old.session.id not in ids and session_uid(event, old.session) not in uids:
            paths = dict.fromkeys(one.path for one in old.feeds)
            yield from ((path, old.session) for path in paths)


def _days(event: Event) -> tuple[Day, ...]:
    return tuple({day.date: day for day in sorted(event.days, key=lambda one: one.date)}.values())


def _by_start(sessions: Iterable[Session]) -> tuple[Session, ...]:
    return tuple(sorted(sessions, key=lambda one: one.start.astimezone(UTC)))
