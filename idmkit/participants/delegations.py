"""Everybody who comes, by delegation: whom a list has first, and in whose alphabet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import NamedTuple

from idmkit.badges.roles import badge_roles
from idmkit.model.badge_role import HEAD_OF_DELEGATION, BadgeRole
from idmkit.model.event import Event
from idmkit.model.folding import fold
from idmkit.model.people import Person
from idmkit.printing.unicode_rules import sort_key


class Participant(NamedTuple):
    """Somebody who comes, with the role that the badge has."""

    person: Person
    role: BadgeRole

    @property
    def leads(self) -> bool:
        """Whether lists have this person first in the delegation."""
        return self.role.rank <= HEAD_OF_DELEGATION.rank


class Delegation(NamedTuple):
    """Those of one delegation, its heads first; without a name those of none."""

    name: str
    members: tuple[Participant, ...]


def participants(event: Event) -> tuple[Participant, ...]:
    """Everybody who comes, as the agenda and the rosters have them."""
    roles = badge_roles(event)
    return tuple(Participant(one, roles[one.id]) for one in event.attendees if not one.absent)


def delegations(event: Event, language: str) -> tuple[Delegation, ...]:
    """The delegations in the alphabet of a language (UTS #10); who is of none comes last.

    Names that differ only in case, accents and punctuation are one. Within a delegation heads come
    first, by rank; all others by their sort names.
    """
    collated = sort_key(language)
    names: dict[str, str] = {}
    members: defaultdict[str, list[Participant]] = defaultdict(list)
    for one in participants(event):
        name = one.person.delegation_name
        key = fold(name) or name
        names.setdefault(key, name)
        members[key].append(one)
    ordered = sorted(names, key=lambda key: (not key, collated(names[key]), key))
    place = _place(collated)
    return tuple(Delegation(names[key], tuple(sorted(members[key], key=place))) for key in ordered)


def in_alphabet(event: Event, language: str) -> tuple[Participant, ...]:
    """Everybody by sort name, in the alphabet of a language."""
    collated = sort_key(language)
    return tuple(sorted(participants(event), key=lambda one: _alphabetic(one, collated)))


Collated = Callable[[str], bytes]


def _place(collated: Collated) -> Callable[[Participant], tuple[int, bytes, str]]:
    def place(one: Participant) -> tuple[int, bytes, str]:
        rank = one.role.rank if one.leads else HEAD_OF_DELEGATION.rank + 1
        return (rank, *_alphabetic(one, collated))

    return place


def _alphabetic(one: Participant, collated: Collated) -> tuple[bytes, str]:
    return collated(one.person.name.sort_key), one.person.id
