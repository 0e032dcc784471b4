"""A session of the agenda as blocks: head, people, abstract, notes, questions, documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from idmkit import wording
from idmkit.model.event import Session, SessionKind, Status
from idmkit.model.people import Appearance
from idmkit.model.person_line import person_runs
from idmkit.model.sections import Group, people_after, speakers_first
from idmkit.printing.page import Anchor, Mark, Rectangle, Rule
from idmkit.printing.palette import ACCENT, RULE, TINT
from idmkit.printing.paper import Box
from idmkit.printing.text_setting import Run
from idmkit.printing.typeface import Face
from idmkit.programme.block import Block, SetLine, beside, linked, set_text, space, struck
from idmkit.programme.style import (
    ABSTRACT,
    BAND,
    GRID,
    HEADING,
    LABEL,
    NOTE,
    PERSON,
    QUESTION,
    SMALL_TITLE,
    TIME,
    TITLE,
    Type,
)

_HAIRLINE = 0.6
_BAND_OVERHANG = 8.0
_NUMBER_WIDTH = 16.0
_HEAD_LEADS = 3
_HEADING_LEADS = 2


def session_blocks(session: Session, day: date, *, ruled: bool) -> Iterator[Block]:
    """All blocks of one session of a day; `ruled` sets a hairline above its head."""
    name = session.label or session.short or session.title
    topic = (session.id, wording.time_range(session, day), name)
    for block in _blocks(session, day, ruled=ruled):
        yield replace(block, topic=topic)


def anchor_name(session: Session) -> str:
    """The name that links to a session's head lead to."""
    return f"s-{session.id}"


def _blocks(session: Session, day: date, *, ruled: bool) -> Iterator[Block]:
    body = list(_body(session, day))
    yield _head(session, day, ruled=ruled, leads=_HEAD_LEADS if body else 0)
    yield from body


def _body(session: Session, day: date) -> Iterator[Block]:
    yield from _remarks(session, day)
    for group in speakers_first(session):
        yield from _people(group)
    for number, paragraph in enumerate(session.abstract):
        yield Block(lines=_text(paragraph, ABSTRACT), before=5 if number else 4)
    for note in session.notes:
        yield Block(lines=_text(note, NOTE), before=5)
    for group in people_after(session):
        yield from _people(group)
    yield from _questions(session)
    yield from _documents(session)


def _head(session: Session, day: date, *, ruled: bool, leads: int) -> Block:
    time = wording.time_range(session, day)
    lines = _titled(session, time)
    bookmark = f"{time} {session.heading}"
    anchor = Anchor(name=anchor_name(session), y=-10, title=bookmark, level=1)
    first = lines[0].with_marks(anchor)
    rest = lines[1:]
    if session.kind is SessionKind.BREAK:
        return Block(lines=_band((first, *rest)), before=12, whole=True, leads=leads)
    above = space(13, _rule_across()) if ruled else space(0)
    return Block(lines=(above, first, *rest), before=12 if ruled else 18, whole=True, leads=leads)


def _titled(session: Session, time: str) -> tuple[SetLine, ...]:
    """Time at the left; label, and under it the title; a plain item's title stands by its time."""
    if session.kind is SessionKind.BREAK:
        title_type, time_type = BAND, BAND
    else:
        title_type, time_type = TITLE if session.label else SMALL_TITLE, TIME
    title = _text(session.title, title_type)
    if session.status is Status.CANCELLED:
        title = tuple(struck(line) for line in title)
    label = _text(session.label, LABEL) if session.label else ()
    beside_them = set_text(time, time_type, x=GRID.side, measure=GRID.time_width)
    return beside((*label, *title), beside_them)


def _rule_across() -> Rule:
    return Rule(start=(GRID.side, 0), end=(GRID.right, 0), width=_HAIRLINE, colour=RULE)


def _band(lines: tuple[SetLine, ...]) -> tuple[SetLine, ...]:
    """A break: a quiet tinted band over both columns."""
    padded = (space(6), *lines, space(6))
    return tuple(replace(line, marks=(_tint(line.height), *line.marks)) for line in padded)


def _tint(height: float) -> Mark:
    # Slices overlap by a hair, so that no white line shows between them.
    box = Box(GRID.side - _BAND_OVERHANG, 0, GRID.width + 2 * _BAND_OVERHANG, height + 0.2)
    return Rectangle(box=box, fill=TINT)


def _remarks(session: Session, day: date) -> Iterator[Block]:
    rooms = ", ".join(room.name for room in session.rooms)
    track = session.track.name if session.track else ""
    said = (wording.night_remark(session, day), rooms, track, *wording.session_remarks(session))
    parts = [part for part in said if part]
    if parts:
        yield Block(lines=_text(" · ".join(parts), NOTE), before=2)
    yield from _address(session.link)


def _address(address: str) -> Iterator[Block]:
    """A web address in words, because nobody can click on paper."""
    if address:
        lines = _text(address, replace(NOTE, colour=ACCENT))
        yield Block(lines=linked(lines, _column(), address=address), before=1)


def _people(group: Group) -> Iterator[Block]:
    if group.headed:
        yield _heading(wording.role_heading(group.role, group.appearances))
    for number, appearance in enumerate(group.appearances):
        first = 1 if group.headed else 3
        yield Block(lines=_person(appearance), before=3 if number else first, whole=True)


def _heading(text: str) -> Block:
    return Block(lines=_text(text, HEADING), before=10, whole=True, leads=_HEADING_LEADS)


def _person(appearance: Appearance) -> tuple[SetLine, ...]:
    runs = [
        Run(run.text, Face.SEMIBOLD if run.is_name else PERSON.face)
        for run in person_runs(appearance)
    ]
    return set_text(runs, PERSON, x=GRID.text_x, measure=GRID.text_width)


def _questions(session: Session) -> Iterator[Block]:
    if session.questions:
        yield _heading(wording.QUESTIONS)
    number_type = replace(QUESTION, face=Face.MEDIUM, colour=ACCENT)
    indent = _NUMBER_WIDTH if len(session.questions) < 10 else _NUMBER_WIDTH + 5  # noqa: PLR2004
    for number, question in enumerate(session.questions, start=1):
        label = set_text(f"{number}.", number_type, x=GRID.text_x, measure=GRID.text_width)
        text = set_text(
            question, QUESTION, x=GRID.text_x + indent, measure=GRID.text_width - indent
        )
        yield Block(lines=beside(text, label), before=1 if number == 1 else 3)


def _documents(session: Session) -> Iterator[Block]:
    if session.documents:
        yield _heading(wording.DOCUMENTS)
    for paper in session.documents:
        yield Block(lines=_text(paper.name, PERSON), before=2)
        yield from _address(paper.url)


def _text(text: str, type_: Type) -> tuple[SetLine, ...]:
    return set_text(text, type_, x=GRID.text_x, measure=GRID.text_width)


def _column() -> Box:
    return Box(GRID.text_x, 0, GRID.text_width, 0)
