"""Reads schedules of the Pentabarf family: invented samples, text made on the spot, real files."""

from __future__ import annotations

import os
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from idmkit.importing.formats import Reading, formats
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import (
    SourceAppearance,
    SourceEvent,
    SourcePerson,
    SourceSession,
)
from idmkit.importing.sources.source_file import SourceFile, read_source
from idmkit.model.origin import Origin
from idmkit.reading.text_file import PlainSource

SAMPLES = Path(__file__).parents[1] / "samples"
DATA = Path(os.environ.get("IDMKIT_TEST_DATA", "")) / "data" / "schedules"
NOWHERE = Origin(PlainSource(""))  # origins do not count when events are compared
with_data = pytest.mark.skipif(
    "IDMKIT_TEST_DATA" not in os.environ, reason="IDMKIT_TEST_DATA is not set: no real schedules"
)


def read(name: str, source: SourceFile) -> tuple[SourceEvent, Notes]:
    """The event in a source of the format `name`, which recognises it, and what was noted."""
    (format_,) = (one for one in formats() if one.name == name)
    assert format_.recognises(source)
    notes = Notes()
    (event,) = format_.read(source, Reading(notes=notes))
    return event, notes


def sample(path: str) -> tuple[SourceEvent, Notes]:
    """The event in a sample: "pentabarf-xml/frab.xml"."""
    return read(path.partition("/")[0], read_source(SAMPLES / path))


def real(name: str, path: str) -> tuple[SourceEvent, Notes]:
    """The event in a real schedule."""
    return read(name, read_source(DATA / path))


def said(notes: Notes) -> list[tuple[str, str, str, int]]:
    """Kind, words, item and line of each note, in the order in which they were made."""
    return [(one.kind.value, one.what, one.item, one.origin.span.line) for one in notes.all]


def people(event: SourceEvent) -> set[str]:
    """The keys of all who appear."""
    every = (one.person for session in event.sessions for one in session.appearances)
    return {one.key for one in every if one}


def at(text: str, hours: float | None = None) -> datetime:
    """ "2027-03-01 09:30", so many hours east of Greenwich, or naive."""
    moment = datetime.fromisoformat(text)
    return moment if hours is None else moment.replace(tzinfo=timezone(timedelta(hours=hours)))


def session(key: str, title: str, start: datetime, end: datetime, **values: Any) -> SourceSession:
    return SourceSession(key=key, title=title, start=start, end=end, origin=NOWHERE, **values)


def person(key: str, name: str, **values: Any) -> SourcePerson:
    return SourcePerson(key=key, name=name, origin=NOWHERE, **values)


def speakers(*found: SourcePerson) -> tuple[SourceAppearance, ...]:
    return tuple(SourceAppearance(person=one) for one in found)
