"""Schedule JSON of frab, pretalx and voc, version 1: days, in them rooms, in those events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from idmkit.importing.formats import Format, Reading
from idmkit.importing.frab.event import Listed
from idmkit.importing.frab.fields import JsonFields
from idmkit.importing.frab.oddities import say_what_is_odd
from idmkit.importing.frab.people import mentions
from idmkit.importing.frab.rooms import room_names
from idmkit.importing.frab.root import generator, json_root
from idmkit.importing.frab.schedule import Schedule, source_event
from idmkit.importing.frab.times import day_of
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceEvent
from idmkit.importing.sources.source_file import SourceFile, json_at

_SCHEDULE = "schedule"
_CONFERENCE = "conference"


def _recognises(source: SourceFile) -> bool:
    data = source.json.data if source.json else None
    is_second = isinstance(json_at(data, _SCHEDULE, "events"), list)
    return isinstance(json_at(data, _SCHEDULE, _CONFERENCE), dict) and not is_second


def _read(source: SourceFile, reading: Reading) -> Iterable[SourceEvent]:
    """The event. Raises AgendaError: source-damaged, nothing-to-import."""
    return [source_event(_schedule(json_root(source), reading.notes), reading.notes)]


def _schedule(root: JsonFields, notes: Notes) -> Schedule:
    whole = root.first(_SCHEDULE) or root
    conference = whole.first(_CONFERENCE) or whole
    named = room_names(conference.rows("rooms"), notes)
    events = list(_events(conference))
    say_what_is_odd(whole, events, notes)
    return Schedule(
        conference=conference,
        generator=generator(root, whole),
        base_url=whole.text("base_url"),
        rooms=[*named, *room_names(whole.rows("rooms"), notes), *_listed_rooms(conference)],
        no_rooms={*_listed_rooms(conference)} - {*named},
        tracks=[one.text("name") for one in conference.rows("tracks")],
        days=[day_of(one.text("date", "day_start")) for one in conference.rows("days")],
        events=events,
        extras=_extras(conference),
        origin=whole.origin,
    )


def _extras(conference: JsonFields) -> JsonFields | None:
    meta = conference.first("meta")
    return meta.first("idmkit") if meta else None


def _listed_rooms(conference: JsonFields) -> list[str]:
    days = [rooms for day in conference.rows("days") if (rooms := day.first("rooms"))]
    return [name for rooms in days for name in rooms.names]


def _events(conference: JsonFields) -> Iterator[Listed]:
    for day in conference.rows("days"):
        listed_under = day_of(day.text("date", "day_start"))
        if rooms := day.first("rooms"):
            for name in rooms.names:
                for event in rooms.rows(name):
                    yield Listed(listed_under, name, event, mentions(event))


FORMAT = Format(
    name="frab-json",
    title="schedule JSON (frab, pretalx, voc)",
    recognises=_recognises,
    read=_read,
)
