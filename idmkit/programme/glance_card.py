"""A session on the glance page: as many of its words as its place holds, never a part of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from idmkit import wording
from idmkit.model.event import Session
from idmkit.printing.page import Link, Mark, Rectangle, moved
from idmkit.printing.palette import ACCENT, GREY, INK, RULE, TINT, WHITE
from idmkit.printing.paper import Box
from idmkit.printing.text_setting import Run
from idmkit.programme.block import SetLine, set_text
from idmkit.programme.session_blocks import anchor_name
from idmkit.programme.style import GLANCE_HEAD, GLANCE_NAMES, GLANCE_TITLE, Type

_PADDING = 3.0
_INDENT = 8.0
_EDGE = 2.5
_SLIT = 1.2  # white between one card and the next


@dataclass(frozen=True, slots=True)
class Card:
    """A session and the place across the page that it may take."""

    session: Session
    x: float
    width: float


Lines = tuple[SetLine, ...]


def least_height(card: Card, numbers: Mapping[str, int]) -> float:
    """The height in points that the shortest way to say it needs."""
    return min(_height(lines) for lines in _versions(card, numbers))


def card_marks(card: Card, top: float, bottom: float, numbers: Mapping[str, int]) -> Iterator[Mark]:
    """The card between two heights, with the fullest text that it holds; all of it a link."""
    box = Box(card.x, top + _SLIT / 2, card.width, bottom - top - _SLIT)
    yield from _ground(card.session, box)
    room = bottom - top + 0.01
    fitting = [lines for lines in _versions(card, numbers) if _height(lines) <= room]
    y = box.y + _PADDING
    for line in fitting[0]:
        yield from (moved(mark, down=y) for mark in line.marks)
        y += line.height
    yield Link(box=box, anchor=anchor_name(card.session))


def _ground(session: Session, box: Box) -> Iterator[Mark]:
    """Sessions with a label on a tint with an edge, other items in a frame, breaks on nothing."""
    if session.label:
        yield Rectangle(box=box, fill=TINT)
        yield Rectangle(box=Box(box.x, box.y, _EDGE, box.height), fill=ACCENT)
    elif session.is_pause:
        yield Rectangle(box=box, fill=WHITE)
    else:
        yield Rectangle(box=box, fill=WHITE, stroke=RULE, stroke_width=0.6)


def _versions(card: Card, numbers: Mapping[str, int]) -> list[Lines]:
    """The ways to say it, the fullest first."""
    session = card.session
    page = f" · {wording.on_page(numbers[anchor_name(session)])}"
    head = _set(card, [*_time_and_label(session), Run(page, GLANCE_NAMES.face)], _head(session))
    title = _set(card, session.title, _title(session))
    names = _set(card, " · ".join(_names(session)), GLANCE_NAMES)
    versions = [(*head, *title, *names)] if names and not session.is_pause else []
    versions.append((*head, *title))
    if session.short:
        versions.append((*head, *_set(card, session.short, _title(session))))
    for words in dict.fromkeys((session.title, session.short)):
        if words:
            versions.append(_in_one(card, words, page))  # noqa: PERF401 a comprehension hides it
    return versions


def _in_one(card: Card, words: str, page: str) -> Lines:
    """Time, title and page as one running text: a single line where they are short."""
    title = _title(card.session)
    runs = [*_time_and_label(card.session), Run(" "), Run(words, title.face), Run(page)]
    return _set(card, runs, replace(GLANCE_HEAD, colour=title.colour))


def _time_and_label(session: Session) -> list[Run]:
    face = GLANCE_HEAD.face if session.label else GLANCE_NAMES.face
    label = f" {session.label}" if session.label else ""
    return [Run(wording.time_range(session) + label, face)]


def _names(session: Session) -> Iterator[str]:
    for appearance in session.appearances:
        for one in appearance.everyone:
            if one.person:
                yield one.person.name.full


def _head(session: Session) -> Type:
    return GLANCE_HEAD if session.label else replace(GLANCE_HEAD, colour=_quiet(session))


def _title(session: Session) -> Type:
    if session.is_pause:
        return replace(GLANCE_TITLE, face=GLANCE_NAMES.face, colour=GREY)
    return GLANCE_TITLE


def _quiet(session: Session) -> str:
    return GREY if session.is_pause else INK


def _set(card: Card, text: str | Sequence[Run], type_: Type) -> Lines:
    return set_text(text, type_, x=card.x + _INDENT, measure=card.width - _INDENT - _PADDING)


def _height(lines: Lines) -> float:
    return sum(line.height for line in lines) + 2 * _PADDING + _SLIT
