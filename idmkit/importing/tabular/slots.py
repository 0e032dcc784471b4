"""The lines of a programme put in their places: which day, which room, what belongs to what."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from idmkit.importing.sources.markup import one_line
from idmkit.importing.sources.notes import Notes
from idmkit.importing.tabular.columns import LINE, ROLES
from idmkit.importing.tabular.dates import Mention
from idmkit.importing.tabular.days import NO_DATE, Days
from idmkit.importing.tabular.lines import Line, LineKind
from idmkit.importing.tabular.record import Record
from idmkit.importing.tabular.slot import Slot, called
from idmkit.importing.tabular.words import is_room
from idmkit.model.folding import fold

_LONGEST_HEADING = 100
_END_MARK = re.compile(
    r"(?:end|close) of (?:the )?(?:\w+ )?day\b|fin de (?:la |el )?(?:\w+ )?(?:journ[ée]e|d[íi]a)\b"
    r"|fin du (?:\w+ )?jour\b|fin del (?:\w+ )?d[íi]a\b|конец \w* ?дня|نهاية اليوم|第.天结束",
    re.IGNORECASE,
)
_ROOMS = re.compile(r"\s*[;；\n]+\s*")
_EDGES = " \t\n:：.•·–—-"
_OPEN_END = " :：–—-"
# What may stand in a row of its own below the session that it is about.
_FOLLOWING = frozenset(
    (*ROLES, "abstract", "notes", "questions", "documents", "position", "organization", "country")
)


@dataclass(slots=True, kw_only=True)
class Placed:
    """A programme: its sessions in the order of the source, and what stands around them."""

    slots: list[Slot] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    labels: dict[date, str] = field(default_factory=dict)
    end_marks: dict[date, str] = field(default_factory=dict)


def placed(lines: Iterable[Line], days: Days, notes: Notes) -> Placed:
    """Every line in its place, or a note that says why it has none."""
    every = list(lines)
    placing = _Placing(days, notes, _named_rooms(every))
    for line in every:
        placing.take(line)
    return placing.done


def rooms_in(record: Record) -> tuple[str, ...]:
    """The rooms that a row names; one cell may name several."""
    cells = (one_line(part) for cell in record.all("room") for part in _ROOMS.split(cell.text))
    return tuple(dict.fromkeys(filter(None, cells)))


def _named_rooms(lines: Iterable[Line]) -> frozenset[str]:
    return frozenset(fold(room) for line in lines for room in rooms_in(line.record))


class _Placing:
    """Goes down the lines and remembers where it is."""

    def __init__(self, days: Days, notes: Notes, rooms: frozenset[str]) -> None:
        self.done = Placed()
        self._days, self._notes, self._rooms = days, notes, rooms
        self._day = self._previous = days.usual
        self._why_not = NO_DATE
        self._room = self._waiting = ""  # a label may stand in the row above its date
        self._sheet = 0
        self._last: Slot | None = None

    def take(self, line: Line) -> None:
        """One line after the other."""
        match line.kind:
            case LineKind.SHEET:
                self._begin(line)
            case LineKind.TITLE:
                self._entitle(line.record)
            case LineKind.DAY:
                self._name_day(line)
            case LineKind.SLOT:
                self._add(line)
            case LineKind.OTHER:
                self._follow(line)

    def _begin(self, line: Line) -> None:
        self._sheet += 1
        self._day, self._room, self._last = self._days.usual, "", None
        if line.day:
            self._go_to(line.day, line.record)
        elif self._is_room(line.record.lone):
            self._room = one_line(line.record.lone)

    def _entitle(self, record: Record) -> None:
        text = one_line(record.lone)
        if text and not self.done.titles and not self.done.slots:
            self.done.titles.append(text)
        elif record.texts and one_line(record.texts[0]) not in self.done.titles:
            item = called(" ".join(record.texts))
            self._notes.left_out("a line above the table", record.origin, item)

    def _name_day(self, line: Line) -> None:
        if line.day is None:
            return
        self._go_to(line.day, line.record)
        self._room, self._last = "", None
        if line.day.surplus:
            item = called(line.record.lone)
            self._notes.left_out("words beside a day", line.record.origin, item)

    def _go_to(self, mention: Mention, record: Record) -> None:
        found = self._days.dated(mention, self._previous)
        item = called(record.text("date") or record.lone)
        for what in found.guessed:
            self._notes.guessed(what, record.origin, item)
        for what in found.mended:
            self._notes.mended(what, record.origin, item)
        self._day, self._why_not = found.date, found.why_not
        self._previous = found.date or self._previous
        label = mention.label or self._waiting
        if found.date and label:
            self.done.labels.setdefault(found.date, label)
        self._waiting = "" if found.date else label

    def _add(self, line: Line) -> None:
        record, moment = line.record, line.moment
        if line.day:
            self._go_to(line.day, record)
        title = _title(line)
        day = self._stamped(moment.day, record) if moment and moment.day else self._day
        if moment is None or day is None:
            self._notes.dropped(self._why_not, record.origin, called(title))
            self._last = None
            return
        self._last = Slot(
            record=record, moment=moment, day=day, sheet=self._sheet, title=title,
            end_day=self._stamped(moment.end_day, record) if moment.end_day else None,
            rooms=rooms_in(record) or ((self._room,) if self._room else ()),
            texts=_lines_below(line), untitled=not title,
        )  # fmt: skip
        self.done.slots.append(self._last)

    def _stamped(self, mention: Mention, record: Record) -> date | None:
        found = self._days.dated(mention, None)
        for what in found.guessed:
            self._notes.guessed(what, record.origin)
        self._why_not = found.why_not
        return found.date

    def _follow(self, line: Line) -> None:
        """A row without a time."""
        record = line.record
        if line.day:
            self._go_to(line.day, record)
        text = one_line(record.lone)
        if not record.texts or (line.day and text == one_line(record.text("date"))):
            return
        if text and self._is_mark(text):
            return
        if self._last and self._belongs(record, text, self._last):
            return
        if text:
            self._notes.left_out("a heading without a time", record.origin, called(text))
            return
        self._without_time(line)

    def _is_mark(self, text: str) -> bool:
        """Whether the row is a room, or the end of a day."""
        if self._day and _END_MARK.match(text):
            self.done.end_marks[self._day] = text
            return True
        if self._is_room(text):
            self._room, self._last = text, None
            return True
        return False

    def _is_room(self, text: str) -> bool:
        return fold(text) in self._rooms or is_room(text)

    def _belongs(self, record: Record, text: str, last: Slot) -> bool:
        """Whether the row goes on with the session above, which it is then added to."""
        if text and not record.cells.keys() & _FOLLOWING:
            if not last.title and not text.endswith(":"):
                last.title = text.lstrip(_EDGES).rstrip(_OPEN_END)
                return True
            if not (last.untitled or _is_sentence(text)) or text.endswith(":"):
                return False
            last.texts.append(record.lone.lstrip(_EDGES))
            return True
        if record.cells and record.cells.keys() <= _FOLLOWING:
            last.more.append(record)
            return True
        return False

    def _without_time(self, line: Line) -> None:
        """A row of several cells without a time: one in another room is at the time above."""
        record, last = line.record, self._last
        title, rooms = _title(line), rooms_in(record)
        if last and title and rooms and not line.unreadable_time and rooms != last.rooms:
            self._notes.guessed("the time is that of the row above", record.origin, called(title))
            parallel = Slot(
                record=record, moment=last.moment, day=last.day, end_day=last.end_day,
                sheet=last.sheet, title=title, rooms=rooms,
            )  # fmt: skip
            self.done.slots.append(parallel)
            self._last = parallel
            return
        why = "its time cannot be read" if line.unreadable_time else "no time stands with it"
        self._notes.dropped(why, record.origin, called(title or " ".join(record.texts)))
        self._last = None


def _is_sentence(text: str) -> bool:
    return len(text) > _LONGEST_HEADING or text.endswith((".", "。", "!", "?", "؟"))


def _title(line: Line) -> str:
    """The title in its own column, or else what follows the time."""
    title = one_line(line.record.text("title"))
    if title or not line.moment:
        return title or one_line(line.record.text(LINE))
    rest = line.rest or line.moment.hours.rest
    return one_line(rest.partition("\n")[0]).lstrip(_EDGES + ")]").rstrip(_OPEN_END)


def _lines_below(line: Line) -> list[str]:
    """The further lines of a cell that begins with time and title."""
    below = line.rest.partition("\n")[2].strip()
    return [below] if below else []
