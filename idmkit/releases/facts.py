"""The facts of each session of an agenda, by which the next release will know what has changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC

from idmkit.calendars.feeds import feeds_of_sessions
from idmkit.model.event import Event, Session
from idmkit.model.handles import session_uid
from idmkit.releases.digests import entry_digest, people_digest, text_digest
from idmkit.releases.state import Facts, Names

ByLanguage = Mapping[str, tuple[Event, Session]]


def facts_of(event: Event) -> dict[str, Facts]:
    """The facts of all sessions of an event, by id."""
    feeds = feeds_of_sessions(event)
    versions = _versions(event)
    return {
        session.id: session_facts(session, versions[session.id], feeds.get(session.id, ()))
        for session in event.sessions
    }


def session_facts(session: Session, versions: ByLanguage, feeds: tuple[str, ...]) -> Facts:
    """The facts of one session. `versions` has it in each language, with its event."""
    event, _ = next(iter(versions.values()))
    return Facts(
        id=session.id,
        was=session.was,
        uid=session_uid(event, session),
        title=session.heading,
        titles=tuple(_titles(versions)),
        kind=session.kind,
        status=session.status,
        start=session.start.astimezone(UTC),
        end=session.end.astimezone(UTC),
        rooms=named((room.id, room.name) for room in session.rooms),
        track=((session.track.id, session.track.name),) if session.track else (),
        names=named(_people(session)),
        people=people_digest(session),
        text=text_digest(session),
        entries=entry_digests(versions),
        feeds=tuple(sorted(feeds)),
    )


def entry_digests(versions: ByLanguage) -> Names:
    """What the calendar entry of a session says in each language, as digests."""
    return tuple((language, entry_digest(*version)) for language, version in versions.items())


def named(pairs: Iterable[tuple[str, str]]) -> Names:
    """Ids with their names, each once."""
    return tuple(dict(pairs).items())


def _versions(event: Event) -> dict[str, dict[str, tuple[Event, Session]]]:
    """Each session in each language, the event's own first."""
    found: dict[str, dict[str, tuple[Event, Session]]] = {one.id: {} for one in event.sessions}
    for other in (event, *event.translations):
        for session in other.sessions:
            found[session.id][other.languages[0]] = other, session
    return found


def _titles(versions: ByLanguage) -> Iterator[tuple[str, str]]:
    """The headings that were translated."""
    _, *further = versions.items()
    for language, (_, version) in further:
        if not version.language_of("title"):
            yield language, version.heading


def _people(session: Session) -> Iterator[tuple[str, str]]:
    for appearance in session.appearances:
        for one in appearance.everyone:
            if one.person:
                yield one.person.id, one.person.name.formal
