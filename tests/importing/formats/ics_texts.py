"""Calendars made on the spot, of the content lines of their entries."""

from __future__ import annotations

from idmkit.importing.sources.source_event import SourceEvent
from idmkit.importing.sources.source_file import SourceFile
from tests.importing.formats.family import read


def calendar(*entries: str, head: str = "") -> SourceFile:
    """A calendar of entries, each its content lines; `head` has lines of the calendar itself."""
    inside = "".join(f"BEGIN:VEVENT\n{entry.strip()}\nEND:VEVENT\n" for entry in entries)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{inside}END:VCALENDAR\n"
    return SourceFile("calendar.ics", text.encode())


def event_of(*entries: str, head: str = "") -> SourceEvent:
    return read("ics", calendar(*entries, head=head))[0]
