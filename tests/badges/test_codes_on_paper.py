"""Every code, decoded from the rendered page by two readers, at 300 dpi and as a 203 dpi label."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import cv2
import numpy as np
import pytest
from PIL import Image
from pypdfium2 import PdfDocument

from idmkit.badges.card_sides import back_side, front_side
from idmkit.badges.catalogue import stocks
from idmkit.badges.paper_run import paper_run
from idmkit.model.badge_settings import Back
from idmkit.model.event import Event
from idmkit.printing.page import Mark, Page, PrintedDocument
from idmkit.printing.paper import Size
from idmkit.printing.pdf import write_pdf
from tests.badges.sheet_reading import decoded
from tests.badges.test_every_stock import CHOSEN, badges, meeting

EDITION = datetime(2009, 7, 9, tzinfo=UTC)
# Every tenth of the sixty on a few stocks; `make acceptance` reads all on all.
every_stock = pytest.mark.parametrize(
    ("stock", "step"),
    [(id_, 10) for id_ in CHOSEN]
    + [pytest.param(id_, 1, marks=pytest.mark.acceptance) for id_ in stocks()],
)


@every_stock
def test_each_code_of_a_front_is_its_own_person_s(event: Event, stock: str, step: int) -> None:
    shown = meeting(event, stock, Back.NONE)
    run = paper_run(shown)
    if not run.stock.has_code:
        return
    alone = run._replace(stock=replace(run.stock, fold=False, trim=run.stock.face))
    sample = badges(shown)[::step]
    pages = pictures([[*front_side(badge, alone)] for badge in sample], alone.stock.trim)
    for badge, (fine, coarse) in zip(sample, pages, strict=True):
        assert decoded(fine) == [badge.front.payload], badge.front.family
        assert decoded(coarse, noisy=True) == [badge.front.payload], badge.front.family
        assert read_by_opencv(fine) == badge.front.payload, badge.front.family


@every_stock
def test_each_code_of_a_back_is_its_own_calendar_s(event: Event, stock: str, step: int) -> None:
    shown = replace(meeting(event, stock), people=event.people, delegates=())
    run = paper_run(shown)
    if run.back is None or run.stock.thermal:
        return
    sample = badges(shown)[::step]
    pages = pictures([[*back_side(badge, run)] for badge in sample], run.stock.face)
    for badge, (fine, coarse) in zip(sample, pages, strict=True):
        assert badge.back
        assert decoded(fine) == [badge.back.payload], badge.front.family
        assert decoded(coarse, noisy=True) == [badge.back.payload], badge.front.family
        assert read_by_opencv(fine) == badge.back.payload, badge.front.family


def pictures(sides: list[list[Mark]], size: Size) -> Iterator[tuple[Image.Image, Image.Image]]:
    """Each side in grey at 300 dpi, and in black and white at 203."""
    pages = tuple(Page(size=size, marks=tuple(marks)) for marks in sides)
    pdf = PdfDocument(write_pdf(PrintedDocument(title="", created=EDITION, pages=pages)))
    for page in pdf:
        fine = page.render(scale=300 / 72, grayscale=True).to_pil().convert("L")
        coarse = page.render(scale=203 / 72, grayscale=True).to_pil().convert("L")
        yield fine, coarse.point(lambda value: 255 * (value > 127))


def read_by_opencv(picture: Image.Image) -> str:
    """A second opinion, by other code: OpenCV has two detectors, and each overlooks a few codes."""
    pixels = np.array(picture)
    found = cv2.QRCodeDetector().detectAndDecode(pixels)[0]
    return str(found or cv2.QRCodeDetectorAruco().detectAndDecode(pixels)[0])
