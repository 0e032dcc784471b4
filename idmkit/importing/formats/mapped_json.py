"""Any JSON, read by a mapping that the organizer wrote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from idmkit.importing.formats import Format, Reading, formats
from idmkit.importing.mapped.json_paths import Place
from idmkit.importing.mapped.mapping import CODE, read_mapping
from idmkit.importing.mapped.mapping_json import MappedJson, check_paths, look_up_in
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceEvent
from idmkit.importing.sources.source_file import SourceFile
from idmkit.importing.tabular.lines import Line, LineKind, line_of, sheet_line
from idmkit.importing.tabular.programme import event_of, programme
from idmkit.importing.tabular.record import Record
from idmkit.importing.tabular.slot import called
from idmkit.model.problem import AgendaError, error

_NAME = "json-map"


def _recognises(source: SourceFile) -> bool:
    """JSON that no other format knows."""
    if source.json is None or not isinstance(source.json.data, dict | list):
        return False
    return not any(one.recognises(source) for one in formats() if one.name != _NAME)


def _read(source: SourceFile, reading: Reading) -> Iterable[SourceEvent]:
    """The events that the mapping finds, one after the other.

    Raises AgendaError: mapping-missing, mapping-fault, source-damaged, nothing-to-import.
    """
    if source.json is None:
        hint = "export it again; or is it a table? then leave out --from"
        raise AgendaError([error("source-damaged", "this is no JSON", source.origin, hint)])
    if reading.mapping is None:
        message = "this is JSON of a kind that is not known"
        hint = "say with --map FILE.toml what in it is what: docs/how-to/import-any-table.md"
        raise AgendaError([error("mapping-missing", message, source.origin, hint)])
    read = MappedJson(
        source=source.json, mapping=read_mapping(reading.mapping), notes=reading.notes
    )
    _check_sessions(read)
    check_paths(read)
    return _events(read, source, reading.notes)


def _check_sessions(read: MappedJson) -> None:
    """Raises AgendaError if the mapping does not say where the sessions are."""
    mapping = read.mapping
    if not mapping.sessions.rules and mapping.origin:
        hint = 'write [sessions], and under it each = "…", title = "{…}" and start = "{…}"'
        message = "the mapping says nothing of sessions"
        raise AgendaError([error(CODE, message, mapping.origin.at("sessions"), hint)])


def _events(read: MappedJson, source: SourceFile, notes: Notes) -> Iterator[SourceEvent]:
    none = True
    for place in read.events():
        lines = list(_lines(read, place, notes))
        found = programme(lines, read.mapping, notes)
        origin = read.source.at(*place.path)
        event = event_of(found, read.mapping.event.rules, look_up_in(place), notes, origin)
        if event.sessions:
            none = False
            _leave_out(read, place, notes)
            yield event
        else:
            notes.dropped("an event without sessions", origin, called(event.title))
    if none:
        message = "there is no session with a day and a time in it"
        hint = "look whether start, or time and date, in the mapping lead to them"
        raise AgendaError([error("nothing-to-import", message, source.origin, hint)])


def _lines(read: MappedJson, event: Place, notes: Notes) -> Iterator[Line]:
    by_lines = "lines" in read.mapping.sessions.rules
    for place in read.sessions(event):
        if by_lines:
            about = Record(cells={}, origin=read.source.at(*place.path))
            yield sheet_line("", about)
            yield from map(line_of, read.lines(place))
            continue
        record = read.record(place)
        line = line_of(record)
        if line.kind is LineKind.SLOT:
            yield line
        else:
            why = "its time cannot be read" if line.unreadable_time else "no time stands with it"
            notes.dropped(why, record.origin, called(record.text("title")))


def _leave_out(read: MappedJson, event: Place, notes: Notes) -> None:
    """Says which values of the event no line of the mapping names."""
    rules = read.mapping.event.rules.values()
    sessions = () if read.mapping.sessions.each else read.mapping.names
    names = [name for rule in rules for name, _ in rule.names] + [name for name, _ in sessions]
    paths = (*names, read.mapping.sessions.each, *read.mapping.event.ignore)
    for other in read.unnamed(event, paths):
        notes.left_out(other.what, other.cell.origin)


FORMAT = Format(name=_NAME, title="JSON with a mapping", recognises=_recognises, read=_read)
