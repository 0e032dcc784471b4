"""People: the order in which lists name them."""

from __future__ import annotations

from dataclasses import replace

from idmkit.model.people import Person
from tests.making import a_person


def sorted_by(name: str, sort: str) -> Person:
    person = a_person(name.lower(), "Ana", name)
    return replace(person, name=replace(person.name, sort=sort))


def test_lists_follow_the_letters_and_nothing_else() -> None:
    people = [
        a_person("a", "Ana", "Zau"),
        a_person("b", "Ana", "Łoś"),
        a_person("c", "Ana", "Lopez-Ekra"),
        a_person("d", "Ana", "Ávila"),
        a_person("e", "Ana", "øster"),
        sorted_by("de Almeida", "Almeida, Ana de"),
        a_person("f", "Paulo", "Almeida"),
    ]
    ordered = sorted(people, key=lambda person: person.index_key)
    families = [person.name.family for person in ordered]
    assert families[:3] == ["de Almeida", "Almeida", "Ávila"]
    assert families[3:] == ["Lopez-Ekra", "Łoś", "øster", "Zau"]


def test_equal_names_are_ordered_by_id() -> None:
    twins = [a_person("b"), a_person("a")]
    assert [one.id for one in sorted(twins, key=lambda person: person.index_key)] == ["a", "b"]
