"""Calendars: any iCalendar file (RFC 5545, 7986), whatever program wrote it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from idmkit.importing.formats import Format, Reading
from idmkit.importing.icalendar_files.entries import Entry, entries
from idmkit.importing.icalendar_files.own import is_own, own_event
from idmkit.importing.icalendar_files.series import Series
from idmkit.importing.icalendar_files.session import session_of
from idmkit.importing.icalendar_files.source import IcsComponent, calendars, vevents
from idmkit.importing.icalendar_files.zones import UNIVERSAL, IcsZones, zone_called
from idmkit.importing.sources import markup
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceEvent
from idmkit.importing.sources.source_file import SourceFile
from idmkit.model.origin import Origin
from idmkit.model.problem import AgendaError, Problem, error
from idmkit.reading.faults import quoted

_START = re.compile(r"\s*BEGIN[ \t]*:[ \t]*VCALENDAR\s", re.IGNORECASE)
_MAIL = re.compile(r"\S+@\S+\.\S+")


def _recognises(source: SourceFile) -> bool:
    start = source.start
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _START.match(start[: len(start) // 2 * 2].decode("utf-16", "replace")) is not None
    return _START.match(start[:100].decode("latin-1")) is not None


def _read(source: SourceFile, reading: Reading) -> Iterator[SourceEvent]:
    """One event, or one for each name if calendars of several names stand in one file.

    Raises AgendaError: nothing-to-import.
    """
    is_empty = True
    for name, group in _by_name(calendars(source.text)).items():
        event = _event(name, group, source, reading.notes)
        if event.sessions:
            is_empty = False
            yield event
    if is_empty:
        raise AgendaError([_nothing(source)])


def _nothing(source: SourceFile) -> Problem:
    message = "there is no entry with a time in this calendar"
    hint = "look whether it is the calendar of the event; what lasts whole days is no session"
    return error("nothing-to-import", message, source.origin, hint)


def _by_name(found: list[IcsComponent]) -> dict[str, list[IcsComponent]]:
    """Calendars that belong together: all, unless they have several names."""
    names = {name for one in found if (name := _name(one))}
    if len(names) <= 1:
        return {next(iter(names), ""): found}
    groups: dict[str, list[IcsComponent]] = {}
    for one in found:
        groups.setdefault(_name(one), []).append(one)
    return groups


def _name(calendar: IcsComponent) -> str:
    """What the calendar is called; somebody's own calendar goes by a mail address, which is not."""
    name = markup.one_line(calendar.text("NAME", "X-WR-CALNAME"))
    return "" if _MAIL.fullmatch(name) else name


def _event(name: str, group: list[IcsComponent], source: SourceFile, notes: Notes) -> SourceEvent:
    def origin(component: IcsComponent) -> Origin:
        return source.at_line(component.line)

    zones = IcsZones(one for calendar in group for one in calendar.inside("VTIMEZONE"))
    read = entries((one for calendar in group for one in vevents(calendar)), zones, origin, notes)
    sessions = [session_of(one, notes) for one in Series(zones, notes).occurrences(read)]
    _say(zones, group, source.origin, notes)
    event = SourceEvent(
        title=name,
        key=name,
        timezone=_zone(read, group),
        sessions=tuple(sessions),
        origin=source.origin,
    )
    return own_event(event, notes) if _are_ours(read) else event


def _are_ours(read: list[Entry]) -> bool:
    return bool(read) and all(is_own(entry.component) for entry in read)


def _zone(read: list[Entry], group: list[IcsComponent]) -> str:
    """The zone that half of the times or more are written in, else the one that is stated.

    UTC is where times are kept, seldom where an event is held; only idmkit means it.
    """
    stated = next(filter(None, (one.text("X-WR-TIMEZONE", "TZID").strip() for one in group)), "")
    stated = stated or next(filter(None, (one.component.text("TZID").strip() for one in read)), "")
    stated = zone_called(stated) or stated
    counted = Counter(one.start.zone.name for one in read) + Counter()
    del counted[""], counted[UNIVERSAL]
    ((name, count),) = counted.most_common(1) or [("", 0)]
    if name and (2 * count >= len(read) or not stated):
        return name
    return "" if stated == UNIVERSAL and not _are_ours(read) else stated


def _say(zones: IcsZones, group: list[IcsComponent], origin: Origin, notes: Notes) -> None:
    for tzid, zone in zones.strange.items():
        if zone.name:
            notes.mended(f"{quoted(tzid)} is no time zone, {zone.name} is", origin)
        elif not zone.rules:
            what = f"{quoted(tzid)} is no time zone: its times are taken by the clock of the event"
            notes.mended(what, origin)
    if any(calendar.text("DESCRIPTION", "X-WR-CALDESC") for calendar in group):
        notes.left_out("the description of the whole event", origin)


FORMAT = Format(name="ics", title="iCalendar", recognises=_recognises, read=_read)
