"""The entries of a calendar that have a time, each once: what is broken or out of date is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from idmkit.importing.icalendar_files.source import IcsComponent, IcsValue, duration, instant
from idmkit.importing.icalendar_files.zones import NO_ZONE, UNIVERSAL, IcsZone, IcsZones
from idmkit.importing.sources.markup import one_line
from idmkit.importing.sources.notes import Notes
from idmkit.model.origin import Origin

_LONGEST = timedelta(days=366)
_NONE = timedelta()


@dataclass(frozen=True, slots=True)
class Moment:
    """A time by the clock of a zone; a day, if `is_day`: then the clock is at midnight."""

    clock: datetime
    zone: IcsZone = NO_ZONE
    is_day: bool = False

    @property
    def at(self) -> datetime:
        """Aware, if the zone is known."""
        return self.zone.at(self.clock)

    @property
    def identity(self) -> datetime | date:
        """Equal for what is the same moment, whatever zone it is written in."""
        if self.is_day:
            return self.clock.date()
        return self.at.astimezone(UTC) if self.at.tzinfo else self.clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A VEVENT with a time. `replaces` is the occurrence of its series whose place it takes."""

    component: IcsComponent
    uid: str
    title: str
    start: Moment
    end: Moment
    replaces: Moment | None
    origin: Origin = field(compare=False, repr=False)


def entries(
    components: Iterable[IcsComponent],
    zones: IcsZones,
    origin_of: Callable[[IcsComponent], Origin],
    notes: Notes,
) -> list[Entry]:
    """The entries in the order of the file."""
    read = (_entry(one, zones, origin_of(one), notes) for one in components)
    return list(_current([entry for entry in read if entry], notes))


def moment_of(value: IcsValue | None, zones: IcsZones) -> Moment | None:
    """The moment that a value tells, or None if it tells none."""
    found = instant(value.raw) if value else None
    if value is None or found is None:
        return None
    if not isinstance(found, datetime):
        return Moment(datetime.combine(found, time()), is_day=True)
    is_day = value.parameters.get("VALUE", "").upper() == "DATE"
    if found.tzinfo:
        return Moment(found.astimezone(UTC).replace(tzinfo=None), IcsZone(UNIVERSAL), is_day)
    return Moment(found, zones.of(value.parameters.get("TZID", "")), is_day)


def _entry(component: IcsComponent, zones: IcsZones, origin: Origin, notes: Notes) -> Entry | None:
    title = one_line(component.text("SUMMARY"))
    written = component.value("DTSTART")
    start = moment_of(written, zones)
    if start is None:
        what = "the start of the entry cannot be read" if written else "the entry has no start"
        notes.dropped(what, origin, title)
        return None
    if start.is_day or component.word("X-MICROSOFT-CDO-ALLDAYEVENT") == "TRUE":
        notes.dropped("all-day entries", origin, title)
        return None
    if component.is_broken:
        notes.mended("lines of the entry are broken", origin, title)
    return Entry(
        component=component,
        uid=component.text("UID").strip(),
        title=title,
        start=start,
        end=_end(component, start, zones),
        replaces=moment_of(component.value("RECURRENCE-ID"), zones),
        origin=origin,
    )


def _end(component: IcsComponent, start: Moment, zones: IcsZones) -> Moment:
    """DTEND, or start and DURATION; without either the entry takes no time (§3.6.1)."""
    end = moment_of(component.value("DTEND"), zones)
    if end:
        has_zone = end.at.tzinfo is not None and start.at.tzinfo is not None
        return end if has_zone and not end.is_day else Moment(end.clock, start.zone)
    length = duration(component.text("DURATION")) or _NONE
    return Moment(start.clock + (length if abs(length) <= _LONGEST else _NONE), start.zone)


def _current(read: list[Entry], notes: Notes) -> Iterator[Entry]:
    """Each entry once, in its latest version: that with the highest SEQUENCE (§3.8.7.4)."""
    newest: dict[object, int] = {}
    for entry in read:
        for likeness in _likenesses(entry):
            newest[likeness] = max(_sequence(entry), newest.get(likeness, 0))
    seen = set[object]()
    for entry in read:
        same = (*_likenesses(entry), entry.end.identity)
        if entry.uid and _sequence(entry) < max(newest[one] for one in _likenesses(entry)):
            notes.dropped("an earlier version of the entry", entry.origin, entry.title)
        elif same in seen:
            notes.dropped("the same entry again", entry.origin, entry.title)
        else:
            seen.add(same)
            yield entry


def _likenesses(entry: Entry) -> tuple[object, object]:
    """What two versions of an entry have in common: beside the UID, its title or its start."""
    replaced = entry.replaces and entry.replaces.identity
    return (entry.uid, replaced, entry.title), (entry.uid, replaced, entry.start.identity)


def _sequence(entry: Entry) -> int:
    written = entry.component.text("SEQUENCE").strip()[:9]
    return int(written) if written.isascii() and written.isdigit() else 0
