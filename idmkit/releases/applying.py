"""The event as delegates see it beside what they were told before: changes, stamps, withdrawals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from idmkit.model.change import Change, Placing
from idmkit.model.event import Day, Event, Session, Withdrawn
from idmkit.releases.matching import matched
from idmkit.releases.next_state import following, former_calendars
from idmkit.releases.slips import slips
from idmkit.releases.state import Names, Place, Record, State
from idmkit.releases.withdrawals import withdrawn_session


class Compared(NamedTuple):
    """An event beside its last release: as it is shown, and the state that its release would leave.

    `has_news`: there is something that the last release has not told.
    """

    event: Event
    state: State
    has_news: bool


def compared(event: Event, state: State, edition: datetime) -> Compared:
    """The event with the change, stamps and former calendars of each session, in all languages.

    `edition` (aware) is its instant. Raises AgendaError: former-id-released, uid-changed,
    uid-released.
    """
    matches = matched(event, state)
    after, has_news = following(matches, edition)
    notes = slips(matches, has_news=has_news)
    told = replace(_with_state(matches.event, after), release_notes=tuple(notes))
    return Compared(told, after, has_news)


def _with_state(event: Event, state: State) -> Event:
    """The event with what the state says that it leads to, in all languages."""
    translations = (_Telling(other, event, state.records).event for other in event.translations)
    told = _Telling(event, event, state.records).event
    return replace(told, translations=tuple(translations))


@dataclass(frozen=True)
class _Telling:
    """Tells of an event in one language; `original` is the same in its first."""

    untold: Event
    original: Event
    records: Mapping[str, Record]

    @property
    def event(self) -> Event:
        """The event, told."""
        gone = (one for one in self.records.values() if one.withdrawn)
        return replace(
            self.untold,
            days=tuple(map(self._day, self.untold.days)),
            withdrawn=tuple(map(self._withdrawn, gone)),
        )

    def _day(self, day: Day) -> Day:
        return replace(day, sessions=tuple(map(self._session, day.sessions)))

    def _session(self, session: Session) -> Session:
        record = self.records[session.id]
        return replace(
            session,
            change=self._change(record, session.changed),
            stamp=record.stamp,
            left=tuple(one for one in record.left if one.path not in record.facts.feeds),
        )

    def _withdrawn(self, record: Record) -> Withdrawn:
        session = withdrawn_session(self.untold, record.facts, self.original.languages[0])
        own = former_calendars(record.facts, record.facts.feeds)
        return Withdrawn(
            session=replace(session, change=self._change(record, ""), stamp=record.stamp),
            feeds=tuple({one.path: one for one in (*record.left, *own)}.values()),
        )

    def _change(self, record: Record, words: str) -> Change | None:
        told = record.told
        if told is None:
            return None
        before = self._placing(told.before) if told.before else None
        return Change(kind=told.kind, before=before, aspects=told.aspects, words=words)

    def _placing(self, place: Place) -> Placing:
        zone = self.untold.timezone
        return Placing(
            start=place.start.astimezone(zone),
            end=place.end.astimezone(zone),
            places=self._places(place.rooms),
        )

    def _places(self, rooms: Names) -> tuple[str, ...]:
        """The names that rooms had; in this language, if they still have them."""
        known = {room.id: room.name for room in self.original.rooms}
        here = {room.id: room.name for room in self.untold.rooms}
        return tuple(here[id_] if known.get(id_) == name else name for id_, name in rooms)
