"""The time zone that an event names; without one no time can be put in a calendar."""

from __future__ import annotations

from importlib.resources import files
from zoneinfo import ZoneInfo

from idmkit.model.origin import Origin
from idmkit.reading.faults import Faults, nearest, quoted

# Places of many meetings whose time zone goes by another city's name.
_OTHER_CITIES = {
    "Geneva": "Europe/Zurich",
    "Genève": "Europe/Zurich",
    "Bern": "Europe/Zurich",
    "The Hague": "Europe/Amsterdam",
    "Bonn": "Europe/Berlin",
    "Strasbourg": "Europe/Paris",
    "Washington": "America/New_York",
    "Montreal": "America/Toronto",
    "Addis Ababa": "Africa/Addis_Ababa",
}
_STANDING_IN = "UTC"


def read_time_zone(name: str, place: str, table: Origin, faults: Faults) -> ZoneInfo:
    """The zone called `name`; UTC stands in for one that is missing or unknown."""
    known = _known_zones()
    if name in known:
        return ZoneInfo(name)
    origin = table.at("timezone")
    if name:
        meant = nearest(name, known) or _by_city(name, known)
        hint = f'did you mean "{meant}"?' if meant else 'zones are called like "Europe/Zurich"'
        faults.add("unknown-time-zone", f"there is no time zone {quoted(name)}", origin, hint)
    elif faults.reliable(origin.path):
        zone = _by_city(place, known) or "Europe/Zurich"
        hint = f'add a line: timezone = "{zone}" (the zone of the place where the event is held)'
        faults.add("missing-time-zone", "the event has no time zone", origin, hint)
    faults.distrust(origin.path)
    return ZoneInfo(_STANDING_IN)


def _known_zones() -> tuple[str, ...]:
    """The zones of the tzdata package: the same on every system, capitals and all."""
    return tuple((files("tzdata") / "zones").read_text("ascii").split())


def _by_city(place: str, known: tuple[str, ...]) -> str:
    words = place.casefold()
    for city, zone in _OTHER_CITIES.items():
        if city.casefold() in words:
            return zone
    cities = ((zone.rpartition("/")[2].replace("_", " ").casefold(), zone) for zone in known)
    return next((zone for city, zone in cities if "/" in zone and city in words), "")
