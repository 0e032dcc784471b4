"""A whole source as a draft of the agenda: ids given, people once, sessions by day and time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from idmkit.importing.drafting.draft import Draft, DraftDay, Row
from idmkit.importing.drafting.event_id import event_id
from idmkit.importing.drafting.people_draft import draft_people
from idmkit.importing.drafting.session_draft import Scheduled, Setting, draft_session
from idmkit.importing.drafting.zone import zone_of
from idmkit.importing.sources.markup import tidied
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceEvent, SourceSession
from idmkit.model.problem import AgendaError, error
from idmkit.reading.dates import MEANT_YEARS
from idmkit.reading.readable_ids import Ids

_EVENT = "event"  # the key of the event's own row
_UNTITLED = "Untitled event"


@dataclass(frozen=True, kw_only=True)
class KnownIds:
    """The ids that earlier imports gave, by the keys of the source.

    `taken` are ids of other rows, by table: nobody else gets them.
    """

    event: str = ""
    rooms: Mapping[str, str] = field(default_factory=dict)
    tracks: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    sessions: Mapping[str, str] = field(default_factory=dict)
    taken: Mapping[str, Collection[str]] = field(default_factory=dict)

    def beside(self, taken: Mapping[str, Collection[str]]) -> KnownIds:
        """The same, where these ids are taken by rows that the source does not know."""
        return replace(self, taken=taken)

    def ids(self, table: str) -> Ids:
        """Gives out the ids of a table."""
        known = {
            "room": self.rooms,
            "track": self.tracks,
            "person": self.people,
            "session": self.sessions,
        }
        return Ids(table, known[table], self.taken.get(table, ()))


def draft_event(
    event: SourceEvent, notes: Notes, timezone: str = "", known: KnownIds | None = None
) -> Draft:
    """The agenda of `event`; `timezone` is what the user states.

    Raises AgendaError: nothing-to-import, no-time-zone.
    """
    event = replace(event, sessions=_datable(event.sessions, notes))
    if not event.sessions:
        raise AgendaError([_nothing(event)])
    known = known or KnownIds()
    zone = zone_of(event, timezone, notes)
    rooms = _named(_rooms(event), known.ids("room"), event)
    tracks = _named(_tracks(event), known.ids("track"), event)
    people = draft_people(event, known.ids("person"), notes)
    languages = _languages(event)
    setting = Setting(
        zone=zone,
        ids=known.ids("session"),
        rooms={row.key: row.values["id"] for row in rooms},
        tracks={row.key: row.values["id"] for row in tracks},
        people=people.by_key,
        language=languages[0] if languages else "",
        guesses=not event.own,
        notes=notes,
    )
    scheduled = [row for one in event.sessions for row in draft_session(one, setting)]
    days = _days(scheduled, event, [row.values["id"] for row in rooms])
    values = _event_values(event, zone, languages, known.event or _id(event, days))
    return Draft(
        event=Row(
            key=_EVENT,
            values=values,
            remarks=_remarks(event, values, timezone, notes),
            origin=event.origin,
        ),
        rooms=rooms,
        tracks=tracks,
        people=people.rows,
        days=days,
        calendars={"domain": event.domain} if event.domain not in ("", "idmkit") else {},
    )


def _datable(sessions: Iterable[SourceSession], notes: Notes) -> tuple[SourceSession, ...]:
    """The sessions of years that can be meant, whatever the time zone."""
    years = MEANT_YEARS[1:-1]
    kept = []
    for session in sessions:
        if session.start.year in years and session.end.year in years:
            kept.append(session)
        else:
            notes.dropped("the year cannot be meant", session.origin, tidied(session.title))
    return tuple(kept)


def _nothing(event: SourceEvent) -> Any:
    hint = "look whether this is the whole export, with its sessions and their times"
    message = "there is no session with a time in it"
    return error("nothing-to-import", message, event.origin, hint)


def _rooms(event: SourceEvent) -> Iterable[str]:
    return (*event.rooms, *(room for session in event.sessions for room in session.rooms))


def _tracks(event: SourceEvent) -> Iterable[str]:
    """Those that are used, in the source's order."""
    used = {tidied(session.track) for session in event.sessions}
    every = (*event.tracks, *(session.track for session in event.sessions))
    return (name for name in every if tidied(name) in used)


def _named(names: Iterable[str], ids: Ids, event: SourceEvent) -> tuple[Row, ...]:
    """Rows of an id and a name, each name once."""
    once = filter(None, dict.fromkeys(map(tidied, names)))
    rows = (
        Row(key=name, values={"id": ids.of(name, name), "name": name}, origin=event.origin)
        for name in once
    )
    return tuple(rows)


def _languages(event: SourceEvent) -> tuple[str, ...]:
    """The language of the papers: that of most sessions. Our own sources state all there are."""
    if event.own:
        return event.languages
    spoken = Counter(session.language for session in event.sessions if session.language)
    ordered = sorted(spoken, key=lambda one: (-spoken[one], one))
    return (*ordered, *event.languages)[:1]


def _id(event: SourceEvent, days: tuple[DraftDay, ...]) -> str:
    return event_id(event.id, tidied(event.title), days[0].date.year)


def _event_values(
    event: SourceEvent, zone: ZoneInfo, languages: tuple[str, ...], id_: str
) -> dict[str, Any]:
    texts = ("series", "kind", "document", "organizer", "symbol", "revision", "place")
    values = {
        "id": id_,
        "title": tidied(event.title) or _UNTITLED,
        **{key: tidied(getattr(event, key)) for key in texts},
        "as_of": _edition(event.as_of),
        "timezone": zone.key,
        "url": event.url.strip(),
        "languages": list(languages) if languages != ("en",) else [],
    }
    return {key: value for key, value in values.items() if value not in ("", [], None)}


def _edition(as_of: date | datetime | None) -> date | datetime | None:
    """The date of the edition; in UTC if its clock is off by seconds, which TOML cannot write."""
    offset = as_of.utcoffset() if isinstance(as_of, datetime) else None
    if isinstance(as_of, datetime) and offset and offset.total_seconds() % 60:
        return as_of.astimezone(UTC)
    return as_of


def _remarks(
    event: SourceEvent, values: Mapping[str, Any], stated: str, notes: Notes
) -> dict[str, str]:
    """Comments on what the source does not tell of the event."""
    remarks = {}
    if values["title"] == _UNTITLED:
        notes.guessed("the event has no title: say it with --title", event.origin)
        remarks["title"] = "please write its title"
    if values["timezone"] != event.timezone and not stated:
        remarks["timezone"] = "not named by the source: please check"
    return remarks


def _days(
    scheduled: Iterable[Scheduled], event: SourceEvent, rooms: list[str]
) -> tuple[DraftDay, ...]:
    """The days that have sessions; in each the sessions by time, at one time by room."""
    by_day: dict[date, list[Row]] = {}
    for one in scheduled:
        by_day.setdefault(one.day, []).append(one.row)
    return tuple(
        DraftDay(row=_day(day, event), sessions=tuple(sorted(by_day[day], key=_order(rooms))))
        for day in sorted(by_day)
    )


def _day(day: date, event: SourceEvent) -> Row:
    told = next((one for one in event.days if one.date == day), None)
    texts = {"label": told.label, "end_mark": told.end_mark} if told else {}
    said = {key: line for key, text in texts.items() if (line := tidied(text))}
    return Row(key=day.isoformat(), values={"date": day, **said}, origin=event.origin)


def _order(rooms: list[str]) -> Any:
    places = {room: n for n, room in enumerate(rooms)}

    def order(row: Row) -> tuple[bool, str, int]:
        room = row.values.get("room", "")
        first = room[0] if isinstance(room, list) else room
        late = "+1" in row.values["time"] and _is_night(row.values["time"])
        return late, row.values["time"], places.get(first, -1)

    return order


def _is_night(time: str) -> bool:
    """Whether both ends are on the next day: "00:30–02:00 +1", unlike "22:00–01:00 +1"."""
    start, _, end = time.removesuffix(" +1").partition("–")
    return start < end
