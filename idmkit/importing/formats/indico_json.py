"""Indico: the JSON of its HTTP API, an event with contributions or sessions, or a timetable."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.importing.formats import Format, Reading
from idmkit.importing.frab.fields import JsonFields
from idmkit.importing.frab.root import json_root
from idmkit.importing.indico.event import event_of
from idmkit.importing.indico.timetable import timetable_of
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceEvent
from idmkit.importing.sources.source_file import SourceFile, json_at
from idmkit.model.problem import AgendaError, error

_RESULTS = "results"
_HOW = "export it with its sessions: /export/event/NUMBER.json?detail=sessions"


def _recognises(source: SourceFile) -> bool:
    data = source.json.data if source.json else None
    is_indico = json_at(data, "_type") == "HTTPAPIResult"
    return is_indico or bool(json_at(data, _RESULTS, 0, "_type") == "Conference")


def _read(source: SourceFile, reading: Reading) -> Iterator[SourceEvent]:
    """Each event that has sessions. Raises AgendaError: source-damaged, nothing-to-import."""
    root = json_root(source)
    is_empty = True
    for event in _events(root, reading.notes):
        if event.sessions:
            is_empty = False
            yield event
    if is_empty:
        message = "there is no contribution or session with a time in it"
        raise AgendaError([error("nothing-to-import", message, source.origin, _HOW)])


def _events(root: JsonFields, notes: Notes) -> Iterator[SourceEvent]:
    address = root.text("url")
    for one in root.rows(_RESULTS):
        yield event_of(one, address, notes)
    timetables = root.first(_RESULTS)
    for number in timetables.names if timetables else ():
        if found := timetables and timetables.first(number):
            yield timetable_of(found, number, address, notes)


FORMAT = Format(name="indico-json", title="Indico JSON", recognises=_recognises, read=_read)
