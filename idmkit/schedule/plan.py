"""What all schedule files say: the days, in each of them the rooms, in each of those the slots."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain

from idmkit import wording
from idmkit.model.event import Event, Room, Session
from idmkit.model.handles import stable_guid
from idmkit.schedule.day_span import Span, spans
from idmkit.schedule.participants import Participant, participants, person_numbers
from idmkit.schedule.slots import Slot, slots

# Giggity looks for <conference> in the first 1,024 characters; the version stands before it.
_LONGEST_SYMBOL = 200
_TIMESLOTS = (30, 15, 10, 5)  # minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRoom:
    """A room of a day, by its name. `guid` is empty for what stands in for a room that is none."""

    name: str
    guid: str
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDay:
    """A day, counted from 1; all rooms stand in each day, used or not, in the agenda's order."""

    index: int
    date: date
    span: Span
    rooms: tuple[PlannedRoom, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An event as schedules tell it, its days in the order of their dates."""

    event: Event
    version: str
    days: tuple[PlannedDay, ...]
    person_numbers: Mapping[str, int]

    def participants(self, session: Session) -> Iterator[Participant]:
        """The people of a session, each once."""
        return participants(self.event, session, self.person_numbers)

    @property
    def language(self) -> str:
        """The first language of the event, or ""."""
        return next(iter(self.event.languages), "")

    @property
    def timeslot(self) -> int:
        """The longest of the usual steps, in minutes, in which all sessions begin and end."""
        sessions = self.event.sessions
        minutes = [moment.minute for one in sessions for moment in (one.start, one.end)]
        return next((one for one in _TIMESLOTS if not any(m % one for m in minutes)), 1)


def plan_of(event: Event, edition: datetime) -> Plan:
    """The plan of an event in its `edition` (aware)."""
    days = sorted(event.days, key=lambda day: day.date)
    by_session = slots(event)
    planned = (
        PlannedDay(
            index=index,
            date=day.date,
            span=span,
            rooms=tuple(_rooms(event, [one for s in day.sessions for one in by_session[s.id]])),
        )
        for index, (day, span) in enumerate(
            zip(days, spans(days, event.timezone), strict=True), start=1
        )
    )
    return Plan(
        event=event,
        version=_version(event, edition),
        days=tuple(planned),
        person_numbers=person_numbers(event),
    )


def named_rooms(event: Event) -> dict[str, Room]:
    """The rooms by name; of several with one name the first."""
    return {room.name: room for room in reversed(event.rooms)}


def room_guid(event: Event, room: Room) -> str:
    """The GUID of a room."""
    return stable_guid(event.id, "room", room.id)


def _rooms(event: Event, every: Sequence[Slot]) -> Iterator[PlannedRoom]:
    in_order = sorted(every, key=lambda slot: slot.session.start)
    named = named_rooms(event)
    for name in dict.fromkeys(room.name for room in event.rooms):
        held = tuple(slot for slot in in_order if slot.room and slot.room.name == name)
        yield PlannedRoom(name=name, guid=room_guid(event, named[name]), slots=held)
    nowhere = tuple(slot for slot in in_order if not slot.room)
    if nowhere:
        yield PlannedRoom(name=_stand_in(event, named), guid="", slots=nowhere)


def _stand_in(event: Event, named: Mapping[str, Room]) -> str:
    """What is said in place of a room; never the name of a real one."""
    likely = (event.place, event.title, event.id)
    others = (f"{event.id} {number}" for number in range(len(named)))
    return next(name for name in chain(likely, others) if name and name not in named)


def _version(event: Event, edition: datetime) -> str:
    symbol = wording.symbol(event)[:_LONGEST_SYMBOL]
    return ", ".join(part for part in (symbol, f"{edition:%Y-%m-%d}") if part)
