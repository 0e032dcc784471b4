"""Which role a person's badge has."""

from __future__ import annotations

import pytest

from idmkit.badges.face import badge_faces
from idmkit.badges.roles import badge_roles
from idmkit.model.badge_role import (
    CHAIR,
    DELEGATE,
    HEAD_OF_DELEGATION,
    MODERATOR,
    RAPPORTEUR,
    SPEAKER,
    BadgeRole,
)
from idmkit.model.event import Event
from idmkit.model.people import Role
from tests.making import a_person, a_session, an_appearance, an_event

ANA = a_person()
BO = a_person("bo-ek", "Bo", "Ek")


def role_of(event: Event, person_id: str = "ana-lopez") -> BadgeRole:
    return badge_roles(event)[person_id]


@pytest.mark.parametrize(
    ("role", "badge_role"),
    [
        (Role.CHAIR, CHAIR),
        (Role.MODERATOR, MODERATOR),
        (Role.KEYNOTE, SPEAKER),
        (Role.SPEAKER, SPEAKER),
        (Role.PANELLIST, SPEAKER),
        (Role.RAPPORTEUR, RAPPORTEUR),
        (Role.OTHER, SPEAKER),
    ],
)
def test_the_role_in_the_agenda_decides(role: Role, badge_role: BadgeRole) -> None:
    event = an_event(a_session(appearances=(an_appearance(ANA, role),)))
    assert role_of(event) is badge_role


def test_the_first_in_precedence_wins_whatever_the_order() -> None:
    speaks = a_session(appearances=(an_appearance(ANA, Role.RAPPORTEUR),))
    chairs = a_session("closing", "12:00", "13:00", appearances=(an_appearance(ANA, Role.CHAIR),))
    assert role_of(an_event(speaks, chairs)) is CHAIR
    assert role_of(an_event(chairs, speaks)) is CHAIR


def test_the_agenda_can_say_it() -> None:
    head = a_person(badge_role=HEAD_OF_DELEGATION.id)
    event = an_event(a_session(appearances=(an_appearance(head, Role.MODERATOR),)))
    assert role_of(event) is HEAD_OF_DELEGATION


def test_who_delivers_or_shares_has_the_role() -> None:
    by = an_appearance(BO, Role.OTHER)
    delivered = an_appearance(ANA, Role.MODERATOR, delivered_by=by)
    shared = an_appearance(ANA, Role.MODERATOR, jointly_with=(by,))
    for appearance in (delivered, shared):
        event = an_event(a_session(appearances=(appearance,)))
        assert role_of(event, "bo-ek") is MODERATOR


def test_who_appears_nowhere_is_a_delegate() -> None:
    assert role_of(an_event(people=(ANA,))) is DELEGATE


def test_a_face_says_what_the_person_s_own_table_says() -> None:
    printed_otherwise = an_appearance(ANA, affiliation=BO.affiliation)
    event = an_event(
        a_session(appearances=(printed_otherwise,)),
        series="A Series",
        place="Geneva",
        url="https://example.org/2009/",
    )
    (face,) = badge_faces(event)
    assert (face.event, face.place_and_dates) == ("A Series", "Geneva, 9 July 2009")
    assert (face.given, face.family) == ("Ana", "López")
    assert (face.title, face.country) == ("Director", "Brazil")
    assert face.payload == "https://example.org/2009/#p-ana-lopez"


def test_without_series_and_place_the_title_and_the_dates_stand() -> None:
    (face,) = badge_faces(an_event(people=(ANA,)))
    assert (face.event, face.place_and_dates) == ("A Workshop", "9 July 2009")
    assert face.payload == "idm-2009:ana-lopez"


def test_who_does_not_come_has_no_badge() -> None:
    assert not badge_faces(an_event(people=(a_person(absent=True),)))
