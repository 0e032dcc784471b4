"""Whatever people write: a good page, never a broken PDF."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import pdfa

from idmkit.model.event import Event, SessionKind
from idmkit.printing.measuring import line_width
from idmkit.printing.pdf import write_pdf
from idmkit.programme.layout import lay_out
from idmkit.programme.style import GRID
from tests.making import a_person, a_session, an_appearance, an_event
from tests.programme.placed import texts

SPEAKERS = tuple(an_appearance(a_person(f"p-{n}", f"Given{n}", f"Family{n}")) for n in range(500))
EVENTS = {
    "endless word": an_event(a_session(title="Donaudampfschifffahrt" * 40, abstract=("x" * 5000,))),
    "long title": an_event(a_session(title="Sharing the Water " * 550)),
    "many speakers": an_event(a_session(appearances=SPEAKERS)),
    "only breaks": an_event(*(a_session(f"b-{n}", kind=SessionKind.BREAK) for n in range(4))),
    "one item": an_event(a_session()),
    "controls": an_event(a_session(title="A\x07\u202eB\u2066C\ufeff\u200d", abstract=("\n\t",))),
    "marks alone": an_event(a_session(title="\u0301\u0327\u064b", abstract=("\u0301 \u20dd",))),
    "emoji": an_event(a_session(title="Why 🤔", abstract=("👩‍👩‍👧 🏳️‍🌈 🇨🇭",))),
    "every direction": an_event(
        a_session(title="abc (עברית 12) عربي – 中文", label="الأولى", questions=("(كيف؟)",)),
        languages=("ar",),
    ),
}


@pytest.mark.parametrize("kind", EVENTS)
def test_the_pdf_is_whole_and_archival(kind: str) -> None:
    event = EVENTS[kind]
    document = lay_out(event, event.edition())
    content = write_pdf(replace(document, accessible=False))
    assert pdfa.validate_written(io.BytesIO(content), "2b").findings == []
    with pypdfium2.PdfDocument(content) as pdf:
        assert len(pdf) == len(document.pages)


@pytest.mark.parametrize("kind", EVENTS)
def test_no_line_is_wider_than_its_column(kind: str) -> None:
    event = EVENTS[kind]
    for page in lay_out(event, event.edition()).pages:
        for mark in texts(page.marks):
            assert line_width(mark.line, mark.size) <= GRID.page.width - GRID.side
            assert -6 <= mark.x <= GRID.page.width
            assert 0 < mark.y < GRID.page.height


WORDS = st.text(max_size=60)


@settings(deadline=None, max_examples=25)
@given(
    st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=5),
    st.sampled_from(["en", "ar", "zh"]),
)
def test_any_text_at_all_is_archival(rows: list[tuple[str, str, str]], language: str) -> None:
    held = [
        a_session(f"s-{n}", title=title or "x", label=label, abstract=(words,), questions=(words,))
        for n, (title, label, words) in enumerate(rows)
    ]
    event: Event = an_event(*held, languages=(language,))
    content = write_pdf(replace(lay_out(event, event.edition()), accessible=False))
    assert pdfa.validate_written(io.BytesIO(content), "2b").findings == []
