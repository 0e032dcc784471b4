"""Declared roles are judged as our own are, by measures that agree with others' numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from idmkit.badges.colour_vision import VIEWS, apart, difference
from idmkit.badges.role_problems import role_problems
from idmkit.badges.roles import Pattern, looks_of
from idmkit.model.badge_role import BADGE_ROLES, BadgeRole
from idmkit.model.event import Event
from tests.badges import colour_science
from tests.badges.test_role_looks import SHARMA
from tests.making import ORIGIN, a_person, an_event

NAMES = {
    "in colour": "colour",
    "in grey": "grey",
    "with protanopia": "protanopia",
    "with deuteranopia": "deuteranopia",
    "with tritanopia": "tritanopia",
}


def declared(id_: str, colour: str) -> BadgeRole:
    return BadgeRole(id=id_, word=id_.title(), letter="G", colour=colour, rank=65, origin=ORIGIN)


def meeting(*roles: BadgeRole) -> Event:
    return replace(an_event(), badge_roles=(*BADGE_ROLES, *roles))


@pytest.mark.parametrize(("one", "other", "expected"), SHARMA)
def test_the_measuring_is_right(
    one: tuple[float, float, float], other: tuple[float, float, float], expected: float
) -> None:
    assert difference(one, other) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("view", VIEWS)
def test_all_eyes_see_what_numpy_computes(view: str) -> None:
    for one in ("#76102f", "#0b5394", "#f4c430", "#ffffff"):
        for other in ("#1e7869", "#74aedd", "#000000"):
            seen = (colour_science.seen(colour, NAMES[view]) for colour in (one, other))
            assert apart(one, other, view) == pytest.approx(colour_science.difference(*seen))


def test_our_own_roles_are_not_judged() -> None:
    assert list(role_problems(meeting())) == []


@pytest.mark.parametrize(
    ("colour", "codes"),
    [
        ("#0b5394", ["role-alike"]),  # the speaker's
        ("#0c5595", ["role-alike"]),
        ("#787878", ["role-contrast"]),
        ("#c9a0ff", []),
    ],
)
def test_a_colour_is_told_that_looks_like_another_or_hides_its_text(
    colour: str, codes: list[str]
) -> None:
    worn = replace(meeting(declared("guest", colour)), people=(a_person(badge_role="speaker"),))
    assert [problem.code for problem in role_problems(worn)] == codes


def test_declared_roles_have_patterns_of_their_own_as_long_as_there_are() -> None:
    roles = [declared(f"role-{number}", "#c9a0ff") for number in range(4)]
    looks = looks_of((*BADGE_ROLES, *roles))
    patterns = [looks[role.id].pattern for role in roles]
    assert len({*patterns[:3]} - {look.pattern for look in looks_of(BADGE_ROLES).values()}) == 3
    assert patterns[3] is Pattern.PLAIN
