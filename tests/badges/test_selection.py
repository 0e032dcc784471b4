"""Who gets a badge in a run, in which order, and what a command may wish for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from idmkit.badges import render, run_summary
from idmkit.badges.card import Badge, Divider, cards
from idmkit.badges.face import badge_faces
from idmkit.badges.places import badge_places
from idmkit.badges.selection import chosen_people
from idmkit.badges.tray_list import tray_pages
from idmkit.badges.wishes import WishError, with_wishes
from idmkit.model.badge_settings import (
    BadgeField,
    BadgeMark,
    BadgeSettings,
    FamilyCase,
    NameOrder,
    SortBy,
)
from idmkit.model.event import Event
from idmkit.model.people import Name, Person
from idmkit.printing.page import Text
from tests.badges.sheet_reading import Sheets
from tests.making import a_person, an_event


def somebody(id_: str, family: str, country: str, role: str = "delegate", **more: Any) -> Person:
    return replace(a_person(id_, "Ana", family, country=country), badge_role=role, **more)


PEOPLE = (
    somebody("p1", "Zau", "Angola", number="0003"),
    somebody("p2", "Åberg", "Sweden", "press", number="0001"),
    somebody("p3", "Álvarez", "Angola", "head-of-delegation", number="0010"),
    somebody("p4", "Berg", "Österreich", number="0002"),
)


def meeting(**settings: Any) -> Event:
    return replace(an_event(people=PEOPLE), badges=BadgeSettings(**settings))


def ids(event: Event) -> list[str]:
    return [person.id for person in chosen_people(event)]


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ((SortBy.NAME,), ["p2", "p3", "p4", "p1"]),
        ((SortBy.COUNTRY, SortBy.FAMILY), ["p3", "p1", "p4", "p2"]),
        ((SortBy.ROLE,), ["p3", "p4", "p1", "p2"]),
        ((SortBy.NUMBER,), ["p2", "p4", "p1", "p3"]),
    ],
)
def test_letters_with_accents_stand_where_a_reader_looks(
    sort: tuple[SortBy, ...], expected: list[str]
) -> None:
    assert ids(meeting(sort=sort)) == expected


def test_swedish_has_its_own_alphabet() -> None:
    event = replace(meeting(), languages=("sv",))
    assert ids(event) == ["p3", "p4", "p1", "p2"]


def test_roles_delegations_and_ids_narrow_a_run_down() -> None:
    assert ids(meeting(roles=("press",))) == ["p2"]
    assert ids(meeting(delegations=("Angola",))) == ["p3", "p1"]
    assert ids(meeting(people=("p4", "p1"))) == ["p4", "p1"]
    (file,) = render(meeting(roles=("press",)), an_event().edition())
    assert file.path.name == "picked.pdf"


def test_a_divider_stands_before_each_delegation_and_names_it() -> None:
    every = list(cards(meeting(packs=True)))
    assert [card.title for card in every if isinstance(card, Divider)] == [
        "Angola",
        "Österreich",
        "Sweden",
    ]
    first = every[0]
    assert isinstance(first, Divider)
    assert first.names == ("Ana Álvarez", "Ana Zau")
    assert [type(card) for card in every[:4]] == [Divider, Badge, Badge, Divider]


def test_blank_badges_come_last_with_numbers_of_their_own() -> None:
    event = meeting(blanks={"press": 2, "delegate": 1})
    blanks = [card.front for card in cards(event) if isinstance(card, Badge)][4:]
    assert [face.number for face in blanks] == ["Blank D001", "Blank P001", "Blank P002"]
    assert len({face.payload for face in blanks}) == 3
    assert run_summary(event) == "7 badges on 2 sheets of plain-a6"
    assert len(list(cards(meeting(blanks={"press": 2}, people=("p1",))))) == 1


def test_the_tray_list_and_find_tell_the_place_on_paper() -> None:
    event = meeting(first=3, stacked=True, packs=True, trays=True)
    pdf, trays = render(event, event.edition())
    places = badge_places(event)
    sheets = Sheets.read(pdf.content)
    for cell in sheets.cells:
        named = [one for one in PEOPLE if f"\n{one.name.family}" in f"\n{cell.text}"]
        for person in named if "Badges:" not in cell.text else []:
            assert places[person.id].sheet == cell.sheet
    listed = [
        mark.text for page in tray_pages(event) for mark in page.marks if isinstance(mark, Text)
    ]
    rows = [listed[n - 3 : n + 1] for n, text in enumerate(listed) if text.endswith(", Ana")]
    for (sheet, place, _, name), person in zip(
        rows, sorted(PEOPLE, key=lambda one: one.index_key), strict=True
    ):
        assert name == f"{person.name.family}, Ana"
        assert (int(sheet) - 1, int(place) - 1) == places[person.id]
    assert trays.path.name == "trays.pdf"


@pytest.mark.parametrize(
    ("wishes", "said"),
    [
        ({"stock": "plain-a66"}, 'did you mean "plain-a6"'),
        ({"roles": ("pres",)}, 'did you mean "press"'),
        ({"delegations": ("Angolia",)}, 'did you mean "Angola"'),
        ({"sort": "country,famly"}, 'did you mean "family"'),
        ({"printer": "desk"}, "[printers.NAME]"),
        ({"first": 5}, "the places 1 to 4"),
        ({"used": ("9",)}, "the places 1 to 4"),
        ({"used": ("a",)}, "--skip 3,4"),
        ({"first": 4, "used": ("4",)}, "no place left"),
    ],
)
def test_what_cannot_be_is_refused_with_a_way_out(wishes: dict[str, Any], said: str) -> None:
    with pytest.raises(WishError) as refused:
        with_wishes(meeting(), wishes)
    assert said in str(refused.value)


def test_wishes_go_before_what_the_agenda_settles() -> None:
    event = with_wishes(
        meeting(stock="plain-a7", sort=(SortBy.ROLE,)),
        {"stock": "plain-cr80", "sort": "country, family", "used": ("3,4", "2"), "flip": None},
    )
    assert event.badges.stock == "plain-cr80"
    assert event.badges.sort == (SortBy.COUNTRY, SortBy.FAMILY)
    assert event.badges.used == (3, 4, 2)
    assert with_wishes(event, {}) is event


def test_names_are_written_as_the_agenda_settles() -> None:
    person = replace(PEOPLE[0], name=Name(given="Ana", family="de la Vega", family_first=False))
    event = an_event(people=(person,))
    upper = BadgeSettings(family_case=FamilyCase.UPPER, name_order=NameOrder.FAMILY)
    (face,) = badge_faces(replace(event, badges=upper))
    assert (face.family, face.family_first) == ("de la VEGA", True)


def test_what_is_left_out_is_not_there_and_marks_stand_only_if_asked_for() -> None:
    person = replace(
        PEOPLE[0], languages=("en", "fr"), notes="diet: vegan; no photos", native_name="Ана"
    )
    event = an_event(people=(person,))
    (face,) = badge_faces(event)
    assert (face.number, face.native) == ("No. 0003", "Ана")
    settings = BadgeSettings(
        leave_out=(
            BadgeField.COUNTRY,
            BadgeField.QR_CODE,
            BadgeField.NATIVE_NAME,
            BadgeField.EVENT,
        ),
        marks=(BadgeMark.INTERPRETATION, BadgeMark.DIETARY, BadgeMark.PHOTO_CONSENT),
    )
    (face,) = badge_faces(replace(event, badges=settings))
    assert (face.country, face.payload, face.native, face.event) == ("", "", "", "")
    assert face.number == "No. 0003 · EN FR · vegan · ⌀"
