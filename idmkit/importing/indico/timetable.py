"""The timetable export of Indico: days of blocks, contributions and breaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from idmkit.importing.frab.fields import JsonFields
from idmkit.importing.frab.papers import web_address
from idmkit.importing.icalendar_files.zones import UNIVERSAL
from idmkit.importing.indico.fields import Export, zone_of
from idmkit.importing.indico.people import conveners
from idmkit.importing.indico.sessions import block, contribution, pause
from idmkit.importing.sources.markup import one_line
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceEvent, SourceSession
from idmkit.importing.sources.unique_keys import apart

_BLOCK, _BREAK = "Session", "Break"


def timetable_of(fields: JsonFields, number: str, address: str, notes: Notes) -> SourceEvent:
    """The event `number`. A timetable tells neither its title nor where it is held."""
    export = Export(base=web_address(address), place="", notes=notes)
    entries = list(_entries(fields))
    sessions = [one for entry in entries for one in _sessions(entry, export) if one]
    zones = Counter(zone for entry in entries if (zone := zone_of(entry)) not in ("", UNIVERSAL))
    return SourceEvent(
        title="",
        key=number,
        timezone=zones.most_common(1)[0][0] if zones else "",
        sessions=tuple(apart(sessions)),
        origin=fields.origin,
    )


def _entries(fields: JsonFields) -> Iterator[JsonFields]:
    """Each entry once: a block that ends after midnight stands under both days."""
    seen = set[str]()
    for day in _inside(fields):
        for entry in _inside(day):
            name = str(entry.path[-1])
            if name not in seen:
                seen.add(name)
                yield entry


def _inside(fields: JsonFields) -> Iterator[JsonFields]:
    """What stands in an object, in its order."""
    return (one for name in fields.names if (one := fields.first(name)))


def _sessions(entry: JsonFields, export: Export) -> Iterator[SourceSession | None]:
    kind = entry.text("entryType")
    if kind == _BREAK:
        yield pause(entry, export)
    elif kind == _BLOCK:
        yield from _block(entry, export)
    else:
        yield contribution(entry, export)


def _block(entry: JsonFields, export: Export) -> Iterator[SourceSession | None]:
    """What stands in a block; the block itself where there is no contribution in it."""
    strand, part = _titles(entry)
    entries = entry.first("entries")
    inside = list(_inside(entries)) if entries else []
    pauses = [one for one in inside if one.text("entryType") == _BREAK]
    chairs = conveners(entry)
    for one in inside:
        if one in pauses:
            yield pause(one, export)
        else:
            yield contribution(one, export, strand, chairs)
    if len(pauses) == len(inside):
        yield block(
            entry, export, strand, f"{strand}: {part}" if part and strand else strand or part
        )


def _titles(entry: JsonFields) -> tuple[str, str]:
    """The titles of the Indico session and of this block of it, which may have none."""
    title = one_line(entry.text("title"))
    whole = one_line(entry.text("sessionTitle"))  # newer versions
    return (whole, title) if whole else (title, one_line(entry.text("slotTitle")))
