"""The contact sheet: every badge of the run is there, small, and whole."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from idmkit.badges import contact_sheet
from idmkit.badges.catalogue import stocks
from idmkit.model.event import Event
from idmkit.printing.paper import A4
from tests.making import an_event


def pages(event: Event) -> pypdfium2.PdfDocument:
    (file,) = contact_sheet(event, event.edition())
    assert str(file.path) == "badges/contact-sheet.pdf"
    return pypdfium2.PdfDocument(file.content)


def test_everyone_is_on_it(event: Event) -> None:
    read = pages(event)
    assert {(round(page.get_width()), round(page.get_height())) for page in read} == {
        (round(A4.width), round(A4.height))
    }
    told = "".join(page.get_textpage().get_text_bounded() for page in read)
    for person in event.attendees:
        assert person.absent or person.name.family in told.replace("\ufffe", "-")
    assert len(read) == 3  # 33 badges of A6, four beside and four below one another


@pytest.mark.parametrize("stock", sorted(stocks()))
def test_nothing_of_any_stock_leaves_the_paper(event: Event, stock: str) -> None:
    some = tuple(person.id for person in event.attendees if not person.absent)[:6]
    settings = replace(event.badges, stock=stock, people=some)
    (page,) = pages(replace(event, badges=settings))
    for thing in page.get_objects():
        left, bottom, right, top = thing.get_bounds()
        assert left >= 0
        assert bottom >= 0
        assert right <= A4.width
        assert top <= A4.height


def test_without_badges_there_is_none() -> None:
    event = replace(an_event(), people=())
    assert [*contact_sheet(event, event.edition())] == []
