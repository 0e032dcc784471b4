"""The three-way merge: what the source said, what it says now, what the organizer has made of it.

A value that the source has changed is taken, unless the organizer has changed it, too: then theirs
is kept. Each decision is a value of its own, so that it can be said and carried out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from idmkit.importing.sources.notes import NoteKind
from idmkit.importing.updating.our_agenda import OurAgenda, OurRow
from idmkit.importing.updating.sameness import same
from idmkit.importing.updating.snapshot import TABLES, Rows, Snapshot, Values
from idmkit.model.event import Status
from idmkit.model.origin import KeyPath

_PERMANENT = ("id",)
_CANCELLED = Status.CANCELLED.value


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What becomes of a row, or of one `key` in it; `path` is where it stands in the agenda.

    TAKEN and KEPT are of a key: `ours` and `theirs` are its values, None for none. ADDED and
    REMOVED are of a row: `row` is its key in the source.
    """

    kind: NoteKind
    table: str
    row: str
    path: KeyPath = ()
    key: str = ""
    ours: Any = None
    theirs: Any = None
    called: str = ""
    values: Values = field(default_factory=dict)


def decisions(base: Snapshot, theirs: Snapshot, ours: OurAgenda) -> Iterator[Decision]:
    """All decisions of an update: the event, its days, then table by table."""
    yield from _of_row("event", "", base.event, theirs.event, ours.event, ours)
    yield from _of_days(base, theirs, ours)
    sessions = list(_of_table("session", base, theirs, ours))
    needed = _needed(sessions)
    for table in TABLES[:-1]:
        yield from _of_table(table, base, theirs, ours, needed[table])
    yield from sessions


def _of_table(
    table: str,
    base: Snapshot,
    theirs: Snapshot,
    ours: OurAgenda,
    needed: frozenset[str] = frozenset(),
) -> Iterator[Decision]:
    old, new, here = base.rows.get(table, {}), theirs.rows.get(table, {}), ours.rows[table]
    for key, values in new.items():
        if key in here:
            yield from _of_row(table, key, old[key], values, here[key], ours)
        elif key not in old or values["id"] in needed:
            yield _added(table, key, ours.translated(values))
        else:
            yield _deleted_here(table, key, values)
    for key in old:
        if key not in new and key in here:
            yield from _gone(table, key, here[key], old)


def _of_days(base: Snapshot, theirs: Snapshot, ours: OurAgenda) -> Iterator[Decision]:
    """Labels and end marks of the days that both have."""
    here = {str(day["date"]): n for n, day in enumerate(ours.source.data.get("day", []))}
    for date, values in theirs.days.items():
        if date in here and date in base.days:
            table = ours.source.data["day"][here[date]]
            told = {key: one for key, one in table.items() if key != "session"}
            row = OurRow(("day", here[date]), {**told, "date": date})
            yield from _of_row("day", date, base.days[date], values, row, ours)


def _of_row(  # noqa: PLR0913, PLR0917 -- the three sides, and what they are of
    table: str, key: str, old: Values, new: Values, here: OurRow, ours: OurAgenda
) -> Iterator[Decision]:
    was, now = ours.translated(old), ours.translated(new)
    for name in dict.fromkeys((*now, *was)):
        if name in _PERMANENT or same(name, was.get(name), now.get(name)):
            continue
        mine = here.values.get(name)
        if same(name, mine, now.get(name)):
            continue
        kind = NoteKind.TAKEN if same(name, mine, was.get(name)) else NoteKind.KEPT
        yield Decision(
            kind=kind,
            table=table,
            row=key,
            path=here.path,
            key=name,
            ours=mine,
            theirs=now.get(name),
            called=called(here.values) or table,
        )


def _added(table: str, key: str, values: Values) -> Decision:
    return Decision(kind=NoteKind.ADDED, table=table, row=key, called=called(values), values=values)


def _deleted_here(table: str, key: str, values: Values) -> Decision:
    """The organizer has taken it out of the agenda, and out it stays."""
    return Decision(
        kind=NoteKind.KEPT, table=table, row=key, called=called(values), theirs=values["id"]
    )


def _gone(table: str, key: str, here: OurRow, old: Rows) -> Iterator[Decision]:
    """A session that the source has no more is cancelled, for it may be in calendars.

    Anything else stays: the organizer may use it, and it does no harm.
    """
    status = here.values.get("status")
    if table != "session" or status == _CANCELLED:
        return
    if same("status", status, old[key].get("status")):
        yield Decision(
            kind=NoteKind.REMOVED,
            table=table,
            row=key,
            path=here.path,
            key="status",
            ours=status,
            theirs=_CANCELLED,
            called=called(here.values),
        )
    else:
        yield Decision(
            kind=NoteKind.KEPT, table=table, row=key, path=here.path, called=called(here.values)
        )


def _needed(sessions: list[Decision]) -> Mapping[str, frozenset[str]]:
    """The ids that taken and added sessions refer to, by table."""
    found: dict[str, set[str]] = {"room": set(), "track": set(), "person": set()}
    for one in sessions:
        taken = {one.key: one.theirs} if one.kind is NoteKind.TAKEN else one.values
        for key, value in taken.items():
            table = {"room": "room", "track": "track"}.get(key, "person")
            found[table].update(_texts(value))
    return {table: frozenset(ids) for table, ids in found.items()}


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, Mapping):
        yield from _texts(value.get("person"))


def called(values: Values) -> str:
    """How a person would call a row."""
    name = f"{values.get('given', '')} {values.get('family', '')}".strip()
    return str(values.get("title") or values.get("name") or name or values.get("id", ""))[:80]
