"""Who gets a badge in this run, and in which order: pure, from an event and its settings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from idmkit.badges.roles import badge_roles
from idmkit.model.badge_role import BadgeRole
from idmkit.model.badge_settings import SortBy
from idmkit.model.event import Event
from idmkit.model.people import Person

Key = Callable[[Person], Any]


def chosen_people(event: Event) -> tuple[Person, ...]:
    """Everyone who comes and whom the run asks for, in its order; packs keep delegations whole."""
    settings, roles = event.badges, badge_roles(event)
    people = [person for person in event.attendees if not person.absent]
    if settings.people:
        people = [one for one in people if one.id in settings.people]
    if settings.roles:
        people = [one for one in people if roles[one.id].id in settings.roles]
    if settings.delegations:
        people = [one for one in people if one.delegation_name in settings.delegations]
    return tuple(_sorted(people, event, roles))


def delegations(event: Event) -> Iterator[str]:
    """Whom people belong to, each once, as written."""
    yield from dict.fromkeys(one.delegation_name for one in event.attendees)


def _sorted(
    people: Sequence[Person], event: Event, roles: Mapping[str, BadgeRole]
) -> Sequence[Person]:
    by = event.badges.sort
    if event.badges.packs:
        by = (SortBy.DELEGATION, *(one for one in by if one is not SortBy.DELEGATION))
    keys = [_key(one, event, roles) for one in by]
    return sorted(people, key=lambda person: (*(key(person) for key in keys), person.index_key))


def _key(by: SortBy, event: Event, roles: Mapping[str, BadgeRole]) -> Key:
    """What people are ordered by, in the order of the event's first language."""
    from idmkit.printing.unicode_rules import sort_key

    collated = sort_key(event.languages[0] if event.languages else "en")
    texts: Mapping[SortBy, Callable[[Person], str]] = {
        SortBy.NAME: lambda one: one.name.sort_key,
        SortBy.FAMILY: lambda one: one.name.family,
        SortBy.GIVEN: lambda one: one.name.given,
        SortBy.COUNTRY: lambda one: one.affiliation.country,
        SortBy.DELEGATION: lambda one: one.delegation_name,
        SortBy.ORGANIZATION: lambda one: one.affiliation.organization,
    }
    if by is SortBy.ROLE:
        return lambda one: roles[one.id].rank
    if by is SortBy.NUMBER:
        return lambda one: (len(one.number), one.number)
    text = texts[by]
    return lambda one: collated(text(one))
