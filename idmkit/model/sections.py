"""The order in which a session tells what it holds; the same on paper and in calendars."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from idmkit.model.event import Session
from idmkit.model.people import Appearance, Role

_LEADERS = (Role.CHAIR, Role.MODERATOR)
_SPEAKERS = (Role.KEYNOTE, Role.SPEAKER)
_OTHERS = (Role.PANELLIST, Role.RAPPORTEUR, Role.OTHER)


@dataclass(frozen=True, slots=True)
class Group:
    """Those who share a role. Without a heading they stand directly under the title."""

    role: Role
    appearances: tuple[Appearance, ...]
    headed: bool


def speakers_first(session: Session) -> Iterator[Group]:
    """Keynotes and speakers who stand under the title, before the abstract.

    Where a session has both an abstract and somebody who leads it, they come after the latter.
    """
    if not _is_led(session):
        yield from _groups(session, _SPEAKERS, headed=False)


def people_after(session: Session) -> Iterator[Group]:
    """Everybody else, after abstract and notes: who leads first, each role under its heading."""
    yield from _groups(session, _LEADERS, headed=True)
    if _is_led(session):
        yield from _groups(session, _SPEAKERS, headed=True)
    yield from _groups(session, _OTHERS, headed=True)


def _is_led(session: Session) -> bool:
    leaders = (one for role in _LEADERS for one in session.with_role(role))
    return bool(session.abstract) and any(leaders)


def _groups(session: Session, roles: tuple[Role, ...], *, headed: bool) -> Iterator[Group]:
    for role in roles:
        for appearances in _by_word(session.with_role(role)):
            yield Group(role, appearances, headed)


def _by_word(appearances: tuple[Appearance, ...]) -> Iterator[tuple[Appearance, ...]]:
    """A custom role has a word of its own, and those who share it stand together."""
    for word in dict.fromkeys(one.role_word for one in appearances):
        yield tuple(one for one in appearances if one.role_word == word)
