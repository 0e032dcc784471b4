"""An update: the newer source merged into the agenda that its organizer has edited since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from idmkit.importing.imported import Ask, Imported, import_events
from idmkit.importing.sources.notes import Note, NoteKind
from idmkit.importing.updating.carrying_out import carried_out
from idmkit.importing.updating.merge import Decision, decisions
from idmkit.importing.updating.our_agenda import OurAgenda, our_agenda
from idmkit.importing.updating.sameness import same
from idmkit.importing.updating.snapshot import (
    DAY,
    TABLES,
    Snapshot,
    how_read,
    read_snapshot,
    remembering,
    snapshot_of,
    snapshot_text,
)
from idmkit.model.event import Event
from idmkit.model.origin import Origin
from idmkit.reading.agenda_reader import event_of
from idmkit.reading.toml_source import TomlSource, parse_toml, read_toml


@dataclass(frozen=True, kw_only=True)
class Updated:
    """The new text of the agenda and of its snapshot, the event, and every decision."""

    text: str
    snapshot: str
    event: Event
    format: str
    notes: tuple[Note, ...]


def updated(source: Path, agenda: Path, base: Path, ask: Ask) -> Updated:
    """Merges `source` into `agenda`, which was imported as `base`. Writes nothing.

    Raises AgendaError: what is wrong with the agenda, with the source, no-base or base-damaged.
    """
    was = read_snapshot(base)
    written = read_toml(agenda)
    event_of(written.data, written, agenda.parent)
    ask = _as_before(ask, was)
    done = _imported(source, ask, was, our_agenda(written, was))
    now = snapshot_of(done.draft, how_read(done, ask))
    text, decided = merged(written, was, now)
    base_next = remembering(was, now)
    parsed = parse_toml(text, str(agenda))
    notes = (*done.notes, *_notes(decided, done, written))
    return Updated(
        text=text,
        snapshot=snapshot_text(base_next, notes),
        event=event_of(parsed.data, parsed, agenda.parent),
        format=done.format.title,
        notes=notes,
    )


def merged(written: TomlSource, was: Snapshot, now: Snapshot) -> tuple[str, list[Decision]]:
    """The agenda's new text, and what was decided: `was` and `now` are what the source says."""
    ours = our_agenda(written, was)
    decided = list(decisions(was, now, ours))
    text = carried_out(written, decided)
    _check(parse_toml(text, written.file), decided, ours)
    return text, decided


def _as_before(ask: Ask, was: Snapshot) -> Ask:
    """What the last import was asked for holds on, unless it is said anew."""
    return ask._replace(
        timezone=ask.timezone or was.read.get("timezone", ""),
        title=ask.title or was.read.get("title", ""),
        event=ask.event or was.read.get("event", ""),
    )


def _imported(source: Path, ask: Ask, was: Snapshot, ours: OurAgenda) -> Imported:
    others = {table: {row.id for row in ours.others[table]} for table in ours.others}
    found = list(import_events(source, ask, was.ids.beside(others)))
    return found[0]


def _check(parsed: TomlSource, decided: Iterable[Decision], ours: OurAgenda) -> None:
    """The text says what was decided and nothing else, or it is not written."""
    after = our_agenda(parsed, Snapshot(read={}, event={}, rows={}))
    for table in TABLES:
        found = {row.id: dict(row.values) for row in after.every(table)}
        expected = {row.id: dict(row.values) for row in ours.every(table)}
        for one in decided:
            if one.table == table:
                _expect(expected, one, ours)
        if found.keys() != expected.keys() or not all(
            _alike(found[id_], expected[id_]) for id_ in found
        ):
            raise AssertionError(f"the merged agenda has another {table} than was decided")


def _expect(expected: dict[str, dict[str, Any]], one: Decision, ours: OurAgenda) -> None:
    if one.kind is NoteKind.ADDED:
        expected[one.values["id"]] = dict(one.values)
    elif one.key and one.kind is not NoteKind.KEPT:
        expected[ours.rows[one.table][one.row].id][one.key] = one.theirs


def _alike(found: dict[str, Any], expected: dict[str, Any]) -> bool:
    return all(same(key, found.get(key), expected.get(key)) for key in {*found, *expected})


def _notes(decided: Sequence[Decision], done: Imported, written: TomlSource) -> Iterator[Note]:
    places = _places(done)
    for one in decided:
        origin = places.get((one.table, one.row), done.source.origin)
        if one.kind in (NoteKind.KEPT, NoteKind.REMOVED) and one.path:
            origin = Origin(written, (*one.path, one.key) if one.key else one.path)
        yield Note(kind=one.kind, what=_what(one), item=_item(one), origin=origin)


def _places(done: Imported) -> dict[tuple[str, str], Origin]:
    draft = done.draft
    rows = [(table, row) for table, rows in draft.tables for row in rows]
    rows += [("session", row) for row in draft.sessions]
    return {(table, row.key): row.origin for table, row in rows}


def _what(one: Decision) -> str:
    name = {"person": "person", "day": "day", "event": "event"}.get(one.table, one.table)
    key = {DAY: "day"}.get(one.key, one.key)
    match one.kind:
        case NoteKind.TAKEN:
            return f"{key} of a {name}, as the source has it now"
        case NoteKind.ADDED:
            return f"a new {name}"
        case NoteKind.REMOVED:
            return "a session that the source has no more: marked as cancelled"
        case _ if one.key:
            return f"{key} of a {name}: your edit; the source has another now"
        case _ if one.path:
            return f"a {name} that the source has no more: you had set its status"
        case _:
            return f"a {name} that you took out, though the source has it"


def _item(one: Decision) -> str:
    if not one.key:
        return one.called
    if one.kind is NoteKind.KEPT:
        return f"{one.called}: {_shown(one.ours)}, in the source {_shown(one.theirs)}"
    return f"{one.called}: {_shown(one.ours)} → {_shown(one.theirs)}"


def _shown(value: Any) -> str:
    if value in (None, "", []):
        return "nothing"
    text = ", ".join(map(_shown, value)) if isinstance(value, list) else str(value)
    if isinstance(value, dict):
        text = str(value.get("person") or value.get("title") or value)
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else f"{flat[:59]}…"  # noqa: PLR2004  # a line of the report
