"""Schedule JSON of voc, version 2: a list of events, with the names of things by reference."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, NamedTuple

from idmkit.importing.formats import Format, Reading
from idmkit.importing.frab.event import Listed
from idmkit.importing.frab.fields import JsonFields
from idmkit.importing.frab.people import mention_of
from idmkit.importing.frab.rooms import room_names
from idmkit.importing.frab.root import generator, json_root
from idmkit.importing.frab.schedule import Schedule, source_event
from idmkit.importing.frab.times import day_of, instant_of
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceEvent
from idmkit.importing.sources.source_file import SourceFile, json_at

_SCHEDULE = "schedule"
_EVENTS = "events"
_TEXTS = ("title", "subtitle", "abstract", "description")


def _recognises(source: SourceFile) -> bool:
    data = source.json.data if source.json else None
    return isinstance(json_at(data, _SCHEDULE, _EVENTS), list)


def _read(source: SourceFile, reading: Reading) -> Iterable[SourceEvent]:
    """The event. Raises AgendaError: source-damaged, nothing-to-import."""
    return [source_event(_schedule(json_root(source), reading.notes), reading.notes)]


def _schedule(root: JsonFields, notes: Notes) -> Schedule:
    whole = root.first(_SCHEDULE) or root
    conference = whole.first("conference") or whole
    book = _Book(whole, conference)
    for event in whole.rows(_EVENTS):
        _say_other_languages(event, notes)
    return Schedule(
        conference=conference,
        generator=generator(root, whole),
        base_url=whole.text("base_url"),
        languages=tuple(filter(None, (one.text() for one in conference.rows("languages")))),
        rooms=room_names(conference.rows("rooms"), notes),
        tracks=[one.text("name", "slug") for one in conference.rows("tracks")],
        days=[day_of(one.text("date", "start")) for one in conference.rows("days")],
        events=[book.listed(event) for event in whole.rows(_EVENTS)],
        origin=whole.origin,
    )


class _Book:
    """Looks up what an event refers to, and writes it as version 1 has it."""

    def __init__(self, whole: JsonFields, conference: JsonFields) -> None:
        self._rooms = _names(conference.rows("rooms"))
        self._tracks = _names(conference.rows("tracks"))
        self._people = {one.text("guid"): one for one in whole.rows("persons")}
        self._days = [day for one in conference.rows("days") if (day := _day(one))]
        defaults = conference.first("defaults")
        self._language = defaults.text("language") if defaults else ""

    def listed(self, event: JsonFields) -> Listed:
        """The event under its day, with names for references."""
        start = instant_of(event.text("start"))
        value = {
            **_members(event),
            "date": event.text("start"),
            "type": event.text("type").replace("_", " "),
            "room": self._name(event.first("room"), self._rooms),
            "track": self._name(event.first("track"), self._tracks),
        }
        language = event.text("language") or self._language
        people = [mention_of(self._with_details(one)) for one in event.rows("participants")]
        day = next((one.date for one in self._days if one.holds(start)), None) if start else None
        return Listed(day, "", replace(event, value=value, language=language), people)

    def _name(self, reference: JsonFields | None, names: Mapping[str, str]) -> str:
        """The name of what is referred to, by itself or by its GUID or slug."""
        if reference is None:
            return ""
        known = (names.get(reference.text(key), "") for key in ("guid", "slug"))
        return next(filter(None, known), "") or reference.text("name", "slug") or reference.text()

    def _with_details(self, participant: JsonFields) -> JsonFields:
        details = self._people.get(participant.text("guid"))
        known = _members(details) if details else {}
        return replace(participant, value={**known, **_members(participant)})


class _Day(NamedTuple):
    """A date, and the aware moments between which its events begin."""

    date: date
    start: datetime
    end: datetime

    def holds(self, moment: datetime) -> bool:
        """Whether an event that begins then is of this day."""
        return moment.tzinfo is not None and self.start <= moment < self.end


def _day(fields: JsonFields) -> _Day | None:
    written = day_of(fields.text("date"))
    start, end = instant_of(fields.text("start")), instant_of(fields.text("end"))
    if not (written and start and end and start.tzinfo and end.tzinfo):
        return None
    return _Day(written, start, end)


def _names(rows: Iterable[JsonFields]) -> dict[str, str]:
    """Names by GUID and by slug."""
    keys = ("guid", "slug")
    named = [(one, one.text("name", "slug")) for one in rows]
    return {key: name for one, name in named for key in map(one.text, keys) if key}


def _members(fields: JsonFields) -> dict[str, Any]:
    return fields.value if isinstance(fields.value, dict) else {}


def _say_other_languages(event: JsonFields, notes: Notes) -> None:
    for name in _TEXTS:
        text = event.first(name)
        if text and len([one for one in text.names if text.text(one)]) > 1:
            notes.left_out("a text in a second language", text.origin, event.text("title"))


FORMAT = Format(
    name="schedule2-json",
    title="schedule JSON, version 2 (voc)",
    recognises=_recognises,
    read=_read,
)
