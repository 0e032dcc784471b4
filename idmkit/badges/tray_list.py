"""The tray list: from each name to the sheet and the place where the badge was printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from idmkit.badges.card import Badge, cards
from idmkit.badges.front_design import TextSizes
from idmkit.badges.imposition import Place
from idmkit.badges.name_fitting import fit_one_line
from idmkit.badges.paper_run import paper_run
from idmkit.badges.text_fitting import fit_lines
from idmkit.model.event import Event
from idmkit.printing.measuring import line_of
from idmkit.printing.page import Mark, Page, Rule, Text
from idmkit.printing.palette import ACCENT, GREY, INK, RULE, Colour
from idmkit.printing.paper import A4, mm
from idmkit.printing.structure import Element
from idmkit.printing.typeface import Face, OwnFonts
from idmkit.printing.unicode_rules import sort_key
from idmkit.wording import wording_in
from idmkit.wording.badge_words import BadgeWords

_MARGIN = mm(18)
_ROW = mm(6)
_TOP = mm(34)
_ROWS = 39
_SIZE = 9.6
_SMALL = 7.0
# Where each column begins, in mm, and how wide it is: sheet, place, letter, name, delegation.
_COLUMNS = ((18, 16), (36, 16), (54, 8), (64, 72), (138, 54))


class Entry(NamedTuple):
    """One line of the list: "2", "3", "S", "de Almeida, Paulo Sérgio", "Brazil"."""

    sheet: str
    place: str
    letter: str
    name: str
    delegation: str


def tray_pages(event: Event) -> Iterator[Page]:
    """The list as pages of A4, from A to Z; blank badges come last."""
    every = tuple(cards(event))
    places = paper_run(event).imposition.places(len(every))
    language = event.languages[0] if event.languages else "en"
    collated = sort_key(language)
    badges = [
        (card, place) for card, place in zip(every, places, strict=True) if isinstance(card, Badge)
    ]
    badges.sort(key=lambda one: (one[0].front.is_blank, collated(_name(one[0]))))
    entries = [_entry(card, place) for card, place in badges]
    words, fonts = wording_in(language).phrases.badges, event.theme.fonts
    remaining = iter(entries)
    while page := tuple(islice(remaining, _ROWS)):
        yield Page(size=A4, marks=tuple(_marks(page, event, words, fonts)))


def _entry(card: Badge, place: Place) -> Entry:
    face, person = card.front, card.front.person
    whose = person.delegation_name if person else ""
    return Entry(
        f"{place.sheet + 1}", f"{place.position + 1}", face.role.letter, _name(card), whose
    )


def _name(card: Badge) -> str:
    parts = (card.front.family, card.front.given)
    return ", ".join(part for part in parts if part) or card.front.number


def _marks(
    entries: Sequence[Entry], event: Event, words: BadgeWords, fonts: OwnFonts
) -> Iterator[Mark]:
    section = Element("Sect")
    bold, plain = Face.SEMIBOLD.of(fonts), Face.REGULAR.of(fonts)
    yield _text(words.trays, Face.LIGHT.of(fonts), 20, mm(18), INK, section.child("H1"))
    yield _text(event.title, plain, _SIZE, mm(24), GREY, section.child("P"))
    heads = (words.sheet, words.place, "", "", "")
    for text, column in zip(heads, _COLUMNS, strict=True):
        yield from _told(text, plain, column, _TOP - mm(3), GREY, section.child("P"))
    for number, entry in enumerate(entries):
        y = _TOP + (number + 0.7) * _ROW
        row = section.child("P")
        yield _line(_TOP + number * _ROW)
        faces = (bold, bold, bold, plain, plain)
        colours = (INK, INK, ACCENT, INK, GREY)
        for text, face, colour, column in zip(entry, faces, colours, _COLUMNS, strict=True):
            yield from _told(text, face, column, y, colour, row)


def _line(y: float) -> Rule:
    return Rule(start=(_MARGIN, y), end=(A4.width - _MARGIN, y), width=0.4, colour=RULE)


def _told(  # noqa: PLR0913, PLR0917 -- a mark's own fields
    text: str,
    face: Face,
    column: tuple[float, float],
    y: float,
    colour: Colour,
    element: Element,
) -> Iterator[Text]:
    """A text in its column: on one line, or smaller on two; none if there is nothing to tell."""
    at, width = (mm(length) for length in column)
    sizes = TextSizes(_SIZE, _SMALL)
    lines, size = fit_lines(text, face, sizes, width, most=1)
    if size < _SIZE:
        lines, size = fit_lines(text, face, TextSizes(_SMALL, _SMALL / 2), width, most=2)
    first = y - (len(lines) - 1) * 0.5 * size
    for number, line in enumerate(lines if text else ()):
        shaped = line_of(line, face)
        base = first + number * 1.05 * size
        yield Text(line=shaped, x=at, y=base, size=size, colour=colour, element=element)


def _text(  # noqa: PLR0913, PLR0917 -- a mark's own fields
    text: str, face: Face, size: float, y: float, colour: Colour, element: Element
) -> Text:
    """A line of the head, smaller where it would be too wide."""
    fitted = fit_one_line(text, face, size, A4.width - 2 * _MARGIN).size
    return Text(
        line=line_of(text, face), x=_MARGIN, y=y, size=fitted, colour=colour, element=element
    )
