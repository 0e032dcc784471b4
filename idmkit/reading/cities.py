"""Which time zone a city is in, for hints: what people write is a city more often than a zone."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterator, Sequence

_CONTINENTS = (
    *("Africa", "America", "Antarctica", "Arctic", "Asia"),
    *("Atlantic", "Australia", "Europe", "Indian", "Pacific"),
)
# Cities of many meetings whose time zone goes by another city's name.
_OTHER_CITIES = {
    "Africa/Casablanca": "Rabat, Marrakech, Marrakesh",
    "Africa/Johannesburg": "Pretoria, Cape Town, Durban",
    "Africa/Lagos": "Abuja",
    "America/Argentina/Buenos_Aires": "Buenos Aires",
    "America/Bogota": "Cartagena",
    "America/Guayaquil": "Quito",
    "America/Los_Angeles": "San Francisco",
    "America/New_York": "Washington, Boston, Philadelphia",
    "America/Sao_Paulo": "Brasilia, Rio de Janeiro",
    "America/Toronto": "Montreal, Ottawa",
    "Asia/Dubai": "Abu Dhabi",
    "Asia/Ho_Chi_Minh": "Hanoi",
    "Asia/Karachi": "Islamabad",
    "Asia/Kolkata": "New Delhi, Delhi, Mumbai",
    "Asia/Qatar": "Doha",
    "Asia/Shanghai": "Beijing",
    "Asia/Tokyo": "Kyoto, Osaka",
    "Europe/Amsterdam": "The Hague",
    "Europe/Berlin": "Bonn, Frankfurt, Hamburg, Munich",
    "Europe/Istanbul": "Ankara, Antalya",
    "Europe/London": "Edinburgh, Glasgow",
    "Europe/Madrid": "Barcelona",
    "Europe/Paris": "Strasbourg, Lyon, Marseille",
    "Europe/Rome": "Milan, Florence, Turin, Venice",
    "Europe/Zurich": "Geneva, Genève, Genf, Bern, Basel, Lausanne, Davos",
    "Pacific/Auckland": "Wellington",
}
_LIKENESS = 0.8
_SHORTEST = 5  # letters of a name that may be misspelt: shorter ones resemble too many


def zone_of_city(name: str, known: Sequence[str]) -> str:
    """The zone meant by "Geneva", "Europe/Geneva", "europe/zurich" or "Europe/Zurch", or ""."""
    city = _words(name.rpartition("/")[2])
    cities = dict(_cities(known))
    like = difflib.get_close_matches(city[:60], cities, n=1, cutoff=_LIKENESS)
    if city in cities:
        return cities[city]
    return cities[like[0]] if like and len(city) >= _SHORTEST else ""


def zone_of_place(place: str, known: Sequence[str]) -> str:
    """The zone of the last city that is named in `place` as a whole word, or ""."""
    words = f" {_words(place)} "
    found = [
        (words.rfind(f" {city} ") + len(city), len(city), zone)
        for city, zone in _cities(known)
        if f" {city} " in words
    ]
    return max(found, key=lambda one: one[:2])[2] if found else ""


def _cities(known: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each city in plain small letters, with its zone; not the states of Australia by initials."""
    for zone in known:
        continent, _, city = zone.partition("/")
        if continent in _CONTINENTS and "/" not in city and not city.isupper():
            yield _words(city), zone
    for zone, cities in _OTHER_CITIES.items():
        for city in cities.split(", "):
            yield _words(city), zone


def _words(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(one for one in plain if not unicodedata.combining(one))
    return " ".join(re.findall(r"[^\W_]+", letters))
