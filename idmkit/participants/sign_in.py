"""The sign-in sheet: everybody from A to Z, with room to sign; for when the network is down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from idmkit.model.event import Event
from idmkit.participants.delegations import Participant, in_alphabet
from idmkit.participants.names import listed_runs
from idmkit.participants.papers import document, head
from idmkit.participants.style import DETAIL, HEADING, LETTER, NAME, NATIVE, NUMBER
from idmkit.printing.page import Anchor, PrintedDocument, Rule
from idmkit.printing.palette import GREY, RULE
from idmkit.printing.structure import Element
from idmkit.printing.unicode_rules import index_letter
from idmkit.programme.block import Block, SetLine, beside, set_text, space, told
from idmkit.programme.edition import Edition
from idmkit.programme.style import GRID
from idmkit.wording.participant_words import ParticipantWords, participant_words

_LOWEST_ROW = 25.0  # points: room for a signature
_MOST_DAYS = 3  # with a column each; a longer meeting has one column
_GAP = 10.0


class _Columns(NamedTuple):
    """Left side and width of each column, in points."""

    number: tuple[float, float]
    name: tuple[float, float]
    delegation: tuple[float, float]
    signatures: tuple[tuple[float, float], ...]


def sign_in_sheet(event: Event, created: datetime) -> PrintedDocument:
    """The sheet as pages, in the event's first language, dated `created` (aware)."""
    edition = Edition(event)
    words = participant_words(edition.words.phrases)
    columns, part = _columns(event), Element("Sect")
    blocks = [head(edition, words.sign_in, part), _headings(edition, words, columns, part)]
    letter = index_letter(edition.language)
    everybody = in_alphabet(event, edition.language)
    groups = groupby(everybody, key=lambda one: letter(one.person.name.sort_key))
    for number, (initial, group) in enumerate(groups):
        blocks += [
            _letter(edition, initial, number, part),
            *_rows(edition, list(group), columns, part),
        ]
    return document(edition, words.sign_in, blocks, created)


def _columns(event: Event) -> _Columns:
    days = len({day.date for day in event.days})
    count = days if days <= _MOST_DAYS else 1
    wide = (70.0 if count > 1 else 150.0, 130.0)
    signatures = [(GRID.right - wide[0] * (count - n), wide[0] - _GAP) for n in range(count)]
    number = (GRID.side, 40.0)
    name_x = number[0] + number[1] + _GAP
    delegation_x = signatures[0][0] - wide[1]
    name = (name_x, delegation_x - name_x - _GAP)
    return _Columns(number, name, (delegation_x, wide[1] - _GAP), tuple(signatures))


def _headings(edition: Edition, words: ParticipantWords, columns: _Columns, part: Element) -> Block:
    days = sorted({day.date for day in edition.event.days})
    several = len(columns.signatures) > 1
    over = [edition.words.short_date(day) for day in days] if several else [words.signature]
    named = [
        (words.fields["number"], columns.number),
        (words.fields["name"], columns.name),
        (words.fields["delegation"], columns.delegation),
        *zip(over, columns.signatures, strict=True),
    ]
    row = part.child("P")
    lines: tuple[SetLine, ...] = ()
    for text, (x, width) in named:
        lines = beside(lines, told(set_text(edition, text, HEADING, x=x, measure=width), row))
    return Block(lines=lines, whole=True, leads=2)


def _letter(edition: Edition, initial: str, number: int, part: Element) -> Block:
    anchor = Anchor(name=f"letter-{number}", y=0, title=initial)
    lines = set_text(edition, initial, LETTER, x=GRID.side, measure=GRID.width)
    return Block(
        lines=(space(0, anchor), *told(lines, part.child("H2"))), before=8, whole=True, leads=1
    )


def _rows(
    edition: Edition, group: Sequence[Participant], columns: _Columns, part: Element
) -> Iterator[Block]:
    items = part.child("L")
    for one in group:
        body = items.child("LI").child("LBody")
        yield Block(lines=_row(edition, one, columns, body), whole=True)


def _row(
    edition: Edition, one: Participant, columns: _Columns, body: Element
) -> tuple[SetLine, ...]:
    person = one.person
    (x, width), (name_x, name_width), (of_x, of_width), _ = columns
    number = set_text(edition, person.number, NUMBER, x=x, measure=width)
    name = set_text(edition, listed_runs(person.name), NAME, x=name_x, measure=name_width)
    native = set_text(edition, person.native_name, NATIVE, x=name_x, measure=name_width)
    of = set_text(edition, person.delegation_name, DETAIL, x=of_x, measure=of_width)
    lines = beside(beside(told((*name, *native), body), told(of, body)), told(number, body))
    height = sum(line.height for line in lines)
    return (space(5), *lines, space(max(5.0, _LOWEST_ROW - 5 - height), *_lines(columns)))


def _lines(columns: _Columns) -> Iterator[Rule]:
    """A hairline under the row, and a stronger one to sign on."""
    y = 4.0
    yield Rule(start=(GRID.side, y), end=(GRID.right, y), width=0.4, colour=RULE)
    for x, width in columns.signatures:
        yield Rule(start=(x, y), end=(x + width, y), width=0.8, colour=GREY)
