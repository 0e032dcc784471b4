"""Photos, initials in their place, and backgrounds under everything."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import PurePath

import pytest
from PIL import Image

from idmkit.badges import preflight, render
from idmkit.badges.card import Badge, cards
from idmkit.badges.card_sides import front_side
from idmkit.badges.front_pictures import filling
from idmkit.badges.paper_run import paper_run
from idmkit.model.badge_settings import BadgeSettings
from idmkit.model.event import Event
from idmkit.model.picture_file import PictureFile
from idmkit.printing.page import Mark, Picture, Text
from idmkit.printing.paper import mm
from tests.badges.ink import glyph_boxes, overlap
from tests.badges.sheet_reading import Sheets, decoded
from tests.badges.sixty_names import sixty_people
from tests.making import a_person, an_event


def picture(width: int, height: int, colour: str = "#885522") -> PictureFile:
    target = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(target, "PNG")
    return PictureFile(path=PurePath("a.png"), content=target.getvalue())


def front_of(event: Event) -> list[Mark]:
    (card, *_) = cards(event)
    assert isinstance(card, Badge)
    return list(front_side(card, paper_run(event)))


@pytest.mark.parametrize(("width", "height"), [(700, 900), (2000, 500), (300, 2000)])
def test_a_photo_is_cut_to_the_proportions_of_a_passport(width: int, height: int) -> None:
    raster = filling(picture(width, height), 35, 45, 100)
    assert raster
    assert raster.width / raster.height == pytest.approx(35 / 45, rel=0.02)


@pytest.mark.parametrize("stock", ["plain-a6", "plain-cr80", "durable-1453", "zebra-4x6in"])
def test_nothing_stands_on_a_photo_whatever_the_name(stock: str) -> None:
    people = tuple(replace(one, photo=picture(350, 450)) for one in sixty_people()[::4])
    settings = BadgeSettings(stock=stock, photos=True)
    event = replace(an_event(), people=(), delegates=people, badges=settings)
    run = paper_run(event)
    for card in cards(event):
        marks = list(front_side(card, run))
        (shown,) = [mark for mark in marks if isinstance(mark, Picture)]
        assert shown.box.width / shown.box.height == pytest.approx(35 / 45, rel=0.001)
        assert shown.box.height > mm(8)
        for mark in marks:
            if isinstance(mark, Text):
                assert not any(overlap(box, shown.box) for box in glyph_boxes(mark)), mark.text


def test_initials_stand_where_there_is_no_photo() -> None:
    event = an_event(people=(a_person(),))
    plain = [mark.text for mark in front_of(event) if isinstance(mark, Text)]
    marks = front_of(replace(event, badges=BadgeSettings(photos=True)))
    assert "AL" not in plain
    assert "AL" in [mark.text for mark in marks if isinstance(mark, Text)]
    found = preflight(replace(event, badges=BadgeSettings(photos=True)))
    assert [problem.code for problem in found] == ["no-photo"]


def test_a_role_s_background_lies_under_everything_and_the_code_is_read(event: Event) -> None:
    ground = {"speaker": picture(300, 400, "#b0c4de"), "all": picture(300, 400, "#eeeeee")}
    settings = BadgeSettings(backgrounds=ground)
    shown = replace(event, badges=settings)
    first = front_of(shown)[0]
    assert isinstance(first, Picture)
    assert (first.box.x, first.box.width) == (0, mm(105))
    (file,) = render(shown, event.edition())
    sheets = Sheets.read(file.content)
    assert len(decoded(sheets.picture(0, 300))) == 4


def test_a_bleed_is_filled(event: Event) -> None:
    settings = BadgeSettings(backgrounds={"all": picture(300, 400)}, print_shop=True)
    first = front_of(replace(event, badges=settings))[0]
    assert isinstance(first, Picture)
    assert (first.box.x, first.box.right) == pytest.approx((-mm(3), mm(108)))
