"""What one badge says, before anyone asks where it stands: pure text from the agenda."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from idmkit.badges.name_fitting import PARTICLES
from idmkit.badges.roles import badge_roles
from idmkit.badges.staff_marks import marks_of
from idmkit.model.badge_role import BadgeRole
from idmkit.model.badge_settings import BadgeField, FamilyCase, NameOrder
from idmkit.model.event import Event
from idmkit.model.handles import person_address
from idmkit.model.people import Name, Person
from idmkit.model.picture_file import PictureFile
from idmkit.printing.readable import readable
from idmkit.printing.typeface import OwnFonts
from idmkit.wording import event_dates, wording_in
from idmkit.wording.badge_words import BadgeWords

_BETWEEN_MARKS = " · "
_WORDS = (
    *("event", "place_and_dates", "honorific", "given", "family", "suffix", "title"),
    *("organization", "country", "native", "number"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeFace:
    """The words of a front. `payload` is what the QR code holds; no field holds anything else.

    `native` is the name in the person's own script, `number` what a badge is found by in a tray.
    """

    person: Person | None
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
    photo: PictureFile | None = None

    @property
    def is_blank(self) -> bool:
        """Whether it is for someone who is not known yet."""
        return self.person is None

    def readable_in(self, fonts: OwnFonts) -> BadgeFace:
        """The same words as they can be printed: no control characters, nothing without a glyph."""
        words: dict[str, Any] = {field: readable(getattr(self, field), fonts) for field in _WORDS}
        return replace(self, **words)


def badge_faces(event: Event, people: Iterable[Person] | None = None) -> tuple[BadgeFace, ...]:
    """The front of these people, or of everyone who comes: the agenda's, then the rosters'."""
    roles = badge_roles(event)
    chosen = event.attendees if people is None else people
    head = _head(event)
    return tuple(
        _face(event, person, roles[person.id], head) for person in chosen if not person.absent
    )


def blank_face(event: Event, role: BadgeRole, number: int) -> BadgeFace:
    """A front without a name, for someone who registers at the desk; its number is its own."""
    words = _words(event)
    name = f"{role.letter}{number:03}"
    return BadgeFace(
        **_head(event),
        person=None,
        honorific="",
        given="",
        family="",
        family_first=False,
        suffix="",
        title="",
        organization="",
        country="",
        role=role,
        payload=""
        if _leaves_out(event, BadgeField.QR_CODE)
        else f"{event.id}:blank-{name.lower()}",
        number=f"{words.blank} {name}",
    )


def _face(event: Event, person: Person, role: BadgeRole, head: dict[str, Any]) -> BadgeFace:
    name, affiliation = person.name, person.affiliation
    left_out = event.badges.leave_out
    said = {
        BadgeField.HONORIFIC: name.honorific,
        BadgeField.SUFFIX: name.suffix,
        BadgeField.NATIVE_NAME: person.native_name,
        BadgeField.TITLE: affiliation.title,
        BadgeField.ORGANIZATION: affiliation.organization,
        BadgeField.COUNTRY: affiliation.country,
        BadgeField.QR_CODE: person_address(event, person),
    }
    shown = {field: "" if field in left_out else text for field, text in said.items()}
    return BadgeFace(
        **head,
        person=person,
        honorific=shown[BadgeField.HONORIFIC],
        given=name.given,
        family=_cased(name.family, event.badges.family_case),
        family_first=_is_family_first(name, event.badges.name_order),
        suffix=shown[BadgeField.SUFFIX],
        title=shown[BadgeField.TITLE],
        organization=shown[BadgeField.ORGANIZATION],
        country=shown[BadgeField.COUNTRY],
        role=role,
        payload=shown[BadgeField.QR_CODE],
        native=shown[BadgeField.NATIVE_NAME],
        number=number_and_marks(event, person),
        photo=person.photo if event.badges.photos else None,
    )


def number_and_marks(event: Event, person: Person) -> str:
    """What is found by flicking through a tray, and the small signs that the agenda asks for."""
    words, left_out = _words(event), event.badges.leave_out
    shown = person.number and BadgeField.NUMBER not in left_out
    number = words.number.format(number=person.number) if shown else ""
    return _BETWEEN_MARKS.join(part for part in (number, *marks_of(event, person)) if part)


def _head(event: Event) -> dict[str, Any]:
    place = ", ".join(part for part in (event.place, event_dates(event)) if part)
    return {
        "event": "" if _leaves_out(event, BadgeField.EVENT) else event.series or event.title,
        "place_and_dates": "" if _leaves_out(event, BadgeField.PLACE) else place,
    }


def _leaves_out(event: Event, field: BadgeField) -> bool:
    return field in event.badges.leave_out


def _words(event: Event) -> BadgeWords:
    return wording_in(event.languages[0] if event.languages else "en").phrases.badges


def _is_family_first(name: Name, order: NameOrder) -> bool:
    return name.family_first if order is NameOrder.OWN else order is NameOrder.FAMILY


def _cased(family: str, case: FamilyCase) -> str:
    """In capitals where the agenda wants them; particles stay small: "de la VEGA"."""
    if case is FamilyCase.AS_WRITTEN:
        return family
    return " ".join(word if word in PARTICLES else word.upper() for word in family.split(" "))
