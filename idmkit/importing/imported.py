"""The events of a source as agendas that can be built: read, drafted, judged, not written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from idmkit.importing.drafting.agenda_text import agenda_text
from idmkit.importing.drafting.draft import Draft
from idmkit.importing.drafting.event_draft import KnownIds, draft_event
from idmkit.importing.drafting.judgement import judged
from idmkit.importing.formats import Format, Reading, formats
from idmkit.importing.sources.notes import Note, Notes
from idmkit.importing.sources.source_event import SourceEvent
from idmkit.importing.sources.source_file import SourceFile, read_source
from idmkit.model.event import Event
from idmkit.model.problem import AgendaError, Problem, error
from idmkit.reading.faults import did_you_mean, quoted
from idmkit.reading.toml_source import read_toml


class Ask(NamedTuple):
    """What the user asked for besides the source.

    Its format, the time zone and the title of the event, a mapping, one event of many.
    """

    format: str = ""
    timezone: str = ""
    mapping: Path | None = None
    event: str = ""
    title: str = ""


@dataclass(frozen=True, kw_only=True)
class Imported:
    """One event of a source, ready to be written: `text` is the whole agenda."""

    source: SourceFile
    format: Format
    said: SourceEvent
    draft: Draft
    event: Event
    notes: tuple[Note, ...]

    @property
    def text(self) -> str:
        """The agenda as a file."""
        return agenda_text(self.draft, _remarks(self))


def read_events(path: Path, ask: Ask) -> Iterator[tuple[SourceFile, Format, SourceEvent, Notes]]:
    """What the source says, event by event, not drafted yet. Raises AgendaError."""
    source = read_source(path)
    format_ = chosen_format(source, ask.format)
    mapping = read_toml(ask.mapping) if ask.mapping else None
    notes = Notes()
    for said in _asked(format_.read(source, Reading(notes=notes, mapping=mapping)), source, ask):
        yield source, format_, said, notes
        notes.clear()


def import_events(path: Path, ask: Ask, known: KnownIds | None = None) -> Iterator[Imported]:
    """The events of the source as agendas that can be built. Raises AgendaError."""
    for source, format_, read, notes in read_events(path, ask):
        said = replace(read, title=ask.title) if ask.title else read
        draft, event = judged(draft_event(said, notes, ask.timezone, known), source.name, notes)
        yield Imported(
            source=source, format=format_, said=said, draft=draft, event=event, notes=notes.all
        )


def chosen_format(source: SourceFile, name: str) -> Format:
    """The format called `name`, or the one that recognises the source. Raises AgendaError."""
    every = formats()
    if name:
        found = next((one for one in every if one.name == name), None)
        if found:
            return found
        names = [one.name for one in every]
        hint = did_you_mean(name, names, f"there are {', '.join(names)}")
        raise AgendaError([_unknown(source, f"there is no format {quoted(name)}", hint)])
    found = next((one for one in every if one.recognises(source)), None)
    if found is None:
        known = f"what can be read: {'; '.join(one.title for one in every)}"
        raise AgendaError([_unknown(source, "this is no schedule that can be read", known)])
    return found


def _unknown(source: SourceFile, message: str, hint: str) -> Problem:
    return error("unknown-format", message, source.origin, hint)


def _asked(events: Iterable[SourceEvent], source: SourceFile, ask: Ask) -> Iterator[SourceEvent]:
    """All events, or the one that the user named. Raises AgendaError: unknown-event."""
    keys: list[str] = []
    for one in events:
        keys.append(one.key)
        if ask.event in ("", one.key):
            yield one
    if ask.event and ask.event not in keys:
        hint = did_you_mean(ask.event, keys, f"there are {', '.join(keys[:12])}")
        message = f"there is no event {quoted(ask.event)} in it"
        raise AgendaError([error("unknown-event", message, source.origin, hint)])


def _remarks(done: Imported) -> list[str]:
    name = Path(done.source.name).name
    return [
        f"Imported from {name} ({done.format.title}). From now on this file is yours.",
        "What the source said, and what was guessed or left out, is in the .import.json beside it:",
        "with that file, idmkit import --update brings in a newer schedule and keeps your edits.",
    ]
