"""Who speaks has a personal back also where a roster says more of the person than the agenda."""

from __future__ import annotations

from dataclasses import replace

from idmkit.badges.back_words import back_face
from idmkit.model.badge_role import SPEAKER
from idmkit.model.badge_settings import Back, BadgeSettings
from tests.making import a_person, a_session, an_appearance, an_event


def test_a_number_of_the_roster_costs_nobody_the_own_agenda() -> None:
    ana = a_person()
    event = an_event(a_session(appearances=(an_appearance(ana),)))
    event = replace(event, badges=BadgeSettings(back=Back.AGENDA))
    back = back_face(event, replace(ana, number="0003"), SPEAKER)
    assert back
    assert back.is_personal
