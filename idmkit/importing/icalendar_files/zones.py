"""The time zones that a calendar names, however its program calls them, or defines by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import cache
from zoneinfo import ZoneInfo

from idmkit.importing.icalendar_files.recurrence import last_before
from idmkit.importing.icalendar_files.source import IcsComponent, instant, windows_zones
from idmkit.reading.cities import zone_of_city
from idmkit.reading.time_zones import known_zones

UNIVERSAL = "UTC"
_UNIVERSAL = ("utc", "gmt", "z", "zulu", "etc/utc", "etc/gmt", "coordinated universal time")
_OFFSET = re.compile(r"([+-])([0-9]{2})([0-9]{2})(?:[0-9]{2})?")
_MOST_STRANGE = 20  # names in one file that are looked into: each takes a while


class OwnRules:
    """A VTIMEZONE that no known zone stands for: offsets by its own rules (RFC 5545 §3.6.5)."""

    def __init__(self, component: IcsComponent) -> None:
        self._observances = [
            (offset, start, part.text("RRULE"))
            for part in (*component.inside("STANDARD"), *component.inside("DAYLIGHT"))
            if (offset := _offset(part)) is not None
            and isinstance(start := instant(part.text("DTSTART")), datetime)
        ]

    def __bool__(self) -> bool:
        return bool(self._observances)

    def at(self, clock: datetime) -> datetime:
        """A time by the clock of this zone; before its first rule, standard time."""
        onsets = [
            (onset, offset)
            for offset, start, rule in self._observances
            if (onset := last_before(clock, start.replace(tzinfo=None), rule))
        ]
        offset = max(onsets)[1] if onsets else self._observances[0][0]
        return clock.replace(tzinfo=timezone(offset))


@dataclass(frozen=True, slots=True)
class IcsZone:
    """A zone: an IANA `name`, or `rules` of the file; without either, the clock of the event."""

    name: str = ""
    rules: OwnRules | None = None

    def at(self, clock: datetime) -> datetime:
        """A time by the clock of this zone: aware, if the zone is known."""
        if self.name:
            return clock.replace(tzinfo=ZoneInfo(self.name))
        return self.rules.at(clock) if self.rules else clock

    def clock(self, moment: datetime) -> datetime:
        """What the clock of this zone shows at `moment`; naive."""
        if moment.tzinfo is None:
            return moment
        there = self.at(moment.replace(tzinfo=None)).tzinfo
        return (moment.astimezone(there) if there else moment).replace(tzinfo=None)


NO_ZONE = IcsZone()


class IcsZones:
    """The zones of a calendar by their TZID; `strange` has those that no list of zones knows."""

    def __init__(self, components: Iterable[IcsComponent]) -> None:
        self.strange: dict[str, IcsZone] = {}
        self._found: dict[str, IcsZone] = {"": NO_ZONE}
        self._defined = {one.text("TZID").strip(): one for one in components}

    def of(self, tzid: str) -> IcsZone:
        """The zone of a TZID: known by name, else defined in the file, else that of a city."""
        if tzid not in self._found:
            self._found[tzid] = self._look_up(tzid)
        return self._found[tzid]

    def _look_up(self, tzid: str) -> IcsZone:
        defined = self._defined.get(tzid.strip())
        name = zone_called(tzid) or (zone_called(defined.text("X-LIC-LOCATION")) if defined else "")
        if name:
            return IcsZone(name)
        known = len(self.strange) < _MOST_STRANGE
        rules = OwnRules(defined) if defined and known else None
        city = zone_of_city(tzid, known_zones()) if known and not rules else ""
        self.strange[tzid] = IcsZone(city, rules or None)
        return self.strange[tzid]


def zone_called(name: str) -> str:
    """The IANA name of a zone that goes by this name, or by this name in Windows; else "".

    Mozilla and Evolution put an address before it: "/mozilla.org/20050126_1/Europe/Zurich".
    """
    parts = name.strip(' "/').casefold().split("/")[-4:]
    for start in range(len(parts)):
        one = "/".join(parts[start:])
        if one in _UNIVERSAL:
            return UNIVERSAL
        known = _by_small_letters()
        if found := known.get(one) or windows_zones().get(one) or known.get(one.replace("-", "/")):
            return found
    return ""


@cache
def _by_small_letters() -> dict[str, str]:
    return {name.casefold(): name for name in known_zones()}


def _offset(observance: IcsComponent) -> timedelta | None:
    found = _OFFSET.fullmatch(observance.text("TZOFFSETTO").strip())
    if not found:
        return None
    size = timedelta(hours=int(found[2]), minutes=int(found[3]))
    return None if size >= timedelta(days=1) else size if found[1] == "+" else -size
