"""An event in another language: the overlay's texts in the place of the agenda's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from idmkit.model.event import Day, Event, Paper, Session
from idmkit.model.people import Affiliation, Appearance, Person
from idmkit.reading.appearance_reader import LISTS
from idmkit.reading.translations.overlay import Overlay
from idmkit.reading.translations.tables import (
    AFFILIATION,
    APPEARANCE,
    BETWEEN_PARAGRAPHS,
    DAY,
    DOCUMENTS,
    EVENT,
    NAME,
    NAMED,
    PARAGRAPHS,
    SESSION,
    Address,
    Fields,
    appearance_keys,
    has_own_affiliation,
)

Thing = TypeVar("Thing", bound=Any)


def translated(event: Event, overlay: Overlay, language: str) -> Event:
    """The same event in a language; what the overlay lacks stands as the agenda has it.

    Each thing says in `foreign` which of its texts do.
    """
    return _Translation(event, overlay, language).event


class _Translation:
    """Puts the texts of one language in place."""

    def __init__(self, event: Event, overlay: Overlay, language: str) -> None:
        self._overlay = overlay
        self._original = event.languages[0]
        self._people = {one.id: self._person(one) for one in event.people}
        self._rooms = {one.id: self._row(one, ("room", one.id)) for one in event.rooms}
        self._tracks = {one.id: self._row(one, ("track", one.id)) for one in event.tracks}
        self.event: Event = replace(
            self._told(event, ("event",), EVENT),
            languages=(language,),
            days=tuple(map(self._day, event.days)),
            rooms=tuple(self._rooms.values()),
            tracks=tuple(self._tracks.values()),
            people=tuple(self._people.values()),
        )

    def _day(self, day: Day) -> Day:
        told = self._told(day, ("day", day.date.isoformat()), DAY)
        return replace(told, sessions=tuple(map(self._session, day.sessions)))

    def _session(self, session: Session) -> Session:
        address = ("session", session.id)
        return replace(
            self._told(session, address, SESSION),
            rooms=tuple(self._rooms[room.id] for room in session.rooms),
            track=self._tracks[session.track.id] if session.track else None,
            documents=tuple(self._papers(session.documents, (*address, DOCUMENTS))),
            appearances=tuple(self._appearances(session, address)),
        )

    def _papers(self, papers: Sequence[Paper], address: Address) -> Iterator[Paper]:
        for number, paper in enumerate(papers, 1):
            text = self._overlay.texts.get((*address, str(number)), "")
            foreign = () if text else (("title", self._original),)
            yield replace(paper, title=text or paper.title, foreign=foreign)

    def _appearances(self, session: Session, address: Address) -> Iterator[Appearance]:
        for list_, role in LISTS.items():
            held = session.with_role(role)
            for key, one in zip(appearance_keys(held), held, strict=True):
                yield self._appearance(one, (*address, list_, key))

    def _appearance(self, one: Appearance, address: Address) -> Appearance:
        partners = zip(appearance_keys(one.jointly_with), one.jointly_with, strict=True)
        together = (*address, "jointly_with")
        deliverer = one.delivered_by
        return replace(
            self._told(one, address, APPEARANCE),
            person=self._people[one.person.id] if one.person else None,
            affiliation=self._affiliation(one, address),
            delivered_by=self._appearance(deliverer, (*address, "delivered_by"))
            if deliverer
            else None,
            jointly_with=tuple(self._appearance(who, (*together, key)) for key, who in partners),
        )

    def _affiliation(self, one: Appearance, address: Address) -> Affiliation:
        """The person's, unless this session has one of its own."""
        if one.person and not has_own_affiliation(one):
            return self._people[one.person.id].affiliation
        return self._texts(one.affiliation, address, AFFILIATION)

    def _person(self, person: Person) -> Person:
        address = ("person", person.id)
        return replace(
            person,
            name=self._texts(person.name, address, NAME),
            affiliation=self._texts(person.affiliation, address, AFFILIATION),
            origin=self._origin(person, address),
        )

    def _row(self, row: Thing, address: Address) -> Thing:
        return self._told(row, address, NAMED)

    def _told(self, thing: Thing, address: Address, fields: Fields) -> Thing:
        """The thing with its texts, and with the place of its translation if there is one."""
        told = self._texts(thing, address, fields)
        return replace(told, origin=self._origin(thing, address))

    def _origin(self, thing: Any, address: Address) -> Any:
        there = address in self._overlay.tables
        return self._overlay.origin(address) if there else thing.origin

    def _texts(self, thing: Thing, address: Address, fields: Fields) -> Thing:
        changes: dict[str, Any] = {}
        foreign: list[str] = []
        for key, field in fields.items():
            value = getattr(thing, field)
            if isinstance(value, tuple) and key != PARAGRAPHS:
                texts = [self._text((*address, key, str(n))) for n in range(1, len(value) + 1)]
                changes[field] = tuple(map(_either, texts, value))
                foreign += [f"{field}/{n}" for n, text in enumerate(texts) if not text]
            elif text := self._text((*address, key)):
                parts = tuple(text.split(BETWEEN_PARAGRAPHS))
                changes[field] = parts if key == PARAGRAPHS else text
            elif value:
                foreign.append(field)
        changes["foreign"] = tuple((name, self._original) for name in foreign)
        return replace(thing, **changes)

    def _text(self, address: Address) -> str:
        return self._overlay.texts.get(address, "")


def _either(text: str, original: str) -> str:
    return text or original
