"""The people of an event: who they are, what they represent, what they do in a session."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from idmkit.model.multilingual import Multilingual
from idmkit.model.origin import Origin
from idmkit.model.picture_file import PictureFile

# Letters that Unicode does not take apart into a plain one and its mark.
_PLAIN_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th"})


class Role(StrEnum):
    """What a person does in a session, in order of precedence."""

    CHAIR = "chair"
    MODERATOR = "moderator"
    KEYNOTE = "keynote"
    SPEAKER = "speaker"
    PANELLIST = "panellist"
    RAPPORTEUR = "rapporteur"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(Multilingual):
    """A person's name in its parts. A single name stands in `family`, with no `given`."""

    given: str = ""
    family: str
    family_first: bool = False
    suffix: str = ""
    honorific: str = ""
    sort: str = ""

    @property
    def full(self) -> str:
        """Given and family name in the person's own order, without honorific or suffix."""
        parts = (self.family, self.given) if self.family_first else (self.given, self.family)
        return " ".join(part for part in parts if part)

    @property
    def formal(self) -> str:
        """The full name as printed in a programme: honorific before, post-nominals after."""
        spoken = f"{self.honorific} {self.full}".strip()
        return f"{spoken}, {self.suffix}" if self.suffix else spoken

    @property
    def sort_key(self) -> str:
        """What an index sorts by: the sort name if given, else family then given name."""
        return self.sort or " ".join(part for part in (self.family, self.given) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Affiliation(Multilingual):
    """What a person is, for whom and from where; empty strings where the agenda says nothing."""

    title: str = ""
    organization: str = ""
    country: str = ""

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts that are there, in printing order."""
        return tuple(part for part in (self.title, self.organization, self.country) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone of the event, written once in the agenda or a roster and referred to by `id`.

    `native_name` is the name in the person's own script; `languages` are spoken, as BCP 47 tags or
    words. `badge_role` is the id of one of the event's roles, "" where the agenda decides. `days`
    are those on which the badge admits, empty for all. `number` is short and on the badge, by which
    it is found in a tray; "" without a roster.
    """

    id: str
    name: Name
    native_name: str = ""
    affiliation: Affiliation = Affiliation()
    delegation: str = ""
    languages: tuple[str, ...] = ()
    photo: PictureFile | None = None
    days: tuple[date, ...] = ()
    notes: str = ""
    number: str = ""
    badge_role: str = ""
    absent: bool = False
    origin: Origin = field(compare=False, repr=False)

    @property
    def delegation_name(self) -> str:
        """Whom the person belongs to: the delegation, or else the country or the organization."""
        return self.delegation or self.affiliation.country or self.affiliation.organization

    @property
    def index_key(self) -> tuple[str, str]:
        """What lists of people are ordered by: the letters of the sort name, then the id.

        Case, accents and punctuation do not count: "Ávila" and "Łoś" stand among the A and the L.
        """
        plain = self.name.sort_key.casefold().translate(_PLAIN_LETTERS)
        letters = (c for c in unicodedata.normalize("NFKD", plain) if c.isalnum() or c == " ")
        return "".join(letters), self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance(Multilingual):
    """One person in one session, with what holds there only.

    `person` is None for someone not named yet; `to_be_confirmed` then says who is awaited.
    `affiliation` is what is printed in this session. `capacity` and `remark` stand in brackets.
    """

    role: Role
    role_word: str = ""
    person: Person | None = None
    to_be_confirmed: str = ""
    affiliation: Affiliation = Affiliation()
    delivered_by: Appearance | None = None
    capacity: str = ""
    jointly_with: tuple[Appearance, ...] = ()
    remark: str = ""
    origin: Origin = field(compare=False, repr=False)

    @property
    def everyone(self) -> tuple[Appearance, ...]:
        """This appearance and those inside it: who delivers it, who shares it."""
        inside = (self.delivered_by, *self.jointly_with)
        return (self, *(other for one in inside if one for other in one.everyone))

    @property
    def present(self) -> tuple[Person, ...]:
        """The named people who are really in the room: not the one whose words another delivers."""
        return tuple(one.person for one in self.everyone if one.person and one.delivered_by is None)
