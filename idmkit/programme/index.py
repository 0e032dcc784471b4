"""Who appears where: an index of people by sort name, with the page of each session."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from idmkit import wording
from idmkit.model.event import Event, Session
from idmkit.model.people import Name, Person, Role
from idmkit.printing.page import Anchor
from idmkit.printing.paper import Box
from idmkit.programme.block import Block, SetLine, beside, linked, set_right, set_text, space
from idmkit.programme.session_blocks import anchor_name
from idmkit.programme.style import GRID, INDEX_NAME, INDEX_PAGE, INDEX_PLACE, PAGE_HEAD

_NAME_WIDTH = 170.0
_PLACE_X = GRID.side + _NAME_WIDTH + GRID.gutter
_PAGE_WIDTH = 30.0
_PLACE_WIDTH = GRID.right - _PLACE_X - _PAGE_WIDTH
_UNSAID = (Role.KEYNOTE, Role.SPEAKER, Role.PANELLIST)


def index_blocks(event: Event, pages: Mapping[str, int]) -> Iterator[Block]:
    """A heading and a row for each person who appears; none if nobody does.

    `pages` gives the page number of each session's anchor.
    """
    rows = sorted(_appearances(event).values(), key=lambda row: row[0].index_key)
    if rows:
        anchor = Anchor(name="people", y=0, title=wording.PEOPLE)
        head = set_text(wording.PEOPLE, PAGE_HEAD, x=GRID.side, measure=GRID.width)
        lines = (space(0, anchor), *head, space(10))
        yield Block(lines=lines, whole=True, leads=1, starts_page=True)
    for person, sessions in rows:
        yield Block(lines=_row(person, sessions, pages), before=3.2, whole=True)


def _appearances(event: Event) -> dict[str, tuple[Person, list[tuple[Session, Role]]]]:
    """Each person who appears, with sessions and roles in the order of the agenda."""
    found: dict[str, tuple[Person, list[tuple[Session, Role]]]] = {}
    for session in event.sessions:
        for appearance in session.appearances:
            for one in appearance.everyone:
                if one.person:
                    _, places = found.setdefault(one.person.id, (one.person, []))
                    if (session, appearance.role) not in places:
                        places.append((session, appearance.role))
    return found


def _row(
    person: Person, sessions: list[tuple[Session, Role]], pages: Mapping[str, int]
) -> tuple[SetLine, ...]:
    name = set_text(_listed(person.name), INDEX_NAME, x=GRID.side, measure=_NAME_WIDTH)
    places = tuple(line for session, role in sessions for line in _place(session, role, pages))
    return beside(places, name)


def _place(session: Session, role: Role, pages: Mapping[str, int]) -> tuple[SetLine, ...]:
    where = session.label or session.short or session.title
    said = "" if role in _UNSAID else f" ({wording.role_word(role)})"
    lines = set_text(where + said, INDEX_PLACE, x=_PLACE_X, measure=_PLACE_WIDTH)
    number = set_right(str(pages[anchor_name(session)]), INDEX_PAGE, right=GRID.right)
    area = Box(_PLACE_X, 0, GRID.right - _PLACE_X, 0)
    return linked(beside((number,), lines), area, anchor=anchor_name(session))


def _listed(name: Name) -> str:
    """Family name first, as an index is searched; a comma only where the order was turned."""
    if not name.given or name.family_first:
        return name.full
    return f"{name.family}, {name.given}"
