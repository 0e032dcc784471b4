"""The door to PDF, read back: text, kerning, links, bookmarks, dates, colours of the drawn page."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from itertools import pairwise

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from idmkit.printing.measuring import line_of, text_width
from idmkit.printing.page import (
    Anchor,
    Link,
    Mark,
    Page,
    PrintedDocument,
    Rectangle,
    Shape,
    Text,
    moved,
)
from idmkit.printing.paper import A4, Box, Size, mm
from idmkit.printing.pdf import write_pdf
from idmkit.printing.qr import QUIET_ZONE, modules, modules_across, symbol
from idmkit.printing.typeface import FACES, Face

CREATED = datetime(2009, 7, 9, 12, 30, tzinfo=UTC)


def printed(*marks: Mark, pages: int = 1) -> bytes:
    page = Page(size=A4, marks=marks)
    return write_pdf(PrintedDocument(title="Été", created=CREATED, pages=(page,) * pages))


def line(text: str, x: float = 50, y: float = 100, face: Face = Face.REGULAR) -> Text:
    return Text(line=line_of(text, face), x=x, y=y, size=20, colour="#1b2430")


def extracted(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as pdf:
        return str(pdf[0].get_textpage().get_text_range())


def pixel(content: bytes, x: float, y: float) -> tuple[int, ...]:
    """The colour at a point of the page, in points from its upper left corner."""
    with pypdfium2.PdfDocument(content) as pdf:
        picture = pdf[0].render(scale=2).to_pil()
    return tuple(picture.getpixel((int(x * 2), int(y * 2))))


@settings(deadline=None, max_examples=40)
@given(st.text("AVTW fi ffi áÅŁśйЖλ–“”’.,:;()[]<>\\/&%", min_size=1, max_size=40))
def test_any_text_of_the_typeface_is_found_as_written(text: str) -> None:
    wanted = "".join(text.split())
    assert "".join(extracted(printed(line(text, x=20))).split()) == wanted


def test_every_face_prints_the_same_words() -> None:
    marks = [line("Ensuring Protection", y=50 + 30 * n, face=face) for n, face in enumerate(FACES)]
    assert extracted(printed(*marks)).split() == ["Ensuring", "Protection"] * len(FACES)


def test_more_than_a_font_subset_of_letters() -> None:
    letters = [
        chr(code) for code in (*range(0x100, 0x17F), *range(0x400, 0x450), *range(0x391, 0x3A1))
    ]
    rows = ["".join(letters[i : i + 30]) for i in range(0, len(letters), 30)]
    content = printed(*(line(row, x=10, y=40 + 30 * n) for n, row in enumerate(rows)))
    assert "".join(extracted(content).split()) == "".join(letters)


def test_the_drawn_line_is_as_wide_as_measured() -> None:
    text = "AVATAR Type To WAVE"
    with pypdfium2.PdfDocument(printed(line(text))) as pdf:
        page = pdf[0].get_textpage()
        left = page.get_charbox(0)[0]
        right = page.get_charbox(len(text) - 1)[2]
    assert abs((right - left) - text_width(text, Face.REGULAR, 20)) < 2


def test_direction_marks_do_their_work_and_go_while_joiners_are_copied() -> None:
    assert extracted(printed(line("a\u200e\u2067b"))).strip() == "ab"
    assert extracted(printed(line("نمی\u200cخواهم"))).strip() == "نمی\u200cخواهم"


def test_an_unknown_letter_does_not_stop_the_print() -> None:
    assert "Ana" in extracted(printed(line("Ana عمر 李")))


def test_colours_and_boxes_stand_where_they_were_put() -> None:
    content = printed(
        Rectangle(box=Box(100, 50, 40, 20), fill="#ff0000"),
        Shape(
            outlines=(((200, 50), (260, 50), (260, 80)),), fill="#0000ff", clip=Box(230, 0, 99, 99)
        ),
    )
    assert pixel(content, 120, 60) == (255, 0, 0)
    assert pixel(content, 120, 75) == (255, 255, 255)
    assert pixel(content, 250, 55) == (0, 0, 255)
    assert pixel(content, 215, 52) == (255, 255, 255)  # outside the clip


def test_links_and_bookmarks_lead_where_they_say() -> None:
    content = printed(
        Anchor(name="a", y=300, title="Day I – été"),
        Anchor(name="b", y=400, title="Session I", level=1),
        Link(box=Box(10, 20, 30, 40), anchor="b"),
        Link(box=Box(50, 20, 30, 40), address="https://example.org/(a)?b=c"),
    )
    reader = PdfReader(io.BytesIO(content))
    top, [inner] = reader.outline
    assert (top.title, inner.title) == ("Day I – été", "Session I")  # type: ignore[union-attr]
    inside, outside = (note.get_object() for note in reader.pages[0]["/Annots"])  # type: ignore[attr-defined]
    assert inside["/Dest"][3] == round(A4.height - 400, 4)
    assert outside["/A"]["/URI"] == "https://example.org/(a)?b=c"
    assert [round(float(v), 2) for v in inside["/Rect"]] == [10, 781.89, 40, 821.89]


def test_dates_are_the_edition_s_and_bytes_the_same() -> None:
    content = printed(line("once"), pages=2)
    assert content == printed(line("once"), pages=2)
    metadata = PdfReader(io.BytesIO(content)).metadata
    assert metadata is not None
    assert (metadata.title, metadata.creation_date, metadata.modification_date) == (
        "Été",
        CREATED,
        CREATED,
    )


@settings(deadline=None, max_examples=20)
@given(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=60)
)
def test_a_symbol_reads_back_as_its_text(text: str) -> None:
    page = Page(size=Size(mm(44), mm(44)), marks=(symbol(text, Box(mm(2), mm(2), mm(40), mm(40))),))
    content = write_pdf(PrintedDocument(title="x", created=CREATED, pages=(page,)))
    with pypdfium2.PdfDocument(content) as pdf:
        picture = pdf[0].render(scale=300 / 72).to_pil()
    assert [found.text for found in zxingcpp.read_barcodes(picture)] == [text]


def test_a_symbol_keeps_its_quiet_zone_inside_the_box() -> None:
    box = Box(100, 100, mm(24), mm(24))
    shape = symbol("idm-2009:ana-lopez", box)
    module = box.width / (len(modules("idm-2009:ana-lopez")) + 2 * QUIET_ZONE)
    xs = [x for outline in shape.outlines for x, _ in outline]
    ys = [y for outline in shape.outlines for _, y in outline]
    assert min(xs) == min(ys) == box.x + QUIET_ZONE * module
    assert abs(max(xs) - (box.right - QUIET_ZONE * module)) < 1e-6


def test_marks_move_down_as_one() -> None:
    marks: list[Mark] = [
        line("a"),
        Rectangle(box=Box(1, 2, 3, 4), fill="#000000"),
        Shape(outlines=(((0, 0), (1, 1), (2, 0)),), fill="#000000", clip=Box(0, 0, 2, 2)),
        Anchor(name="x", y=5),
    ]
    twice = [moved(moved(mark, down=3), down=4) for mark in marks]
    assert twice == [moved(mark, down=7) for mark in marks]
    assert all(one != other for one, other in pairwise(marks))


@pytest.mark.parametrize("length", [1, 14, 15, 26, 27, 42, 213, 214, 1000, 2331])
def test_a_symbol_s_size_is_known_before_it_is_made(length: int) -> None:
    assert modules_across("x" * length) == len(modules("x" * length))


def test_the_table_of_capacities_is_that_of_the_library() -> None:
    from qrcode.base import rs_blocks
    from qrcode.constants import ERROR_CORRECT_M

    for version in range(1, 41):
        bits = sum(8 * block.data_count for block in rs_blocks(version, ERROR_CORRECT_M))
        header = 4 + (8 if version < 10 else 16)
        assert modules_across("x" * ((bits - header) // 8)) == 17 + 4 * version


def test_what_no_symbol_holds_is_refused() -> None:
    for ask in (modules, modules_across):
        with pytest.raises(ValueError, match="more than a QR Code symbol holds"):
            ask("x" * 2332)


def test_spare_room_corrects_errors() -> None:
    content = printed(symbol("idm-tip-2009:zau", Box(100, 100, mm(24), mm(24))))
    with pypdfium2.PdfDocument(content) as pdf:
        [found] = zxingcpp.read_barcodes(pdf[0].render(scale=300 / 72).to_pil())
    assert (found.text, found.ec_level) == ("idm-tip-2009:zau", "Q")
