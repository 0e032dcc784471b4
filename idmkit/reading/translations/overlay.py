"""The file of a translation: texts by kind, id and key, each where it was written.

A table `was` beside the texts may hold the originals that they were made from, so that a later
change of the agenda is told.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from idmkit.model.event import Event
from idmkit.model.origin import Origin
from idmkit.reading.faults import Faults, did_you_mean, quoted
from idmkit.reading.toml_source import TomlSource

LINES = ("questions", "notes")
KEYS = {
    "event": ("title", "series", "kind", "document", "organizer", "place"),
    "day": ("label", "end_mark"),
    "session": ("label", "title", "short", "abstract", "questions", "notes", "changed"),
    "person": (
        *("honorific", "given", "family", "suffix", "sort"),
        *("title", "organization", "country"),
    ),
    "room": ("name",),
    "track": ("name",),
}
"""What can be translated of each kind."""

_WAS = "was"
_SPACE = re.compile(r"[ \t\r\n]+")
_EMPTY_LINE = re.compile(r"\n[ \t\r]*\n")

Text = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overlay:
    """What a translation says. Its keys are kind and id, of the event "" alone."""

    root: Origin
    texts: Mapping[tuple[str, str], Mapping[str, Text]]
    originals: Mapping[tuple[str, str], Mapping[str, Text]]

    def of(self, kind: str, id_: str = "") -> Mapping[str, Text]:
        """The translated texts of one thing."""
        return self.texts.get((kind, id_), {})

    def origin(self, kind: str, id_: str = "") -> Origin:
        """Its table."""
        return self.root.at(kind, id_) if id_ else self.root.at(kind)


def read_overlay(source: TomlSource, event: Event) -> Overlay:
    """The texts of a translation; raises AgendaError for ids, keys and types that are wrong."""
    faults = Faults(source)
    texts: dict[tuple[str, str], dict[str, Text]] = {}
    originals: dict[tuple[str, str], dict[str, Text]] = {}
    for kind, id_, table, origin in _tables(source.data, event, faults):
        was = table.get(_WAS, {})
        told = {key: value for key, value in table.items() if key != _WAS}
        texts[kind, id_] = dict(_texts(kind, told, origin, faults))
        if isinstance(was, dict):
            originals[kind, id_] = dict(_texts(kind, was, origin.at(_WAS), faults))
        else:
            _report_type(origin.at(_WAS), faults)
    faults.raise_if_any()
    return Overlay(faults.root, texts, originals)


def _tables(
    data: Mapping[str, Any], event: Event, faults: Faults
) -> Iterator[tuple[str, str, Mapping[str, Any], Origin]]:
    """Each table of texts with its kind and id; the others are reported."""
    known = _ids(event)
    for kind, table in data.items():
        origin = faults.root.at(kind)
        if kind not in KEYS:
            hint = did_you_mean(kind, KEYS, f"there are {', '.join(KEYS)}")
            faults.add("unknown-key", f"{quoted(kind)} cannot be translated", origin, hint)
        elif not isinstance(table, dict):
            _report_type(origin, faults)
        elif kind == "event":
            yield kind, "", table, origin
        else:
            yield from _rows(kind, table, known[kind], origin, faults)


def _rows(
    kind: str, table: Mapping[str, Any], known: Mapping[str, object], origin: Origin, faults: Faults
) -> Iterator[tuple[str, str, Mapping[str, Any], Origin]]:
    for id_, row in table.items():
        if id_ not in known:
            message = f"the agenda has no {kind} {quoted(id_)}"
            hint = did_you_mean(id_, known, "take out this table, or write the id of the agenda")
            faults.add("unknown-translation", message, origin.at(id_), hint)
        elif isinstance(row, dict):
            yield kind, id_, row, origin.at(id_)
        else:
            _report_type(origin.at(id_), faults)


def _ids(event: Event) -> dict[str, dict[str, object]]:
    return {
        "day": {day.date.isoformat(): day for day in event.days},
        "session": {session.id: session for session in event.sessions},
        "person": {person.id: person for person in event.people},
        "room": {room.id: room for room in event.rooms},
        "track": {track.id: track for track in event.tracks},
    }


def _texts(
    kind: str, table: Mapping[str, Any], origin: Origin, faults: Faults
) -> Iterator[tuple[str, Text]]:
    for key, value in table.items():
        if key not in KEYS[kind]:
            hint = did_you_mean(key, KEYS[kind], f"there are {', '.join(KEYS[kind])}")
            message = f"{quoted(key)} is no text of a {kind} that can be translated"
            faults.add("unknown-key", message, origin.key(key), hint)
        elif key in LINES:
            lines = value if isinstance(value, list) else [value]
            if all(isinstance(line, str) for line in lines):
                yield key, tuple(map(_line, lines))
            else:
                _report_type(origin.at(key), faults)
        elif isinstance(value, str):
            yield key, tuple(_paragraphs(value)) if key == "abstract" else _line(value)
        else:
            _report_type(origin.at(key), faults)


def _report_type(origin: Origin, faults: Faults) -> None:
    hint = 'write texts under the id, in quotation marks: [session.opening] title = "…"'
    faults.add("wrong-type", f"{quoted(origin.path[-1])} is no text of a translation", origin, hint)


def _line(text: str) -> str:
    return unicodedata.normalize("NFC", _SPACE.sub(" ", text).strip(" "))


def _paragraphs(text: str) -> Iterator[str]:
    return filter(None, map(_line, _EMPTY_LINE.split(text)))
