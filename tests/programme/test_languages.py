"""Programmes in six languages: their own words and dates, and pages turned round for Arabic."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pikepdf
import pypdfium2
import pytest
from pikepdf import pdfa

from idmkit.build import check
from idmkit.model.event import Event, Status
from idmkit.model.people import Role
from idmkit.printing.page import Shape, Text, mirrored
from idmkit.printing.paper import Box
from idmkit.printing.pdf import write_pdf
from idmkit.programme.layout import lay_out
from idmkit.programme.style import GRID, RUNNING
from idmkit.reading.agenda_reader import read_event
from idmkit.wording import LANGUAGES, wording_in
from tests.conftest import ROOT
from tests.making import a_person, a_session, an_appearance, an_event
from tests.programme.placed import outside, overlaps, texts

DATES = {
    "en": ("Thursday 9 July 2009", "9–10 July 2009", "30 July – 1 August 2009"),
    "fr": ("jeudi 9 juillet 2009", "9–10 juillet 2009", "30 juillet – 1er août 2009"),
    "es": (
        "jueves 9 de julio de 2009",
        "9–10 de julio de 2009",
        "30 de julio – 1 de agosto de 2009",
    ),
    "ru": (
        "четверг, 9 июля 2009\u00a0года",
        "9–10 июля 2009\u00a0года",
        "30 июля – 1 августа 2009\u00a0года",
    ),
    "ar": ("الخميس 9 تموز/يوليه 2009", "9–10 تموز/يوليه 2009", "30 تموز/يوليه – 1 آب/أغسطس 2009"),
    "zh": ("2009年7月9日 星期四", "2009年7月9日至10日", "2009年7月30日至8月1日"),
}


def in_language(language: str) -> Event:
    ana, bo = a_person(), a_person("bo-li", "Bo", "Li")
    moderator = an_appearance(ana, Role.MODERATOR)
    held = [
        a_session("one", abstract=("Why?",), appearances=(moderator, an_appearance(bo))),
        a_session("two", "11:00", "12:00", status=Status.CANCELLED, questions=("How?",)),
        a_session("three", "13:00", "14:00", interpretation=("fr", "ar")),
    ]
    return an_event(*held, languages=(language,), organizer="IOM", symbol="A/1")


@pytest.mark.parametrize("language", LANGUAGES)
def test_dates_are_written_as_the_language_writes_them(language: str) -> None:
    words = wording_in(language)
    found = (
        words.long_date(date(2009, 7, 9)),
        words.date_range(date(2009, 7, 9), date(2009, 7, 10)),
        words.date_range(date(2009, 7, 30), date(2009, 8, 1)),
    )
    assert found == DATES[language]


def test_a_language_without_words_of_ours_gets_english_ones_and_a_region_counts_little() -> None:
    assert wording_in("sw").page_number(1, 2) == "Page 1 of 2"
    assert wording_in("fr-CH").page_number(1, 2) == "Page 1 sur 2"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_programme_says_its_fixed_words_in_its_language(language: str) -> None:
    words = wording_in(language)
    document = lay_out(in_language(language), in_language(language).edition())
    said = {mark.text.strip() for page in document.pages for mark in texts(page.marks)}
    assert document.language == language
    assert {
        words.phrases.glance,
        words.phrases.questions,
        words.phrases.speakers_and_moderators,
        words.phrases.roles[Role.MODERATOR][0],
        words.phrases.status[Status.CANCELLED],
        words.page_number(3, len(document.pages)),
    } <= said
    for page in document.pages:
        assert list(overlaps(page.marks)) == []
        assert list(outside(page, GRID.side - 6)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_programme_of_any_language_is_archival(language: str) -> None:
    document = replace(lay_out(in_language(language), in_language(language).edition()))
    content = write_pdf(replace(document, accessible=False))
    assert pdfa.validate_written(io.BytesIO(content), "2b").findings == []
    with pikepdf.open(io.BytesIO(write_pdf(document))) as pdf:
        assert str(pdf.Root.Lang) == language


def test_arabic_pages_are_turned_round_and_codes_are_not() -> None:
    english, arabic = (
        lay_out(in_language(language), in_language(language).edition()) for language in ("en", "ar")
    )
    time_of = {}
    for document in (english, arabic):
        times = [mark for mark in texts(document.pages[2].marks) if mark.text == "10:00–11:00"]
        time_of[document.language] = times[0]
    assert time_of["en"].x == GRID.side
    assert time_of["ar"].x + time_of["ar"].width == pytest.approx(GRID.right)
    shape = Shape(outlines=(((10, 0), (20, 0), (20, 5)),), fill="#000000")
    turned = mirrored(shape, 100)
    assert isinstance(turned, Shape)
    assert turned.outlines == shape.outlines
    assert turned.box == Box(80, 0, 10, 5)


def test_arabic_is_copied_as_it_reads() -> None:
    event = in_language("ar")
    title = "الاتجار بالأشخاص (IOM)، 2009: ضمان الحماية"
    content = write_pdf(lay_out(replace(event, title=title), event.edition()))
    with pypdfium2.PdfDocument(content) as pdf:
        cover = pdf[0].get_textpage().get_text_range().replace("\u200f", "")
    assert title in " ".join(cover.split())


def test_names_are_sorted_as_the_language_sorts_them() -> None:
    people = [a_person(f"p-{n}", "", name) for n, name in enumerate(("Öst", "Zau", "Ost"))]
    session = a_session(appearances=tuple(an_appearance(one) for one in people))
    for language, wanted in (("en", ["Ost", "Öst", "Zau"]), ("sv", ["Ost", "Zau", "Öst"])):
        event = an_event(session, languages=(language,))
        marks = lay_out(event, event.edition()).pages[-1].marks
        names = [one.text for one in marks if isinstance(one, Text) and one.text in wanted]
        assert names == wanted


def test_the_meeting_of_the_readmes_picture_lacks_nothing_and_fills_its_page() -> None:
    event = read_event(ROOT / "docs" / "pictures" / "rivers" / "agenda.toml")
    assert check(event) == ()
    for one in (event, *event.translations):
        (page,) = lay_out(one, one.edition()).pages[2:-1]
        lowest = max(mark.y for mark in texts(page.marks) if mark.size != RUNNING.size)
        assert lowest > GRID.body.y + GRID.body.height * 0.9


def test_the_chinese_index_has_brackets_of_full_width() -> None:
    document = lay_out(in_language("zh"), in_language("zh").edition())
    said = "".join(mark.text for mark in texts(document.pages[-1].marks))
    assert "（主持人）" in said
    assert "(" not in said
