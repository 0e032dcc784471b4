"""A session on the glance page: as many of its words as its place holds, never a part of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cached_property

from idmkit.model.event import Room, Session, SessionKind, Status
from idmkit.printing.page import Link, Mark, Rectangle, moved
from idmkit.printing.palette import ACCENT, GREY, INK, RULE, TINT, WHITE
from idmkit.printing.paper import Box
from idmkit.printing.text_setting import Run, widest_word
from idmkit.programme.block import SetLine, joined, said, set_text, struck
from idmkit.programme.edition import Edition
from idmkit.programme.session_blocks import anchor_name
from idmkit.programme.session_words import DOT, facts
from idmkit.programme.style import GLANCE_HEAD, GLANCE_NAMES, GLANCE_TITLE, Type

_PADDING = 3.0
_INDENT = 8.0
_EDGE = 2.5
_SLIT = 2.0  # white between one card and the next
_MOST_NAME_LINES = 4
_WIDE = "\u00a0 "  # parts the time from what follows

Lines = tuple[SetLine, ...]


class Form(Enum):
    """How a card says what it says: title below time and label, or all in one running text."""

    ANY = auto()
    BLOCK = auto()
    RUNNING = auto()


@dataclass(frozen=True)
class Card:
    """A session, what its card says beside it, and the place across the page that it may take."""

    edition: Edition
    session: Session
    time: str
    page: int
    rooms: tuple[Room, ...]
    x: float
    width: float
    form: Form = Form.ANY

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
        block = () if self.form is Form.RUNNING else _in_block(self)
        running = () if self.form is Form.BLOCK else _in_one(self)
        return (*block, *running)

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


def _in_block(card: Card) -> Iterator[Lines]:
    """The title in lines of its own, below time and label."""
    session = card.session
    after = [run._replace(face=GLANCE_NAMES.face) for run in _facts(card)]
    head = _set(card, [*_head(card), *after], _head_type(session))
    title = _title(card, said(session, "title"))
    names = _set(card, [*joined(DOT, _names(session))], GLANCE_NAMES)
    if names and len(names) <= _MOST_NAME_LINES and not session.is_pause:
        yield (*head, *title, *names)
    yield (*head, *title)
    if session.short:
        yield (*head, *_title(card, said(session, "short")))


def _title(card: Card, words: Run) -> Lines:
    return _marked(card.session, _set(card, words, _title_type(card.session)))


def _in_one(card: Card) -> Iterator[Lines]:
    """Everything as one running text: a single line where it is short."""
    session = card.session
    yield _running(card, said(session, "title"))
    if session.short:
        yield _running(card, said(session, "short"))


def _running(card: Card, words: Run) -> Lines:
    type_ = _title_type(card.session)
    runs = [*_head(card), Run(_WIDE), words._replace(face=type_.face), *_facts(card)]
    lines = _set(card, runs, replace(GLANCE_HEAD, colour=type_.colour))
    return _marked(card.session, lines)


def _marked(session: Session, lines: Lines) -> Lines:
    """Struck through if it does not take place."""
    return tuple(map(struck, lines)) if session.status is Status.CANCELLED else lines


def _head(card: Card) -> list[Run]:
    """Time and label."""
    session = card.session
    face = GLANCE_HEAD.face if _has_band(session) else GLANCE_NAMES.face
    parts = joined(_WIDE, (Run(card.time), said(session, "label")))
    return [part._replace(face=face) for part in parts]


def _facts(card: Card) -> list[Run]:
    return facts(card.edition, card.session, card.rooms, card.page)


def _names(session: Session) -> Iterator[Run]:
    everyone = (one for outer in session.appearances for one in outer.everyone)
    names = (one.person.name for one in everyone if one.person)
    yield from dict.fromkeys(Run(one.full, language=one.language_of("family")) for one in names)


def _head_type(session: Session) -> Type:
    if _has_band(session):
        return GLANCE_HEAD
    return replace(GLANCE_HEAD, colour=GREY if session.is_pause else INK)


def _title_type(session: Session) -> Type:
    if session.is_pause:
        return replace(GLANCE_TITLE, face=GLANCE_NAMES.face, colour=GREY)
    return GLANCE_TITLE


def _set(card: Card, text: Run | Sequence[Run], type_: Type) -> Lines:
    return set_text(card.edition, text, type_, x=card.x + _INDENT, measure=card.measure)


def _height(lines: Lines) -> float:
    return sum(line.height for line in lines) + 2 * _PADDING + _SLIT
