"""What the band of a badge says and looks like: colour, letter, word and pattern for each role.

Colour never stands alone. A new role must keep the rules that the tests measure: its own letter and
pattern, text at least 4.5:1 on its fill and pattern at least 3:1 (WCAG 2.2 §1.4.3, §1.4.11),
CIEDE2000 at least 7 to every other role, also in grey and for the three kinds of colour blindness.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from idmkit.model.badge_role import (
    BADGE_ROLES,
    CHAIR,
    DELEGATE,
    HEAD_OF_DELEGATION,
    MODERATOR,
    OBSERVER,
    PRESS,
    RAPPORTEUR,
    SPEAKER,
    STAFF,
    BadgeRole,
)
from idmkit.model.contrast import contrast
from idmkit.model.event import Event
from idmkit.model.people import Person, Role
from idmkit.printing.palette import GREY, INK, WHITE, Colour
from idmkit.wording import wording_in

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
    CROSSES = "crosses"
    RINGS = "rings"
    BACK_DIAGONALS = "back diagonals"


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


class _Ours(NamedTuple):
    """What belongs to the colour of one of our roles."""

    text: Colour
    pattern: Pattern
    frame: Colour | None = None


_OURS: Mapping[str, _Ours] = MappingProxyType(
    {
        HEAD_OF_DELEGATION.id: _Ours(WHITE, Pattern.CHEVRONS),
        CHAIR.id: _Ours(_BLACK, Pattern.DIAMONDS),
        MODERATOR.id: _Ours(WHITE, Pattern.HORIZONTAL_BARS),
        SPEAKER.id: _Ours(WHITE, Pattern.VERTICAL_BARS),
        RAPPORTEUR.id: _Ours(_BLACK, Pattern.TRIANGLES),
        DELEGATE.id: _Ours(INK, Pattern.DOTS),
        OBSERVER.id: _Ours(INK, Pattern.PLAIN, GREY),
        PRESS.id: _Ours(INK, Pattern.DIAGONALS),
        STAFF.id: _Ours(WHITE, Pattern.CHECKS),
    }
)

_ON_BADGE: Mapping[Role, str] = MappingProxyType(
    {
        Role.CHAIR: CHAIR.id,
        Role.MODERATOR: MODERATOR.id,
        Role.KEYNOTE: SPEAKER.id,
        Role.SPEAKER: SPEAKER.id,
        Role.PANELLIST: SPEAKER.id,
        Role.RAPPORTEUR: RAPPORTEUR.id,
        Role.OTHER: SPEAKER.id,
    }
)
_PRECEDENCE = tuple(Role)
_FOR_ADDED = (Pattern.CROSSES, Pattern.RINGS, Pattern.BACK_DIAGONALS)
_BY_ID = {role.id: role for role in BADGE_ROLES}


def look_of(role: BadgeRole) -> RoleLook:
    """How a role looks; on a colour of the agenda's own stands the text that is told better."""
    ours = _OURS.get(role.id, _Ours(_told_on(role.colour), Pattern.PLAIN))
    if role.id in _BY_ID and role.colour != _BY_ID[role.id].colour:
        ours = ours._replace(text=_told_on(role.colour))
    return RoleLook(role.letter, role.word, role.colour, ours.text, ours.pattern, ours.frame)


def looks_of(roles: Iterable[BadgeRole]) -> Mapping[str, RoleLook]:
    """How each role looks, by its id: those that the agenda adds have patterns of their own."""
    added, looks = iter(_FOR_ADDED), {role.id: look_of(role) for role in roles}
    for id_, look in looks.items():
        if id_ not in _OURS:
            looks[id_] = look._replace(pattern=next(added, Pattern.PLAIN))
    return looks


def event_roles(event: Event) -> tuple[BadgeRole, ...]:
    """The roles of an event by rank; words that the agenda does not say in its first language."""
    words = wording_in(event.languages[0] if event.languages else "en").phrases.badges.roles
    return tuple(
        replace(role, word=words[role.id])
        if role.word_is_ours and role.word != words[role.id]
        else role
        for role in event.badge_roles
    )


def badge_roles(event: Event) -> Mapping[str, BadgeRole]:
    """The badge role of everyone, by the person's id.

    A role that the agenda or a roster states wins; else the first in the order of `Role` over all
    appearances. Who delivers or shares an appearance has its role, and so has the one whose words
    another delivers; who appears nowhere is a delegate.
    """
    taken, known = _roles_taken(event), {role.id: role for role in event_roles(event)}
    return {one.id: known[_badge_role(one, taken.get(one.id))] for one in event.attendees}


def _badge_role(person: Person, role: Role | None) -> str:
    if person.badge_role:
        return person.badge_role
    return _ON_BADGE[role] if role else DELEGATE.id


def _told_on(ground: Colour) -> Colour:
    """White or our ink, whichever can be read better."""
    return max(WHITE, INK, key=lambda text: contrast(text, ground))


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
