"""xCal: calendars in XML, as frab and pretalx write them (an old draft), or by RFC 6321."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from idmkit.importing.formats import Format, Reading
from idmkit.importing.frab import pretalx as frab_pretalx
from idmkit.importing.frab.event import number_of
from idmkit.importing.frab.own_xcal import own_event
from idmkit.importing.frab.people import Mention, People, mention_of
from idmkit.importing.frab.repeats import each_once
from idmkit.importing.frab.xcal import Xcal, is_name, xcal_of
from idmkit.importing.icalendar_files.entries import entries
from idmkit.importing.icalendar_files.own import is_own
from idmkit.importing.icalendar_files.series import Occurrence, Series
from idmkit.importing.icalendar_files.session import session_of
from idmkit.importing.icalendar_files.source import vevents
from idmkit.importing.icalendar_files.zones import UNIVERSAL, IcsZones
from idmkit.importing.sources import markup
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceEvent, SourceSession
from idmkit.importing.sources.source_file import SourceFile
from idmkit.importing.sources.xml_source import XmlElement, read_xml, root_name
from idmkit.model.problem import AgendaError, Problem, error
from idmkit.reading.faults import quoted

_ROOTS = ("icalendar", "vcalendar")


def _recognises(source: SourceFile) -> bool:
    return root_name(source) in _ROOTS


def _read(source: SourceFile, reading: Reading) -> Iterable[SourceEvent]:
    """The event. Raises AgendaError: source-damaged, nothing-to-import."""
    root = read_xml(source, reading.notes)
    xcal = xcal_of(root)
    notes = reading.notes
    zones = IcsZones(one for calendar in xcal.calendars for one in calendar.inside("VTIMEZONE"))
    events = (one for calendar in xcal.calendars for one in vevents(calendar))
    read = entries(events, zones, lambda one: xcal.element(one).origin, notes)
    _say_strange(zones, source, notes)
    found = list(Series(zones, notes).occurrences(read))
    if not found:
        raise AgendaError([_nothing(source)])
    return [_event(found, xcal, root, notes)]


def _event(found: list[Occurrence], xcal: Xcal, root: XmlElement, notes: Notes) -> SourceEvent:
    calendar = xcal.calendars[0]
    title, name = calendar.text("X-WR-CALDESC"), calendar.text("NAME", "X-WR-CALNAME")
    sessions = [(session_of(one, notes), xcal.element(one.entry.component)) for one in found]
    event = SourceEvent(
        title=markup.one_line(title or name),
        id=markup.one_line(name) if title else "",
        timezone=calendar.text("X-WR-TIMEZONE").strip() or _commonest_zone(found),
        origin=root.origin,
    )
    if is_own(calendar):
        return own_event(event, [(_with_fields(*one), one[1]) for one in sessions], notes)
    people = People((one for _, element in sessions for one in _mentions(element)), notes)
    every = each_once((_foreign(*one, people) for one in sessions), notes)
    rooms = dict.fromkeys(room for one in every for room in one.rooms)
    return replace(event, rooms=tuple(rooms), sessions=tuple(every))


def _foreign(session: SourceSession, element: XmlElement, people: People) -> SourceSession:
    """With the people of the draft, and the UID that pretalx has in its other calendars."""
    full = _with_fields(session, element)
    mentions = list(_mentions(element))
    return replace(
        full,
        appearances=people.appearances(mentions, full.title) if mentions else full.appearances,
        uid=frab_pretalx.calendar_uid(full.uid, full.link) if full.uid else "",
    )


def _with_fields(session: SourceSession, element: XmlElement) -> SourceSession:
    """With what Pentabarf adds in elements of its own."""
    if element.first("properties"):
        return session
    return replace(
        session,
        title=markup.one_line(element.text("title")) or session.title,
        subtitle=markup.one_line(element.text("subtitle")),
        kind=markup.one_line(element.text("category")),
        track=markup.one_line(element.text("track")),
        language=markup.one_line(element.text("language-code", "language")),
        number=number_of(element.text("event-id")),
    )


def _mentions(element: XmlElement) -> Iterator[Mention]:
    """Those who are named as attendees."""
    return (mention_of(one) for one in element.inside("attendee") if is_name(one))


def _commonest_zone(found: list[Occurrence]) -> str:
    counted = Counter(one.entry.start.zone.name for one in found)
    del counted[""], counted[UNIVERSAL]
    return max(counted, key=lambda name: counted[name], default="")


def _nothing(source: SourceFile) -> Problem:
    message = "there is no entry with a time in this calendar"
    hint = "look whether it is the whole export; what lasts whole days is no session"
    return error("nothing-to-import", message, source.origin, hint)


def _say_strange(zones: IcsZones, source: SourceFile, notes: Notes) -> None:
    for tzid in zones.strange:
        what = f"{quoted(tzid)} is no time zone that is known: its times are those of the event"
        notes.mended(what, source.origin)


FORMAT = Format(name="xcal", title="xCal", recognises=_recognises, read=_read)
