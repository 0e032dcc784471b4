"""The people of a session as the formats list them: each once, with a number and a GUID."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from idmkit.model.event import Event, Session
from idmkit.model.handles import stable_guid
from idmkit.model.people import Appearance, Person
from idmkit.schedule.numbers import numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody in a session; `appearance` is the first of theirs in it."""

    person: Person
    appearance: Appearance
    number: int
    guid: str


def participants(event: Event, session: Session, known: Mapping[str, int]) -> Iterator[Participant]:
    """Everybody who is named, also who only delivers or shares; `known` are `person_numbers`."""
    first: dict[str, Appearance] = {}
    for appearance in session.appearances:
        for one in appearance.everyone:
            if one.person:
                first.setdefault(one.person.id, one)
    for id_, appearance in first.items():
        if appearance.person:
            yield Participant(
                person=appearance.person,
                appearance=appearance,
                number=known[id_],
                guid=stable_guid(event.id, "person", id_),
            )


def person_numbers(event: Event) -> dict[str, int]:
    """The number of each person of the event, by id."""
    names = {person.id: f"{event.id}/person/{person.id}" for person in event.people}
    found = numbers(names.values(), {})
    return {id_: found[name] for id_, name in names.items()}
