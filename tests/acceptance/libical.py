"""The little of libical that the tests need, through ctypes: parse, count errors, times in UTC."""

from __future__ import annotations

import ctypes
import ctypes.util
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

_VEVENT = 4  # ICAL_VEVENT_COMPONENT of libical/icalenums.h


class _Time(ctypes.Structure):
    """struct icaltimetype of libical 3 (libical/icaltime.h)."""

    _fields_ = (
        *[(name, ctypes.c_int) for name in ("year", "month", "day", "hour", "minute", "second")],
        ("is_date", ctypes.c_int),
        ("is_daylight", ctypes.c_int),
        ("zone", ctypes.c_void_p),
    )


@dataclass(frozen=True)
class Entry:
    """A VEVENT as libical understands it."""

    uid: str
    summary: str
    description: str
    start: datetime
    end: datetime
    sequence: int


def _library() -> ctypes.CDLL:
    name = ctypes.util.find_library("ical")
    if name is None:
        raise FileNotFoundError("libical is not installed (Debian: libical3)")
    library = ctypes.CDLL(name)
    component = ctypes.c_void_p
    signatures = {
        "icalparser_parse_string": (component, [ctypes.c_char_p]),
        "icalcomponent_count_errors": (ctypes.c_int, [component]),
        "icalcomponent_check_restrictions": (ctypes.c_int, [component]),
        "icalrestriction_check": (ctypes.c_int, [component]),
        "icalcomponent_get_first_component": (component, [component, ctypes.c_int]),
        "icalcomponent_get_next_component": (component, [component, ctypes.c_int]),
        "icalcomponent_get_uid": (ctypes.c_char_p, [component]),
        "icalcomponent_get_summary": (ctypes.c_char_p, [component]),
        "icalcomponent_get_description": (ctypes.c_char_p, [component]),
        "icalcomponent_get_dtstart": (_Time, [component]),
        "icalcomponent_get_dtend": (_Time, [component]),
        "icalcomponent_get_sequence": (ctypes.c_int, [component]),
        "icaltime_as_timet_with_zone": (ctypes.c_long, [_Time, ctypes.c_void_p]),
    }
    for function, (result, arguments) in signatures.items():
        if hasattr(library, function):
            getattr(library, function).restype = result
            getattr(library, function).argtypes = arguments
    return library


def read(content: bytes) -> tuple[int, list[Entry]]:
    """How many errors libical finds in a calendar, and its entries.

    Raises FileNotFoundError if libical is not there, ValueError if it reads no calendar at all.
    """
    library = _library()
    calendar = library.icalparser_parse_string(content)
    if not calendar:
        raise ValueError("libical reads no calendar here")
    library.icalrestriction_check(calendar)  # marks what RFC 5545 does not allow as an error
    return library.icalcomponent_count_errors(calendar), list(_entries(library, calendar))


def _entries(library: ctypes.CDLL, calendar: int) -> Iterator[Entry]:
    event = library.icalcomponent_get_first_component(calendar, _VEVENT)
    while event:
        yield Entry(
            uid=library.icalcomponent_get_uid(event).decode(),
            summary=library.icalcomponent_get_summary(event).decode(),
            description=(library.icalcomponent_get_description(event) or b"").decode(),
            start=_utc(library, library.icalcomponent_get_dtstart(event)),
            end=_utc(library, library.icalcomponent_get_dtend(event)),
            sequence=library.icalcomponent_get_sequence(event),
        )
        event = library.icalcomponent_get_next_component(calendar, _VEVENT)


def _utc(library: ctypes.CDLL, time: _Time) -> datetime:
    return datetime.fromtimestamp(library.icaltime_as_timet_with_zone(time, time.zone), UTC)
