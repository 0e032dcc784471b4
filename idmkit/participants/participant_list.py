"""The list of participants: every delegation in the alphabet of the paper, its heads first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from idmkit.model.badge_role import DELEGATE
from idmkit.model.event import Event
from idmkit.model.folding import fold
from idmkit.participants.delegations import Delegation, Participant, delegations
from idmkit.participants.names import describing, formal_runs
from idmkit.participants.papers import document, head
from idmkit.participants.style import (
    DELEGATION,
    DETAIL,
    DETAIL_WIDTH,
    DETAIL_X,
    NAME,
    NAME_WIDTH,
    NATIVE,
    ROLE,
)
from idmkit.printing.page import Anchor, PrintedDocument, Rule
from idmkit.printing.palette import RULE
from idmkit.printing.structure import Element
from idmkit.printing.text_setting import Run
from idmkit.programme.block import Block, SetLine, Topic, beside, set_text, space, told
from idmkit.programme.edition import Edition
from idmkit.programme.style import GRID
from idmkit.wording.participant_words import ParticipantWords, participant_words


def participant_list(event: Event, created: datetime) -> PrintedDocument:
    """The list as pages, in the event's first language, dated `created` (aware)."""
    edition = Edition(event)
    words = participant_words(edition.words.phrases)
    found, part = delegations(event, edition.language), Element("Sect")
    blocks = [head(edition, words.title, part, [_counted(words, found)])]
    for number, delegation in enumerate(found):
        blocks += _delegation_blocks(edition, words, delegation, number, part)
    return document(edition, words.title, blocks, created)


def _counted(words: ParticipantWords, found: Sequence[Delegation]) -> str:
    people = sum(len(delegation.members) for delegation in found)
    named = sum(bool(delegation.name) for delegation in found)
    return words.counted.format(people=people, delegations=named)


def _delegation_blocks(
    edition: Edition, words: ParticipantWords, delegation: Delegation, number: int, part: Element
) -> Iterator[Block]:
    name = delegation.name or words.others
    topic = Topic(f"delegation-{number}", (Run(name),))
    yield _heading(edition, name, topic, part)
    items = part.child("L")
    for member in delegation.members:
        lines = _member_lines(edition, words, member, items.child("LI").child("LBody"))
        yield Block(lines=lines, before=3.4, whole=True, topic=topic)


def _heading(edition: Edition, name: str, topic: Topic, part: Element) -> Block:
    anchor = Anchor(name=topic.id, y=0, title=name)
    rule = Rule(start=(GRID.side, 0), end=(GRID.right, 0), width=0.6, colour=RULE)
    lines = set_text(edition, name, DELEGATION, x=GRID.side, measure=GRID.width)
    return Block(
        lines=(space(5, anchor, rule), *told(lines, part.child("H2"))),
        before=14,
        whole=True,
        leads=2,
        topic=topic,
    )


def _member_lines(
    edition: Edition, words: ParticipantWords, member: Participant, body: Element
) -> tuple[SetLine, ...]:
    """The name at the left, under it in the person's own script; at the right who that is."""
    person = member.person
    name = set_text(edition, formal_runs(person.name), NAME, x=GRID.side, measure=NAME_WIDTH)
    native = set_text(edition, person.native_name, NATIVE, x=GRID.side, measure=NAME_WIDTH)
    role = "" if member.role.id == DELEGATE.id else words.role(member.role)
    parts = (part for part in describing(person) if fold(part) != fold(role))
    texts = ((role, ROLE), *((part, DETAIL) for part in parts))
    details = [
        line
        for text, type_ in texts
        for line in set_text(edition, text, type_, x=DETAIL_X, measure=DETAIL_WIDTH)
    ]
    return beside(told(details, body), told((*name, *native), body))
