"""A session of the agenda as blocks: head, people, abstract, notes, questions, documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
from idmkit.programme.block import (
    Block,
    SetLine,
    Topic,
    Words,
    beside,
    joined,
    linked,
    said,
    set_text,
    space,
    struck,
    told,
)
from idmkit.programme.edition import Edition
from idmkit.programme.session_code import code_height, code_marks, coded_address
from idmkit.programme.session_words import change_runs, has_changed, session_name
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
_ABOVE_RULE, _BELOW_RULE = 9.0, 8.0  # between two items, in points
_ABOVE_BAND, _BELOW_BAND, _BELOW_DAY = 10.0, 11.0, 18.0
_BAND_OVERHANG = 8.0
_NUMBER_WIDTH = 16.0
_HEAD_LEADS = 3
_HEADING_LEADS = 2


def session_blocks(
    edition: Edition, session: Session, day: date, part: Element, after: Session | None
) -> Iterator[Block]:
    """All blocks of one session of a day, its `part`, which stands below `after`."""
    topic = Topic(session.id, (Run(wording.time_range(session, day)), session_name(session)))
    for block in _blocks(edition, session, day, part.child("Sect"), after):
        yield replace(block, topic=topic, changed=has_changed(session))


def anchor_name(session: Session) -> str:
    """The name that links to a session's head lead to."""
    return f"s-{session.id}"


def _blocks(
    edition: Edition, session: Session, day: date, part: Element, after: Session | None
) -> Iterator[Block]:
    body = list(_body(edition, session, day, part))
    head = _head(edition, session, day, after, leads=_HEAD_LEADS if body else 0)
    told_head = replace(head, lines=told(head.lines, part.child("H3")))
    yield _coded(edition, session, told_head, part)
    yield from body


def _body(edition: Edition, session: Session, day: date, part: Element) -> Iterator[Block]:
    yield from _remarks(edition, session, day, part)
    for group in speakers_first(session):
        yield from _people(edition, group, part)
    spoken = session.language_of("abstract")
    for number, paragraph in enumerate(session.abstract):
        lines = _paragraph(edition, Run(paragraph, language=spoken), ABSTRACT, part)
        yield Block(lines=lines, before=5 if number else 4)
    for number in range(len(session.notes)):
        lines = _paragraph(edition, said(session, "notes", number), NOTE, part)
        yield Block(lines=lines, before=5)
    for group in people_after(session):
        yield from _people(edition, group, part)
    yield from _questions(edition, session, part)
    yield from _documents(edition, session, part)


def _head(
    edition: Edition, session: Session, day: date, after: Session | None, *, leads: int
) -> Block:
    time = wording.time_range(session, day)
    lines = _titled(edition, session, time)
    bookmark = f"{time} {session.heading}"
    anchor = Anchor(name=anchor_name(session), y=-10, title=bookmark, level=1)
    first = lines[0].with_marks(anchor)
    rest = lines[1:]
    if session.kind is SessionKind.BREAK:
        return Block(lines=_band((first, *rest)), before=_ABOVE_BAND, whole=True, leads=leads)
    ruled = after and after.kind is not SessionKind.BREAK
    above = (space(_BELOW_RULE, _rule_across()),) if ruled else ()
    white = _ABOVE_RULE if ruled else _BELOW_BAND if after else _BELOW_DAY
    return Block(lines=(first, *rest), before=white, above=above, whole=True, leads=leads)


def _coded(edition: Edition, session: Session, head: Block, part: Element) -> Block:
    """The head with the session's QR code below its time, where it has an address."""
    address = coded_address(edition, session)
    if not address:
        return head
    marks = code_marks(edition, session, address, part, TIME.leading)
    first, *rest = head.lines
    lines = (first.with_marks(*marks), *rest)
    return replace(head, lines=lines, margin=code_height(TIME.leading))


def _titled(edition: Edition, session: Session, time: str) -> tuple[SetLine, ...]:
    """Time at the left; label, and under it the title; a plain item's title stands by its time."""
    if session.kind is SessionKind.BREAK:
        title_type, time_type = BAND, BAND
    else:
        title_type, time_type = TITLE if session.label else SMALL_TITLE, TIME
    title = _text(edition, said(session, "title"), title_type)
    if session.status is Status.CANCELLED:
        title = tuple(struck(line) for line in title)
    label = _text(edition, said(session, "label"), LABEL) if session.label else ()
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
    remarks = [*_joined_remarks(edition, session, day)]
    if remarks:
        yield Block(lines=_paragraph(edition, remarks, NOTE, part), before=2)
    yield from _address(edition, session.link, part)


def _joined_remarks(edition: Edition, session: Session, day: date) -> Iterator[Run]:
    """Night, rooms, track, and what else one must know; a dot between each and the next."""
    words = edition.words
    rooms = [*joined(words.phrases.comma, (said(room, "name") for room in session.rooms))]
    track = [said(session.track, "name")] if session.track else []
    change = change_runs(edition, session)
    said_of_it = "".join(run.text for run in change)
    remarks = words.remarks_with(session, said_of_it)
    own = [change if remark == said_of_it else [Run(remark)] for remark in remarks]
    night = [Run(words.night_remark(session, day))]
    parts = [runs for runs in (night, rooms, track, *own) if any(run.text for run in runs)]
    for number, runs in enumerate(parts):
        yield from (_as_note(run) for run in _after(number, runs))


def _after(number: int, runs: Sequence[Run]) -> Sequence[Run]:
    return [Run(" · "), *runs] if number else runs


def _as_note(run: Run) -> Run:
    """A remark in the type of notes, but for what is flagged."""
    return run._replace(face=NOTE.face) if run.face is Face.REGULAR else run


def _address(edition: Edition, address: str, part: Element) -> Iterator[Block]:
    """A web address in words, because nobody can click on paper."""
    if address:
        element = part.child("P").child("Link")
        link = Link(box=_column(), address=address, description=address, element=element)
        lines = told(_text(edition, address, replace(NOTE, colour=ACCENT)), element)
        yield Block(lines=linked(lines, _column(), link), before=1)


def _people(edition: Edition, group: Group, part: Element) -> Iterator[Block]:
    if group.headed:
        yield _heading(edition, _role(edition, group), part)
    items = part.child("L")
    for number, appearance in enumerate(group.appearances):
        first = 1 if group.headed else 3
        lines = told(_person(edition, appearance), items.child("LI").child("LBody"))
        yield Block(lines=lines, before=3 if number else first, whole=True)


def _role(edition: Edition, group: Group) -> Run:
    """The word over those who share a role; a custom one in its own language."""
    first, word = group.appearances[0], edition.words.role_heading(group.role, group.appearances)
    return Run(word, language=first.language_of("role_word") if word == first.role_word else "")


def _heading(edition: Edition, text: str | Run, part: Element) -> Block:
    lines = told(_text(edition, text, HEADING), part.child("H4"))
    return Block(lines=lines, before=10, whole=True, leads=_HEADING_LEADS)


def _person(edition: Edition, appearance: Appearance) -> tuple[SetLine, ...]:
    runs = [
        Run(run.text, Face.SEMIBOLD if run.is_name else PERSON.face, run.language)
        for run in person_runs(appearance, edition.words.phrases.person)
    ]
    return set_text(edition, runs, PERSON, x=GRID.text_x, measure=GRID.text_width)


def _questions(edition: Edition, session: Session, part: Element) -> Iterator[Block]:
    if session.questions:
        yield _heading(edition, edition.words.phrases.questions, part)
    items = Element("L", part, numbered=True)
    number_type = replace(QUESTION, face=Face.MEDIUM, colour=ACCENT)
    indent = _NUMBER_WIDTH if len(session.questions) < 10 else _NUMBER_WIDTH + 5  # noqa: PLR2004
    for number in range(1, len(session.questions) + 1):
        question = said(session, "questions", number - 1)
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
        name = [*joined(edition.words.phrases.comma, (Run(paper.symbol), said(paper, "title")))]
        yield Block(lines=told(_text(edition, name, PERSON), body), before=2)
        yield from _address(edition, paper.url, body)


def _paragraph(edition: Edition, text: Words, type_: Type, part: Element) -> tuple[SetLine, ...]:
    return told(_text(edition, text, type_), part.child("P"))


def _text(edition: Edition, text: Words, type_: Type) -> tuple[SetLine, ...]:
    return set_text(edition, text, type_, x=GRID.text_x, measure=GRID.text_width)


def _column() -> Box:
    return Box(GRID.text_x, 0, GRID.text_width, 0)
