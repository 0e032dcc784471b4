"""Who appears where: an index of people by sort name, with the page of each session."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from idmkit.model.event import Day, Event
from idmkit.model.people import Appearance, Name, Person, Role
from idmkit.printing.page import Anchor, Link
from idmkit.printing.paper import Box
from idmkit.printing.structure import Element
from idmkit.printing.text_setting import Run
from idmkit.printing.unicode_rules import sort_key
from idmkit.programme.block import (
    Block,
    SetLine,
    beside,
    joined,
    linked,
    said,
    set_text,
    space,
    told,
)
from idmkit.programme.edition import Edition
from idmkit.programme.session_blocks import anchor_name
from idmkit.programme.session_words import session_name
from idmkit.programme.style import GRID, INDEX_NAME, INDEX_PLACE, PAGE_HEAD

_NAME_WIDTH = 190.0
_PLACE_X = GRID.side + _NAME_WIDTH + GRID.gutter
_PLACE_WIDTH = GRID.right - _PLACE_X
_UNSAID = (Role.KEYNOTE, Role.SPEAKER, Role.PANELLIST)


@dataclass(frozen=True, slots=True)
class _Place:
    """A session in which somebody appears, and how the index calls it."""

    anchor: str
    text: tuple[Run, ...]
    role: Role


def index_blocks(edition: Edition, event: Event, pages: Mapping[str, int]) -> Iterator[Block]:
    """A heading and a row for each person who appears; none if nobody does.

    `pages` gives the page number of each session's anchor.
    """
    part = Element("Sect")
    people = {person.id: person for person in event.people}
    places = _places(edition, event)
    if places:
        roles = {place.role for found in places.values() for place in found}
        yield _head(edition, edition.words.people_heading(roles), part)
    items = part.child("L")
    collated = sort_key(edition.language)
    for id_ in sorted(places, key=lambda id_: (collated(people[id_].name.sort_key), id_)):
        body = items.child("LI").child("LBody")
        yield Block(
            lines=_row(edition, people[id_], places[id_], pages, body), before=3.2, whole=True
        )


def _head(edition: Edition, heading: str, part: Element) -> Block:
    anchor = Anchor(name="people", y=0, title=heading)
    head = set_text(edition, heading, PAGE_HEAD, x=GRID.side, measure=GRID.width)
    lines = (space(0, anchor), *told(head, part.child("H2")), space(10))
    return Block(lines=lines, whole=True, leads=1, starts_page=True)


def _places(edition: Edition, event: Event) -> dict[str, list[_Place]]:
    """Where each person appears, by id, in the order of the agenda; each place once."""
    found: dict[str, dict[_Place, None]] = {}
    names = _names(edition, event)
    for session in event.sessions:
        for appearance in session.appearances:
            text = (*names[session.id], *_said(edition, appearance))
            place = _Place(anchor_name(session), text, appearance.role)
            for person in (one.person for one in appearance.everyone if one.person):
                found.setdefault(person.id, {})[place] = None
    return {id_: list(places) for id_, places in found.items()}


def _names(edition: Edition, event: Event) -> dict[str, tuple[Run, ...]]:
    """What the index calls each session; with its day where several would be called alike."""
    held = [(day, session) for day in event.days for session in day.sessions]
    often = Counter(session_name(session).text for _, session in held)
    names = {}
    for day, session in held:
        name = session_name(session)
        also = [_day(edition, day)] if often[name.text] > 1 else []
        names[session.id] = tuple(joined(edition.words.phrases.comma, (name, *also)))
    return names


def _day(edition: Edition, day: Day) -> Run:
    return said(day, "label") if day.label else Run(edition.words.short_date(day.date))


def _said(edition: Edition, appearance: Appearance) -> Sequence[Run]:
    """The role in brackets, for those who do not simply speak."""
    if appearance.role in _UNSAID:
        return ()
    opening, closing = edition.words.phrases.brackets
    if appearance.role_word:
        return Run(opening), said(appearance, "role_word"), Run(closing)
    return (Run(f"{opening}{edition.words.role_word(appearance.role)}{closing}"),)


def _row(
    edition: Edition, person: Person, places: list[_Place], pages: Mapping[str, int], body: Element
) -> tuple[SetLine, ...]:
    listed = Run(_listed(person.name), language=_spoken(person.name))
    name = set_text(edition, listed, INDEX_NAME, x=GRID.side, measure=_NAME_WIDTH)
    links = [line for place in places for line in _place(edition, place, pages, body)]
    return beside(links, told(name, body))


def _place(
    edition: Edition, place: _Place, pages: Mapping[str, int], body: Element
) -> tuple[SetLine, ...]:
    comma = edition.words.phrases.comma
    runs = [*place.text, Run(f"{comma}{edition.words.on_page(pages[place.anchor])}")]
    column, element = Box(_PLACE_X, 0, _PLACE_WIDTH, 0), body.child("Link")
    lines = set_text(edition, runs, INDEX_PLACE, x=_PLACE_X, measure=_PLACE_WIDTH)
    text = "".join(run.text for run in runs)
    link = Link(box=column, anchor=place.anchor, description=text, element=element)
    return linked(told(lines, element), column, link)


def _spoken(name: Name) -> str:
    return name.language_of("sort" if name.sort else "family")


def _listed(name: Name) -> str:
    """Family name first, as an index is searched, or as the agenda says that it is sorted."""
    if name.sort:
        listed = name.sort
    elif not name.given or name.family_first:
        listed = name.full
    else:
        listed = f"{name.family}, {name.given}"
    return f"{listed}, {name.suffix}" if name.suffix else listed
