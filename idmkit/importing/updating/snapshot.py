"""What the source said, as agenda.import.json: the base that an update is merged against."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from idmkit.importing.drafting.draft import Draft, Row
from idmkit.importing.drafting.event_draft import KnownIds
from idmkit.importing.imported import Ask, Imported
from idmkit.importing.sources.notes import Note
from idmkit.model.event import Status
from idmkit.model.origin import Origin
from idmkit.model.problem import AgendaError, error
from idmkit.reading.text_file import PlainSource

_FORMAT = 1
Values = Mapping[str, Any]
Rows = Mapping[str, Values]  # by their key in the source
TABLES = ("room", "track", "person", "session")
DAY = "day"  # the key that says in a session's values under which day it stands


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """The rows that an import drafted: `event`, and by table and key `rows`; `days` by date.

    A session's values have the `day` it stands under besides. `read` says what of, and how.
    """

    read: Mapping[str, str]
    event: Values
    rows: Mapping[str, Rows]
    days: Rows = field(default_factory=dict)

    @property
    def ids(self) -> KnownIds:
        """The ids that were given."""
        rooms, tracks, people, sessions = (
            {key: str(values["id"]) for key, values in self.rows.get(table, {}).items()}
            for table in TABLES
        )
        return KnownIds(
            event=str(self.event.get("id", "")),
            rooms=rooms,
            tracks=tracks,
            people=people,
            sessions=sessions,
        )


def snapshot_of(draft: Draft, read: Mapping[str, str]) -> Snapshot:
    """The snapshot of a draft, its values as JSON has them."""
    sessions = {
        row.key: plain({DAY: day.date, **row.values}) for day in draft.days for row in day.sessions
    }
    return Snapshot(
        read=read,
        event=plain({**draft.event.values}),
        rows={**{table: _by_key(rows) for table, rows in draft.tables}, "session": sessions},
        days={day.row.key: plain(dict(day.row.values)) for day in draft.days},
    )


def remembering(was: Snapshot, now: Snapshot) -> Snapshot:
    """What the source says `now`, and the rows that it had before, should they come back.

    A session that is gone counts as cancelled: so it stands in the agenda.
    """
    rows = {}
    for table in TABLES:
        gone = {} if table != "session" else {"status": Status.CANCELLED.value}
        old = was.rows.get(table, {})
        new = now.rows.get(table, {})
        rows[table] = {**new, **{key: {**old[key], **gone} for key in old if key not in new}}
    return replace(now, rows=rows)


def how_read(done: Imported, ask: Ask) -> dict[str, str]:
    """What was read and with which options, for the next time."""
    told = {
        "source": Path(done.source.name).name,
        "sha256": sha256(done.source.content).hexdigest() if done.source.content else "",
        "format": done.format.name,
        "timezone": ask.timezone,
        "title": ask.title,
        "mapping": ask.mapping.name if ask.mapping else "",
        "event": done.said.key,
    }
    return {key: text for key, text in told.items() if text}


def snapshot_text(snapshot: Snapshot, notes: Iterable[Note]) -> str:
    """The file, sorted, a value a line: it is compared and kept under version control."""
    data = {
        "format": _FORMAT,
        "read": snapshot.read,
        "event": snapshot.event,
        "days": snapshot.days,
        "rows": snapshot.rows,
        "notes": [note_data(note) for note in notes],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def note_data(note: Note) -> dict[str, Any]:
    """A note for machines; the place is that in the source."""
    span = note.origin.span
    return {
        "kind": note.kind.value,
        "what": note.what,
        "item": note.item,
        "file": Path(note.origin.file).name,
        "line": span.line,
        "column": span.column,
    }


def read_snapshot(path: Path) -> Snapshot:
    """The snapshot at `path`. Raises AgendaError: no-base, base-damaged."""
    origin = Origin(PlainSource(str(path)))
    try:
        return _parsed(json.loads(path.read_bytes()))
    except FileNotFoundError:
        message = "what the source said at the last import is not there"
        hint = (
            "put the file back, from a backup or version control; or import into a new file "
            "and carry your edits over"
        )
        raise AgendaError([error("no-base", message, origin, hint)]) from None
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as fault:
        message = "this is not what an import has written, or it is of a newer idmkit"
        hint = "put back the file as it was, or import into a new file and carry your edits over"
        raise AgendaError([error("base-damaged", message, origin, hint)]) from fault


def plain(value: Any) -> Any:
    """A value as JSON would give it back: dates as text, no tuples."""
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def _by_key(rows: Iterable[Row]) -> dict[str, Any]:
    return {row.key: plain(dict(row.values)) for row in rows}


def _parsed(data: Any) -> Snapshot:
    if data["format"] != _FORMAT:
        raise ValueError(data["format"])
    rows = {table: _rows(data["rows"].get(table, {})) for table in TABLES}
    for values in (one for table in rows.values() for one in table.values()):
        if not isinstance(values["id"], str):
            raise TypeError(values)
    return Snapshot(
        read={str(key): str(one) for key, one in data["read"].items()},
        event=dict(data["event"]),
        rows=rows,
        days=_rows(data["days"]),
    )


def _rows(data: Any) -> dict[str, dict[str, Any]]:
    return {str(key): dict(values) for key, values in data.items()}
