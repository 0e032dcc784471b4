"""How much of an agenda a back has room for, and where each row of it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from idmkit.badges.back_design import BackDesign
from idmkit.badges.back_rows import Detail, Row, agenda_rows, more_row
from idmkit.badges.back_words import BackFace
from idmkit.printing.page import Mark, moved
from idmkit.printing.paper import mm

# First the notes go, then the titles become short, then what others do goes, and again.
_DETAILS = (
    Detail(),
    Detail(note_lines=1),
    Detail(note_lines=0),
    Detail(note_lines=0, short=True),
    Detail(others=False),
    Detail(note_lines=1, others=False),
    Detail(note_lines=0, others=False),
    Detail(note_lines=0, short=True, others=False),
)
_GAP = mm(1.2)
_LEAST = 0.35  # of a gap: rows never touch


def fit_agenda(face: BackFace, design: BackDesign) -> tuple[Mark, ...]:
    """The agenda's rows, placed; what has no room is counted in the last one."""
    room = design.area.height
    for detail in _DETAILS:
        rows = agenda_rows(face, design, detail)
        if _height(rows) <= room:
            break
    else:
        rows = _cut(rows, face, design)
    return tuple(_placed(rows, design))


def tells_all(face: BackFace, design: BackDesign) -> bool:
    """Whether a back has room for every session that it should tell."""
    last = agenda_rows(face, design, _DETAILS[-1])
    return _height(last) <= design.area.height


def _height(rows: Sequence[Row]) -> float:
    return sum(row.height for row in rows) + _LEAST * _GAP * len(rows)


def _cut(rows: Sequence[Row], face: BackFace, design: BackDesign) -> list[Row]:
    """As many rows from the first as have room, and how many sessions have not."""
    every = sum(row.sessions for row in rows)
    for kept in range(len(rows) - 1, -1, -1):
        head = [*rows[:kept]]
        while head and not head[-1].sessions:  # no day without a session under it
            head.pop()
        told = sum(row.sessions for row in head)
        head.append(more_row(face, design, every - told))
        if _height(head) <= design.area.height:
            return head
    return []


def _placed(rows: Sequence[Row], design: BackDesign) -> Iterator[Mark]:
    """From the top of the area; what height is free goes between the rows."""
    free = design.area.height - sum(row.height for row in rows)
    gap = min(_GAP, free / len(rows)) if rows else 0.0
    y = design.area.y
    for row in rows:
        yield from (moved(mark, down=y) for mark in row.marks)
        y += row.height + gap
