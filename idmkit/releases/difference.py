"""What differs between a session as it was released and as it is."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.model.change import Aspect, ChangeKind
from idmkit.model.event import Status
from idmkit.releases.state import Facts, Names, Place, Record, Told

_MOVES = frozenset({Aspect.TIME, Aspect.ROOM})


def told(before: Record | None, now: Facts) -> Told | None:
    """What delegates are told of a session since the last release, if anything."""
    if before is None:
        return Told(kind=ChangeKind.NEW)
    was_off, is_off = (one.status is Status.CANCELLED for one in (before.facts, now))
    found = () if was_off and is_off else tuple(aspects(before.facts, now))
    if not found:
        return None
    return Told(kind=_kind(found, is_off=is_off), aspects=found, before=_place(before.facts))


def aspects(before: Facts, now: Facts) -> Iterator[Aspect]:
    """What differs, in the order in which readers want to know it."""
    if (before.start, before.end) != (now.start, now.end):
        yield Aspect.TIME
    if _words(before.rooms) != _words(now.rooms):
        same = _ids(before.rooms) == _ids(now.rooms)
        yield Aspect.ROOM_NAME if same else Aspect.ROOM
    if before.status != now.status:
        yield Aspect.STATUS
    if before.title != now.title:
        yield Aspect.TITLE
    if before.people != now.people:
        yield Aspect.PEOPLE
    if before.kind != now.kind:
        yield Aspect.KIND
    if _words(before.track) != _words(now.track):
        yield Aspect.TRACK
    if before.text != now.text:
        yield Aspect.TEXT


def entry_differs(before: Facts, now: Facts) -> bool:
    """Whether the calendar entry says anything else, in a language that was released."""
    then, there = dict(before.entries), dict(now.entries)
    shared = then.keys() & there.keys()
    return not shared or any(then[language] != there[language] for language in shared)


def is_another_appointment(before: Facts, now: Facts) -> bool:
    """Whether time, place or status differ, for which SEQUENCE rises (RFC 5545 §3.8.7.4)."""
    then, there = ((one.start, one.end, _words(one.rooms), one.status) for one in (before, now))
    return then != there


def _kind(found: tuple[Aspect, ...], *, is_off: bool) -> ChangeKind:
    if is_off:
        return ChangeKind.CANCELLED
    return ChangeKind.REVISED if _MOVES.isdisjoint(found) else ChangeKind.MOVED


def _place(facts: Facts) -> Place:
    return Place(start=facts.start, end=facts.end, rooms=facts.rooms)


def _ids(names: Names) -> tuple[str, ...]:
    return tuple(id_ for id_, _ in names)


def _words(names: Names) -> tuple[str, ...]:
    return tuple(name for _, name in names)
