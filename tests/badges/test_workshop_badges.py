"""The badges of the real workshop, read back from the PDF by other programs."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import PurePosixPath

import numpy as np
import pypdf
from PIL import Image, ImageFilter

from idmkit.badges import render
from idmkit.badges.catalogue import stocks
from idmkit.badges.roles import badge_roles
from idmkit.model.event import Event
from idmkit.model.handles import person_address
from idmkit.model.people import Person
from idmkit.printing.paper import mm
from tests.badges.sheet_reading import Sheets, decoded, text_boxes

TICK = mm(10)
PLAIN_A6 = stocks()["plain-a6"]
Treatment = Callable[[Image.Image], Image.Image]


def in_order(event: Event) -> list[Person]:
    """By sort name as a reader expects it: the workshop's need no more than this."""
    plain = str.maketrans("áéíóú", "aeiou")
    present = [person for person in event.people if not person.absent]
    return sorted(present, key=lambda person: person.name.sort_key.casefold().translate(plain))


def words(text: str) -> str:
    return " ".join(text.split())


def test_everybody_has_one_badge_in_the_order_of_sort_names(event: Event, sheets: Sheets) -> None:
    people, cells = in_order(event), list(sheets.cells)
    assert (len(people), len(cells), len(sheets.pages)) == (33, 33, 9)
    for person, cell in zip(people, cells, strict=True):
        assert person.name.full in words(cell.text)


def test_a_badge_says_what_the_agenda_says(event: Event, sheets: Sheets) -> None:
    roles = badge_roles(event)
    for person, cell in zip(in_order(event), sheets.cells, strict=True):
        said = words(cell.text).replace("- ", "-")
        role = roles[person.id]
        told = (event.series, event.place, *person.affiliation.parts, f"{role.letter} {role.word}")
        assert [part for part in told if part not in said] == []


def test_each_code_is_that_of_the_name_beside_it(event: Event, sheets: Sheets) -> None:
    assert _decoded(event, sheets, 300, _untreated) == _expected(event)


def test_codes_survive_a_poor_printer_and_a_poor_camera(event: Event, sheets: Sheets) -> None:
    noise = np.random.default_rng(2009)

    def worn(picture: Image.Image) -> Image.Image:
        pixels = np.array(picture.point(lambda value: 255 * (value > 127)))
        blurred = Image.fromarray(pixels).filter(ImageFilter.GaussianBlur(1))
        spotted = np.array(blurred)
        hit = noise.random(spotted.shape)
        spotted[hit < 0.015] = 0
        spotted[hit > 0.985] = 255
        return Image.fromarray(spotted)

    assert _decoded(event, sheets, 203, worn) == _expected(event)


def test_no_text_leaves_its_badge_or_comes_near_the_sheet_s_edge(sheets: Sheets) -> None:
    safe = mm(4)
    for page in sheets.pages:
        for box in text_boxes(page):
            position = next(
                cell
                for cell in map(PLAIN_A6.cell_box, range(PLAIN_A6.per_sheet))
                if cell.x <= box.x < cell.right and cell.y <= box.y < cell.bottom
            )
            assert box.x >= position.x + safe
            assert box.right <= position.right - safe
            assert box.y >= position.y + safe
            assert box.bottom <= position.bottom - safe
            assert min(box.x, page.get_width() - box.right) >= mm(6)
            assert min(box.y, page.get_height() - box.bottom) >= mm(6)


def test_nothing_is_printed_between_the_badges_but_the_ticks(sheets: Sheets) -> None:
    dpi = 150
    scale, clear = dpi / 72, mm(4)
    for number, page in enumerate(sheets.pages):
        ink = np.array(sheets.picture(number, dpi)) < 250
        across, down = PLAIN_A6.cell.width, PLAIN_A6.cell.height
        column = _slice(across - clear, across + clear, scale)
        row = _slice(down - clear, down + clear, scale)
        assert not ink[_slice(TICK + 1, page.get_height() - TICK - 1, scale), column].any()
        assert not ink[row, _slice(TICK + 1, page.get_width() - TICK - 1, scale)].any()
        assert ink[_slice(0, TICK, scale), column].any()
        assert ink[row, _slice(0, TICK, scale)].any()


def test_every_font_is_embedded_and_subset(pdf: bytes) -> None:
    fonts = {
        str(font["/BaseFont"]): font
        for page in pypdf.PdfReader(io.BytesIO(pdf)).pages
        for font in (one.get_object() for one in page["/Resources"]["/Font"].values())  # type: ignore[index]
    }
    assert fonts
    for name, font in fonts.items():
        assert "+SourceSans3" in name
        (inner,) = font["/DescendantFonts"]
        assert "/FontFile2" in inner.get_object()["/FontDescriptor"]


def test_the_code_is_a_path_and_the_only_picture_is_the_logo(event: Event, pdf: bytes) -> None:
    images = {
        image.name: image
        for page in pypdf.PdfReader(io.BytesIO(pdf)).pages
        for image in page.images
    }
    assert len(images) == (1 if event.logo else 0)


def test_the_document_says_what_it_is(event: Event, pdf: bytes) -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    assert reader.metadata
    assert reader.metadata.title == f"Badges: {event.title}"
    assert reader.metadata.creation_date == event.edition()
    marks = [str(mark["/Title"]) for mark in reader.outline]  # type: ignore[call-overload]
    assert len(marks) == 9
    assert marks[0] == "Aghazarm – Babandede"
    assert marks[-1] == "Zau"


def test_no_code_holds_more_than_an_address(event: Event, sheets: Sheets) -> None:
    for code in _decoded(event, sheets, 200, _untreated).values():
        assert code.startswith(event.url or f"{event.id}:")


def test_same_agenda_same_bytes(event: Event, pdf: bytes) -> None:
    (again,) = render(event, event.edition())
    assert again.path == PurePosixPath("badges/speakers.pdf")
    assert again.content == pdf


def _expected(event: Event) -> dict[str, str]:
    return {person.name.full: person_address(event, person) for person in in_order(event)}


def _decoded(event: Event, sheets: Sheets, dpi: float, treated: Treatment) -> dict[str, str]:
    """What the code in each cell holds, by the name that stands in the cell."""
    pictures = [treated(sheets.picture(number, dpi)) for number in range(len(sheets.pages))]
    found = {}
    for cell in sheets.cells:
        (name,) = [one for one in _expected(event) if one in words(cell.text)]
        (found[name],) = decoded(
            cell.cut_from(pictures[cell.sheet]), noisy=treated is not _untreated
        )
    return found


def _untreated(picture: Image.Image) -> Image.Image:
    return picture


def _slice(start: float, end: float, scale: float) -> slice:
    return slice(round(start * scale), round(end * scale))
