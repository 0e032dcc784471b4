"""The description of our own schedules, read back: the inverse of `idmkit/schedule/description.py`.

Blocks stand at the end of a text, each with a heading of ours and marked items; what is before them
is the abstract. A text that somebody wrote by hand has no such block and stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from idmkit import wording
from idmkit.importing.icalendar_files.remarks import Remarks, remarks_of
from idmkit.model.event import Status
from idmkit.model.origin import Origin
from idmkit.model.people import Appearance, Role
from idmkit.reading.text_file import PlainSource
from idmkit.schedule.description import marks

_ROLE_END = ": "
_NUMBERED = (wording.QUESTIONS,)
_HEADINGS = (
    wording.REMARKS,
    wording.NOTES,
    wording.PEOPLE,
    wording.QUESTIONS,
    wording.DOCUMENTS,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a description tells. `people` are lines, each with a role and a person."""

    abstract: str = ""
    status: Status = Status.CONFIRMED
    remarks: Remarks = field(default_factory=Remarks)
    notes: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()


def told(text: str) -> Told:
    """What `text` tells."""
    blocks = text.split("\n\n")
    found: dict[str, tuple[str, ...]] = {}
    while (block := _block(blocks[-1])) and block[0] not in found:
        found[block[0]] = block[1]
        blocks[-1:] = []
        if not blocks:
            break
    lines = found.get(wording.REMARKS, ())
    status, remarks = _remarks(lines)
    return Told(
        abstract="\n\n".join(blocks),
        status=status,
        remarks=remarks,
        notes=found.get(wording.NOTES, ()),
        people=found.get(wording.PEOPLE, ()),
        questions=found.get(wording.QUESTIONS, ()),
        documents=found.get(wording.DOCUMENTS, ()),
    )


def role_of_line(line: str) -> tuple[Role, str, str]:
    """ "Chair: Ana López, Director": the role, its own word if it is none of ours, and the rest."""
    word, _, rest = line.partition(_ROLE_END)
    role = _roles().get(word, Role.OTHER)
    return role, "" if word in _roles() else word, rest


def _block(text: str) -> tuple[str, tuple[str, ...]] | None:
    """Heading and items of a block; None if it is none."""
    first, *lines = text.split("\n")
    heading = first.removesuffix(":")
    if heading == first or heading not in _HEADINGS or not lines:
        return None
    marked = list(zip(lines, marks(numbered=heading in _NUMBERED), strict=False))
    if not all(line.startswith(mark) for line, mark in marked):
        return None
    return heading, tuple(line.removeprefix(mark) for line, mark in marked)


def _remarks(lines: Iterable[str]) -> tuple[Status, Remarks]:
    for status in Status:
        if found := remarks_of(list(lines), status):
            return status, found
    return Status.CONFIRMED, Remarks()


@cache
def _roles() -> dict[str, Role]:
    """The word of each role over one who has it."""
    nowhere = Origin(PlainSource(""))
    one = {role: Appearance(role=role, origin=nowhere) for role in Role}
    return {wording.role_heading(role, [appearance]): role for role, appearance in one.items()}
