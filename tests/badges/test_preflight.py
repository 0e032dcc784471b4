"""What is said before paper is spoilt."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import PurePath
from typing import Any

import pytest
from PIL import Image

from idmkit.badges import preflight, render
from idmkit.badges.front_designs import A6_FRONT
from idmkit.model.event import Event
from idmkit.model.people import Name, Person
from idmkit.model.picture_file import PictureFile
from idmkit.printing.logo import logo_place
from tests.making import a_person, an_event

SLOT = A6_FRONT.measures.logo


def said(event: Event) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(problem.code, problem.origin.path) for problem in preflight(event)]


def about(**name: Any) -> Event:
    person = replace(a_person(), name=Name(**{"given": "Ana", "family": "López", **name}))
    return an_event(people=(person,))


def with_person(person: Person) -> Event:
    return an_event(people=(person,))


def a_logo(width: int, height: int, kind: str = "PNG") -> PictureFile:
    target = io.BytesIO()
    Image.new("RGB", (width, height), "#0b5394").save(target, kind)
    return PictureFile(path=PurePath("logo"), content=target.getvalue())


def test_an_ordinary_event_has_nothing_to_say() -> None:
    assert said(about()) == []


def test_the_real_workshop_has_nothing_to_say(event: Event) -> None:
    assert said(event) == []


@pytest.mark.parametrize("field", ["given", "family"])
def test_a_name_too_long_is_named(field: str) -> None:
    long = "Wolfeschlegelsteinhausenbergerdorff" * 2
    (problem,) = preflight(about(**{field: long}))
    assert (problem.code, problem.origin.path) == ("name-too-long", (field,))
    assert f"the {field} name “{long}” fits a badge only at" in problem.message
    assert not problem.is_error


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("title", "Coordinator of a Very Special Programme " * 15),
        ("organization", "Donaudampfschifffahrtsgesellschaft" * 15),
        ("country", "United Islands of the Far and Further Seas " * 4),
    ],
)
def test_text_below_the_floor_is_named(field: str, text: str) -> None:
    event = with_person(a_person(**{field: text.strip()}))
    assert said(event) == [("badge-text-small", (field,))]


def test_a_long_honorific_is_named() -> None:
    assert said(about(honorific="H.E. " * 30)) == [("badge-text-small", ("honorific",))]


def test_a_long_title_of_the_event_is_named_once() -> None:
    event = replace(about(), title="A Workshop on Everything that " * 12)
    assert said(event) == [("badge-text-small", ("title",))]


def test_what_the_typeface_lacks_is_named() -> None:
    assert ("no-font", ("family",)) in said(about(family="\ue000"))


def test_a_long_address_is_named_and_never_stops_the_work() -> None:
    event = replace(about(), url=f"https://example.org/{'a' * 200}/")
    assert said(event) == [("address-too-long", ("url",))]
    endless = replace(about(), url=f"https://example.org/{'a' * 3000}/")
    assert said(endless) == [("address-too-long", ("url",))]
    assert list(render(endless, endless.edition()))


def test_without_people_there_is_no_file() -> None:
    nobody = an_event(people=(a_person(absent=True),))
    assert list(render(nobody, nobody.edition())) == []
    assert said(nobody) == []


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize("size", [(600, 240), (100, 900), (2400, 90), (1, 1)])
def test_a_logo_keeps_its_proportions_in_its_slot(kind: str, size: tuple[int, int]) -> None:
    box = logo_place(a_logo(*size, kind), SLOT)
    assert box
    assert box.width / box.height == pytest.approx(size[0] / size[1])
    assert box.right == pytest.approx(SLOT.right)
    assert box.x >= SLOT.x - 1e-6
    assert SLOT.y - 1e-6 <= box.y
    assert box.bottom <= SLOT.bottom + 1e-6


@pytest.mark.parametrize("content", [b"", b"no picture", a_logo(90, 90).content[:90]])
def test_a_damaged_logo_is_left_out_and_named(content: bytes) -> None:
    event = replace(about(), logo=PictureFile(path=PurePath("logo.png"), content=content))
    assert said(event) == [("logo-damaged", ("logo",))]
    (file,) = render(event, event.edition())
    assert file.content.startswith(b"%PDF")
