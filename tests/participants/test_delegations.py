"""Who stands where in lists of people."""

from __future__ import annotations

import pytest

from idmkit.model.badge_role import BADGE_ROLES, BadgeRole
from idmkit.participants.delegations import delegations, in_alphabet, participants
from idmkit.printing.unicode_rules import index_letter
from tests.participants.making import HEAD, a_delegate, a_meeting


def names(language: str) -> list[str]:
    return [one.name for one in delegations(a_meeting(), language)]


def test_delegations_stand_in_the_alphabet_of_the_language_those_of_none_last() -> None:
    assert names("en") == ["Ägypten", "Åland Islands", "Brazil", "ILO", "Sweden", ""]
    assert names("sv") == ["Brazil", "ILO", "Sweden", "Åland Islands", "Ägypten", ""]


def test_a_delegation_is_one_however_it_is_written_and_its_head_is_first() -> None:
    brazil = next(one for one in delegations(a_meeting(), "en") if one.name == "Brazil")
    assert [one.person.name.family for one in brazil.members] == ["Ávila", "López"]
    assert [one.leads for one in brazil.members] == [True, False]


def test_a_role_of_a_lower_rank_goes_before_the_head() -> None:
    vip = BadgeRole(id="vip", word="V.I.P.", letter="V", colour="#000000", rank=5)
    event = a_meeting(
        a_delegate(1, "Ana", "Ek", "Mali", badge_role=HEAD),
        a_delegate(2, "Bo", "Zu", "Mali", badge_role="vip"),
        badge_roles=(vip, *BADGE_ROLES),
    )
    (mali,) = delegations(event, "en")
    assert [one.person.name.family for one in mali.members] == ["Zu", "Ek"]


def test_who_does_not_come_stands_nowhere() -> None:
    assert "Away" not in [one.person.name.family for one in participants(a_meeting())]


def test_the_alphabet_is_that_of_sort_names() -> None:
    found = [one.person.name.family for one in in_alphabet(a_meeting(), "en")]
    assert found == ["Atall", "Ávila", "Ek", "Haddad", "Li", "López", "Wardoyo"]


@pytest.mark.parametrize(
    ("language", "text", "letter"),
    [
        ("en", "Ávila", "A"),
        ("en", "Østby", "O"),
        ("sv", "Østby", "Ö"),
        ("en", "Жуков", "Ж"),
        ("ar", "Zoé", "Z"),
        ("ar", "أحمد", "ا"),
        ("zh", "李梅", "L"),
        ("en", "李梅", "…"),
        ("en", "42", "…"),
    ],
)
def test_each_name_has_its_letter(language: str, text: str, letter: str) -> None:
    assert index_letter(language)(text) == letter
