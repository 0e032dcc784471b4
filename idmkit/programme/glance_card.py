"""A session on the glance page: as many of its words as its place holds, never a part of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from idmkit.model.event import Session, SessionKind, Status
from idmkit.printing.page import Link, Mark, Rectangle, moved
from idmkit.printing.palette import ACCENT, GREY, INK, RULE, TINT, WHITE
from idmkit.printing.paper import Box
from idmkit.printing.text_setting import Run, widest_word
from idmkit.programme.block import SetLine, set_text, struck
from idmkit.programme.edition import Edition
from idmkit.programme.session_blocks import anchor_name
from idmkit.programme.style import GLANCE_HEAD, GLANCE_NAMES, GLANCE_TITLE, Type

_PADDING = 3.0
_INDENT = 8.0
_EDGE = 2.5
_SLIT = 2.0  # white between one card and the next
_MOST_NAME_LINES = 4
_DOT = "\u00a0· "  # never at the start of a line

Lines = tuple[SetLine, ...]


@dataclass(frozen=True)
class Card:
    """A session, what its card says beside it, and the place across the page that it may take."""

    edition: Edition
    session: Session
    time: str
    page: int
    rooms: str
    x: float
    width: float

    @property
    def measure(self) -> float:
        """The width of its text."""
        return self.width - _INDENT - _PADDING

    @property
    def holds_its_words(self) -> bool:
        """Whether no word must be broken to stand in it."""
        words = self.session.short or self.session.title
        face = self.edition.cut(GLANCE_TITLE.face)
        return widest_word(words, face, GLANCE_TITLE.size) <= self.measure

    @cached_property
    def versions(self) -> tuple[Lines, ...]:
        """The ways to say it, the fullest first; set once, as the axis and the drawing both ask."""
        return tuple(_versions(self))

    @property
    def least_height(self) -> float:
        """The height in points that the shortest way to say it needs."""
        return min(_height(lines) for lines in self.versions)


def card_marks(card: Card, top: float, bottom: float) -> Iterator[Mark]:
    """The card between two heights, with the fullest text that it holds; all of it a link."""
    box = Box(card.x, top + _SLIT / 2, card.width, bottom - top - _SLIT)
    yield from _ground(card.session, box)
    room = bottom - top + 0.01
    lines = next(lines for lines in card.versions if _height(lines) <= room)
    spare = box.height - sum(line.height for line in lines)
    y = box.y + (spare / 2 if len(lines) == 1 else _PADDING)
    for line in lines:
        yield from (moved(mark, down=y) for mark in line.marks)
        y += line.height
    where = card.edition.words.where_to_find(card.time, card.session.heading, card.page)
    yield Link(box=box, anchor=anchor_name(card.session), description=where)


def _has_band(session: Session) -> bool:
    kinds = (SessionKind.SESSION, SessionKind.SIDE_EVENT)
    return not session.is_pause and (bool(session.label) or session.kind in kinds)


def _ground(session: Session, box: Box) -> Iterator[Mark]:
    """Sessions on a tint with an edge, other items in a frame, breaks on nothing."""
    if _has_band(session):
        yield Rectangle(box=box, fill=TINT)
        yield Rectangle(box=Box(box.x, box.y, _EDGE, box.height), fill=ACCENT)
    elif session.is_pause:
        yield Rectangle(box=box, fill=WHITE)
    else:
        yield Rectangle(box=box, fill=WHITE, stroke=RULE, stroke_width=0.6)


def _versions(card: Card) -> Iterator[Lines]:
    session = card.session
    head = _set(card, [*_head(card), Run(_facts(card), GLANCE_NAMES.face)], _head_type(session))
    title = _title(card, session.title)
    names = _set(card, _DOT.join(_names(session)), GLANCE_NAMES)
    if names and len(names) <= _MOST_NAME_LINES and not session.is_pause:
        yield (*head, *title, *names)
    yield (*head, *title)
    if session.short:
        yield (*head, *_title(card, session.short))
    yield _in_one(card, session.title)
    if session.short:
        yield _in_one(card, session.short)


def _title(card: Card, words: str) -> Lines:
    return _marked(card.session, _set(card, words, _title_type(card.session)))


def _in_one(card: Card, words: str) -> Lines:
    """Everything as one running text: a single line where it is short."""
    type_ = _title_type(card.session)
    runs = [*_head(card), Run(" "), Run(words, type_.face), Run(_facts(card))]
    lines = _set(card, runs, replace(GLANCE_HEAD, colour=type_.colour))
    return _marked(card.session, lines)


def _marked(session: Session, lines: Lines) -> Lines:
    """Struck through if it does not take place."""
    return tuple(map(struck, lines)) if session.status is Status.CANCELLED else lines


def _head(card: Card) -> list[Run]:
    """Time and label."""
    session = card.session
    face = GLANCE_HEAD.face if _has_band(session) else GLANCE_NAMES.face
    return [Run(" ".join(part for part in (card.time, session.label) if part), face)]


def _facts(card: Card) -> str:
    """What follows, each after a dot: how firm it is, where, and on which page."""
    facts = (
        card.edition.words.status_word(card.session.status),
        card.rooms,
        card.edition.words.on_page(card.page),
    )
    return "".join(f"{_DOT}{fact}" for fact in facts if fact)


def _names(session: Session) -> Iterator[str]:
    everyone = (one for outer in session.appearances for one in outer.everyone)
    yield from dict.fromkeys(one.person.name.full for one in everyone if one.person)


def _head_type(session: Session) -> Type:
    if _has_band(session):
        return GLANCE_HEAD
    return replace(GLANCE_HEAD, colour=GREY if session.is_pause else INK)


def _title_type(session: Session) -> Type:
    if session.is_pause:
        return replace(GLANCE_TITLE, face=GLANCE_NAMES.face, colour=GREY)
    return GLANCE_TITLE


def _set(card: Card, text: str | Sequence[Run], type_: Type) -> Lines:
    return set_text(card.edition, text, type_, x=card.x + _INDENT, measure=card.measure)


def _height(lines: Lines) -> float:
    return sum(line.height for line in lines) + 2 * _PADDING + _SLIT
