"""The DESCRIPTION of our own calendars, read back: the inverse of calendars/description.py.

It is told apart by the order in which it was written and by the words of `wording`. What could be
part of the abstract just as well is left in the abstract, so that no text is ever lost.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from idmkit.importing.icalendar_files.people import (
    Block,
    Group,
    appearance,
    has_leader,
    is_led,
    people_after,
    people_before,
)
from idmkit.importing.icalendar_files.remarks import Remarks, remarks_of
from idmkit.importing.sources.source_event import SourceAppearance, SourcePaper, SourceSession
from idmkit.model.event import Status
from idmkit.wording import wording_in

_CUT = "…"
_MOST_ADDRESSES = 2  # the link of the session, and its place in the printed programme


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

    @property
    def parts(self) -> int:
        """How much of it was known by words of a language: the right one is that with the most."""
        known = (self.appearances, self.questions, self.documents)
        return sum(map(len, known)) + (self.remarks != Remarks())


def told(session: SourceSession, language: str) -> Told:
    """What the description of a session tells, as it was written into the abstract; in `language`.

    Title (without its mark), link and status are those of SUMMARY, URL and STATUS.
    """
    text, status = session.abstract, session.status
    phrases = wording_in(language).phrases
    blocks = [block.split("\n") for block in text.split("\n\n") if block.strip()]
    addresses = _addresses(blocks, session.link)
    documents = tuple(map(_paper, _under(blocks, phrases.documents)))
    questions = _questions(blocks, phrases.questions)
    title = _title(blocks, session.title)
    after = people_after(blocks, status, language)
    remarks = _remarks(blocks, after, status, language)
    before = people_before(blocks, after, language)
    notes = _notes(blocks, before, after)
    people = [(group, line) for group in (*before, *after) for line in group.lines]
    return Told(
        title=title,
        remarks=remarks,
        abstract="\n\n".join("\n".join(block) for block in blocks),
        notes=notes,
        appearances=tuple(
            appearance(group, line, session.origin, language) for group, line in people
        ),
        questions=questions,
        documents=documents,
        addresses=addresses,
    )


def _addresses(blocks: list[Block], url: str) -> tuple[str, ...]:
    """The last block, if it says again what URL says."""
    is_there = bool(url and blocks) and blocks[-1][0] == url and len(blocks[-1]) <= _MOST_ADDRESSES
    return tuple(blocks.pop()) if is_there else ()


def _paper(line: str) -> SourcePaper:
    """A symbol before the title stays there: where it ends is not told."""
    name, dash, url = line.rpartition(" – ")
    is_linked = bool(dash) and url.startswith(("http://", "https://")) and " " not in url
    return SourcePaper(title=name, url=url) if is_linked else SourcePaper(title=line)


def _questions(blocks: list[Block], heading: str) -> tuple[str, ...]:
    """The questions, if they are numbered from 1."""
    lines = list(blocks[-1]) if blocks else []
    numbers = [f"{number}. " for number in range(1, len(lines))]
    numbered = all(map(str.startswith, lines[1:], numbers))
    if not numbered or not _under(blocks, heading):
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


def _remarks(blocks: list[Block], after: list[Group], status: Status, language: str) -> Remarks:
    """Those of the first block, unless it must be the abstract: speakers follow a leader then."""
    is_abstract = is_led(after) and all(len(block) > 1 for block in blocks[1:])
    found = remarks_of(blocks[0], status, language) if blocks and not is_abstract else None
    if found:
        del blocks[0]
    return found or Remarks()


def _notes(blocks: list[Block], before: list[Group], after: list[Group]) -> tuple[str, ...]:
    """The last block, if it has several lines: paragraphs of an abstract have one.

    One note alone is told from an abstract only by the people around it.
    """
    is_told = bool(blocks) and (len(blocks[-1]) > 1 or (bool(before) and has_leader(after)))
    return tuple(blocks.pop()) if is_told else ()
