"""What has changed since the last edition, as the printed programme tells it; read from the PDF."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pypdfium2
import pytest

from idmkit.model.event import Event, Room, Session, Status
from idmkit.printing.page import Link
from idmkit.programme import render
from idmkit.programme.layout import lay_out
from idmkit.programme.style import GRID
from idmkit.reading.agenda_reader import read_event
from tests.conftest import ROOT
from tests.making import ORIGIN, a_session, an_event
from tests.programme.placed import texts
from tests.releases.delegates import Secretariat, with_sessions

SIX = ROOT / "tests" / "agendas" / "valid" / "six-languages" / "agenda.toml"
HOUR = timedelta(hours=1)
HALL = Room(id="hall", name="Great Hall", origin=ORIGIN)
ANNEX = Room(id="annex", name="Annex", origin=ORIGIN)

# Of the opening, that it was an hour earlier; of the floods, which have words of their own; of
# lunch, that it is new; and of the visit, that it left the agenda.
WANTED = {
    "en": ("Changes since the last edition", "Moved from 08:30", "Changed: moved to", "New"),
    "fr": (
        "Modifications depuis la dernière édition",
        "Déplacé, auparavant : 08:30",
        "Modification : ",
        "Nouveau",
    ),
    "es": ("Cambios desde la última edición", "Trasladado, antes: 08:30", "Cambio: ", "Nuevo"),
    "ru": ("Изменения с прошлого выпуска", "Перенесено, ранее: 08:30", "Изменение: ", "Новое"),
    "ar": ("التغييرات منذ الإصدار السابق", "نقلت، سابقا: 08:30", "تغيير: ", "جديدة"),
    "zh": ("自上一版以来的变更", "已调整，原为：08:30", "变更：", "新增"),
}


def before(event: Event) -> Event:
    """The agenda as it was released, in all its languages."""

    def was(one: Event) -> Event:
        opening, floods, _, visit = one.days[0].sessions
        opening = replace(opening, start=opening.start - HOUR, end=opening.end - HOUR)
        visit = replace(visit, status=Status.CONFIRMED)
        held = (opening, replace(floods, title="Floods"), visit)
        return replace(one, days=(replace(one.days[0], sessions=held),))

    return replace(was(event), translations=tuple(map(was, event.translations)))


def without_visit(event: Event) -> Event:
    day = event.days[0]
    return replace(event, days=(replace(day, sessions=day.sessions[:-1]),))


@pytest.fixture(scope="module")
def printed() -> dict[str, str]:
    """The text of each language's programme."""
    event = read_event(SIX)
    secretariat = Secretariat()
    secretariat.release(before(event))
    now = without_visit(event)
    now = replace(now, translations=tuple(map(without_visit, now.translations)))
    shown = secretariat.shown(now)
    found = {}
    languages = [one.languages[0] for one in (event, *event.translations)]
    for language, file in zip(languages, render(shown, shown.edition()), strict=True):
        with pypdfium2.PdfDocument(file.content) as pdf:
            pages = [page.get_textpage().get_text_range() for page in pdf]
        text = " ".join(" ".join(pages).split())
        found[language] = text.replace("\u200f", "").replace("\u00a0", " ")
    return found


@pytest.mark.parametrize("language", WANTED)
def test_each_language_tells_what_has_changed(language: str, printed: dict[str, str]) -> None:
    heading, *others = WANTED[language]
    assert printed[language].count(heading) == 1
    for words in others:
        assert printed[language].count(words) >= 2  # in the list, and where the session stands


def test_what_left_the_agenda_stands_in_the_list_alone(printed: dict[str, str]) -> None:
    said = printed["en"]
    assert said.count("Visit to the Weir") == 1
    assert "13:00–14:30 Visit to the Weir · Cancelled" in said


def shown(*now: Session, was: tuple[Session, ...]) -> Event:
    secretariat = Secretariat()
    secretariat.release(an_event(*was, rooms=(HALL, ANNEX)))
    return secretariat.shown(with_sessions(an_event(*was, rooms=(HALL, ANNEX)), *now))


ONE = a_session("one", "09:00", "10:00", title="Alpha", rooms=(HALL,))
TWO = a_session("two", "10:00", "12:00", title="Beta", rooms=(HALL,))
THREE = a_session("three", "12:00", "13:00", title="Gamma", rooms=(HALL,))
EVERY = (ONE, TWO, THREE)


def said(event: Event) -> list[list[str]]:
    return [
        [text.text.replace("\u00a0", " ") for text in texts(page.marks)]
        for page in lay_out(event, event.edition()).pages
    ]


def test_a_programme_that_has_not_changed_says_nothing_of_it() -> None:
    event = shown(*EVERY, was=EVERY)
    assert not any("Changes" in text for page in said(event) for text in page)
    assert lay_out(event, event.edition()) != lay_out(
        shown(replace(ONE, title="Delta"), TWO, THREE, was=EVERY), event.edition()
    )


def test_a_change_is_listed_flagged_at_a_glance_and_told_in_the_days() -> None:
    event = shown(ONE, replace(TWO, rooms=(ANNEX,)), THREE, was=EVERY)
    cover, glance, day = said(event)
    assert "10:00–12:00 · Moved · Annex · page 3" in glance
    assert glance[-2:] == [
        "Changes since the last edition",
        "Day I, 10:00–12:00  Beta · Room changed from Great Hall · Annex · page 3",
    ]
    assert any("Room changed from Great Hall" in text for text in day)
    assert not any("Moved" in text for text in cover)
    page = lay_out(event, event.edition()).pages[1]
    lowest = max(mark.box.bottom for mark in page.marks if isinstance(mark, Link))
    listed = [mark.anchor for mark in page.marks if isinstance(mark, Link)][-1]
    assert (listed, lowest <= GRID.body.bottom) == ("s-two", True)


def test_a_cancelled_session_says_so_wherever_it_stands() -> None:
    event = shown(ONE, TWO, replace(THREE, status=Status.CANCELLED), was=EVERY)
    _, glance, day = (" ".join(page) for page in said(event))
    assert [page.count("Cancelled") for page in (glance, day)] == [2, 1]
    assert "12:00–13:00 · Cancelled · page 3" in glance
    assert "Day I, 12:00–13:00  Gamma · Cancelled · page 3" in glance


def test_without_a_glance_the_list_has_a_page() -> None:
    event = shown(replace(ONE, title="Delta"), TWO, was=(ONE, TWO))
    cover, changes, day = said(event)
    assert "Delta" not in cover
    assert changes[2:] == [
        *("Page 2 of 3", "Changes since the last edition", "Day I, Thursday 9 July 2009"),
        *("09:00–10:00", "Delta", "Revised: title · Great Hall · page 3"),
    ]
    assert "Delta" in day


def test_a_list_of_many_changes_goes_on_and_pages_are_numbered_after_it() -> None:
    was = tuple(replace(ONE, id=f"s-{n}", title=f"Item {n}") for n in range(90))
    now = tuple(replace(one, start=one.start - HOUR) for one in was)
    event = shown(*now, was=was)
    pages = said(event)
    listed = [
        page
        for page in pages
        if any("Moved from 09:00 · Great Hall · page" in text for text in page)
    ]
    assert len(listed) > 1
    home = max(number for number, page in enumerate(pages, start=1) if "Item 89" in page)
    last = listed[-1].index("Item 89")
    assert listed[-1][last + 1] == f"Moved from 09:00 · Great Hall · page {home}"
    assert home > len(listed) + 2
