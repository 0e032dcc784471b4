"""Whatever stands in any text of the model: good papers, every word on them, and nothing unsaid."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache

import pikepdf
import pypdfium2
import pytest
from pikepdf import pdfa

from idmkit.badges import preflight as badge_preflight
from idmkit.badges import render as render_badges
from idmkit.model.event import Event
from idmkit.printing.paper import A4
from idmkit.printing.pdf import write_pdf
from idmkit.printing.readable import readable
from idmkit.printing.unicode_rules import is_ignorable
from idmkit.programme import preflight
from idmkit.programme.layout import lay_out
from tests.printing import test_archival
from tests.printing.every_field import every_text, full_event, written
from tests.programme.placed import texts

# Texts that stand on no paper as they are: ids, codes for machines, what chooses outputs.
IDS = {f"{kind}.id" for kind in ("Event", "Person", "Room", "Session", "Track")}
MACHINES = {"Event.calendar_domain", "Event.languages", "Event.url", "Session.guid", "Session.uid"}
CHOICES = {"Event.ignored", "Event.outputs", "Event.requested"}
ELSEWHERE = {"Change.words", "Session.short"}  # on few pages, where there is room for no more
PRINTED = sorted(every_text() - IDS - MACHINES - CHOICES - ELSEWHERE)
ON_BADGES = [
    *("Affiliation.country", "Affiliation.organization", "Affiliation.title", "Event.place"),
    *("Event.series", "Name.family", "Name.given", "Name.honorific", "Name.suffix"),
]
KEPT = {"Event.languages": "en", "Event.url": "https://x.example/"}
NASTY = {
    "plain": "",
    "control characters": "A\x07\x1b[31mB\x85C\u2028D\x00E\tF\r\nG",
    "overrides": "\u202eABC\u202c \u2067DEF\u2069 \u2066GHI \u202dJKL\ufeff\u200eMNO",
    "marks alone": "\u0301\u0327 \u20dd \u064b \u0e34 \u0940",
    "emoji": "🤔 👩‍👩‍👧 🏳️‍🌈 🇨🇭 1️⃣ ☺",
    "endless word": "Donaudampfschiff" * 19,
    "long text": "Sharing the Water " * 30,
}
ENDLESS = "Sharing the Water " * 556


def mark(name: str) -> str:
    """A word that stands in one field alone."""
    return f"Qx{sorted(every_text()).index(name):02}z"


@cache
def event_of(kind: str) -> Event:
    """Everything has the nasty text between two marks, but for what must be an id."""

    def write(name: str) -> str:
        if name in IDS:
            return mark(name).lower()
        return KEPT.get(name) or (name not in CHOICES) * f"{mark(name)} {NASTY[kind]} {mark(name)}"

    event: Event = written(full_event(), write)
    return event


@cache
def papers(kind: str) -> dict[str, bytes]:
    event = event_of(kind)
    document = lay_out(event, event.edition())
    (badges,) = render_badges(event, event.edition())
    twin = write_pdf(replace(document, accessible=False))
    return {"programme": write_pdf(document), "twin": twin, "badges": badges.content}


def said(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as pdf:
        text = "".join(page.get_textpage().get_text_range() for page in pdf)
    return "".join(text.split())


def test_the_event_has_every_text_of_the_model() -> None:
    """Else a new field is forgotten: give it a place in `full_event`."""
    found: set[str] = set()
    written(full_event(), lambda name: found.add(name) or name)  # type: ignore[func-returns-value]
    assert found == every_text() - CHOICES


@pytest.mark.parametrize("kind", ["control characters", "marks alone", "long text"])
@pytest.mark.parametrize("paper", ["twin", "badges"])
def test_the_papers_are_archival(paper: str, kind: str) -> None:
    assert pdfa.validate_written(io.BytesIO(papers(kind)[paper]), "2b").findings == []


@pytest.mark.parametrize("kind", NASTY)
@pytest.mark.parametrize("paper", ["programme", "badges"])
def test_the_structure_is_whole(paper: str, kind: str) -> None:
    with pikepdf.open(io.BytesIO(papers(kind)[paper])) as pdf:
        test_archival.test_tree_and_pages_lead_to_each_other(pdf)
        test_archival.test_every_element_is_of_a_standard_kind_and_holds_something(pdf)


@pytest.mark.parametrize("kind", NASTY)
@pytest.mark.parametrize(("paper", "fields"), [("programme", PRINTED), ("badges", ON_BADGES)])
def test_every_word_of_every_field_is_there(paper: str, fields: list[str], kind: str) -> None:
    found = "".join(one for one in said(papers(kind)[paper]) if not is_ignorable(one))
    missing = {name for name in fields if mark(name) not in found}
    shown = "".join(one for one in readable(NASTY[kind]) if not is_ignorable(one))
    words = {word for word in shown.split() if word not in found}
    assert (missing, words) == (set(), set())


@pytest.mark.parametrize("name", PRINTED)
def test_ten_thousand_characters_stand_within_the_pages(name: str) -> None:
    event = written(full_event(), lambda one: ENDLESS if one == name else KEPT.get(one, "x"))
    pages = lay_out(event, event.edition()).pages
    found = [mark for page in pages for mark in texts(page.marks)]
    assert max(mark.x + mark.width for mark in found) <= A4.width
    assert min(mark.x for mark in found) >= 0
    assert max(mark.y for mark in found) <= A4.height
    told = "".join(mark.text for mark in found if mark.element)
    assert min(told.count(word) for word in ENDLESS.split()) >= 556


@pytest.mark.parametrize("name", ON_BADGES)
def test_ten_thousand_characters_stand_on_a_badge(name: str) -> None:
    event = written(full_event(), lambda one: ENDLESS if one == name else KEPT.get(one, "x"))
    (badges,) = render_badges(event, event.edition())
    found = said(badges.content)
    assert min(found.count(word) for word in ENDLESS.split()) >= 556


@pytest.mark.parametrize("name", PRINTED)
def test_what_no_font_has_is_told_of_each_field(name: str) -> None:
    """Syriac, for which there is no font as a wheel."""
    event = written(event_of("plain"), lambda one: "ܫܠܡܐ" if one == name else KEPT.get(one, "x"))
    told = [one for one in (*preflight(event), *badge_preflight(event)) if "syriac" in one.message]
    assert told
    assert {one.code for one in told} <= {"no-font", "missing-character"}
