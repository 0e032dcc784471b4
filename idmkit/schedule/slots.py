"""A session in one of its rooms: what stands once in a schedule, with handles of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from idmkit.model.event import Event, Room, Session, Status
from idmkit.model.handles import session_guid, session_uid, stable_guid
from idmkit.schedule.numbers import numbers

_CANCELLED_MARK = "CANCELLED: "


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """`room` is None for a session without one. The handles are unique within the event.

    `slug` is "<event>-id-<session>" with _ for - in the event's id, and for a further room
    "<event>-id-<session>--in-<room>": ids have no _ and no two hyphens, so it is read back.
    """

    session: Session
    room: Room | None
    guid: str
    number: int
    slug: str
    uid: str

    @property
    def title(self) -> str:
        """Label and title, with a mark if it is cancelled."""
        mark = _CANCELLED_MARK if self.session.status is Status.CANCELLED else ""
        return f"{mark}{self.session.heading}"


def slots(event: Event) -> dict[str, tuple[Slot, ...]]:
    """The slots of each session by its id: one for each room, or one without."""
    found = _numbers(event)
    return {session.id: tuple(_slots(event, session, found)) for session in event.sessions}


def acronym(event: Event) -> str:
    """The event's id in the letters that the schemas want; ids have no _, so it is read back."""
    return event.id.replace("-", "_")


def _slots(event: Event, session: Session, found: dict[str, int]) -> Iterator[Slot]:
    first, *further = _rooms(session) or (None,)
    yield Slot(
        session=session,
        room=first,
        guid=session_guid(event, session),
        number=found[_name(event, session)],
        slug=f"{acronym(event)}-id-{session.id}",
        uid=session_uid(event, session),
    )
    for room in further:
        if room:
            yield _further(event, session, room, found[_name(event, session, room)])


def _further(event: Event, session: Session, room: Room, number: int) -> Slot:
    return Slot(
        session=session,
        room=room,
        guid=stable_guid(event.id, session.first_id, "in", room.id),
        number=number,
        slug=f"{acronym(event)}-id-{session.id}--in-{room.id}",
        uid=f"{event.id}-{session.first_id}--in-{room.id}@{event.calendar_domain}",
    )


def _rooms(session: Session) -> tuple[Room, ...]:
    """Its rooms, each once."""
    return tuple({room.id: room for room in session.rooms}.values())


def _numbers(event: Event) -> dict[str, int]:
    """The number of each slot by its name."""
    own = {_name(event, one): one.number for one in event.sessions if one.number}
    names = [_name(event, session) for session in event.sessions]
    further = [
        _name(event, session, room) for session in event.sessions for room in _rooms(session)[1:]
    ]
    return numbers((*names, *further), own)


def _name(event: Event, session: Session, room: Room | None = None) -> str:
    name = f"{event.id}/{session.first_id}"
    return f"{name}/in/{room.id}" if room else name
