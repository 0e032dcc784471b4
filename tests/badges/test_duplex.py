"""Backs lie behind their fronts, whichever way a printer turns the sheet."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idmkit.badges import render
from idmkit.badges.catalogue import stocks
from idmkit.badges.imposition import back_box, is_upended
from idmkit.model.badge_settings import Back, BadgeSettings, Flip, PrinterSettings
from idmkit.model.event import Event
from idmkit.printing.page import Rectangle, Rule, Shape, Text, moved
from idmkit.printing.paper import Box, Size, mm
from idmkit.printing.turning import upended
from tests.badges.sheet_reading import Sheets, decoded

lengths = st.floats(0, 500)
SHEET = Size(600, 800)


@given(lengths, lengths, st.sampled_from(Flip), st.sampled_from([SHEET, Size(800, 600)]))
def test_a_sheet_that_is_turned_twice_is_as_it_was(
    x: float, y: float, flip: Flip, sheet: Size
) -> None:
    box = Box(x, y, 50, 70)
    again = back_box(back_box(box, sheet, flip), sheet, flip)
    assert again == pytest.approx(box)


def test_over_the_long_edge_an_upright_sheet_mirrors_left_and_right() -> None:
    sheet, box = SHEET, Box(10, 20, 100, 50)
    assert back_box(box, sheet, Flip.LONG) == Box(490, 20, 100, 50)
    assert back_box(box, sheet, Flip.SHORT) == Box(10, 730, 100, 50)
    assert not is_upended(sheet, Flip.LONG)
    assert is_upended(sheet, Flip.SHORT)
    assert is_upended(Size(800, 600), Flip.LONG)


def with_backs(event: Event, flip: Flip, stock: str = "plain-cr80") -> Sheets:
    settings_ = BadgeSettings(stock=stock, back=Back.AGENDA, flip=flip)
    (file,) = render(replace(event, badges=settings_, url="https://example.org/"), event.edition())
    return Sheets.read(file.content)


@pytest.mark.parametrize("flip", Flip)
def test_each_name_lies_behind_itself_to_the_last_sheet(event: Event, flip: Flip) -> None:
    stock = stocks()["plain-cr80"]
    pages = with_backs(event, flip).pages
    fronts, backs = pages[::2], pages[1::2]
    assert len(fronts) == len(backs) == 4  # 33 people; the last sheet holds three
    seen = 0
    for front, back in zip(fronts, backs, strict=True):
        for position in range(stock.per_sheet):
            box = stock.trim_box(position)
            said = words(front, box)
            behind = words(back, back_box(box, stock.sheet, flip))
            named = [one for one in event.people if one.name.family in said]
            assert bool(said) == bool(behind)
            assert not said or any(one.name.family in behind for one in named), (said, behind)
            seen += bool(said)
    assert seen == 33


def test_a_code_on_the_back_leads_to_the_person_s_own_calendar(event: Event) -> None:
    sheets = with_backs(event, Flip.LONG, "plain-a6")
    found = decoded(sheets.picture(1, 200))
    people = sorted(event.people, key=lambda one: one.index_key)[:4]
    assert sorted(found) == sorted(
        f"https://example.org/calendars/person/{one.id}.ics" for one in people
    )


@settings(deadline=None)
@given(lengths, lengths)
def test_what_stands_on_its_head_twice_stands_upright(x: float, y: float) -> None:
    box = Box(x, y, 20, 30)
    for mark in (
        Rectangle(box=box, fill="#000000"),
        Rule(start=(x, y), end=(x + 5, y), width=1, colour="#000000"),
        Text(line=(), x=x, y=y, size=10, colour="#000000", turns=1),
        Shape(outlines=(((0, 0), (9, 0), (9, 5), (0, 5)),), fill="#000000", shift=(x, y)),
    ):
        once = upended(mark, SHEET)
        twice = upended(once, SHEET)
        shifted = moved(mark, right=0)
        assert type(twice) is type(shifted)
        if isinstance(mark, Shape) and isinstance(once, Shape) and isinstance(twice, Shape):
            assert twice.box == pytest.approx(mark.box)
            assert once.box.right == pytest.approx(SHEET.width - mark.box.x)
        if isinstance(mark, Text) and isinstance(once, Text) and isinstance(twice, Text):
            assert (once.turns, twice.turns) == (3, 1)
            assert (once.x, once.y) == pytest.approx((SHEET.width - x, SHEET.height - y))


def test_a_fold_over_badge_has_its_back_above_the_fold_on_its_head(event: Event) -> None:
    (page, *_) = with_backs(event, Flip.LONG, "fold-96x134").pages
    stock = stocks()["fold-96x134"]
    box = stock.trim_box(0)
    half = box.height / 2
    assert "Your agenda" in words(page, box._replace(height=half))
    below = words(page, Box(box.x, box.y + half, box.width, half))
    assert "Your agenda" not in below
    assert "International Dialogue" in below


def test_a_printer_that_is_set_right_moves_every_page(event: Event) -> None:
    printer = PrinterSettings(offset=(2, -1), scale=(1.01, 0.99), back_offset=(0.5, 0))
    settings_ = BadgeSettings(back=Back.AGENDA, printers={"desk": printer}, printer="desk")
    plain = one_name(replace(event, badges=replace(settings_, printer="")), 0)
    moved_ = one_name(replace(event, badges=settings_), 0)
    across, down = (after - before for before, after in zip(plain, moved_, strict=True))
    height = stocks()["plain-a6"].sheet.height
    assert across == pytest.approx(mm(2) + 0.01 * plain[0], abs=0.01)
    # PDF counts from below; the offset is upwards, and the page is scaled from its upper edge.
    assert down == pytest.approx(mm(1) + 0.01 * (height - plain[1]), abs=0.01)


def test_a_print_shop_gets_trim_bleed_and_a_page_for_each_side(event: Event) -> None:
    settings_ = BadgeSettings(back=Back.TIMETABLE, print_shop=True, people=(event.people[0].id,))
    (file,) = render(replace(event, badges=settings_), event.edition())
    pages = pypdf.PdfReader(io.BytesIO(file.content)).pages
    assert len(pages) == 2
    for page in pages:
        trim, bleed, media = page.trimbox, page.bleedbox, page.mediabox
        assert float(trim.width) == pytest.approx(mm(105), abs=0.01)
        assert float(trim.height) == pytest.approx(mm(148), abs=0.01)
        assert float(trim.left - bleed.left) == pytest.approx(mm(3), abs=0.01)
        assert float(bleed.top - trim.top) == pytest.approx(mm(3), abs=0.01)
        assert media.left < bleed.left < trim.left < trim.right < bleed.right < media.right


def words(page: object, box: Box) -> str:
    height = page.get_height()  # type: ignore[attr-defined]
    text = page.get_textpage().get_text_bounded(  # type: ignore[attr-defined]
        left=box.x, right=box.right, top=height - box.y, bottom=height - box.bottom
    )
    return " ".join(str(text).replace("\ufffe", "-").replace("\x02", "-").split())


def one_name(event: Event, page: int) -> tuple[float, float]:
    """Where the text of a page begins: left and lower, in points."""
    (file,) = render(event, event.edition())
    textpage = Sheets.read(file.content).pages[page].get_textpage()
    left, bottom, _, _ = textpage.get_charbox(0)
    return left, bottom
