"""The agenda on a back as rows: each a height and marks from its own top, nothing placed yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from idmkit.badges.back_design import BackDesign
from idmkit.badges.back_words import BackDay, BackFace, OtherSession, OwnSession
from idmkit.printing.measuring import line_of, line_width
from idmkit.printing.page import Mark, Rectangle, Rule, Text
from idmkit.printing.palette import ACCENT, GREY, INK, RULE, TINT, Colour
from idmkit.printing.paper import Box, mm
from idmkit.printing.shaping import Line
from idmkit.printing.text_setting import Run, balanced, break_runs, break_text, one_line
from idmkit.printing.typeface import Face

_LEADING = 1.2
_OTHER_LEADING = 1.36
_DAY_HEIGHT = 2.06  # em of its type
_DAY_BASE = 1.45
_PADDING = 0.42  # em above and below an own session
_EDGE = 2.5  # pt
_MOST_TITLE_LINES = 3
_GAP = 1.0  # em between things on one line


class Detail(NamedTuple):
    """How much is told: lines of the note, whole titles or short ones, sessions of others."""

    note_lines: int = 2
    short: bool = False
    others: bool = True


class Row(NamedTuple):
    """So high, its marks counted from its top. `sessions` is how many it tells."""

    height: float
    marks: tuple[Mark, ...]
    sessions: int = 0
    loose: bool = True


def agenda_rows(face: BackFace, design: BackDesign, detail: Detail) -> list[Row]:
    """All rows, day by day."""
    rows = _Rows(face, design, detail)
    return [row for day in face.days for row in rows.of_day(day)]


def more_row(face: BackFace, design: BackDesign, count: int) -> Row:
    """The row that tells how many sessions have no room."""
    size = design.type.other
    text = face.more.format(count=count)
    line = line_of(text, design.cut(Face.REGULAR), face.language)
    mark = Text(line=line, x=design.margin + design.text, y=size, size=size, colour=GREY)
    return Row(_OTHER_LEADING * size, (mark,), loose=False)


class _Rows:
    """The rows of one back."""

    def __init__(self, face: BackFace, design: BackDesign, detail: Detail) -> None:
        self._face, self._design, self._detail = face, design, detail
        self._type, self._language = design.type, face.language
        self._at = design.margin + design.text
        self._end = design.area.right
        self._wide = self._end - self._at
        self._gap = design.type.other
        self._second = (self._wide + self._gap) / 2  # where a second column begins, if it can

    def of_day(self, day: BackDay) -> Iterator[Row]:
        personal = self._face.is_personal
        if personal and not self._detail.others and not any(map(_is_own, day.sessions)):
            return
        yield self._head(day)
        if not personal:
            yield from self._timetable(
                [one for one in day.sessions if isinstance(one, OtherSession)]
            )
            return
        for is_own, sessions in groupby(_own_first(day), key=_is_own):
            if is_own:
                yield from (self._own(one) for one in sessions if isinstance(one, OwnSession))
            elif self._detail.others:
                others = [one for one in sessions if isinstance(one, OtherSession)]
                yield self._also(others, self._face.also)

    def _timetable(self, sessions: Sequence[OtherSession]) -> Iterator[Row]:
        """A line for each session, or the start and the shortest name of each in columns."""
        if self._detail.short and sessions:
            yield self._also(sessions, "")
        else:
            yield from map(self._listed, sessions)

    def _head(self, day: BackDay) -> Row:
        size, design = self._type.day, self._design
        rule = Rule(start=(design.margin, 0), end=(self._end, 0), width=0.6, colour=RULE)
        base, at = _DAY_BASE * size, self._at if day.label else design.margin
        marks: list[Mark] = [rule]
        label = self._line(day.label, Face.SEMIBOLD)
        label_end = design.margin + line_width(label, size) + _GAP * size
        marks += self._text(label, design.margin, base, size, ACCENT)
        date = self._line(day.date, Face.LIGHT)
        marks += self._text(date, max(at, label_end if day.label else at), base, size, INK)
        return Row(_DAY_HEIGHT * size, tuple(marks))

    def _own(self, one: OwnSession) -> Row:
        """A tinted block as wide as the band of the front, with an edge in the accent."""
        design, size = self._design, self._type.own
        y = _PADDING * size + 0.8 * size
        marks = [*self._first_line(one, y)]
        room_below = not self._room_fits(one)
        lines = [*self._title(one), *self._note(one)]
        if room_below and one.room:
            lines.insert(0, (self._line(one.room, Face.SEMIBOLD), size, INK))
        for line, line_size, colour in lines:
            y += _LEADING * line_size
            marks += self._text(line, self._at, y, line_size, colour)
        height = y + _PADDING * size + 0.25 * size
        box = Box(design.inset, 0, self._end + design.margin - 2 * design.inset, height)
        if design.heading is None:
            box = Box(design.inset, 0, self._end - design.inset + mm(1), height)
        tint = [] if design.black_only else [Rectangle(box=box, fill=TINT)]
        edge = Rectangle(box=Box(box.x, 0, _EDGE, height), fill=ACCENT)
        return Row(height, (*tint, edge, *marks), sessions=1)

    def _first_line(self, one: OwnSession, y: float) -> Iterator[Mark]:
        size, design = self._type.own, self._design
        time = self._line(one.time, Face.SEMIBOLD)
        fitted = min(size, size * (design.text - 0.4 * size) / max(line_width(time, size), 1))
        yield from self._text(time, design.margin, y, fitted, ACCENT)
        does = self._line(one.does, Face.SEMIBOLD)
        yield from self._text(does, self._at, y, min(size, self._fit(does)), ACCENT)
        room = self._line(one.room, Face.SEMIBOLD)
        fits = self._room_fits(one)
        start = self._end - line_width(room, size)
        if fits:
            yield from self._text(room, start, y, size, INK)
        label = self._line(f"· {one.label}" if one.label else "", Face.REGULAR)
        x = self._at + line_width(does, size) + 0.35 * size
        limit = start - 0.5 * size if fits and room else self._end
        if x + line_width(label, size) <= limit:
            yield from self._text(label, x, y, size, GREY)

    def _fit(self, line: Line) -> float:
        return self._wide / max(line_width(line, 1.0), 0.001)

    def _room_fits(self, one: OwnSession) -> bool:
        size = self._type.own
        both = self._line(one.does, Face.SEMIBOLD), self._line(one.room, Face.SEMIBOLD)
        return sum(line_width(line, size) for line in both) + _GAP * size <= self._wide

    def _title(self, one: OwnSession) -> list[tuple[Line, float, Colour]]:
        size, bold = self._type.title, self._design.cut(Face.SEMIBOLD)
        text = one.short if self._detail.short else one.title
        lines = balanced(text, bold, size, self._wide)
        if len(lines) > _MOST_TITLE_LINES and one.short:
            lines = balanced(one.short, bold, size, self._wide)
        return [(line_of(text, bold, self._language), size, INK) for text in lines]

    def _note(self, one: OwnSession) -> list[tuple[Line, float, Colour]]:
        """As many names as the lines hold, and how many more there are."""
        most, size = self._detail.note_lines, self._type.note
        if not one.note or not most:
            return []
        plain = self._design.cut(Face.REGULAR)
        head, _, names = one.note.partition(": ")
        every = names.split(", ")
        for kept in range(len(every), 0, -1):
            more = f" +{len(every) - kept}" if kept < len(every) else ""
            text = f"{head}: {', '.join(every[:kept])}{more}"
            lines = break_text(text, plain, size, self._wide, self._language)
            if len(lines) <= most:
                return [(line_of(line, plain, self._language), size, GREY) for line in lines]
        return []

    def _also(self, others: Sequence[OtherSession], said: str) -> Row:
        """The rest of a day: two columns where each session has room in one."""
        size = self._type.other
        entries = [self._entry(one) for one in others]
        marks: list[Mark] = []
        x, lowest = self._at, 0.0
        for column in self._columns(entries):
            y = size
            for runs in column:
                for line in break_runs(runs, size, self._at + self._wide - x, self._language):
                    marks += self._text(line, x, y, size, INK)
                    y += _OTHER_LEADING * size
            x, lowest = x + max(self._second, self._widest(column)), max(lowest, y)
        also = self._line(said, Face.REGULAR)
        label = self._text(also, self._design.margin, size, size, GREY)
        return Row(lowest - 0.6 * size, (*label, *marks), sessions=len(others))

    def _columns(self, entries: list[list[Run]]) -> list[list[list[Run]]]:
        """Two of them, if both have room beside each other."""
        middle = (len(entries) + 1) // 2
        first, second = entries[:middle], entries[middle:]
        taken = max(self._second, self._widest(first)) + self._widest(second)
        return [first, second] if second and taken <= self._wide + self._gap else [entries]

    def _widest(self, entries: list[list[Run]]) -> float:
        """The width of a column and the white after it."""
        size = self._type.other
        return self._gap + max((line_width(one_line(runs), size) for runs in entries), default=0.0)

    def _entry(self, one: OtherSession) -> list[Run]:
        plain, bold = self._design.cut(Face.REGULAR), self._design.cut(Face.SEMIBOLD)
        room = f", {one.room}" if one.room else ""
        return [Run(f"{one.start} ", plain), Run(one.label or one.title, bold), Run(room, plain)]

    def _listed(self, one: OtherSession) -> Row:
        """A line of the shared timetable."""
        size, design = self._type.own, self._design
        time = self._line(one.time, Face.SEMIBOLD)
        fitted = min(size, size * (design.text - 0.4 * size) / max(line_width(time, size), 1))
        marks = [*self._text(time, design.margin, 0.9 * size, fitted, ACCENT)]
        plain, bold = design.cut(Face.REGULAR), design.cut(Face.SEMIBOLD)
        label = [Run(f"{one.label}  ", bold)] if one.label else []
        lines = [*break_runs([*label, Run(one.title, plain)], size, self._wide, self._language)]
        y = 0.9 * size
        for line in lines:
            marks += self._text(line, self._at, y, size, INK)
            y += _LEADING * size
        if one.room:
            room = self._line(one.room, Face.REGULAR)
            marks += self._text(room, self._at, y, min(self._type.note, self._fit(room)), GREY)
            y += _LEADING * size
        return Row(y - 0.55 * size, tuple(marks), sessions=1)

    def _line(self, text: str, cut: Face) -> Line:
        return line_of(text, self._design.cut(cut), self._language)

    def _text(self, line: Line, x: float, y: float, size: float, colour: Colour) -> list[Text]:
        return [Text(line=line, x=x, y=y, size=size, colour=colour)] if line else []


def _own_first(day: BackDay) -> list[OwnSession | OtherSession]:
    """What the wearer does, then the rest of the day together."""
    return sorted(day.sessions, key=lambda one: not _is_own(one))


def _is_own(one: OwnSession | OtherSession) -> bool:
    return isinstance(one, OwnSession)
