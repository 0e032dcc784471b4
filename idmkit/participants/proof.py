"""The proof of a delegation: what lists and badges will say of each member, to be corrected."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from idmkit.model.event import Event
from idmkit.participants.delegations import Delegation, Participant
from idmkit.participants.names import formal_runs
from idmkit.participants.papers import document, head
from idmkit.participants.style import DETAIL, LABEL, NAME, NUMBER
from idmkit.printing.page import PrintedDocument, Rule
from idmkit.printing.palette import RULE
from idmkit.printing.structure import Element
from idmkit.printing.text_setting import Run
from idmkit.programme.block import Block, SetLine, beside, set_text, space, told
from idmkit.programme.edition import Edition
from idmkit.programme.style import GRID
from idmkit.wording import Wording
from idmkit.wording.participant_words import ParticipantWords, participant_words

_LABEL_WIDTH = 92.0
_VALUE_X = GRID.side + _LABEL_WIDTH + 8
_VALUE_WIDTH = 214.0
_LINE_X = _VALUE_X + _VALUE_WIDTH + 12  # what is corrected is written from here
_LOWEST_ROW = 16.8  # points: room for a hand; with more, three members do not stand on a page


def proof(event: Event, delegation: Delegation, created: datetime) -> PrintedDocument:
    """The proof as pages, in the event's first language, dated `created` (aware)."""
    edition = Edition(event)
    words = participant_words(edition.words.phrases)
    part, name = Element("Sect"), delegation.name or words.others
    blocks = [head(edition, f"{words.proof}: {name}", part, [words.please])]
    for number, member in enumerate(delegation.members, 1):
        blocks += _member(edition, words, member, number, part)
    return document(edition, f"{words.proof}: {name}", blocks, created)


def _member(
    edition: Edition, words: ParticipantWords, member: Participant, number: int, part: Element
) -> Iterator[Block]:
    rule = Rule(start=(GRID.side, 0), end=(GRID.right, 0), width=0.6, colour=RULE)
    said = formal_runs(member.person.name)
    name = set_text(edition, said, NAME, x=_VALUE_X, measure=_VALUE_WIDTH)
    count = set_text(edition, f"{number}", NUMBER, x=GRID.side, measure=_LABEL_WIDTH)
    there = set_text(edition, words.correction, LABEL, x=_LINE_X, measure=GRID.right - _LINE_X)
    over = beside(beside(told(name, part.child("H2")), count), there)
    rows = [
        line
        for label, value in _values(edition.words, words, member)
        for line in _row(edition, label, value, part)
    ]
    yield Block(lines=(space(6, rule), *over, space(3), *rows), before=10, whole=True)


def _values(
    wording: Wording, words: ParticipantWords, member: Participant
) -> Iterator[tuple[str, str]]:
    person, name, affiliation = member.person, member.person.name, member.person.affiliation
    named = {
        "honorific": name.honorific,
        "given": name.given,
        "family": name.family,
        "suffix": name.suffix,
        "native_name": person.native_name,
        "title": affiliation.title,
        "organization": affiliation.organization,
        "country": affiliation.country,
        "role": words.role(member.role),
        "languages": ", ".join(person.languages),
        "days": wording.listed([wording.short_date(day) for day in person.days]),
    }
    yield from ((words.fields[field], value) for field, value in named.items())


def _row(edition: Edition, label: str, value: str, part: Element) -> Iterator[SetLine]:
    """What stands there, and a line beside it for what should; also where nothing does."""
    paragraph = part.child("P")
    left = set_text(edition, Run(label), LABEL, x=GRID.side, measure=_LABEL_WIDTH)
    right = set_text(edition, value, DETAIL, x=_VALUE_X, measure=_VALUE_WIDTH)
    lines = told(beside(right, left), paragraph)
    height = sum(line.height for line in lines)
    yield from lines
    line = Rule(start=(_LINE_X, 0), end=(GRID.right, 0), width=0.5, colour=RULE)
    yield space(max(2.0, _LOWEST_ROW - height), line)
