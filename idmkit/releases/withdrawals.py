"""Sessions that were released and have left the agenda: what calendars still say of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from idmkit.model.event import Event, Room, Session, Status, Track
from idmkit.releases.facts import entry_digests
from idmkit.releases.state import Facts, Names

Named = TypeVar("Named", Room, Track)


def withdrawn_session(event: Event, facts: Facts, first_language: str) -> Session:
    """The session, cancelled, in the language of an event; its people and texts are not kept."""
    language = event.languages[0]
    title = facts.title if language == first_language else dict(facts.titles).get(language, "")
    rooms = {room.id: room for room in event.rooms}
    tracks = {track.id: track for track in event.tracks}
    return Session(
        id=facts.id,
        kind=facts.kind,
        title=title or facts.title,
        start=facts.start.astimezone(event.timezone),
        end=facts.end.astimezone(event.timezone),
        rooms=tuple(_known(Room, facts.rooms, rooms, event)),
        track=next(_known(Track, facts.track, tracks, event), None),
        status=Status.CANCELLED,
        uid=facts.uid,
        was=facts.was,
        foreign=() if title else (("title", first_language),),
        origin=event.origin,
    )


def withdrawn_facts(event: Event, facts: Facts) -> Facts:
    """The facts of a session that has left the agenda of an event."""
    first = event.languages[0]
    versions = {
        other.languages[0]: (other, withdrawn_session(other, facts, first))
        for other in (event, *event.translations)
    }
    return replace(facts, status=Status.CANCELLED, entries=entry_digests(versions))


def _known(
    kind: type[Named], names: Names, known: Mapping[str, Named], event: Event
) -> Iterator[Named]:
    """The rooms or tracks of these ids, as the agenda has them now or as they were."""
    for id_, name in names:
        yield known.get(id_) or kind(id=id_, name=name, origin=event.origin)
