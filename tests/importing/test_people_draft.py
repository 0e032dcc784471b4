"""People stand once, in the order of an index, with their names in parts."""

from __future__ import annotations

from typing import Any

import pytest

from idmkit.importing.sources.notes import NoteKind
from idmkit.importing.sources.source_event import (
    SourcePerson,
)
from tests.importing.making import (
    a_person,
    a_session,
    an_event,
    drafted,
    speaking,
)


def people(*persons: SourcePerson, **fields: Any) -> list[dict[str, Any]]:
    said = an_event(a_session(appearances=speaking(*persons)), **fields)
    return [dict(row.values) for row in drafted(said).draft.people]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"given": "Ana", "family": "López"}, {"given": "Ana", "family": "López"}),
        ({"given": "Ana", "name": "Ana López"}, {"given": "Ana", "family": "López"}),
        ({"family": "López", "name": "Ana López"}, {"given": "Ana", "family": "López"}),
        ({"family": "van der Berg"}, {"name": "van der Berg"}),
        ({"given": "Ana López"}, {"given": "Ana", "family": "López"}),
        (
            {"name": "\u200f", "given": "Ana", "family": "López"},
            {"given": "Ana", "family": "López"},
        ),
        ({"name": "KIM Min"}, {"given": "Min", "family": "KIM", "family_first": True}),
        (
            {"given": "Min", "family": "Kim", "family_first": True},
            {"given": "Min", "family": "Kim", "family_first": True},
        ),
        (
            {"name": "Dr. Ana López", "honorific": "Prof."},
            {"given": "Ana", "family": "López", "honorific": "Prof."},
        ),
        ({"name": "娜"}, {"name": "娜"}),
        ({"name": "娜", "family_first": True}, {"name": "娜"}),
    ],
)
def test_a_name_in_parts_or_whole(fields: dict[str, Any], expected: dict[str, Any]) -> None:
    (found,) = people(a_person(**{"name": "", "key": "x", **fields}))
    del found["id"]
    assert found == expected


def test_people_stand_in_the_order_of_an_index_each_once() -> None:
    names = ["Zoe Abt", "Ana Zuma", "Bo Ávila", "Cy Łoś", "Zoe Abt", "Di Mann"]
    found = people(*map(a_person, names))
    assert [one["family"] for one in found] == ["Abt", "Ávila", "Łoś", "Mann", "Zuma"]


def test_nobody_stands_for_a_person_without_a_name() -> None:
    nobody = a_person("\u200f", key="x", organization="ILO")
    assert people(nobody, a_person("Ana López"), people=(nobody,)) == [
        {"id": "ana-lopez", "given": "Ana", "family": "López"}
    ]


def test_another_affiliation_holds_where_it_is_said() -> None:
    said = an_event(
        a_session("One", appearances=speaking(a_person(organization="ILO"))),
        a_session("Two", appearances=speaking(a_person(organization="WHO"), a_person())),
    )
    done = drafted(said)
    assert [one.get("speakers") for one in (row.values for row in done.draft.sessions)] == [
        ["ana-lopez"],
        [{"person": "ana-lopez", "organization": "WHO"}, "ana-lopez"],
    ]
    assert [one.affiliation.organization for one in done.event.people] == ["ILO"]


def test_a_name_that_may_be_parted_wrongly_is_said() -> None:
    said = an_event(a_session(appearances=speaking(a_person("Ana María López"))))
    assert drafted(said).said(NoteKind.GUESSED) == [
        ("which words of a name are the family name", "Ana María López")
    ]
