"""Decisions carried out in the text of the agenda: values set, rows added, sessions moved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from idmkit.importing.drafting.agenda_text import row_text
from idmkit.importing.drafting.draft import Row
from idmkit.importing.sources.notes import NoteKind
from idmkit.importing.updating.agenda_edit import AgendaEdit
from idmkit.importing.updating.merge import Decision
from idmkit.importing.updating.snapshot import DAY, Values
from idmkit.model.origin import KeyPath, Origin
from idmkit.reading.text_file import PlainSource
from idmkit.reading.times import TimeFault, parse_clock_range
from idmkit.reading.toml_source import TomlSource

_ACTS = (NoteKind.TAKEN, NoteKind.REMOVED)
_WHEN = (DAY, "time")


class _Slot(NamedTuple):
    """When a session is: the date of its day as text, and its time as sorted."""

    day: str
    minute: str


def carried_out(source: TomlSource, decided: Sequence[Decision]) -> str:
    """The text of the agenda after the decisions; whatever they do not name stands as it stood."""
    edit = AgendaEdit(source)
    for one in decided:
        if one.kind in _ACTS and one.key and one.key != DAY:
            edit.give(one.path, one.key, _as_toml(one.key, one.theirs))
    timetable = _Timetable(edit, _moved(source, decided))
    for path, slot in timetable.moved.items():
        timetable.move(path, slot)
    for one in decided:
        if one.kind is NoteKind.ADDED and one.table == "session":
            timetable.add(one.values)
        elif one.kind is NoteKind.ADDED:
            _add_row(edit, one.table, one.values)
    return edit.text


def _moved(source: TomlSource, decided: Iterable[Decision]) -> dict[KeyPath, _Slot]:
    """The sessions whose day or time is another now, and when they are."""
    when: dict[KeyPath, dict[str, str]] = {}
    for one in decided:
        if one.kind is NoteKind.TAKEN and one.table == "session" and one.key in _WHEN:
            when.setdefault(one.path, {})[one.key] = str(one.theirs)
    return {path: _slot({**_was(source, path), **changed}) for path, changed in when.items()}


class _Timetable:
    """Puts sessions where they belong among those that stay; makes days that are missing."""

    def __init__(self, edit: AgendaEdit, moved: Mapping[KeyPath, _Slot]) -> None:
        self.moved = moved
        self._edit = edit
        self._days = {str(day["date"]): n for n, day in enumerate(_days(edit))}
        self._new_days: set[str] = set()

    def move(self, path: KeyPath, slot: _Slot) -> None:
        """Moves a session to its new place, unless it is there already."""
        here = self._days.get(slot.day)
        if here == path[1] and self._next(here, slot.minute) == self._next_after(path):
            return
        self._edit.move(path, self._line(slot), slot)

    def add(self, values: Values) -> None:
        """Adds a session."""
        slot = _slot(values)
        text = row_text("[[day.session]]", _row(values))
        self._edit.insert(self._line(slot), f"\n{text}\n", slot)

    def _line(self, slot: _Slot) -> int:
        """The line of the old text before which a session belongs."""
        if slot.day not in self._days:
            return self._line_of_new_day(slot.day)
        number = self._days[slot.day]
        later = self._next(number, slot.minute)
        return self._edit.block(later).first if later else self._end_of_day(number)

    def _next(self, day: int, minute: str) -> KeyPath | None:
        """The first session of the day that stays and is later."""
        staying = self._staying(day)
        return next((path for path, slot in staying.items() if slot.minute > minute), None)

    def _next_after(self, path: KeyPath) -> KeyPath | None:
        """The first session that stays and stands further down in the same day."""
        return next((one for one in self._staying(int(path[1])) if one > path), None)

    def _staying(self, day: int) -> dict[KeyPath, _Slot]:
        count = len(_days(self._edit)[day].get("session", []))
        paths: list[KeyPath] = [("day", day, "session", n) for n in range(count)]
        source = self._edit.source
        return {path: _slot(_was(source, path)) for path in paths if path not in self.moved}

    def _end_of_day(self, number: int) -> int:
        return max(one.end for one in self._edit.blocks if one.path[:2] == ("day", number))

    def _line_of_new_day(self, day: str) -> int:
        later = [one for one in self._days if one > day]
        line = self._edit.last_line
        if later:
            line = self._edit.block(("day", self._days[min(later)])).first
        if day not in self._new_days:
            self._new_days.add(day)
            heading = row_text("[[day]]", _row({"date": date.fromisoformat(day)}))
            self._edit.insert(line, f"\n{heading}\n", (day, ""))
        return line


def _add_row(edit: AgendaEdit, table: str, values: Values) -> None:
    """Adds a person, a room or a track: among its like, people in the order of their names."""
    text = row_text(f"[[{table}]]", _row(values))
    edit.insert(_line_of_row(edit, table, values), f"\n{text}\n", (table, _name(values)))


def _line_of_row(edit: AgendaEdit, table: str, values: Values) -> int:
    rows = edit.source.data.get(table, [])
    blocks = edit.blocks_of(table)
    for row, block in zip(rows, blocks, strict=True):
        if table == "person" and _name(row) > _name(values):
            return block.first
    if blocks:
        return blocks[-1].end
    days = edit.blocks_of("day")
    return days[0].first if days else edit.last_line


def _slot(values: Mapping[str, Any]) -> _Slot:
    try:
        minute = parse_clock_range(str(values["time"])).start
    except TimeFault:
        minute = 0
    return _Slot(str(values[DAY]), f"{minute:04}")


def _was(source: TomlSource, path: KeyPath) -> dict[str, Any]:
    day = source.data["day"][path[1]]
    return {DAY: str(day["date"]), **day["session"][path[3]]}


def _as_toml(key: str, value: Any) -> Any:
    """A value of the snapshot as TOML holds it: dates are no text there."""
    if key not in ("as_of", "date") or not isinstance(value, str):
        return value
    is_date = len(value) == len("2009-07-09")
    return date.fromisoformat(value) if is_date else datetime.fromisoformat(value)


def _row(values: Mapping[str, Any]) -> Row:
    own = {key: _as_toml(key, value) for key, value in values.items() if key != DAY}
    return Row(key="", values=own, origin=Origin(PlainSource("")))


def _days(edit: AgendaEdit) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = edit.source.data.get("day", [])
    return found


def _name(values: Mapping[str, Any]) -> str:
    return f"{values.get('family') or values.get('name', '')} {values.get('given', '')}".casefold()
