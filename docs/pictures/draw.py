"""The README's pictures, from what was built: `python docs/pictures/draw.py build docs/pictures`.

The papers are shown as they are. A calendar looks different in each program, so the entry is read
back from its file and set on a plain card by our own printing engine.
"""  # noqa: INP001 -- a script beside its pictures, no package

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image, ImageOps

import idmkit
from idmkit import wording
from idmkit.printing.measuring import line_of
from idmkit.printing.page import Mark, Page, PrintedDocument, Rectangle
from idmkit.printing.palette import ACCENT, GREY, INK, RULE, WHITE
from idmkit.printing.paper import Box, Size, mm
from idmkit.printing.pdf import write_pdf
from idmkit.printing.text_setting import break_text, placed
from idmkit.printing.typeface import Face

LANGUAGE_PAGE = (2,)  # the first day, in English and in Arabic
TWO_LANGUAGES = Path(__file__).parent / "rivers" / "agenda.toml"
PROGRAMME_PAGES = (0, 1, 2)  # cover, at a glance, the first day
PAGE_HEIGHT = 700  # pixels
SHEET_HEIGHT = 900  # pixels
SHEET = (0,)  # the first sheet of badges
CARD = Size(mm(148), mm(210))  # A5, ISO 216
CARD_MARGIN = 26  # points
GAP = 24  # pixels
COLOURS = 255


def main(built: Path, target: Path) -> None:
    """Draws the outputs in the folder `built`, and a meeting of two languages."""
    pages = [*_pages(built / "programme" / "programme.pdf", PROGRAMME_PAGES, PAGE_HEIGHT)]
    _save(_side_by_side(pages), target / "programme.png")
    _save(_side_by_side([*_languages()]), target / "languages.png")
    sheets = [*_pages(built / "badges" / "speakers.pdf", SHEET, SHEET_HEIGHT)]
    _save(_side_by_side(sheets), target / "badges.png")
    card = _card(built / "calendars" / "session" / "session-1.ics")
    _save(_side_by_side([*_pages(card, (0,), SHEET_HEIGHT)]), target / "calendar.png")


def _languages() -> Iterator[Image.Image]:
    """One day of one meeting, in English and in Arabic."""
    event = idmkit.read_event(TWO_LANGUAGES)
    files = {str(file.path): file.content for file in idmkit.render(event, "programme")}
    for path in ("programme/programme.pdf", "programme/ar/programme.pdf"):
        yield from _pages(files[path], LANGUAGE_PAGE, PAGE_HEIGHT)


def _pages(document: Path | bytes, numbers: Iterable[int], height: int) -> Iterator[Image.Image]:
    """Pages of a PDF as pictures of this height in pixels, each in a thin frame."""
    pdf = pypdfium2.PdfDocument(document)
    for number in numbers:
        page = pdf[number]
        picture = page.render(scale=height / page.get_height()).to_pil().convert("RGB")
        yield ImageOps.expand(picture, border=1, fill=RULE)


def _side_by_side(pictures: list[Image.Image]) -> Image.Image:
    width = sum(picture.width for picture in pictures) + GAP * (len(pictures) - 1)
    whole = Image.new("RGB", (width, pictures[0].height), WHITE)
    x = 0
    for picture in pictures:
        whole.paste(picture, (x, 0))
        x += picture.width + GAP
    return whole


def _save(picture: Image.Image, path: Path) -> None:
    small = picture.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    small.save(path, optimize=True)


def _card(calendar: Path) -> bytes:
    """One calendar entry, as it stands in its file, on a card of one page."""
    from icalendar import Calendar  # the door of the package is for writing

    (entry,) = Calendar.from_ical(calendar.read_bytes()).walk("VEVENT")
    page = Page(size=CARD, marks=tuple(_card_marks(entry)))
    created = datetime(2000, 1, 1, tzinfo=UTC)  # nobody sees it
    return write_pdf(PrintedDocument(title="", created=created, pages=(page,)))


def _card_marks(entry: Any) -> Iterator[Mark]:
    """Title, time and place of an entry; then its whole description, line by line."""
    yield Rectangle(box=Box(0, 0, 5, CARD.height), fill=ACCENT)
    y = float(CARD_MARGIN)
    for text, face, size, colour in (
        (str(entry["SUMMARY"]), Face.SEMIBOLD, 14.0, INK),
        (_when(entry), Face.MEDIUM, 10.6, ACCENT),
        (str(entry["LOCATION"]), Face.REGULAR, 10.6, GREY),
        *((line, Face.REGULAR, 9.2, INK) for line in str(entry["DESCRIPTION"]).split("\n")),
    ):
        y += size * 0.35
        for line in break_text(text, face, size, CARD.width - 2 * CARD_MARGIN):
            y += size * 1.25
            yield from placed(line_of(line, face), x=CARD_MARGIN, y=y, size=size, colour=colour)


def _when(entry: Any) -> str:
    start, end = entry["DTSTART"].dt, entry["DTEND"].dt
    return f"{wording.long_date(start.date())}, {start:%H:%M}–{end:%H:%M} ({start.tzinfo})"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
