"""Finding people as a registration desk looks for them."""

from __future__ import annotations

import pytest

from idmkit.badges.places import badge_places
from idmkit.participants.search import search
from tests.participants.making import HEAD, a_delegate, a_meeting

PEOPLE = (
    a_delegate(1, "Ana María", "López", "Brazil", organization="Ministry of Labour"),
    a_delegate(2, "Bo", "Ek", "Sweden", badge_role=HEAD),
    a_delegate(3, "Jürgen", "Groß-Müller", "Austria"),
    a_delegate(4, "Sergey", "Ivanov", "Russia", native_name="Сергей Иванов"),
    a_delegate(5, "Mei", "Li", "China", native_name="李梅", title="Economist"),
    a_delegate(6, "Lin", "Olin", "Finland"),
    a_delegate(7, "", "محمد الأمين", "Egypt"),
    a_delegate(8, "Bo", "Gone", "Sweden", absent=True),
)


def found(text: str) -> list[str]:
    return [one.participant.person.id for one in search(a_meeting(*PEOPLE), text)]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("López", ["p1"]),
        ("lopez ana", ["p1"]),
        ("LOP", ["p1"]),
        ("ministry labour", ["p1"]),
        ("ana brazil", ["p1"]),
        ("muller", ["p3"]),
        ("mueller gross", ["p3"]),
        ("Ivanov", ["p4"]),
        ("Иванов", ["p4"]),
        ("иван", ["p4"]),
        ("李", ["p5", "p6"]),
        ("李梅", ["p5"]),
        ("limei", ["p5"]),
        ("econ", ["p5"]),
        ("محمد", ["p7"]),
        ("0003", ["p3"]),
        ("p2", ["p2"]),
        ("lin", ["p6"]),
        ("Gone", []),
        ("nobody", []),
        ("", []),
        ("?!", []),
    ],
)
def test_any_part_any_accent_any_script(text: str, ids: list[str]) -> None:
    assert found(text) == ids


def test_whole_words_come_before_beginnings_and_these_before_parts() -> None:
    people = (
        a_delegate(1, "Carolina", "Ek", "Mali"),
        a_delegate(2, "Linus", "Ek", "Mali"),
        a_delegate(3, "Lin", "Ek", "Mali"),
        a_delegate(4, "Bo", "Ek", "Lingen"),
    )
    order = [one.participant.person.id for one in search(a_meeting(*people), "lin")]
    assert order == ["p3", "p2", "p1", "p4"]


def test_role_and_place_are_told() -> None:
    event = a_meeting(*PEOPLE)
    (bo,) = search(event, "ek")
    assert bo.participant.role.id == HEAD
    assert bo.place == badge_places(event)["p2"]
    assert bo.place == (0, 0)
    assert "p8" not in badge_places(event)
