"""An agenda to be: the tables of agenda.toml as data, each row with its place in the source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from idmkit.model.origin import KeyPath, Origin, Part, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A table: `values` as TOML holds them, in writing order; `remarks` are comments behind keys.

    `key` names what it is in the source, so that the next import finds it again.
    """

    key: str
    values: Mapping[str, Any]
    remarks: Mapping[str, str] = field(default_factory=dict)
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftDay:
    """A day: its own values, `date` first, and its sessions by time."""

    row: Row
    sessions: tuple[Row, ...]

    @property
    def date(self) -> date:
        """The date of the day."""
        found: date = self.row.values["date"]
        return found


class Place(NamedTuple):
    """Where a row stands in the agenda: its table and the key paths that lead there."""

    row: Row
    path: KeyPath


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A whole agenda. `calendars` is empty unless the event's domain is a special one."""

    event: Row
    rooms: tuple[Row, ...] = ()
    tracks: tuple[Row, ...] = ()
    people: tuple[Row, ...] = ()
    days: tuple[DraftDay, ...] = ()
    calendars: Mapping[str, Any] = field(default_factory=dict)

    @property
    def data(self) -> dict[str, Any]:
        """What a reader of TOML would have of it."""
        data: dict[str, Any] = {"event": dict(self.event.values)}
        data |= {name: [dict(row.values) for row in rows] for name, rows in self.tables if rows}
        data["day"] = [
            {**day.row.values, "session": [dict(one.values) for one in day.sessions]}
            for day in self.days
        ]
        return {**data, "calendars": dict(self.calendars)} if self.calendars else data

    @property
    def tables(self) -> tuple[tuple[str, tuple[Row, ...]], ...]:
        """The tables of rows before the days, by their names in the file."""
        return (("room", self.rooms), ("track", self.tracks), ("person", self.people))

    @property
    def sessions(self) -> Iterator[Row]:
        """All sessions, day by day."""
        return (session for day in self.days for session in day.sessions)


@dataclass(frozen=True, eq=False)
class DraftSource:
    """Stands in for the file that is not written yet: each value has a line of its own.

    Not the places in the source: many rows may come from one line there, and of faults that are
    alike in one place only one is told.
    """

    file: str
    draft: Draft
    _lines: dict[tuple[KeyPath, Part], int] = field(default_factory=dict)

    def span(self, path: KeyPath, of: Part) -> Span:
        """A line for the value at `path`."""
        number = self._lines.setdefault((path, of), len(self._lines) + 1)
        return Span(number, 1, number, 2)

    def line(self, number: int) -> str:  # noqa: ARG002  # there is no text yet
        """Nothing."""
        return ""


def row_at(draft: Draft, path: KeyPath) -> Row | None:
    """The row at `path`, or the row that the value at `path` is in."""
    match path:
        case ("day", int() as day, "session", int() as number, *_):
            return draft.days[day].sessions[number]
        case ("day", int() as day, *_):
            return draft.days[day].row
        case ("event", *_):
            return draft.event
        case (str() as table, int() as number, *_):
            return dict(draft.tables).get(table, ())[number]
    return None
