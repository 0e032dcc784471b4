"""Calendars that idmkit wrote, read back: ids, addresses, rooms and all that descriptions tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import NamedTuple, TypeVar

from idmkit.importing.icalendar_files.description import Told, told
from idmkit.importing.icalendar_files.personal import without_duties
from idmkit.importing.icalendar_files.source import IcsComponent
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceEvent, SourceSession
from idmkit.model.handles import is_id
from idmkit.reading.cities import zone_of_place
from idmkit.reading.time_zones import known_zones
from idmkit.wording import LANGUAGES

_PRODUCT = "-//idmkit//idmkit//EN"
_ADDRESS = re.compile(r"(https?://\S+/)#s-([a-z0-9-]+)")
_YEAR = re.compile(r"[0-9]{4}(?=-)")
_COMMA = ", "
_T = TypeVar("_T")


class _Handle(NamedTuple):
    """What the UIDs of one event share: "idm-2009" and "idmkit" of "idm-2009-opening@idmkit"."""

    event: str
    domain: str

    def session(self, uid: str) -> str:
        """The id of the session in a UID of this event, or ""."""
        stem, _, domain = uid.rpartition("@")
        found = stem.removeprefix(f"{self.event}-")
        is_ours = self.event and domain == self.domain and found != stem
        return found if is_ours and is_id(found) else ""


_NO_HANDLE = _Handle("", "")


@dataclass(frozen=True, slots=True)
class _Read:
    """A session whose abstract is its DESCRIPTION as written, and what that tells."""

    session: SourceSession
    told: Told

    @property
    def address(self) -> re.Match[str] | None:
        """Where the session is in the printed programme."""
        lines = (*reversed(self.told.addresses), self.session.link)
        return next((found for one in lines if (found := _ADDRESS.fullmatch(one))), None)


def is_own(component: IcsComponent) -> bool:
    """Whether idmkit wrote the calendar that a component is of."""
    return component.text("PRODID").strip() == _PRODUCT


def own_event(event: SourceEvent, notes: Notes) -> SourceEvent:
    """The event that a calendar of ours was made from. Up to here a location is one room."""
    told_to_all = [*without_duties(event.sessions, event.title)]
    language, read = _in_their_language(told_to_all)
    handle = _handle(read)
    url = _commonest([found[1] for one in read if (found := one.address)], "")
    locations = [*dict.fromkeys(map(_location, event.sessions))]
    place = _place(locations, event.timezone)
    rooms = {_without(place, location) for location in locations}
    sessions = tuple(
        replace(_session(one, handle, url), rooms=_rooms(_location(one.session), place, rooms))
        for one in read
    )
    _say(event, sessions, place, notes)
    return replace(
        event,
        own=True,
        id=handle.event,
        domain=handle.domain,
        languages=(language,) if language != LANGUAGES[0] else (),
        url=url,
        place=place,
        sessions=sessions,
    )


def _in_their_language(sessions: Sequence[SourceSession]) -> tuple[str, list[_Read]]:
    """The sessions in the language in which the most is known, English if all are alike."""
    found = {one: [_Read(each, told(each, one)) for each in sessions] for one in LANGUAGES}
    parts = {one: sum(each.told.parts for each in read) for one, read in found.items()}
    best = max(LANGUAGES, key=lambda one: parts[one])
    return best, found[best]


def _handle(read: list[_Read]) -> _Handle:
    """The ids of the event and of a session are told apart by an address, else by the year."""
    certain = [_Handle(event, domain) for event, domain in map(_by_address, read) if event]
    possible = certain or [one for session in read for one in _by_year(session.session)]
    return _commonest(possible, _NO_HANDLE)


def _by_address(one: _Read) -> tuple[str, str]:
    stem, _, domain = one.session.uid.rpartition("@")
    event = stem.removesuffix(f"-{one.address[2]}") if one.address else stem
    return (event, domain) if event != stem and is_id(event) else ("", "")


def _by_year(session: SourceSession) -> Iterator[_Handle]:
    """The id of an event ends in the year of one of its days, and that may be the day before."""
    stem, _, domain = session.uid.rpartition("@")
    years = {str(session.start.year), str(session.start.year - 1)}
    for found in _YEAR.finditer(stem):
        handle = _Handle(stem[: found.end()], domain)
        if found[0] in years and is_id(handle.event) and handle.session(session.uid):
            yield handle


def _session(one: _Read, handle: _Handle, url: str) -> SourceSession:
    session, told_ = one.session, one.told
    own = handle.session(session.uid)
    address = one.address
    return replace(
        session,
        title=told_.title or session.title,
        abstract=told_.abstract,
        questions=told_.questions,
        notes=told_.notes,
        appearances=told_.appearances,
        access=told_.remarks.access,
        changed=told_.remarks.changed,
        interpretation=told_.remarks.interpretation,
        documents=told_.documents,
        link="" if address and session.link == f"{url}#s-{address[2]}" else session.link,
        uid="" if own else session.uid,
        id=own or (address[2] if address and is_id(address[2]) else ""),
    )


def _location(session: SourceSession) -> str:
    return session.rooms[0] if session.rooms else ""


def _place(locations: list[str], timezone: str) -> str:
    """The end that all locations share: an event has one place.

    One location alone is a room, but for the city at its end.
    """
    parts = [location.split(_COMMA) for location in locations]
    columns = zip(*map(reversed, parts), strict=False)
    shared = [column[0] for column in takewhile(lambda column: len({*column}) == 1, columns)]
    if len(parts) == 1:
        shared = [one for one in shared[:1] if zone_of_place(one, known_zones()) == timezone != ""]
    return _COMMA.join(reversed(shared))


def _without(place: str, location: str) -> str:
    if location == place:
        return ""
    return location.removesuffix(_COMMA + place) if place else location


def _rooms(location: str, place: str, known: set[str]) -> tuple[str, ...]:
    """The rooms of a location; several, if each of them stands alone elsewhere."""
    rest = _without(place, location)
    rooms = rest.split(_COMMA) if rest else []
    return tuple(rooms) if {*rooms} <= known else (rest,)


def _say(event: SourceEvent, sessions: Iterable[SourceSession], place: str, notes: Notes) -> None:
    if place:
        what = "the place of the event, by the end that all locations share"
        notes.guessed(what, event.origin, place)
    for one in sessions:
        if any(shown.person and shown.person.title for shown in one.appearances):
            what = "title, organization and country of a person, which stand together as the title"
            notes.guessed(what, one.origin, one.title)


def _commonest(found: list[_T], otherwise: _T) -> _T:
    """The commonest; of those that are as common, the shortest."""
    counted = Counter(found)
    return max(counted, key=lambda one: (counted[one], -len(str(one))), default=otherwise)
