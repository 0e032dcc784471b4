"""Schedule XML of the Pentabarf family: Pentabarf, frab, pretalx, and what writes the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from idmkit.importing.formats import Format, Reading
from idmkit.importing.frab.event import Listed
from idmkit.importing.frab.people import mentions
from idmkit.importing.frab.schedule import Schedule, source_event
from idmkit.importing.frab.times import day_of
from idmkit.importing.sources.source_event import SourceEvent
from idmkit.importing.sources.source_file import SourceFile
from idmkit.importing.sources.xml_source import XmlElement, read_xml, root_name

_ROOT = "schedule"


def _recognises(source: SourceFile) -> bool:
    return root_name(source) == _ROOT


def _read(source: SourceFile, reading: Reading) -> Iterable[SourceEvent]:
    """The event. Raises AgendaError: source-damaged, nothing-to-import."""
    root = read_xml(source, reading.notes)
    return [source_event(_schedule(root), reading.notes)]


def _schedule(root: XmlElement) -> Schedule:
    conference = root.first("conference") or root
    generator = root.first("generator")
    rooms = [one for day in root.inside("day") for one in day.inside("room")]
    return Schedule(
        conference=conference,
        generator=generator.text("name") if generator else "",
        base_url=conference.text("base_url"),
        rooms=[one.text("name") for one in rooms],
        no_rooms=[one.text("name") for one in rooms if not one.text("guid")],
        tracks=[*_tracks(conference), *(one.text() for one in root.rows("tracks"))],
        days=[day_of(one.text("date", "start")) for one in root.inside("day")],
        events=list(_events(root)),
        origin=root.origin,
    )


def _tracks(conference: XmlElement) -> Iterator[str]:
    return (one.text("name") or one.text() for one in conference.inside("track"))


def _events(root: XmlElement) -> Iterator[Listed]:
    """All events: in the rooms of days, or, as Pentabarf once wrote them, in the days."""
    for day in root.inside("day"):
        listed_under = day_of(day.text("date", "start"))
        for one in day.inside("room", "event"):
            room = one.text("name") if one.name == "room" else ""
            for event in one.inside("event") if one.name == "room" else [one]:
                yield Listed(listed_under, room, event, mentions(event))


FORMAT = Format(
    name="pentabarf-xml",
    title="schedule XML (frab, pretalx, Pentabarf)",
    recognises=_recognises,
    read=_read,
)
