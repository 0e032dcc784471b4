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
        for name, rows in self.tables:
            data[name] = [dict(row.values) for row in rows]
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
    """Stands in for the file that is not written yet: its places are those in the source."""

    file: str
    draft: Draft

    def span(self, path: KeyPath, of: Part) -> Span:  # noqa: ARG002  # a row has one place
        """Where the row at `path` was found in the source."""
        return self.origin(path).span

    def line(self, number: int) -> str:
        """The text of one line of the source, from 1."""
        return self.draft.event.origin.source.line(number)

    def origin(self, path: KeyPath) -> Origin:
        """The place in the source of the row that `path` leads to or into."""
        row = row_at(self.draft, path)
        return row.origin if row else self.draft.event.origin


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
