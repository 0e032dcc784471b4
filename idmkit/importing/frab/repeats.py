"""Events that stand in a schedule several times: one session in several rooms, or several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceSession


def each_once(sessions: Iterable[SourceSession], notes: Notes) -> list[SourceSession]:
    """The sessions without repetitions: no two have the same key, UID, guid or number."""
    return list(_apart(_together(sessions, notes), notes))


def _together(sessions: Iterable[SourceSession], notes: Notes) -> Iterator[SourceSession]:
    """What has one key, title and time is one session, in all rooms in which it stands."""
    found: dict[object, SourceSession] = {}
    rooms: dict[object, dict[str, None]] = {}
    for one in sessions:
        same = (one.key, one.title, one.start, one.end)
        if same in found:
            is_elsewhere = not rooms[same].keys() >= {*one.rooms}
            what = "one session in several rooms" if is_elsewhere else "the same session again"
            notes.mended(what, one.origin, one.title)
        found.setdefault(same, one)
        rooms.setdefault(same, {}).update(dict.fromkeys(one.rooms))
    return (replace(one, rooms=tuple(rooms[same])) for same, one in found.items())


def _apart(sessions: Iterable[SourceSession], notes: Notes) -> Iterator[SourceSession]:
    """Of those that share a key, the first keeps what it goes by."""
    seen = Counter[str]()
    numbers = set[int | None]()
    for one in sessions:
        session = replace(one, number=None) if one.number in numbers else one
        if one.key in seen:
            notes.mended("sessions share an id: the first keeps it", one.origin, one.title)
            key = _next(one.key, seen)
            session = replace(session, key=key, uid="", guid="", number=None)
        seen[session.key] += 1
        numbers.add(one.number)
        yield session


def _next(key: str, seen: Counter[str]) -> str:
    while (numbered := f"{key}#{seen[key] + 1}") in seen:
        seen[key] += 1
    seen[key] += 1
    return numbered
