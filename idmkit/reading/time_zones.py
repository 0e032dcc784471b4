"""The time zone that an event names; without one no time can be put in a calendar."""

from __future__ import annotations

import re
from importlib.resources import files
from zoneinfo import ZoneInfo

from idmkit.model.origin import Origin
from idmkit.reading.cities import zone_of_city, zone_of_place
from idmkit.reading.faults import Faults, quoted

_STANDING_IN = "UTC"
# What tzdata lists for computers that were never told where they are.
_NO_PLACES = ("Factory",)
# "CEST", "UTC+1", "+02:00": they mean other hours in other seasons, or in other countries.
_OFFSET = re.compile(r"[A-Z]{2,5}|(?:[A-Z]{1,4}\s*)?[+\-−±]?\s*\d[\d:.,]*")


def read_time_zone(name: str, place: str, table: Origin, faults: Faults) -> ZoneInfo:
    """The zone called `name`; UTC stands in for one that is missing or unknown."""
    known = known_zones()
    if name in known:
        return ZoneInfo(name)
    origin = table.at("timezone")
    if name:
        hint = _unknown(name, place, known)
        faults.add("unknown-time-zone", f"there is no time zone {quoted(name)}", origin, hint)
    elif faults.reliable(origin.path):
        faults.add(
            "missing-time-zone", "the event has no time zone", origin, _missing(place, known)
        )
    faults.distrust(origin.path)
    return ZoneInfo(_STANDING_IN)


def known_zones() -> tuple[str, ...]:
    """The zones of the tzdata package: the same on every system, capitals and all."""
    listed = (files("tzdata") / "zones").read_text("ascii").split()
    return tuple(zone for zone in listed if zone not in _NO_PLACES)


def _unknown(name: str, place: str, known: tuple[str, ...]) -> str:
    of_name = zone_of_city(name, known) or zone_of_place(name, known)
    if of_name:
        return f'did you mean "{of_name}"?'
    where = zone_of_place(place, known)
    example = f'"{where}"' if where else 'such as "Europe/Zurich"'
    if _OFFSET.fullmatch(name):
        return f"write continent and city, {example}: an abbreviation or offset may mean others"
    return f"write continent and city, {example}"


def _missing(place: str, known: tuple[str, ...]) -> str:
    where = zone_of_place(place, known)
    if where:
        return f'add a line: timezone = "{where}" (the zone of the place where the event is held)'
    return 'add a line such as timezone = "Europe/Zurich": the zone of the place of the event'
