"""The QR code beside each session: it decodes, it stands clear of everything, it is told."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import combinations

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from idmkit.model.event import Event, SessionKind, Status
from idmkit.model.handles import session_address
from idmkit.printing.page import Link, Page, Shape
from idmkit.printing.paper import Box
from idmkit.printing.pdf import write_pdf
from idmkit.programme.layout import lay_out
from idmkit.programme.style import GRID
from tests.making import a_session, an_event
from tests.programme.placed import ink, texts

URL = "https://meetings.example.org/idm-2009/"
_CAPTION = "Add to calendar"


def pages(event: Event) -> tuple[Page, ...]:
    return lay_out(event, event.edition()).pages


def codes(page: Page) -> list[Box]:
    return [mark.box for mark in page.marks if isinstance(mark, Shape)]


def meet(one: Box, other: Box) -> bool:
    return (
        min(one.right, other.right) - max(one.x, other.x) > 0.5
        and min(one.bottom, other.bottom) - max(one.y, other.y) > 0.5
    )


@pytest.fixture(scope="module")
def coded(event: Event) -> Event:
    return replace(event, url=URL)


def test_every_session_of_the_workshop_has_its_code(coded: Event) -> None:
    document = lay_out(coded, coded.edition())
    with pypdfium2.PdfDocument(write_pdf(document)) as pdf:
        pictures = [page.render(scale=150 / 72).to_pil() for page in pdf]
    found = [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]
    wanted = [session_address(coded, one) for one in coded.sessions if not one.is_pause]
    assert sorted(found) == sorted(wanted)
    assert len(document.pages) == 8


def test_without_an_address_there_is_no_code(event: Event) -> None:
    assert not any(codes(page) for page in pages(event))


def test_pauses_and_what_is_cancelled_have_none() -> None:
    held = [
        a_session("one"),
        a_session("two", status=Status.CANCELLED),
        a_session("three", kind=SessionKind.BREAK),
    ]
    found = pages(an_event(*held, url=URL))
    links = {mark.address for page in found for mark in page.marks if isinstance(mark, Link)}
    assert links - {""} == {f"{URL}#s-one"}


def test_an_address_that_no_symbol_holds_is_left_out() -> None:
    event = an_event(a_session(), url=f"https://example.org/{'x' * 2400}/")
    assert not any(codes(page) for page in pages(event))


@settings(deadline=None, max_examples=25)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "Session I"]),
            st.sampled_from(["Opening", "The Role of Human Rights " * 6]),
            st.sampled_from(["", "Why we meet. " * 8, "What we heard and said. " * 90]),
            st.sampled_from([SessionKind.SESSION, SessionKind.BREAK]),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_codes_stand_clear_of_texts_rules_and_each_other(
    rows: list[tuple[str, str, str, SessionKind]],
) -> None:
    held = [
        a_session(f"s-{n}", label=label, title=title, abstract=(words,) if words else (), kind=kind)
        for n, (label, title, words, kind) in enumerate(rows)
    ]
    for page in pages(an_event(*held, url=URL)):
        boxes = codes(page)
        assert not any(meet(one, other) for one, other in combinations(boxes, 2))
        assert not any(meet(box, ink(text)) for box in boxes for text in texts(page.marks))
        captions = [text for text in texts(page.marks) if text.text == _CAPTION]
        assert len(captions) == len(boxes)
        assert all(text.y < GRID.page.height - GRID.foot for text in captions)
        others = [text for text in texts(page.marks) if text.text != _CAPTION]
        assert not any(meet(ink(one), ink(other)) for one in captions for other in others)


def test_a_code_is_told_with_its_address_within_a_link(coded: Event) -> None:
    content = write_pdf(lay_out(coded, coded.edition()))
    with pikepdf.open(io.BytesIO(content)) as pdf:
        notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
        told = [str(note.Contents) for note in notes if "/A" in note]
    assert f"{_CAPTION}: Welcome Remarks" in told
