"""Which types of values each property takes, and the section that defines it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PropertyType:
    """`types` of its value, the default first; `is_list` where commas part several values.

    `says_type` tells that there is no default: the VALUE parameter must stand there. `is_utc`
    tells that a time in it must be in UTC. `section` defines it.
    """

    section: str
    types: tuple[str, ...]
    is_list: bool = False
    says_type: bool = False
    is_utc: bool = False


def _one(section: str, *types: str) -> PropertyType:
    return PropertyType(section, types)


def _many(section: str, *types: str) -> PropertyType:
    return PropertyType(section, types, is_list=True)


def _utc(section: str) -> PropertyType:
    return PropertyType(section, ("DATE-TIME",), is_utc=True)


def _typed(section: str, *types: str) -> PropertyType:
    return PropertyType(section, types, says_type=True)


_RFC = "RFC 5545 §3"
PROPERTIES = {
    "CALSCALE": _one(f"{_RFC}.7.1", "TEXT"),
    "METHOD": _one(f"{_RFC}.7.2", "TEXT"),
    "PRODID": _one(f"{_RFC}.7.3", "TEXT"),
    "VERSION": _one(f"{_RFC}.7.4", "VERSION"),
    "ATTACH": _one(f"{_RFC}.8.1.1", "URI", "BINARY"),
    "CATEGORIES": _many(f"{_RFC}.8.1.2", "TEXT"),
    "CLASS": _one(f"{_RFC}.8.1.3", "TEXT"),
    "COMMENT": _one(f"{_RFC}.8.1.4", "TEXT"),
    "DESCRIPTION": _one(f"{_RFC}.8.1.5", "TEXT"),
    "GEO": _one(f"{_RFC}.8.1.6", "GEO"),
    "LOCATION": _one(f"{_RFC}.8.1.7", "TEXT"),
    "PERCENT-COMPLETE": _one(f"{_RFC}.8.1.8", "INTEGER"),
    "PRIORITY": _one(f"{_RFC}.8.1.9", "INTEGER"),
    "RESOURCES": _many(f"{_RFC}.8.1.10", "TEXT"),
    "STATUS": _one(f"{_RFC}.8.1.11", "TEXT"),
    "SUMMARY": _one(f"{_RFC}.8.1.12", "TEXT"),
    "COMPLETED": _utc(f"{_RFC}.8.2.1"),
    "DTEND": _one(f"{_RFC}.8.2.2", "DATE-TIME", "DATE"),
    "DUE": _one(f"{_RFC}.8.2.3", "DATE-TIME", "DATE"),
    "DTSTART": _one(f"{_RFC}.8.2.4", "DATE-TIME", "DATE"),
    "DURATION": _one(f"{_RFC}.8.2.5", "DURATION"),
    "FREEBUSY": _many(f"{_RFC}.8.2.6", "PERIOD"),
    "TRANSP": _one(f"{_RFC}.8.2.7", "TEXT"),
    "TZID": _one(f"{_RFC}.8.3.1", "TEXT"),
    "TZNAME": _one(f"{_RFC}.8.3.2", "TEXT"),
    "TZOFFSETFROM": _one(f"{_RFC}.8.3.3", "UTC-OFFSET"),
    "TZOFFSETTO": _one(f"{_RFC}.8.3.4", "UTC-OFFSET"),
    "TZURL": _one(f"{_RFC}.8.3.5", "URI"),
    "ATTENDEE": _one(f"{_RFC}.8.4.1", "CAL-ADDRESS"),
    "CONTACT": _one(f"{_RFC}.8.4.2", "TEXT"),
    "ORGANIZER": _one(f"{_RFC}.8.4.3", "CAL-ADDRESS"),
    "RECURRENCE-ID": _one(f"{_RFC}.8.4.4", "DATE-TIME", "DATE"),
    "RELATED-TO": _one(f"{_RFC}.8.4.5", "TEXT", "URI", "UID"),  # RFC 9253 §9.1
    "URL": _one(f"{_RFC}.8.4.6", "URI"),
    "UID": _one(f"{_RFC}.8.4.7", "TEXT"),
    "EXDATE": _many(f"{_RFC}.8.5.1", "DATE-TIME", "DATE"),
    "RDATE": _many(f"{_RFC}.8.5.2", "DATE-TIME", "DATE", "PERIOD"),
    "RRULE": _one(f"{_RFC}.8.5.3", "RECUR"),
    "EXRULE": _one("RFC 2445 §4.8.5.2", "RECUR"),
    "ACTION": _one(f"{_RFC}.8.6.1", "TEXT"),
    "REPEAT": _one(f"{_RFC}.8.6.2", "INTEGER"),
    "TRIGGER": _one(f"{_RFC}.8.6.3", "DURATION", "DATE-TIME"),
    "CREATED": _utc(f"{_RFC}.8.7.1"),
    "DTSTAMP": _utc(f"{_RFC}.8.7.2"),
    "LAST-MODIFIED": _utc(f"{_RFC}.8.7.3"),
    "SEQUENCE": _one(f"{_RFC}.8.7.4", "INTEGER"),
    "REQUEST-STATUS": _one(f"{_RFC}.8.8.3", "REQUEST-STATUS"),
    "TZUNTIL": _utc("RFC 7808 §7.1"),
    "TZID-ALIAS-OF": _one("RFC 7808 §7.2", "TEXT"),
    "BUSYTYPE": _one("RFC 7953 §3.2", "TEXT"),
    "NAME": _one("RFC 7986 §5.1", "TEXT"),
    "REFRESH-INTERVAL": _typed("RFC 7986 §5.7", "DURATION"),
    "SOURCE": _one("RFC 7986 §5.8", "URI"),
    "COLOR": _one("RFC 7986 §5.9", "TEXT"),
    "IMAGE": _typed("RFC 7986 §5.10", "URI", "BINARY"),
    "CONFERENCE": _typed("RFC 7986 §5.11", "URI"),
    "LOCATION-TYPE": _many("RFC 9073 §6.1", "TEXT"),
    "PARTICIPANT-TYPE": _one("RFC 9073 §6.2", "TEXT"),
    "RESOURCE-TYPE": _one("RFC 9073 §6.3", "TEXT"),
    "CALENDAR-ADDRESS": _one("RFC 9073 §6.4", "CAL-ADDRESS"),
    "STYLED-DESCRIPTION": _typed("RFC 9073 §6.5", "TEXT", "URI"),
    "STRUCTURED-DATA": _typed("RFC 9073 §6.6", "TEXT", "BINARY", "URI"),
    "ACKNOWLEDGED": _utc("RFC 9074 §6.1"),
    "PROXIMITY": _one("RFC 9074 §8.1", "TEXT"),
    "CONCEPT": _one("RFC 9253 §8.1", "URI"),
    "LINK": _typed("RFC 9253 §8.2", "URI", "UID", "XML-REFERENCE"),
    "REFID": _one("RFC 9253 §8.3", "TEXT"),
}
