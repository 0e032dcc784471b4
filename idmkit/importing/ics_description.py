"""The DESCRIPTION of our own calendars, read back: the inverse of calendars/description.py.

It is told apart by the order in which it was written and by the words of `wording`. What could be
part of the abstract just as well is left in the abstract, so that no text is ever lost.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from idmkit import wording
from idmkit.importing.ics_remarks import Remarks, remarks_of
from idmkit.importing.source_event import SourceAppearance, SourcePaper, SourcePerson
from idmkit.model.event import Status
from idmkit.model.origin import Origin
from idmkit.model.people import Appearance, Role
from idmkit.model.person_line import PersonWords
from idmkit.reading.text_file import PlainSource

_LEADERS = (Role.CHAIR, Role.MODERATOR)
_SPEAKERS = (Role.KEYNOTE, Role.SPEAKER)
_OTHERS = (Role.PANELLIST, Role.RAPPORTEUR, Role.OTHER)
_LAST = (*_LEADERS, *_SPEAKERS, *_OTHERS)  # the order of those who stand after the abstract
_CUT = "…"
_WORDS = PersonWords()
_AWAITED = _WORDS.awaited.removeprefix("{who}")
_IN_BRACKETS = re.compile(r"([^()]+) \(([^()]+)\)")
_MOST_ADDRESSES = 2  # the link of the session, and its place in the printed programme

Block = list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a description tells. `title` is there if SUMMARY had to be cut."""

    title: str = ""
    remarks: Remarks = field(default_factory=Remarks)
    abstract: str = ""
    notes: tuple[str, ...] = ()
    appearances: tuple[SourceAppearance, ...] = ()
    questions: tuple[str, ...] = ()
    documents: tuple[SourcePaper, ...] = ()
    addresses: tuple[str, ...] = ()


class _Group(NamedTuple):
    """A block of people; `word` is the role's own where it is none of ours."""

    role: Role
    word: str
    lines: Block
    block: Block


def told(text: str, summary: str, url: str, status: Status, origin: Origin) -> Told:
    """What `text` tells of a session with these SUMMARY (without its mark), URL and STATUS."""
    blocks = [block.split("\n") for block in text.split("\n\n") if block.strip()]
    addresses = _addresses(blocks, url)
    documents = _documents(blocks)
    questions = _questions(blocks)
    title = _title(blocks, summary)
    after = _people_after(blocks, status)
    remarks = _remarks(blocks, after, status)
    before = _people_before(blocks, after)
    notes = _notes(blocks, before, after)
    people = [(group, line) for group in (*before, *after) for line in group.lines]
    return Told(
        title=title,
        remarks=remarks,
        abstract="\n\n".join("\n".join(block) for block in blocks),
        notes=notes,
        appearances=tuple(_appearance(group, line, origin) for group, line in people),
        questions=questions,
        documents=documents,
        addresses=addresses,
    )


def _addresses(blocks: list[Block], url: str) -> tuple[str, ...]:
    """The last block, if it says again what URL says."""
    is_there = bool(url and blocks) and blocks[-1][0] == url and len(blocks[-1]) <= _MOST_ADDRESSES
    return tuple(blocks.pop()) if is_there else ()


def _documents(blocks: list[Block]) -> tuple[SourcePaper, ...]:
    lines = _under(blocks, wording.DOCUMENTS)
    return tuple(_paper(line) for line in lines)


def _paper(line: str) -> SourcePaper:
    """A symbol before the title stays there: where it ends is not told."""
    name, dash, url = line.rpartition(" – ")
    is_linked = bool(dash) and url.startswith(("http://", "https://")) and " " not in url
    return SourcePaper(title=name, url=url) if is_linked else SourcePaper(title=line)


def _questions(blocks: list[Block]) -> tuple[str, ...]:
    """The questions, if they are numbered from 1."""
    lines = list(blocks[-1]) if blocks else []
    numbers = [f"{number}. " for number in range(1, len(lines))]
    numbered = all(map(str.startswith, lines[1:], numbers))
    if not numbered or not _under(blocks, wording.QUESTIONS):
        return ()
    return tuple(map(str.removeprefix, lines[1:], numbers))


def _under(blocks: list[Block], heading: str) -> Block:
    """The lines of the last block, if it has this heading."""
    is_there = bool(blocks) and blocks[-1][0] == f"{heading}:" and len(blocks[-1]) > 1
    return blocks.pop()[1:] if is_there else []


def _title(blocks: list[Block], summary: str) -> str:
    """The first block, if it is what SUMMARY was cut from."""
    cut = summary.removesuffix(_CUT)
    is_there = bool(blocks and cut != summary) and len(blocks[0]) == 1
    return blocks.pop(0)[0] if is_there and blocks[0][0].startswith(cut) else ""


def _people_after(blocks: list[Block], status: Status) -> list[_Group]:
    """The blocks of people at the end, from the first on that can be nothing else."""
    found: list[_Group] = []
    while blocks and (group := _group(blocks[-1])) and _may_precede(group, found):
        found.insert(0, group)
        blocks.pop()
    while found and not _is_certain(found[0].role, blocks, status):
        blocks.append(found.pop(0).block)
    return found


def _may_precede(group: _Group, after: list[_Group]) -> bool:
    if not after or group.role is after[0].role is Role.OTHER:
        return all(group.word != one.word for one in after)
    return _LAST.index(group.role) < _LAST.index(after[0].role)


def _is_certain(role: Role, before: list[Block], status: Status) -> bool:
    """Whether people begin here: not with speakers, who stand before the text or after a leader.

    A role of its own could be a paragraph of the abstract, but not after notes.
    """
    if role is not Role.OTHER or not before:
        return role not in (*_SPEAKERS, Role.OTHER)
    group = _group(before[-1])
    are_remarks = len(before) == 1 and remarks_of(before[0], status)
    are_speakers = group is not None and group.role in _SPEAKERS
    return len(before[-1]) > 1 and not are_remarks and not are_speakers


def _remarks(blocks: list[Block], after: list[_Group], status: Status) -> Remarks:
    """Those of the first block, unless it must be the abstract: speakers follow a leader then."""
    is_abstract = _is_led(after) and all(len(block) > 1 for block in blocks[1:])
    found = remarks_of(blocks[0], status) if blocks and not is_abstract else None
    if found:
        del blocks[0]
    return found or Remarks()


def _people_before(blocks: list[Block], after: list[_Group]) -> list[_Group]:
    """Keynotes and speakers at the start: where they stand, no leader follows an abstract.

    Several in one block are people for certain, and then it is the leader that is text.
    """
    if _is_led(after):
        return []
    groups = takewhile(lambda one: one and one.role in _SPEAKERS, map(_group, blocks[:2]))
    found = [one for one in groups if one]
    if [one.role for one in found] != [*_SPEAKERS]:
        del found[1:]
    if _has_leader(after) and len(blocks) - len(found) > 1:
        if not any(len(one.lines) > 1 for one in found):
            return []
        while after and after[0].role not in (Role.PANELLIST, Role.RAPPORTEUR):
            blocks.append(after.pop(0).block)
    del blocks[: len(found)]
    return found


def _notes(blocks: list[Block], before: list[_Group], after: list[_Group]) -> tuple[str, ...]:
    """The last block, if it has several lines: paragraphs of an abstract have one.

    One note alone is told from an abstract only by the people around it.
    """
    is_told = bool(blocks) and (len(blocks[-1]) > 1 or (bool(before) and _has_leader(after)))
    return tuple(blocks.pop()) if is_told else ()


def _has_leader(after: list[_Group]) -> bool:
    return any(group.role in _LEADERS for group in after)


def _is_led(after: list[_Group]) -> bool:
    """Whether speakers follow a leader: then there is an abstract, and no speaker before it."""
    return _has_leader(after) and any(group.role in _SPEAKERS for group in after)


def _group(block: Block) -> _Group | None:
    """A block of people: "Chair: …" for one, "Chairs:" and a line for each of several."""
    if len(block) == 1:
        word, colon, line = block[0].partition(": ")
        lines, headings = ([line] if colon and line else []), _headings(1)
    else:
        word, lines, headings = block[0].removesuffix(":"), block[1:], _headings(len(block) - 1)
        lines = lines if block[0].endswith(":") and len(lines) > 1 else []
    if not lines or not word:
        return None
    return _Group(headings.get(word, Role.OTHER), word, lines, block)


@cache
def _headings(count: int) -> dict[str, Role]:
    """The words over so many people who share a role."""
    source = Origin(PlainSource(""))
    shared = {role: [Appearance(role=role, origin=source)] * min(count, 2) for role in _LAST}
    return {wording.role_heading(role, shared[role]): role for role in _LAST}


def _appearance(group: _Group, line: str, origin: Origin) -> SourceAppearance:
    """A line of people: the name ends at the first comma, and what follows stays together."""
    is_own = group.role is Role.OTHER and group.word not in _headings(1)
    word = group.word if is_own else ""
    if line.endswith(_AWAITED):
        awaited = line.removesuffix(_AWAITED)
        return SourceAppearance(role=group.role, role_word=word, to_be_confirmed=awaited)
    name, _, rest = line.partition(_WORDS.comma)
    if not rest and (found := _IN_BRACKETS.fullmatch(name)):
        name, rest = found.groups()
    person = SourcePerson(key=name, name=name, title=rest, origin=origin)
    return SourceAppearance(person=person, role=group.role, role_word=word)
