"""The event export of Indico, with contributions, with parts of them, or with sessions."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.importing.frab.fields import JsonFields
from idmkit.importing.frab.papers import web_address
from idmkit.importing.icalendar_files.zones import zone_called
from idmkit.importing.indico.fields import Export
from idmkit.importing.indico.people import conveners
from idmkit.importing.indico.sessions import block, contribution
from idmkit.importing.sources.markup import one_line
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceEvent, SourceSession
from idmkit.importing.sources.unique_keys import apart


def event_of(fields: JsonFields, address: str, notes: Notes) -> SourceEvent:
    """The event; `address` is that of the export, by which the server is known if need be."""
    url = web_address(fields.text("url"))
    place = one_line(fields.text("location"))
    title = one_line(fields.text("title"))
    export = Export(base=url or web_address(address), place=place, notes=notes)
    _say(fields, title, notes)
    return SourceEvent(
        title=title,
        key=fields.text("id"),
        place=place or one_line(fields.text("address")),
        timezone=_zone(fields.text("timezone")),
        url=url,
        sessions=tuple(apart(filter(None, _sessions(fields, export)))),
        origin=fields.origin,
    )


def _zone(name: str) -> str:
    return zone_called(name) or name.strip()


def _sessions(fields: JsonFields, export: Export) -> Iterator[SourceSession | None]:
    for one in fields.rows("contributions"):
        yield contribution(one, export)
    for one in fields.rows("sessions"):
        yield from _block(one, export)


def _block(fields: JsonFields, export: Export) -> Iterator[SourceSession | None]:
    """The contributions of a block, or the block itself where it has none."""
    whole = fields.first("session")
    title = one_line(fields.text("title"))
    strand = one_line(whole.text("title")) if whole else title
    chairs = conveners(fields, whole)
    inside = fields.rows("contributions")
    for one in inside:
        yield contribution(one, export, strand or title, chairs)
    if not inside:
        yield block(fields, export, strand, title or strand)


def _say(fields: JsonFields, title: str, notes: Notes) -> None:
    if one_line(fields.text("description")):
        notes.left_out("the description of the whole event", fields.origin, title)
    for one in fields.rows("chairs"):
        name = one_line(one.text("fullName", "name"))
        notes.left_out("who chairs the whole event", one.origin, name)
