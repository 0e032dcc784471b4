"""The draft as the reader of agendas judges it: what it refuses is left out, and said.

So the rules of an agenda stand in one place, and whatever is written can be built.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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
_VITAL = {("id",), ("time",), ("title",)}  # a session without one of these is none
_SESSION = 4  # keys that lead to a session: day, its number, session, its number
# What is alike stands together in the report: the value that was refused is not named.
_IN_OTHER_WORDS = {
    "bad-date": "a date that cannot be meant",
    "bad-guid": "a GUID that is none",
    "bad-number": "a number that no app can count to",
    "bad-uid": "a UID that calendars cannot hold",
    "bad-url": "a web address that is none",
    "control-character": "a text that cannot be printed",
    "duplicate-guid": "a GUID that another session has",
    "duplicate-number": "a number that another session has",
    "duplicate-uid": "a UID that another session has",
    "empty-text": "a text with nothing in it",
    "unknown-language": "a language that is not known by that code",
}
_Gone = dict[KeyPath, list[KeyPath]]  # by the place of a row, the paths of refused values inside


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
            break
        draft = mended
    raise AgendaError(_in_the_source(problems, draft))


def _in_the_source(problems: Iterable[Problem], draft: Draft) -> Iterator[Problem]:
    """The problems at the places in the source that the rows came from."""
    for problem in problems:
        row = row_at(draft, problem.origin.path) or draft.event
        yield replace(problem, origin=row.origin)


def _without(draft: Draft, problems: Iterable[Problem], notes: Notes) -> Draft:
    """The draft without the values that the problems are about, or the sessions that need them."""
    gone: _Gone = {}
    for problem in problems:
        path = problem.origin.path
        row = row_at(draft, path) or draft.event
        place, inside = _parted(path)
        values = row.values
        named = str(values.get("title") or values.get("name") or values.get("id", ""))[:80]
        what = _IN_OTHER_WORDS.get(problem.code, problem.message)
        if len(place) == _SESSION and inside[:1] in {(), *_VITAL}:
            gone.setdefault(place, []).append(())
            notes.dropped(what, row.origin, named)
        else:
            gone.setdefault(place, []).append(inside)
            notes.left_out(what, row.origin, named)
    return _pruned(draft, gone)


def _parted(path: KeyPath) -> tuple[KeyPath, KeyPath]:
    """The path of a row, and the path inside it."""
    match path:
        case ("day", int(), "session", int(), *_):
            length = _SESSION
        case (str(), int(), *_):
            length = 2
        case _:
            length = 1
    return path[:length], path[length:]


def _pruned(draft: Draft, gone: _Gone) -> Draft:
    """The draft without what is gone; a row that lacks what it needs goes, too."""
    days = (
        DraftDay(
            row=_row(day.row, ("day", n), gone) or day.row,
            sessions=tuple(_rows(day.sessions, ("day", n, "session"), gone)),
        )
        for n, day in enumerate(draft.days)
    )
    return replace(
        draft,
        event=_row(draft.event, ("event",), gone) or draft.event,
        rooms=tuple(_rows(draft.rooms, ("room",), gone)),
        tracks=tuple(_rows(draft.tracks, ("track",), gone)),
        people=tuple(_rows(draft.people, ("person",), gone)),
        days=tuple(day for day in days if day.sessions),
        calendars=_left(draft.calendars, gone.get(("calendars",), [])) or {},
    )


def _rows(rows: tuple[Row, ...], table: KeyPath, gone: _Gone) -> Iterator[Row]:
    left = (_row(row, (*table, n), gone) for n, row in enumerate(rows))
    return (row for row in left if row)


def _row(row: Row, at: KeyPath, gone: _Gone) -> Row | None:
    if at not in gone:
        return row
    values = _left(row.values, gone[at])
    return replace(row, values=values) if values else None


def _left(value: Any, gone: list[KeyPath]) -> Any:
    """What is left of a value without those at the paths inside it; None for nothing.

    A path to what is not there tells that something is missing: then nothing is left.
    """
    if not gone:
        return value
    if () in gone:
        return None
    if isinstance(value, list):
        parts: list[tuple[str | int, Any]] = list(enumerate(value))
    elif isinstance(value, Mapping) and all(path[0] in value for path in gone):
        parts = list(value.items())
    else:
        return None
    left = {
        key: kept
        for key, one in parts
        if (kept := _left(one, [path[1:] for path in gone if path[:1] == (key,)])) is not None
    }
    return (left if isinstance(value, Mapping) else list(left.values())) or None
