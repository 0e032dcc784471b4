"""The time zone of a source: stated by the user, named, or told by the place or the offsets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceEvent
from idmkit.model.problem import AgendaError, error
from idmkit.reading.cities import zone_of_city, zone_of_place
from idmkit.reading.faults import quoted
from idmkit.reading.time_zones import known_zones

_HOW = "say it: --timezone Europe/Zurich, with the zone of the place of the event"
_HOUR = timedelta(hours=1)
# Of many zones that share a clock, the one that most meetings are in.
_LIKELY = (
    *("Europe/Berlin", "Europe/London", "Europe/Athens", "America/New_York", "America/Chicago"),
    *("America/Denver", "America/Los_Angeles", "Australia/Sydney", "Pacific/Auckland"),
)


def zone_of(event: SourceEvent, stated: str, notes: Notes) -> ZoneInfo:
    """The zone that the agenda is written in.

    `stated` wins over everything. Raises AgendaError: no-time-zone, if nothing tells it.
    """
    if stated:
        return _stated(stated, event)
    known = known_zones()
    if event.timezone in known:
        return ZoneInfo(event.timezone)
    named = zone_of_city(event.timezone, known) if event.timezone else ""
    if named:
        notes.mended(f"{quoted(event.timezone)} is no time zone, {named} is", event.origin)
        return ZoneInfo(named)
    zone = zone_of_place(event.place, known)
    if zone:
        notes.guessed(f"the time zone is {zone}, that of {event.place}", event.origin)
        return ZoneInfo(zone)
    return _by_offsets(event, known, notes)


def _stated(name: str, event: SourceEvent) -> ZoneInfo:
    known = known_zones()
    if name in known:
        return ZoneInfo(name)
    meant = zone_of_city(name, known) or zone_of_place(name, known)
    hint = f"did you mean --timezone {meant}?" if meant else _HOW
    raise AgendaError(
        [error("no-time-zone", f"there is no time zone {quoted(name)}", event.origin, hint)]
    )


def _by_offsets(event: SourceEvent, known: Sequence[str], notes: Notes) -> ZoneInfo:
    """A zone whose clock agrees with every time that has an offset; a plain offset if one does."""
    moments = [one for session in event.sessions for one in (session.start, session.end)]
    aware = sorted({moment for moment in moments if moment.tzinfo})
    offsets = {moment.utcoffset() for moment in aware}
    if not aware:
        raise _missing(event, "its times name no time zone")
    if offsets == {timedelta()}:
        raise _missing(event, "its times are in UTC")
    plain = _plain_offset(aware[0]) if len(offsets) == 1 else ""
    candidates = (*_LIKELY, *known) if plain not in known else (plain,)
    found = next((name for name in candidates if _agrees(name, aware)), "")
    if not found:
        raise _missing(event, "no time zone has the offsets of its times")
    notes.guessed(f"the time zone is {found}, by the offset of its times", event.origin)
    return ZoneInfo(found)


def _missing(event: SourceEvent, why: str) -> AgendaError:
    message = f"{why}, and nothing in it tells where the event is held"
    return AgendaError([error("no-time-zone", message, event.origin, _HOW)])


def _plain_offset(moment: datetime) -> str:
    """ "Etc/GMT-2" for two hours east: the sign of these names is turned round."""
    offset = moment.utcoffset() or timedelta()
    return "" if offset % _HOUR else f"Etc/GMT{-(offset // _HOUR):+d}"


def _agrees(name: str, moments: Iterable[datetime]) -> bool:
    zone = ZoneInfo(name)
    return all(one.astimezone(zone).utcoffset() == one.utcoffset() for one in moments)
