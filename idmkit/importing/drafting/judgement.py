"""The draft as the reader of agendas judges it: what it refuses is left out, and said.

So the rules of an agenda stand in one place, and whatever is written can be built.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from idmkit.importing.drafting.draft import Draft, DraftDay, DraftSource, Row, row_at
from idmkit.importing.sources.notes import Notes
from idmkit.model.event import Event
from idmkit.model.origin import KeyPath
from idmkit.model.problem import AgendaError, Problem
from idmkit.reading.agenda_reader import event_of

_MOST_ROUNDS = 8
_VITAL = ("id", "time", "title")  # a session without one of these is none
_SESSION = 4  # keys that lead to a session: day, its number, session, its number


def judged(draft: Draft, file: str, notes: Notes) -> tuple[Draft, Event]:
    """The draft without what an agenda cannot hold, and the event that it describes.

    Raises AgendaError if nothing is left.
    """
    for _ in range(_MOST_ROUNDS):
        source = DraftSource(file, draft)
        try:
            return draft, event_of(draft.data, source, Path())
        except AgendaError as refused:
            problems = refused.problems
        mended = _without(draft, problems, notes)
        if mended == draft or not any(day.sessions for day in mended.days):
            raise AgendaError(problems)
        draft = mended
    raise AgendaError(problems)


def _without(draft: Draft, problems: Iterable[Problem], notes: Notes) -> Draft:
    """The draft without the values that the problems are about, or the sessions that need them."""
    gone: set[KeyPath] = set()
    for problem in problems:
        path = problem.origin.path
        row = row_at(draft, path)
        if row is None:
            continue
        named = str(row.values.get("title") or row.values.get("name") or row.values.get("id", ""))[
            :80
        ]
        if _is_whole(path):
            gone.add(path[:_SESSION])
            notes.dropped(problem.message, row.origin, named)
        else:
            gone.add(path)
            notes.left_out(problem.message, row.origin, named)
    return _pruned(draft, gone)


def _is_whole(path: KeyPath) -> bool:
    """Whether a session falls with the value at `path`."""
    in_session = len(path) > 2 and path[0] == "day" and path[2] == "session"  # noqa: PLR2004
    return in_session and (len(path) <= _SESSION or path[_SESSION] in _VITAL)


def _pruned(draft: Draft, gone: set[KeyPath]) -> Draft:
    days = (
        DraftDay(
            row=_row(day.row, ("day", n), gone),
            sessions=tuple(
                _row(one, ("day", n, "session", k), gone)
                for k, one in enumerate(day.sessions)
                if ("day", n, "session", k) not in gone
            ),
        )
        for n, day in enumerate(draft.days)
    )
    return replace(
        draft,
        event=_row(draft.event, ("event",), gone),
        rooms=_rows(draft.rooms, "room", gone),
        tracks=_rows(draft.tracks, "track", gone),
        people=_rows(draft.people, "person", gone),
        days=tuple(day for day in days if day.sessions),
        calendars={} if ("calendars", "domain") in gone else draft.calendars,
    )


def _rows(rows: tuple[Row, ...], table: str, gone: set[KeyPath]) -> tuple[Row, ...]:
    return tuple(_row(row, (table, n), gone) for n, row in enumerate(rows))


def _row(row: Row, at: KeyPath, gone: set[KeyPath]) -> Row:
    inside = [path[len(at) :] for path in gone if path[: len(at)] == at and len(path) > len(at)]
    if not inside:
        return row
    return replace(row, values=_values(row.values, inside))


def _values(values: Mapping[str, Any], gone: list[KeyPath]) -> dict[str, Any]:
    """The values without those at the paths in `gone`, which begin with a key of them."""
    kept: dict[str, Any] = {}
    for key, value in values.items():
        if (key,) in gone:
            continue
        inside = [path[1:] for path in gone if path[0] == key]
        kept[key] = _part(value, inside) if inside else value
    return {key: value for key, value in kept.items() if value not in ([], {})}


def _part(value: Any, gone: list[KeyPath]) -> Any:
    if not isinstance(value, list):
        return _values(value, gone) if isinstance(value, dict) else value
    whole = {path[0] for path in gone if len(path) == 1}
    rows = [
        _values(one, rest)
        if isinstance(one, dict) and (rest := [p[1:] for p in gone if p[0] == n and len(p) > 1])
        else one
        for n, one in enumerate(value)
        if n not in whole
    ]
    return [row for row in rows if row not in ({}, "")]
