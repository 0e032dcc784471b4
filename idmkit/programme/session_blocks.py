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
from idmkit.printing.page import Anchor, Link, Mark, Rectangle, Rule
from idmkit.printing.palette import ACCENT, RULE, TINT
from idmkit.printing.paper import Box
from idmkit.printing.structure import Element
from idmkit.printing.text_setting import Run
from idmkit.printing.typeface import Face
from idmkit.programme.block import Block, SetLine, beside, linked, set_text, space, struck, told
from idmkit.programme.edition import Edition
from idmkit.programme.session_code import code_height, code_marks, coded_address
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


def session_blocks(
    edition: Edition, session: Session, day: date, part: Element, *, ruled: bool
) -> Iterator[Block]:
    """All blocks of one session of a day, its `part`; `ruled` sets a hairline above its head."""
    name = session.label or session.short or session.title
    topic = (session.id, wording.time_range(session, day), name)
    for block in _blocks(
        edition, session, day, Element("Sect", part, language=session.language), ruled=ruled
    ):
        yield replace(block, topic=topic)


def anchor_name(session: Session) -> str:
    """The name that links to a session's head lead to."""
    return f"s-{session.id}"


def _blocks(
    edition: Edition, session: Session, day: date, part: Element, *, ruled: bool
) -> Iterator[Block]:
    body = list(_body(edition, session, day, part))
    head = _head(edition, session, day, ruled=ruled, leads=_HEAD_LEADS if body else 0)
    told_head = replace(head, lines=told(head.lines, part.child("H3")))
    yield _coded(edition, session, told_head, part)
    yield from body


def _body(edition: Edition, session: Session, day: date, part: Element) -> Iterator[Block]:
    yield from _remarks(edition, session, day, part)
    for group in speakers_first(session):
        yield from _people(edition, group, part)
    for number, paragraph in enumerate(session.abstract):
        yield Block(lines=_paragraph(edition, paragraph, ABSTRACT, part), before=5 if number else 4)
    for note in session.notes:
        yield Block(lines=_paragraph(edition, note, NOTE, part), before=5)
    for group in people_after(session):
        yield from _people(edition, group, part)
    yield from _questions(edition, session, part)
    yield from _documents(edition, session, part)


def _head(edition: Edition, session: Session, day: date, *, ruled: bool, leads: int) -> Block:
    time = wording.time_range(session, day)
    lines = _titled(edition, session, time)
    bookmark = f"{time} {session.heading}"
    anchor = Anchor(name=anchor_name(session), y=-10, title=bookmark, level=1)
    first = lines[0].with_marks(anchor)
    rest = lines[1:]
    if session.kind is SessionKind.BREAK:
        return Block(lines=_band((first, *rest)), before=12, whole=True, leads=leads)
    above = space(13, _rule_across()) if ruled else space(0)
    lines = (above, first, *rest)
    return Block(lines=lines, before=12 if ruled else 18, whole=True, leads=leads)


def _coded(edition: Edition, session: Session, head: Block, part: Element) -> Block:
    """The head with the session's QR code below its time, where it has an address."""
    address = coded_address(edition, session)
    if not address:
        return head
    top = head.lines[0].height + TIME.leading
    marks = code_marks(edition, session, address, part, top)
    first, *rest = head.lines
    return replace(head, lines=(first.with_marks(*marks), *rest), margin=code_height(top))


def _titled(edition: Edition, session: Session, time: str) -> tuple[SetLine, ...]:
    """Time at the left; label, and under it the title; a plain item's title stands by its time."""
    if session.kind is SessionKind.BREAK:
        title_type, time_type = BAND, BAND
    else:
        title_type, time_type = TITLE if session.label else SMALL_TITLE, TIME
    title = _text(edition, session.title, title_type)
    if session.status is Status.CANCELLED:
        title = tuple(struck(line) for line in title)
    label = _text(edition, session.label, LABEL) if session.label else ()
    beside_them = set_text(edition, time, time_type, x=GRID.side, measure=GRID.time_width)
    return beside((*label, *title), beside_them)


def _rule_across() -> Rule:
    return Rule(start=(GRID.side, 0), end=(GRID.right, 0), width=_HAIRLINE, colour=RULE)


def _band(lines: tuple[SetLine, ...]) -> tuple[SetLine, ...]:
    """A break: a quiet tinted band over both columns."""
    padded = (space(6), *lines, space(6))
    return tuple(line.showing((_tint(line.height), *line.marks)) for line in padded)


def _tint(height: float) -> Mark:
    # Slices overlap by a hair, so that no white line shows between them.
    box = Box(GRID.side - _BAND_OVERHANG, 0, GRID.width + 2 * _BAND_OVERHANG, height + 0.2)
    return Rectangle(box=box, fill=TINT)


def _remarks(edition: Edition, session: Session, day: date, part: Element) -> Iterator[Block]:
    rooms = edition.words.listed([room.name for room in session.rooms])
    track = session.track.name if session.track else ""
    said = (
        edition.words.night_remark(session, day),
        rooms,
        track,
        *edition.words.session_remarks(session),
    )
    parts = [part for part in said if part]
    if parts:
        yield Block(lines=_paragraph(edition, " · ".join(parts), NOTE, part), before=2)
    yield from _address(edition, session.link, part)


def _address(edition: Edition, address: str, part: Element) -> Iterator[Block]:
    """A web address in words, because nobody can click on paper."""
    if address:
        element = part.child("P").child("Link")
        link = Link(box=_column(), address=address, description=address, element=element)
        lines = told(_text(edition, address, replace(NOTE, colour=ACCENT)), element)
        yield Block(lines=linked(lines, _column(), link), before=1)


def _people(edition: Edition, group: Group, part: Element) -> Iterator[Block]:
    if group.headed:
        yield _heading(edition, edition.words.role_heading(group.role, group.appearances), part)
    items = part.child("L")
    for number, appearance in enumerate(group.appearances):
        first = 1 if group.headed else 3
        lines = told(_person(edition, appearance), items.child("LI").child("LBody"))
        yield Block(lines=lines, before=3 if number else first, whole=True)


def _heading(edition: Edition, text: str, part: Element) -> Block:
    lines = told(_text(edition, text, HEADING), part.child("H4"))
    return Block(lines=lines, before=10, whole=True, leads=_HEADING_LEADS)


def _person(edition: Edition, appearance: Appearance) -> tuple[SetLine, ...]:
    runs = [
        Run(run.text, Face.SEMIBOLD if run.is_name else PERSON.face)
        for run in person_runs(appearance, edition.words.phrases.person)
    ]
    return set_text(edition, runs, PERSON, x=GRID.text_x, measure=GRID.text_width)


def _questions(edition: Edition, session: Session, part: Element) -> Iterator[Block]:
    if session.questions:
        yield _heading(edition, edition.words.phrases.questions, part)
    items = Element("L", part, numbered=True)
    number_type = replace(QUESTION, face=Face.MEDIUM, colour=ACCENT)
    indent = _NUMBER_WIDTH if len(session.questions) < 10 else _NUMBER_WIDTH + 5  # noqa: PLR2004
    for number, question in enumerate(session.questions, start=1):
        label = set_text(edition, f"{number}.", number_type, x=GRID.text_x, measure=GRID.text_width)
        text = set_text(
            edition, question, QUESTION, x=GRID.text_x + indent, measure=GRID.text_width - indent
        )
        item = items.child("LI")
        lines = beside(told(text, item.child("LBody")), told(label, item.child("Lbl")))
        yield Block(lines=lines, before=1 if number == 1 else 3)


def _documents(edition: Edition, session: Session, part: Element) -> Iterator[Block]:
    if session.documents:
        yield _heading(edition, edition.words.phrases.documents, part)
    items = part.child("L")
    for paper in session.documents:
        body = items.child("LI").child("LBody")
        yield Block(lines=told(_text(edition, paper.name, PERSON), body), before=2)
        yield from _address(edition, paper.url, body)


def _paragraph(edition: Edition, text: str, type_: Type, part: Element) -> tuple[SetLine, ...]:
    return told(_text(edition, text, type_), part.child("P"))


def _text(edition: Edition, text: str, type_: Type) -> tuple[SetLine, ...]:
    return set_text(edition, text, type_, x=GRID.text_x, measure=GRID.text_width)


def _column() -> Box:
    return Box(GRID.text_x, 0, GRID.text_width, 0)
