"""Schedules that idmkit wrote, read back: ids from slugs, one session for all of its rooms."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from idmkit.importing.frab.description import told
from idmkit.importing.frab.own_people import own_appearances
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourcePaper, SourcePerson, SourceSession
from idmkit.model.event import Status
from idmkit.model.handles import is_id, stable_guid
from idmkit.schedule.numbers import numbers

NAME = "idmkit"  # what we call ourselves as a generator
_SLUG = re.compile(r"([a-z0-9_]+)-id-([a-z0-9]+(?:-[a-z0-9]+)*)(?:--in-([a-z0-9-]+))?")
_CANCELLED_MARK = "CANCELLED: "
_TOGETHER = "title, organization and country of a person, which stand together as the title"


class Handle(NamedTuple):
    """What a slug of ours tells. `room` is there for a further room of a session."""

    event: str = ""
    session: str = ""
    room: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSlot:
    """A session as it stands in one room, with its texts as written.

    `session` has what every schedule tells: times, kind, room, track, handles, link, documents.
    """

    session: SourceSession
    slug: str
    abstract: str
    description: str
    people: tuple[SourcePerson, ...]

    @property
    def handle(self) -> Handle:
        """What its slug tells; empty for what is no slug of ours."""
        found = _SLUG.fullmatch(self.slug)
        handle = Handle(found[1].replace("_", "-"), found[2], found[3] or "") if found else Handle()
        return handle if is_id(handle.event) and is_id(handle.session) else Handle()


def own_sessions(
    slots: Iterable[OwnSlot], no_rooms: Collection[str], notes: Notes
) -> Iterator[SourceSession]:
    """The sessions, each once; `no_rooms` are the names over those that have no room."""
    together: dict[object, list[OwnSlot]] = {}
    for one in slots:
        key = one.handle.session or f"#{one.session.key}"
        together.setdefault((key, one.session.start, one.session.end), []).append(one)
    for every in together.values():
        in_order = sorted(every, key=lambda one: bool(one.handle.room))
        rooms = dict.fromkeys(room for one in in_order for room in one.session.rooms)
        session = _session(in_order[0], notes)
        yield replace(session, rooms=tuple(room for room in rooms if room not in no_rooms))


def _session(slot: OwnSlot, notes: Notes) -> SourceSession:
    said, session, handle = told(slot.description), slot.session, slot.handle
    appearances = tuple(own_appearances(said.people, slot.people))
    if any(one.person and one.person.title for one in appearances):
        notes.guessed(_TOGETHER, session.origin, session.title)
    status = session.status if said.status is Status.CONFIRMED else said.status
    is_cancelled = status is Status.CANCELLED
    return replace(
        session,
        title=session.title.removeprefix(_CANCELLED_MARK) if is_cancelled else session.title,
        abstract="\n\n".join(filter(None, (slot.abstract, said.abstract))),
        notes=said.notes,
        questions=said.questions,
        appearances=appearances,
        status=status,
        access=said.remarks.access,
        changed=said.remarks.changed,
        interpretation=said.remarks.interpretation,
        documents=(*session.documents, *(SourcePaper(title=one) for one in said.documents)),
        language="",
        guid="" if session.guid == stable_guid(handle.event, handle.session) else session.guid,
        number=None if session.number == _number(handle) else session.number,
        id=handle.session,
    )


def _number(handle: Handle) -> int:
    """The number that a session has in our schedules, unless its agenda gives it another."""
    name = f"{handle.event}/{handle.session}"
    return numbers([name], {})[name]
