"""Times, places, handles and papers as every JSON export of Indico writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from idmkit.importing.frab.fields import JsonFields
from idmkit.importing.frab.papers import web_address
from idmkit.importing.frab.times import instant_of
from idmkit.importing.icalendar_files.zones import zone_called
from idmkit.importing.sources.markup import one_line
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourcePaper

_IN_ADDRESS = re.compile(r"/contributions/([0-9]{1,12})(?:/|$)")
_NUMBER = re.compile(r"[0-9]{1,12}")
_LONGEST = 60 * 24 * 31  # minutes of a contribution


@dataclass(frozen=True, slots=True)
class Export:
    """What all parts of one event share: its address, its place, and where notes go."""

    base: str
    place: str
    notes: Notes

    @property
    def host(self) -> str:
        """The host of the server, or ""."""
        try:
            return (urlsplit(self.base).hostname or "") if self.base else ""
        except ValueError:
            return ""

    def address(self, fields: JsonFields, *names: str) -> str:
        """The whole address of a page that is named by one of these names, or ""."""
        return web_address(fields.text(*names), self.base)

    def uid(self, kind: str, number: str) -> str:
        """The UID in Indico's own calendars (indico/modules/events/*/ical.py), if it is known."""
        return f"indico-{kind}-{number}@{self.host}" if number and self.host else ""


class Span(NamedTuple):
    """Start and end; both aware, or both naive: then by the clock of the event."""

    start: datetime
    end: datetime


def span_of(fields: JsonFields) -> Span | None:
    """When it takes place, or None for what is not in the timetable."""
    start, end = _instant(fields, "startDate"), _instant(fields, "endDate")
    if start is None:
        return None
    if end and (end.tzinfo is None) == (start.tzinfo is None):
        return Span(start, end)
    minutes = fields.text("duration")
    length = int(minutes) if _NUMBER.fullmatch(minutes) else 0
    return Span(start, start + timedelta(minutes=length if length <= _LONGEST else 0))


def zone_of(fields: JsonFields) -> str:
    """The zone that the start is written in, or ""."""
    start = fields.first("startDate")
    return zone_called(start.text("tz")) if start else ""


def rooms_of(fields: JsonFields, export: Export) -> tuple[str, ...]:
    """The room; without one the venue, if it is another than that of the event."""
    room = one_line(fields.text("roomFullname", "room"))
    venue = one_line(fields.text("location"))
    room = room or (venue if venue != export.place else "")
    return (room,) if room else ()


def number_of(fields: JsonFields, *names: str) -> str:
    """The number that Indico's calendars go by: in the address of a contribution, or in `names`.

    Text is no such number: those of old versions count anew in each event.
    """
    found = _IN_ADDRESS.search(fields.text("url"))
    if found:
        return found[1]
    values = (fields.value.get(name) for name in names if isinstance(fields.value, dict))
    numbers = (str(one) for one in values if isinstance(one, int) and not isinstance(one, bool))
    return next((one for one in numbers if _NUMBER.fullmatch(one)), "")


def papers_of(fields: JsonFields, export: Export) -> Iterator[SourcePaper]:
    """Attachments and materials, each address once."""
    files = fields.first("attachments")
    folders = [*fields.rows("folders"), *([files, *files.rows("folders")] if files else [])]
    found = [one for folder in folders for one in _attachments(folder)]
    found += [one for material in fields.rows("material") for one in material.rows("resources")]
    seen = set[str]()
    for one in found:
        url = export.address(one, "link_url", "download_url", "url")
        if url and url not in seen:
            seen.add(url)
            yield SourcePaper(url=url, title=one_line(one.text("title", "name", "fileName")))


def _attachments(folder: JsonFields) -> list[JsonFields]:
    return [*folder.rows("attachments"), *folder.rows("files")]


def _instant(fields: JsonFields, name: str) -> datetime | None:
    stated = fields.first(name)
    if stated is None:
        return None
    found = instant_of(f"{stated.text('date')}T{stated.text('time')}")
    zone = zone_called(stated.text("tz"))
    return found.replace(tzinfo=ZoneInfo(zone)) if found and zone and not found.tzinfo else found
