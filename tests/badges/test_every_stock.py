"""Sixty hard names on every stock: nothing clipped, nothing on anything else, every code read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from idmkit.badges import render
from idmkit.badges.card import Badge, cards
from idmkit.badges.card_sides import back_side, front_side
from idmkit.badges.catalogue import stocks
from idmkit.badges.face import badge_faces
from idmkit.badges.front_designs import front_design
from idmkit.badges.front_fitting import fit_front
from idmkit.badges.paper_run import PaperRun, paper_run
from idmkit.model.badge_settings import Back, BadgeSettings
from idmkit.model.event import Event
from idmkit.model.people import Affiliation, Name
from idmkit.printing.page import Mark, Rectangle, Rule, Shape, Text
from idmkit.printing.paper import Box, mm
from idmkit.reading.agenda_reader import read_event
from tests.badges.ink import glyph_boxes, ink_box, overlap, texts
from tests.badges.sixty_names import sixty_people
from tests.making import a_person, an_event

# One of each shape: what differs in a few millimetres only is left to `make acceptance`.
CHOSEN = (
    *("plain-a6", "lanyard-96x134", "plain-cr80", "avery-l4785", "avery-l4784", "herma-9642"),
    *("brother-62x100", "dymo-11356", "tent-a5", "plain-a7"),
)
EVERY = [
    pytest.param(id_, marks=() if id_ in CHOSEN else pytest.mark.acceptance) for id_ in stocks()
]
every_stock = pytest.mark.parametrize("stock", EVERY)
EDGE = mm(1)
SIX = Path(__file__).parents[1] / "agendas" / "valid" / "six-languages"


def meeting(event: Event, stock: str, back: Back = Back.AGENDA) -> Event:
    """The workshop, to which the sixty come."""
    settings = BadgeSettings(
        stock=stock,
        back=back,
        help=("Conference desk +41 22 000 00 00", "Ambulance 144"),
        return_to="the registration desk, 17 route des Morillons, Geneva",
    )
    address = "https://meetings.example.org/2009/"
    return replace(event, people=(), delegates=sixty_people(), badges=settings, url=address)


def badges(event: Event) -> list[Badge]:
    return [card for card in cards(event) if isinstance(card, Badge)]


@every_stock
def test_everything_on_a_front_lies_inside_and_apart(event: Event, stock: str) -> None:
    shown = meeting(event, stock)
    run = paper_run(shown)._replace(back=None)
    unfolded = run._replace(stock=replace(run.stock, fold=False, trim=run.stock.face))
    for badge in badges(shown):
        check(badge.front.family, [*front_side(badge, unfolded)], unfolded.stock.face)
        check_code(badge, run)


@pytest.mark.parametrize("back", [Back.AGENDA, Back.TIMETABLE])
@every_stock
def test_everything_on_a_back_lies_inside_and_apart(event: Event, stock: str, back: Back) -> None:
    shown = meeting(event, stock, back)
    if back is Back.AGENDA:  # those who have something to do
        shown = replace(shown, people=event.people, delegates=shown.delegates[:20])
    run = paper_run(shown)
    if run.back is None:
        assert run.stock.adhesive or run.stock.id.startswith("tent")
        return
    for badge in badges(shown):
        check(badge.front.family, [*back_side(badge, run)], run.stock.face)


def check(name: str, marks: list[Mark], size: tuple[float, float]) -> None:
    """No ink outside the badge, no line on another, none on the code."""
    width, height = size
    lines = [(mark, box) for mark in texts(marks) if (box := ink_box(mark))]
    for mark, box in lines:
        assert box.x >= EDGE, (name, mark.text)
        assert box.right <= width - EDGE, (name, mark.text)
        assert box.y >= EDGE, (name, mark.text)
        assert box.bottom <= height - EDGE, (name, mark.text)
    for (one, box), (other, other_box) in combinations(lines, 2):
        if overlap(box, other_box):
            assert not _touch(one, other), (name, one.text, other.text)
    for symbol in _codes(marks):
        assert [mark.text for mark, box in lines if overlap(box, symbol)] == [], name


def check_code(badge: Badge, run: PaperRun) -> None:
    """The code has its place, its modules are large enough, whole dots where dots are large."""
    fitted = fit_front(badge.front, run.front)
    if not run.stock.has_code:
        assert fitted.symbol is None
        return
    assert fitted.symbol
    assert fitted.symbol.x >= 0
    assert fitted.symbol.bottom <= run.stock.face.height + mm(1.2)  # its own white may run over


def _touch(one: Text, other: Text) -> bool:
    return any(overlap(a, b) for a in glyph_boxes(one) for b in glyph_boxes(other))


def _codes(marks: list[Mark]) -> Iterator[Box]:
    """The ink of the codes, with half of the white that they need."""
    for mark in marks:
        if isinstance(mark, Shape) and mark.element and mark.element.alt:
            box, white = mark.box, mm(0.8)
            yield Box(box.x - white, box.y - white, box.width + 2 * white, box.height + 2 * white)


@every_stock
def test_bands_and_rules_lie_inside(event: Event, stock: str) -> None:
    shown = meeting(event, stock)
    run = paper_run(shown)
    (badge, *_) = badges(shown)
    size = run.stock.trim
    for mark in front_side(badge, run):
        if isinstance(mark, Rectangle):
            assert mark.box.x >= 0
            assert mark.box.y >= 0
            assert mark.box.right <= size.width
            assert mark.box.bottom <= size.height


def test_there_are_sixty() -> None:
    assert len(sixty_people()) == 60
    assert len(badges(meeting(an_event(), "plain-a6", Back.NONE))) == 60


@pytest.mark.parametrize("language", ["fr", "es", "ru", "ar", "zh"])
@pytest.mark.parametrize("stock", ["plain-a6", "plain-cr80"])
def test_backs_speak_the_event_s_language(stock: str, language: str) -> None:
    every = read_event(SIX / "agenda.toml").translations
    (event,) = (one for one in every if one.languages == (language,))
    shown = meeting(replace(event, delegates=()), stock)
    shown = replace(shown, people=event.people, delegates=())
    run = paper_run(shown)
    for badge in badges(shown):
        marks = [*back_side(badge, run)]
        check(badge.front.family, marks, run.stock.face)
        said = " ".join(mark.text for mark in texts(marks))
        assert badge.back
        assert badge.back.calendar in said
        (rule, *_) = marks
        name = texts(marks)[0]
        leads_right = name.x + name.width > run.stock.face.width * 0.6
        assert leads_right is (language == "ar")
        assert isinstance(rule, Rule)


@pytest.mark.parametrize(
    "text",
    [
        '<img src="/etc/passwd"/>',
        "=HYPERLINK(1)",
        "Ana\nLópez\r\x00\x1b[31m",
        "\u202eAna\u202c \u2066López",
        "Ana " * 500,
        "x" * 2000,
        "\u0301" * 50,
    ],
)
@pytest.mark.parametrize("stock", ["plain-a6", "plain-cr80", "avery-l4784", "tent-a5"])
def test_no_text_of_a_stranger_breaks_a_badge(text: str, stock: str) -> None:
    name = Name(given=text, family=text, honorific=text, suffix=text)
    affiliation = Affiliation(title=text, organization=text, country=text)
    stranger = replace(
        sixty_people()[0], name=name, affiliation=affiliation, native_name=text, notes=text
    )
    event = replace(an_event(), delegates=(stranger,))
    shown = replace(event, badges=BadgeSettings(stock=stock, back=Back.TIMETABLE))
    (file, *_) = render(shown, shown.edition())
    assert file.content.startswith(b"%PDF")
    assert b"/Subtype /Image" not in file.content


@pytest.mark.parametrize("stock", ["tent-a4", "tent-a5"])
@pytest.mark.parametrize(
    ("given", "family"),
    [
        ("María José", "de la Vega y Fernández de Córdoba"),
        ("Ễng", "Thiruvananthapuram-Ễgyptos"),
        ("Ẫgj", "Ångström-Ökçeoğlu-Åqvist"),
    ],
)
def test_a_given_name_stays_readable_above_a_family_name_of_two_lines(
    stock: str, given: str, family: str
) -> None:
    design = front_design(stocks()[stock])
    (face,) = badge_faces(an_event(people=(a_person("x", given, family),)))
    name = fit_front(face, design).name
    assert len(name.family) == 2
    assert name.given[0].size >= design.type.given.floor
