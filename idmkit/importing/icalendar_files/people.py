"""The people in a DESCRIPTION of ours: who stands before its text, and who after it.

A block of people could be a paragraph of the abstract just as well. It is people where the order of
calendars/description.py leaves no other reading, or where it opens with a role of ours.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from idmkit.importing.icalendar_files.remarks import remarks_of
from idmkit.importing.sources.source_event import SourceAppearance, SourcePerson
from idmkit.model.event import Status
from idmkit.model.origin import Origin
from idmkit.model.people import Appearance, Role
from idmkit.reading.text_file import PlainSource
from idmkit.wording import wording_in

_LEADERS = (Role.CHAIR, Role.MODERATOR)
_SPEAKERS = (Role.KEYNOTE, Role.SPEAKER)
_OTHERS = (Role.PANELLIST, Role.RAPPORTEUR, Role.OTHER)
_LAST = (*_LEADERS, *_SPEAKERS, *_OTHERS)  # the order of those who stand after the abstract
_MOST = 40  # blocks of people of one session
_IN_BRACKETS = re.compile(r"([^()]+) \(([^()]+)\)")

Block = list[str]


class Group(NamedTuple):
    """A block of people; `word` is the role's own where it is none of ours."""

    role: Role
    word: str
    lines: Block
    block: Block


def people_after(blocks: list[Block], status: Status, language: str) -> list[Group]:
    """The blocks of people at the end, from the first on that can be nothing else."""
    found: list[Group] = []
    while blocks and (group := _group(blocks[-1], language)) and _may_precede(group, found):
        found.insert(0, group)
        blocks.pop()
    while found and not _is_certain(found[0].role, blocks, status, language):
        blocks.append(found.pop(0).block)
    return found


def _may_precede(group: Group, after: list[Group]) -> bool:
    """Whether a block of people may stand before these."""
    if len(after) > _MOST:
        return False
    if not after or group.role is after[0].role is Role.OTHER:
        return all(group.word != one.word for one in after)
    return _LAST.index(group.role) < _LAST.index(after[0].role)


def _is_certain(role: Role, before: list[Block], status: Status, language: str) -> bool:
    """Whether people begin here: not with speakers, who stand before the text or after a leader.

    A role of its own could be a paragraph of the abstract, but not after notes.
    """
    if role is not Role.OTHER or not before:
        return role not in (*_SPEAKERS, Role.OTHER)
    group = _group(before[-1], language)
    are_remarks = len(before) == 1 and remarks_of(before[0], status, language)
    are_speakers = group is not None and group.role in _SPEAKERS
    return len(before[-1]) > 1 and not are_remarks and not are_speakers


def people_before(blocks: list[Block], after: list[Group], language: str) -> list[Group]:
    """Keynotes and speakers at the start: where they stand, no leader follows an abstract.

    Several in one block are people for certain, and then it is the leader that is text.
    """
    if is_led(after):
        return []
    groups = (_group(block, language) for block in blocks[:2])
    found = [one for one in takewhile(lambda one: one and one.role in _SPEAKERS, groups) if one]
    if [one.role for one in found] != [*_SPEAKERS]:
        del found[1:]
    if has_leader(after) and len(blocks) - len(found) > 1:
        if not any(len(one.lines) > 1 for one in found):
            return []
        while after and after[0].role not in (Role.PANELLIST, Role.RAPPORTEUR):
            blocks.append(after.pop(0).block)
    del blocks[: len(found)]
    return found


def has_leader(after: list[Group]) -> bool:
    """Whether somebody chairs or moderates."""
    return any(group.role in _LEADERS for group in after)


def is_led(after: list[Group]) -> bool:
    """Whether speakers follow a leader: then there is an abstract, and no speaker before it."""
    return has_leader(after) and any(group.role in _SPEAKERS for group in after)


def appearance(group: Group, line: str, origin: Origin, language: str) -> SourceAppearance:
    """A line of people: the name ends at the first comma, and what follows stays together."""
    words = wording_in(language).phrases.person
    is_own = group.role is Role.OTHER and group.word not in _headings(1, language)
    word = group.word if is_own else ""
    before, _, after = words.awaited.partition("{who}")
    if line.startswith(before) and line.endswith(after):
        awaited = line.removeprefix(before).removesuffix(after)
        return SourceAppearance(role=group.role, role_word=word, to_be_confirmed=awaited)
    name, _, rest = line.partition(words.comma)
    if not rest and (found := _IN_BRACKETS.fullmatch(name)):
        name, rest = found.groups()
    person = SourcePerson(key=name, name=name, title=rest, origin=origin)
    return SourceAppearance(person=person, role=group.role, role_word=word)


def _group(block: Block, language: str) -> Group | None:
    """A block of people: "Chair: …" for one, "Chairs:" and a line for each of several."""
    if len(block) == 1:
        word, colon, line = block[0].partition(": ")
        lines, count = ([line] if colon and line else []), 1
    else:
        word, lines, count = block[0].removesuffix(":"), block[1:], 2
        lines = lines if block[0].endswith(":") and len(lines) > 1 else []
    if not lines or not word:
        return None
    return Group(_headings(count, language).get(word, Role.OTHER), word, lines, block)


@cache
def _headings(count: int, language: str) -> dict[str, Role]:
    """The words over one who has a role, or over two or more who share it."""
    words, source = wording_in(language), Origin(PlainSource(""))
    shared = {role: [Appearance(role=role, origin=source)] * count for role in _LAST}
    return {words.role_heading(role, shared[role]): role for role in _LAST}
