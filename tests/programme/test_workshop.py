"""The real workshop's programme, read back from its PDF with other people's readers."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator

import pypdfium2
import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from idmkit import wording
from idmkit.model.event import Event, Session
from idmkit.model.person_line import person_line
from idmkit.model.sections import Group, people_after, speakers_first
from idmkit.programme import preflight, render
from idmkit.programme.style import GRID

_HYPHEN_AT_LINE_END = "\x02"  # PDFium's word for it


@pytest.fixture(scope="module")
def content(event: Event) -> bytes:
    (file,) = render(event, event.edition())
    return file.content


@pytest.fixture(scope="module")
def reader(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content))


@pytest.fixture(scope="module")
def pages(content: bytes) -> list[str]:
    """The text of each page between header and footer, in the order of the file."""
    with pypdfium2.PdfDocument(content) as pdf:
        low, high = GRID.foot - 2, GRID.page.height - GRID.top + 12
        found = [
            page.get_textpage().get_text_bounded(GRID.text_x - 2, low, 600, high) for page in pdf
        ]
    return [text.replace(_HYPHEN_AT_LINE_END, "-") for text in found]


def squeezed(text: str) -> str:
    """Without white space: a line end in a PDF is no character of the text."""
    return "".join(text.split())


def told(session: Session) -> Iterator[str]:
    """What is printed of a session, sentence by sentence in the order of the programme."""
    yield session.label + session.title
    yield from lines(speakers_first(session))
    for paragraph in session.abstract:
        yield from re.split(r"(?<=[.?])\s", paragraph)
    yield from session.notes
    yield from lines(people_after(session))
    yield from session.questions


def lines(groups: Iterable[Group]) -> Iterator[str]:
    return (person_line(one) for group in groups for one in group.appearances)


def test_every_sentence_and_person_stands_whole_and_in_order(
    event: Event, pages: list[str]
) -> None:
    days, at = squeezed("".join(pages[2:-1])), 0
    for session in event.sessions:
        for piece in map(squeezed, told(session)):
            at = days.index(piece, at) + len(piece)


def test_every_question_has_its_number(event: Event, pages: list[str]) -> None:
    days = squeezed("".join(pages[2:-1]))
    for session in event.sessions:
        for number, question in enumerate(session.questions, start=1):
            assert f"{number}.{squeezed(question)}" in days


def test_the_cover_says_what_when_and_where(event: Event, content: bytes) -> None:
    with pypdfium2.PdfDocument(content) as pdf:
        cover = squeezed(pdf[0].get_textpage().get_text_range())
    wanted = (event.series, event.kind, event.title, wording.event_dates(event), event.place)
    positions = [cover.index(squeezed(piece)) for piece in wanted]
    assert positions == sorted(positions)


def test_every_page_but_the_cover_has_its_number(reader: PdfReader) -> None:
    count = len(reader.pages)
    for number, page in enumerate(reader.pages[1:], start=2):
        assert f"Page {number} of {count}" in page.extract_text()
    assert "Page" not in reader.pages[0].extract_text()


def test_bookmarks_lead_to_the_pages_of_their_sessions(event: Event, reader: PdfReader) -> None:
    lists = [entry for entry in reader.outline if isinstance(entry, list)]
    entries = [entry for one in lists for entry in one if isinstance(entry, Destination)]
    assert [entry.title for entry in entries] == [
        f"{wording.time_range(session, day.date)} {session.heading}"
        for day in event.days
        for session in day.sessions
    ]
    for session, entry in zip(event.sessions, entries, strict=True):
        number = reader.get_destination_page_number(entry)
        assert number is not None
        assert squeezed(session.title) in squeezed(reader.pages[number].extract_text())


def test_the_glance_page_links_to_every_session(event: Event, reader: PdfReader) -> None:
    links = [note.get_object() for note in reader.pages[1]["/Annots"]]  # type: ignore[attr-defined]
    assert len(links) == len(event.sessions)
    page_of = {page.indirect_reference: page for page in reader.pages}
    for session, link in zip(event.sessions, links, strict=True):
        page = page_of[link["/Dest"][0]]
        assert squeezed(session.title) in squeezed(page.extract_text())


def test_the_index_names_the_page_of_everybody(event: Event, reader: PdfReader) -> None:
    index = reader.pages[-1].extract_text()
    assert index.count("\n") >= len(event.people)
    for person in event.people:
        assert (person.name.sort or person.name.family) in index
    page = next(
        number
        for number, found in enumerate(reader.pages, start=1)
        if "Wrap-up" in found.extract_text() and "Day" not in found.extract_text()
    )
    assert re.search(rf"Zau, José\s*Session IV, page\s{page}", index)


def test_all_fonts_are_embedded_subsets_of_the_one_typeface(reader: PdfReader) -> None:
    fonts = {
        name: font.get_object()
        for page in reader.pages
        for name, font in page["/Resources"]["/Font"].items()  # type: ignore[index]
    }
    assert fonts
    for font in fonts.values():
        assert re.fullmatch(r"/[A-Z]{6}\+SourceSans3-\w+", font["/BaseFont"])
        (inner,) = font["/DescendantFonts"]
        assert "/FontFile2" in inner.get_object()["/FontDescriptor"]


def test_its_reader_says_what_it_is(event: Event, reader: PdfReader) -> None:
    assert reader.metadata is not None
    assert reader.metadata.title == f"Agenda: {event.title}"
    assert reader.metadata.creation_date == event.edition()
    assert reader.trailer["/Root"]["/Lang"] == "en"  # type: ignore[index]


def test_the_workshop_prints_without_a_warning(event: Event) -> None:
    assert list(preflight(event)) == []


def test_same_agenda_same_bytes(event: Event, content: bytes) -> None:
    (again,) = render(event, event.edition())
    assert again.content == content
