"""What the band says, in the language of the event and as the agenda wants it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from idmkit.badges.card import Badge, cards
from idmkit.badges.card_sides import back_side, front_side
from idmkit.badges.paper_run import paper_run
from idmkit.badges.roles import badge_roles, event_roles
from idmkit.model.badge_role import BADGE_ROLES, CHAIR, DELEGATE
from idmkit.model.badge_settings import Back, BadgeSettings
from idmkit.model.event import Event
from idmkit.model.folding import fold
from idmkit.reading.agenda_reader import read_event
from idmkit.reading.rosters.row_reader import meeting
from idmkit.wording import LANGUAGES, wording_in
from tests.badges.ink import texts
from tests.badges.test_every_stock import check
from tests.making import a_person, an_event

STOCKS = ("plain-a6", "lanyard-96x134", "plain-cr80", "avery-l4785", "avery-l4784", "tent-a5")


def event_in(language: str, stock: str = "plain-a6") -> Event:
    """One person of each role."""
    people = tuple(a_person(f"one-{role.id}", badge_role=role.id) for role in BADGE_ROLES)
    settings = BadgeSettings(stock=stock, back=Back.TIMETABLE)
    return replace(an_event(people=people), languages=(language,), badges=settings)


@pytest.mark.parametrize("stock", STOCKS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_front_and_back_say_the_role_in_the_first_language(language: str, stock: str) -> None:
    event = event_in(language, stock)
    words, run = wording_in(language).phrases.badges.roles, paper_run(event)
    badges = [card for card in cards(event) if isinstance(card, Badge)]
    assert {badge.front.role.id for badge in badges} == {*words}
    for badge in badges:
        id_ = badge.front.role.id
        flat = run._replace(stock=replace(run.stock, fold=False, trim=run.stock.face))
        marks = [*front_side(badge, flat)]
        assert words[id_] in [one.text for one in texts(marks)]
        check(id_, marks, run.stock.face)
        if run.back:
            assert words[id_] in [one.text for one in texts([*back_side(badge, run)])]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_role_has_a_word_of_its_own_that_rosters_know(language: str) -> None:
    words = wording_in(language).phrases.badges.roles
    assert [*words] == [role.id for role in BADGE_ROLES]
    assert len({*words.values()}) == len(words)
    called = meeting((), BADGE_ROLES).roles
    assert {id_: called[fold(word)] for id_, word in words.items()} == {id_: id_ for id_ in words}


def test_english_words_are_those_of_the_model() -> None:
    assert event_roles(event_in("en")) == BADGE_ROLES
    assert event_roles(event_in("xx")) == BADGE_ROLES


AGENDA = """
[event]
id = "idm-2009"
title = "Atelier"
timezone = "Europe/Zurich"
languages = ["fr"]
[roles.chair]
word = "Chair"
[roles.delegate]
colour = "#74aedd"
[[person]]
id = "ana"
given = "Ana"
family = "Ek"
badge_role = "chair"
[[person]]
id = "bo"
given = "Bo"
family = "Ek"
[[day]]
date = 2009-07-09
[[day.session]]
id = "opening"
time = "09:00–10:00"
title = "Ouverture"
"""


def test_a_word_of_the_agenda_stands_as_written(tmp_path: Path) -> None:
    file = tmp_path / "agenda.toml"
    file.write_text(AGENDA, encoding="utf-8")
    roles = badge_roles(read_event(file))
    assert (roles["ana"].word, roles["bo"].word) == (CHAIR.word, "Délégué")
    assert roles["bo"].id == DELEGATE.id
