"""What the band of a badge says and looks like: colour, letter, word and pattern for each role.

Colour never stands alone. A new role must keep the rules that the tests measure: its own letter and
pattern, text at least 4.5:1 on its fill and pattern at least 3:1 (WCAG 2.2 §1.4.3, §1.4.11),
CIEDE2000 at least 7 to every other role, also in grey and for the three kinds of colour blindness.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from idmkit.model.event import Event
from idmkit.model.people import BadgeRole, Person, Role
from idmkit.printing.palette import ACCENT, GREY, INK, TINT, WHITE, Colour

_BLACK: Colour = "#000000"
_SHARE_OF_WHITE = 0.65
_SHARE_OF_DARK = 0.62


class Pattern(StrEnum):
    """What stands at the end of the band, for those who see no colour."""

    CHEVRONS = "chevrons"
    DIAMONDS = "diamonds"
    HORIZONTAL_BARS = "horizontal bars"
    VERTICAL_BARS = "vertical bars"
    TRIANGLES = "triangles"
    DOTS = "dots"
    PLAIN = "plain"
    DIAGONALS = "diagonals"
    CHECKS = "checks"


class RoleLook(NamedTuple):
    """How one role looks; `frame` is the colour of a line round a fill that is nearly white."""

    letter: str
    word: str
    fill: Colour
    text: Colour
    pattern: Pattern
    frame: Colour | None = None

    @property
    def pattern_colour(self) -> Colour:
        """The fill mixed with the text colour: opaque, so that it prints alike everywhere."""
        share = _SHARE_OF_WHITE if self.text == WHITE else _SHARE_OF_DARK
        return _mixed(self.fill, self.text, share)


LOOKS: Mapping[BadgeRole, RoleLook] = MappingProxyType(
    {
        BadgeRole.HEAD_OF_DELEGATION: RoleLook(
            letter="H",
            word="Head of delegation",
            fill="#76102f",
            text=WHITE,
            pattern=Pattern.CHEVRONS,
        ),
        BadgeRole.CHAIR: RoleLook(
            letter="C", word="Chair", fill="#b16e1d", text=_BLACK, pattern=Pattern.DIAMONDS
        ),
        BadgeRole.MODERATOR: RoleLook(
            letter="M",
            word="Moderator",
            fill="#1e7869",
            text=WHITE,
            pattern=Pattern.HORIZONTAL_BARS,
        ),
        BadgeRole.SPEAKER: RoleLook(
            letter="S", word="Speaker", fill=ACCENT, text=WHITE, pattern=Pattern.VERTICAL_BARS
        ),
        BadgeRole.RAPPORTEUR: RoleLook(
            letter="R", word="Rapporteur", fill="#c07bad", text=_BLACK, pattern=Pattern.TRIANGLES
        ),
        BadgeRole.DELEGATE: RoleLook(
            letter="D", word="Delegate", fill="#74aedd", text=INK, pattern=Pattern.DOTS
        ),
        BadgeRole.OBSERVER: RoleLook(
            letter="O",
            word="Observer",
            fill=TINT,
            text=INK,
            pattern=Pattern.PLAIN,
            frame=GREY,
        ),
        BadgeRole.PRESS: RoleLook(
            letter="P", word="Press", fill="#f4c430", text=INK, pattern=Pattern.DIAGONALS
        ),
        BadgeRole.STAFF: RoleLook(
            letter="T", word="Staff", fill="#0f151d", text=WHITE, pattern=Pattern.CHECKS
        ),
    }
)


def look_of(role: BadgeRole) -> RoleLook:
    """How a role looks."""
    return LOOKS[role]


_ON_BADGE: Mapping[Role, BadgeRole] = MappingProxyType(
    {
        Role.CHAIR: BadgeRole.CHAIR,
        Role.MODERATOR: BadgeRole.MODERATOR,
        Role.KEYNOTE: BadgeRole.SPEAKER,
        Role.SPEAKER: BadgeRole.SPEAKER,
        Role.PANELLIST: BadgeRole.SPEAKER,
        Role.RAPPORTEUR: BadgeRole.RAPPORTEUR,
        Role.OTHER: BadgeRole.SPEAKER,
    }
)
_PRECEDENCE = tuple(Role)


def badge_roles(event: Event) -> Mapping[str, BadgeRole]:
    """The badge role of everyone, by the person's id.

    A role that the agenda states wins; else the first in the order of `Role` over all appearances.
    Who delivers or shares an appearance has its role, and so has the one whose words another
    delivers; who appears nowhere is a delegate.
    """
    taken = _roles_taken(event)
    return {person.id: _badge_role(person, taken.get(person.id)) for person in event.people}


def _badge_role(person: Person, role: Role | None) -> BadgeRole:
    if person.badge_role:
        return person.badge_role
    return _ON_BADGE[role] if role else BadgeRole.DELEGATE


def _roles_taken(event: Event) -> dict[str, Role]:
    first: dict[str, Role] = {}
    for session in event.sessions:
        for appearance in session.appearances:
            for one in appearance.everyone:
                if one.person:
                    known = first.get(one.person.id, appearance.role)
                    first[one.person.id] = min(known, appearance.role, key=_PRECEDENCE.index)
    return first


def _mixed(ground: Colour, paint: Colour, share: float) -> Colour:
    """`share` of one colour in another, channel by channel in sRGB."""
    channels = (
        round(int(ground[i : i + 2], 16) * (1 - share) + int(paint[i : i + 2], 16) * share)
        for i in (1, 3, 5)
    )
    return "#" + "".join(f"{channel:02x}" for channel in channels)
