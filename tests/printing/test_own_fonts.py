"""An organizer's own fonts: they print what they have, right in the PDF, or are refused."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from fontTools.ttLib import TTFont  # noqa: TID253 -- a test makes fonts
from fontTools.ttLib.scaleUpem import scale_upem  # noqa: TID253
from pikepdf import pdfa
from PIL import Image, ImageChops, ImageStat

from idmkit.badges import preflight as badge_preflight
from idmkit.badges import render as render_badges
from idmkit.model.event import Event
from idmkit.model.theme import OwnFont, Theme
from idmkit.printing.measuring import text_width
from idmkit.printing.own_fonts import own_files, own_font_problems, printing_fonts
from idmkit.printing.pdf import write_pdf
from idmkit.printing.typeface import FACES, Face
from idmkit.programme import preflight
from idmkit.programme.layout import lay_out
from tests.making import a_person, a_session, an_appearance, an_event
from tests.printing.font_mutants import KINDS, fate, mutant
from tests.printing.made_fonts import made, own
from tests.printing.test_scripts import written

OUTLINES = ("glyf", "CFF", "CFF2")
ABSTRACT = "Zażółć, Привет – 中文 (Hamburg) " * 9


def an_event_in(*fonts: OwnFont) -> Event:
    person = a_person(family="Weiß", title="Größe")
    held = a_session(title="Opening", abstract=(ABSTRACT,), appearances=(an_appearance(person),))
    return an_event(held, theme=Theme(fonts=fonts))


def printed(event: Event) -> bytes:
    return write_pdf(replace(lay_out(event, event.edition()), accessible=False))


def names_of_fonts(content: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return {
            str(font.BaseFont).partition("+")[2]
            for page in pdf.pages
            for font in page.Resources.Font.values()
        }


def codes(event: Event) -> Sequence[str]:
    return [one.code for one in own_font_problems(event)]


@pytest.mark.parametrize("outlines", OUTLINES)
def test_what_a_font_has_is_printed_in_it_and_is_archival(outlines: str) -> None:
    event = an_event_in(own(made(400, outlines=outlines)))
    content = printed(event)
    assert pdfa.validate_written(io.BytesIO(content), "2b").findings == []
    assert {"OurSans-400", "NotoSansSC-Regular"} <= names_of_fonts(content)
    with pypdfium2.PdfDocument(content) as pdf:
        said = "".join(page.get_textpage().get_text_range() for page in pdf)
    assert "".join(ABSTRACT.split()) in "".join(said.split())


@pytest.mark.parametrize("outlines", OUTLINES)
def test_letters_are_drawn_as_wide_as_they_were_measured(outlines: str) -> None:
    event = an_event_in(own(made(400, outlines=outlines)))
    with pypdfium2.PdfDocument(printed(event)) as pdf:
        words = pdf[len(pdf) - 2].get_textpage()
        found = words.search("Hamburg")
        index, count = found.get_next()
        left = words.get_charbox(index, loose=True)[0]
        right = words.get_charbox(index + count - 1, loose=True)[2]
    face = Face.REGULAR.of(event.theme.fonts)
    assert right - left == pytest.approx(text_width("Hamburg", face, 9.6), abs=0.5)


@pytest.mark.parametrize("outlines", [*OUTLINES, "gvar", "CFF2 blend"])
def test_letters_are_as_large_whatever_their_units(outlines: str) -> None:
    shown = [shot(content) for content in (made(outlines=outlines), finer(made(outlines=outlines)))]
    difference = ImageChops.difference(*shown).convert("L")
    assert min(shown[0].convert("L").tobytes()) < 100
    assert ImageStat.Stat(difference).mean[0] < 0.3  # of 255; half as large again it would be 2


def shot(content: bytes) -> Image.Image:
    """A page of it as a picture."""
    fonts = (own(content),)
    assert printing_fonts(Theme(fonts=fonts)) == fonts
    paper = written("Hamburgefonstiv 123", "en", 30, face=Face.SEMIBOLD.of(fonts))
    assert pdfa.validate_written(io.BytesIO(paper), "2b").findings == []
    with pypdfium2.PdfDocument(paper) as pdf:
        shown: Image.Image = pdf[0].render(scale=1).to_pil().convert("RGB")
    return shown


def finer(content: bytes) -> bytes:
    """The font in 2048 units to the em."""
    font = TTFont(io.BytesIO(content), recalcTimestamp=False)
    scale_upem(font, 2048)
    target = io.BytesIO()
    font.save(target)
    return target.getvalue()


def test_badges_are_printed_in_them_too() -> None:
    event = an_event_in(own(made(400)), own(made(700), "b.ttf"))
    (badges,) = render_badges(event, event.edition())
    assert {"OurSans-400", "OurSans-700"} <= names_of_fonts(badges.content)
    assert pdfa.validate_written(io.BytesIO(badges.content), "2b").findings == []


def test_other_events_are_not_printed_in_them() -> None:
    own_ones = an_event_in(own(made(400)))
    before = printed(replace(own_ones, theme=Theme()))
    printed(own_ones)
    assert printed(replace(own_ones, theme=Theme())) == before
    assert not any(name.startswith("OurSans") for name in names_of_fonts(before))


def test_the_nearest_weight_stands_in_as_css_has_it() -> None:
    fonts = (own(made(400)), own(made(700), "b.ttf"), own(made(400, italic=True), "i.ttf"))
    chosen = {face: own_files(face.of(fonts))[0] for face in FACES}
    assert [file.weight for file in chosen.values()] == [400, 400, 400, 700, 400]
    assert [file.italic for file in chosen.values()] == [False] * 4 + [True]
    assert codes(an_event_in(*fonts)) == []


def test_a_variable_font_has_every_weight() -> None:
    fonts = (own(made(400, outlines="CFF2")),)
    assert [own_files(face.of(fonts))[0].weight for face in FACES] == [300, 400, 500, 600, 400]


def test_families_are_asked_in_the_order_of_the_agenda() -> None:
    fonts = (own(made(700)), own(made(400, family="Their Sans"), "t.ttf"))
    assert [file.weight for file in own_files(Face.REGULAR.of(fonts))] == [700, 400]


def test_what_stands_in_is_said() -> None:
    said = [one.message for one in own_font_problems(an_event_in(own(made(400))))]
    assert said == [
        "Our Sans has no weight of 600: its 400 stands in",
        "Our Sans has no italic: its upright stands in",
    ]


@pytest.mark.parametrize(
    ("rights", "forbidden"),
    [(0, False), (2, True), (4, False), (8, False), (0x100, True), (0x200, True), (6, False)],
)
def test_the_licence_that_a_font_states_is_minded(rights: int, forbidden: bool) -> None:  # noqa: FBT001
    assert ("font-restricted" in codes(an_event_in(own(made(rights=rights))))) == forbidden


def without(tag: str) -> bytes:
    return made().replace(tag.encode(), b"    ", 1)


BROKEN = {
    "empty": b"",
    "header alone": made()[:12],
    "cut off": made()[:-2000],
    "no tables": b"\0\1\0\0\0\0\0\0\0\0\0\0",
    "one byte": made()[:6000] + bytes([made()[6000] ^ 1]) + made()[6001:],
    **{f"no {tag}": without(tag) for tag in ("cmap", "glyf", "hmtx", "head", "OS/2", "name")},
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_font_is_a_problem_of_its_line(kind: str) -> None:
    event = an_event_in(own(made(700)), own(BROKEN[kind], "broken.ttf"))
    (found,) = [one for one in own_font_problems(event) if one.code == "font-damaged"]
    assert found.is_error
    assert found.origin.path == ("theme", "fonts", 1)
    assert "broken.ttf" in found.message
    assert len(printing_fonts(event.theme)) == 1
    assert [*preflight(event), *badge_preflight(event)]


def mutants(outlines: str, count: int) -> list[bytes]:
    chance = random.Random(outlines)  # noqa: S311
    found = []
    for number in range(count):
        font = bytearray(made(outlines=outlines))
        for _ in range(chance.choice((1, 2, 20))):
            font[chance.randrange(len(font))] = chance.choice((0, 255, chance.randrange(256)))
        if number % 3 == 0:
            del font[chance.randrange(len(font)) :]
        found.append(bytes(font))
    return found


@pytest.mark.parametrize("outlines", OUTLINES)
def test_a_mutated_font_prints_right_or_is_refused(outlines: str) -> None:
    """Where check sums tell the damage: only bytes that say nothing go unnoticed."""
    passed = 0
    for content in mutants(outlines, 100):
        event = an_event_in(own(content))
        if printing_fonts(event.theme):
            passed += 1
            assert pdfa.validate_written(io.BytesIO(printed(event)), "2b").findings == []
        else:
            assert codes(event) == ["font-damaged"]
    assert passed < 20


@pytest.mark.parametrize("outlines", KINDS)
def test_a_font_that_lies_with_right_sums_is_printed_well_or_refused(outlines: str) -> None:
    fates = [fate(mutant(outlines, number)) for number in range(20)]
    assert {*fates} == {"printed", "refused"}


LIARS = [
    ("gvar", 46),
    ("glyf", 70),
    ("glyf", 142),
    ("glyf", 162),
    ("gvar", 188),
    ("gvar", 338),
    ("CFF2 blend", 1035),
]


@pytest.mark.parametrize(("outlines", "number"), LIARS)
def test_what_once_made_a_bad_page_is_refused(outlines: str, number: int) -> None:
    """A letter without a glyph, no widths, ink far away, no names, widths that differ, no start."""
    assert fate(mutant(outlines, number)) == "refused"
