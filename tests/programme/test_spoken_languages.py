"""Each text of a programme is told in the language it is in: read back from the structure tree."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from pypdfium2 import raw

from idmkit.model.event import Event
from idmkit.printing.page import Text
from idmkit.printing.pdf import write_pdf
from idmkit.programme.layout import lay_out
from idmkit.programme.style import CONTINUED, RUNNING
from idmkit.reading.agenda_reader import read_event
from tests.conftest import ROOT

SIX = ROOT / "tests" / "agendas" / "valid" / "six-languages"


def written(language: str, folder: Path, overlay: str) -> Event:
    """The agenda of six languages in one of them, with another overlay."""
    agenda = (SIX / "agenda.toml").read_text(encoding="utf-8")
    languages = agenda.replace('["en", "fr", "es", "ru", "ar", "zh"]', f'["en", "{language}"]')
    (folder / "agenda.toml").write_text(languages, encoding="utf-8")
    (folder / f"agenda.{language}.toml").write_text(overlay, encoding="utf-8")
    return read_event(folder / "agenda.toml").translations[0]


def told(event: Event) -> dict[str, set[str]]:
    """The texts of a programme by their languages, as the structure tree tells them."""
    content = write_pdf(lay_out(event, event.edition()))
    shown = dict(_shown(content))
    found: dict[str, set[str]] = {}
    with pikepdf.open(io.BytesIO(content)) as pdf:
        own = str(pdf.Root.Lang)
        for language, place in _stretches(pdf.Root.StructTreeRoot.K[0], own):
            found.setdefault(language, set()).add(" ".join(shown.get(place, "").split()))
    return found


def _stretches(element: Any, language: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Each stretch as page and number, with the language of the nearest element that names one."""
    language = str(element.get("/Lang", language))
    for kid in element.get("/K", []):
        if isinstance(kid, int):
            yield language, (int(element.Pg.StructParents), kid)
        elif "/MCID" in kid:
            yield language, (int(kid.Pg.StructParents), int(kid.MCID))
        elif "/S" in kid:
            yield from _stretches(kid, language)


def _shown(content: bytes) -> Iterator[tuple[tuple[int, int], str]]:
    """What stands in each stretch of a page, in the order of its glyphs."""
    with pypdfium2.PdfDocument(content) as pdf:
        for number, page in enumerate(pdf):
            text_page = page.get_textpage()
            texts: dict[int, str] = {}
            for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                at = raw.FPDFPageObj_GetMarkedContentID(one.raw)
                texts[at] = texts.get(at, "") + _text(one, text_page)
            yield from (((number, at), text) for at, text in texts.items())


def _text(one: Any, text_page: Any) -> str:
    size = raw.FPDFTextObj_GetText(one.raw, text_page.raw, None, 0)
    buffer = (raw.FPDF_WCHAR * (size // 2))()
    raw.FPDFTextObj_GetText(one.raw, text_page.raw, buffer, size)
    return bytes(buffer).decode("utf-16-le").rstrip("\0").replace("\u200f", "")


@pytest.mark.parametrize("language", ["fr", "ru", "zh"])
def test_what_stands_as_the_agenda_has_it_is_told_in_the_agendas_language(
    language: str, tmp_path: Path
) -> None:
    overlay = '[session.floods]\ntitle = "Titre"\nquestions = ["Qui ?", ""]\n'
    found = told(written(language, tmp_path, overlay))
    assert set(found) == {language, "en"}
    english, own = found["en"], " ".join(found[language])
    assert {
        *("Opening", "Great Hall", "Ana Costa", "Director", "Jordan", "Session I"),
        *("What does a warning cost?", "moved to the Great Hall", "Safety on the water"),
        *("speaking for the Jordan basin", "by video link", "A mayor from the upper valley"),
        *("Discussant", "Flood warnings in three basins", "End of the forum", "Basel"),
    } <= english
    assert "Titre" in own
    assert "Qui ?" in own
    assert not any("Titre" in text or "Qui ?" in text for text in english)
    assert not any(text in own for text in ("Opening", "Great Hall", "video link"))


def test_english_words_within_an_arabic_line_are_english(tmp_path: Path) -> None:
    overlay = '[person.karim-haddad]\ntitle = "مهندس"\ncountry = "الأردن"\n'
    found = told(written("ar", tmp_path, overlay))
    assert set(found) == {"ar", "en"}
    assert {"Karim Haddad", "by video link"} <= found["en"]
    assert not any("مهندس" in text or "الأردن" in text for text in found["en"])


@pytest.mark.parametrize("language", ["fr", "es", "ru", "ar"])
def test_a_programme_that_lacks_nothing_speaks_one_language(language: str) -> None:
    event = read_event(SIX / "agenda.toml")
    one = next(each for each in event.translations if each.languages == (language,))
    names = {one.language_of("family") for one in (person.name for person in one.people)}
    assert set(told(one)) == {language, *names} - {""}


def test_letters_of_another_language_have_its_shapes(tmp_path: Path) -> None:
    chinese = written("zh", tmp_path, '[event]\ntitle = "x"\n')
    session = replace(chinese.sessions[0], title="直", foreign=(("title", "ja"),))
    day = replace(chinese.days[0], sessions=(session,))
    document = lay_out(replace(chinese, days=(day,)), chinese.edition())
    spoken = {
        segment.language
        for page in document.pages
        for mark in page.marks
        for segment in getattr(mark, "line", ())
        if segment.text == "直"
    }
    assert spoken == {"ja"}


def test_what_runs_along_has_the_shapes_of_its_own_language(tmp_path: Path) -> None:
    chinese = written("zh", tmp_path, '[event]\ntitle = "x"\n')
    long = tuple("一个段落。" * 60 for _ in range(12))
    session = replace(
        chinese.sessions[0], label="", title="直", abstract=long, foreign=(("title", "ja"),)
    )
    day = replace(chinese.days[0], sessions=(session,))
    event = replace(chinese, days=(day,), series="", title="直", foreign=(("title", "ja"),))
    found = [
        (mark.size, segment.language)
        for page in lay_out(event, event.edition()).pages[2:]
        for mark in page.marks
        if isinstance(mark, Text) and mark.element is None
        for segment in mark.line
        if segment.text == "直"
    ]
    assert {CONTINUED.size, RUNNING.size} == {size for size, _ in found}
    assert {language for _, language in found} == {"ja"}
