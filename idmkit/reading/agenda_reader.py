"""agenda.toml to an Event, or everything that is wrong with it in one AgendaError."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from idmkit.model.event import Event, Room, Track
from idmkit.model.origin import Origin, Source
from idmkit.model.people import Person
from idmkit.reading.addresses import read_domain, read_event_url
from idmkit.reading.badge_reader import read_badges
from idmkit.reading.dates import is_usable
from idmkit.reading.document_reader import read_document
from idmkit.reading.faults import Faults, quoted
from idmkit.reading.former_ids import check_former_ids
from idmkit.reading.known_codes import OutputKind
from idmkit.reading.languages import read_languages
from idmkit.reading.logo import read_logo
from idmkit.reading.people_reader import read_people, read_rooms, read_tracks
from idmkit.reading.references import register
from idmkit.reading.role_reader import read_roles
from idmkit.reading.rosters.wanted import AS_THE_AGENDA_SAYS, Wanted
from idmkit.reading.same_handles import check_handles
from idmkit.reading.session_reader import Surroundings, read_days
from idmkit.reading.theme_reader import read_theme
from idmkit.reading.time_zones import read_time_zone
from idmkit.reading.toml_source import read_toml

if TYPE_CHECKING:
    from idmkit.reading.agenda_document import AgendaDocument, EventTable


def read_event(
    path: Path | str, rosters: Sequence[Path] = (), *, keep_going: bool = False
) -> Event:
    """The event that the agenda at `path` describes, with those who are in its rosters.

    `rosters` are read beside those that the agenda names. With `keep_going` their faulty rows are
    left out, and told by `Event.left_out`.

    Raises AgendaError with every fault found, in file order; no other exception for bad input.
    """
    source = read_toml(Path(path))
    wanted = Wanted(rosters, keep_going)
    event = event_of(source.data, source, Path(path).parent, wanted)
    if len(event.languages) == 1:
        return event
    # Most agendas are in one language: start-up.
    from idmkit.reading.translations import with_translations

    return with_translations(event, Path(path))


def event_of(
    data: dict[str, Any], source: Source, folder: Path, wanted: Wanted = AS_THE_AGENDA_SAYS
) -> Event:
    """The event in the `data` of an agenda, whose values stand in `source` by their key paths.

    It has no translations: they stand in files of their own. `folder` is where its files lie.
    Raises AgendaError with every fault found, in file order.
    """
    faults = Faults(source)
    document = read_document(data, faults)
    event = _event(document, data, folder, faults)
    if document.rosters.files or wanted.files:
        from idmkit.reading.rosters.attendance import with_rosters

        event = with_rosters(event, document.rosters, folder, wanted, faults)
    _check_year(event, faults)
    check_former_ids(event, faults)
    check_handles(event, faults)
    faults.raise_if_any()
    return event


def _event(document: AgendaDocument, data: dict[str, Any], folder: Path, faults: Faults) -> Event:
    table, row = document.event, faults.root.at("event")
    rooms = read_rooms(document.room, faults)
    tracks = read_tracks(document.track, faults)
    roles = read_roles(document.roles, faults)
    people = read_people(document.person, [role.id for role in roles], faults)
    zone = read_time_zone(table.timezone, table.place, row, faults)
    around = Surroundings(
        zone=zone,
        people=register("person", people, _names(people), data, faults),
        rooms=register("room", rooms, _names(rooms), data, faults),
        tracks=register("track", tracks, _names(tracks), data, faults),
        faults=faults,
    )
    return Event(
        **_texts(table),
        as_of=_as_of(table, row, faults),
        timezone=zone,
        url=read_event_url(table.url, row.at("url"), faults),
        languages=read_languages(table.languages, row.at("languages"), faults),
        logo=read_logo(table.logo, folder, row.at("logo"), faults),
        days=read_days(document.day, around),
        rooms=rooms,
        tracks=tracks,
        people=people,
        badge_roles=roles,
        badges=read_badges(document, [role.id for role in roles], folder, faults),
        calendar_domain=_domain(document, faults),
        calendar_times=document.calendars.times,
        outputs=tuple(document.outputs.make),
        requested=_requested(document),
        ignored=tuple(document.check.ignore),
        theme=read_theme(document.theme, folder, faults.root.at("theme"), faults),
        origin=row,
    )


def _requested(document: AgendaDocument) -> tuple[str, ...]:
    """The outputs that are made besides."""
    outputs = document.outputs
    asked = {OutputKind.SCHEDULE: outputs.schedule, OutputKind.SITE: outputs.site}
    return tuple(kind for kind, is_asked in asked.items() if is_asked)


def _texts(table: EventTable) -> dict[str, Any]:
    """What is taken as it stands."""
    keys = (
        *("id", "title", "series", "kind", "document"),
        *("organizer", "symbol", "revision", "place"),
    )
    return {key: getattr(table, key) for key in keys}


def _names(things: Sequence[Person | Room | Track]) -> dict[str, str]:
    """What stands on paper for an id, and is easily written in its place."""
    return {(one.name.full if isinstance(one, Person) else one.name): one.id for one in things}


def _as_of(table: EventTable, row: Origin, faults: Faults) -> date | datetime | None:
    stated = table.as_of
    return stated if stated and is_usable(stated, row.at("as_of"), faults) else None


def _domain(document: AgendaDocument, faults: Faults) -> str:
    origin = faults.root.at("calendars", "domain")
    return read_domain(document.calendars.domain, origin, faults)


def _check_year(event: Event, faults: Faults) -> None:
    """Ids of a series must differ from year to year: they are in UIDs and printed addresses."""
    origin = event.origin.at("id")
    dated = [day for day in event.days if faults.reliable(day.origin.at("date").path)]
    if not dated or not faults.reliable(origin.path):
        return
    years = {day.date.year for day in dated}
    found = re.search(r"\d+$", event.id)
    if found and int(found[0][-4:]) in years and len(found[0]) >= 4:  # noqa: PLR2004  # a year
        return
    stem = event.id[: found.start()].rstrip("-") if found else event.id
    message = f"the event's id {quoted(event.id)} does not end in its year"
    hint = f'write: id = "{stem}-{min(years)}"' if stem else f'write: id = "event-{min(years)}"'
    faults.add("event-id-year", message, origin, hint)
