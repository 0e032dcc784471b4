"""What one badge says, before anyone asks where it stands: pure text from the agenda."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from idmkit.badges.roles import badge_roles
from idmkit.model.badge_role import BadgeRole
from idmkit.model.event import Event
from idmkit.model.handles import person_address
from idmkit.model.people import Person
from idmkit.printing.readable import readable
from idmkit.printing.typeface import OwnFonts
from idmkit.wording import event_dates

_WORDS = (
    *("event", "place_and_dates", "honorific", "given", "family", "suffix", "title"),
    *("organization", "country", "native", "number"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeFace:
    """The words of a front. `payload` is what the QR code holds; no field holds anything else.

    `native` is the name in the person's own script, `number` what a badge is found by in a tray.
    """

    person: Person
    event: str
    place_and_dates: str
    honorific: str
    given: str
    family: str
    family_first: bool
    suffix: str
    title: str
    organization: str
    country: str
    role: BadgeRole
    payload: str
    native: str = ""
    number: str = ""

    def readable_in(self, fonts: OwnFonts) -> BadgeFace:
        """The same words as they can be printed: no control characters, nothing without a glyph."""
        words: dict[str, Any] = {field: readable(getattr(self, field), fonts) for field in _WORDS}
        return replace(self, **words)


def badge_faces(event: Event) -> tuple[BadgeFace, ...]:
    """The front of everyone who comes: the agenda's people, then those of the rosters."""
    roles = badge_roles(event)
    return tuple(
        _face(event, person, roles[person.id]) for person in event.attendees if not person.absent
    )


def _face(event: Event, person: Person, role: BadgeRole) -> BadgeFace:
    name, affiliation = person.name, person.affiliation
    return BadgeFace(
        person=person,
        event=event.series or event.title,
        place_and_dates=", ".join(part for part in (event.place, event_dates(event)) if part),
        honorific=name.honorific,
        given=name.given,
        family=name.family,
        family_first=name.family_first,
        suffix=name.suffix,
        title=affiliation.title,
        organization=affiliation.organization,
        country=affiliation.country,
        role=role,
        payload=person_address(event, person),
    )
