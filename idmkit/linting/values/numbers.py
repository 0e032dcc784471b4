"""Numbers: INTEGER, UTC-OFFSET, and the values that only one property has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from idmkit.linting.rule import Fault, must, shortened
from idmkit.linting.values.text import text

_INTEGER = re.compile(r"[+-]?[0-9]{1,10}")
_FLOAT = re.compile(r"[+-]?[0-9]{1,300}(\.[0-9]+)?")
_OFFSET = re.compile(r"([+-])([0-9]{2})([0-9]{2})([0-9]{2})?")
_STATUS = re.compile(r"[0-9](\.[0-9]+){1,2};")
_LARGEST = 2**31
_SIXTY = 60
_DAY = 24

INTEGER = must("bad-number", "RFC 5545 §3.3.8")
GEO = must("bad-geo", "RFC 5545 §3.8.1.6")
OFFSET = must("bad-utc-offset", "RFC 5545 §3.3.14")
VERSION = must("bad-version", "RFC 5545 §3.7.4")
STATUS = must("bad-request-status", "RFC 5545 §3.8.8.3")


def integer(value: str) -> Iterator[Fault]:
    """A whole number of 32 bits."""
    is_good = _INTEGER.fullmatch(value) and -_LARGEST <= int(value) < _LARGEST
    if not is_good:
        message = f'"{shortened(value)}" is no whole number'
        yield Fault(INTEGER, 0, max(1, len(value)), message, "write it in digits")


def geo(value: str) -> Iterator[Fault]:
    """Latitude and longitude in degrees."""
    parts = value.split(";")
    hint = "write latitude;longitude in degrees: 46.2044;6.1432"
    if len(parts) != 2 or not all(map(_FLOAT.fullmatch, parts)):  # noqa: PLR2004 -- two of them
        message = f'"{shortened(value)}" is no pair of latitude and longitude'
        yield Fault(GEO, 0, max(1, len(value)), message, hint)
    elif abs(float(parts[0])) > 90:  # noqa: PLR2004 -- the pole
        yield Fault(GEO, 0, len(parts[0]), "no latitude is beyond 90 degrees", hint)
    elif abs(float(parts[1])) > 180:  # noqa: PLR2004 -- the date line
        start = len(parts[0]) + 1
        yield Fault(GEO, start, len(value), "no longitude is beyond 180 degrees", hint)


def utc_offset(value: str) -> Iterator[Fault]:
    """Hours and minutes from UTC."""
    found = _OFFSET.fullmatch(value)
    end = max(1, len(value))
    if not found:
        message = f'"{shortened(value)}" is no offset from UTC'
        yield Fault(OFFSET, 0, end, message, "write sign, hours and minutes: +0100")
    elif int(found[2]) >= _DAY or int(found[3]) >= _SIXTY or int(found[4] or 0) >= _SIXTY:
        message = f'"{value}" has more hours or minutes than there are'
        yield Fault(OFFSET, 0, end, message, "hours go to 23, minutes and seconds to 59")
    elif found[1] == "-" and not int(value[1:]):
        yield Fault(OFFSET, 0, end, "the offset of UTC itself has a plus sign", "write +0000")


def version(value: str) -> Iterator[Fault]:
    """Only 2.0 is iCalendar; 1.0 is its forerunner."""
    if value != "2.0":
        message = f'the version is "{shortened(value)}", and only 2.0 is this standard'
        yield Fault(VERSION, 0, max(1, len(value)), message, "export it again as iCalendar 2.0")


def request_status(value: str) -> Iterator[Fault]:
    """A code, a text, and perhaps data, parted by semicolons."""
    found = _STATUS.match(value)
    if not found:
        message = f'"{shortened(value)}" begins with no status code'
        yield Fault(STATUS, 0, max(1, len(value)), message, "write it as 2.0;Success")
        return
    description = re.split(r"(?<!\\);", value[found.end() :], maxsplit=1)[0]
    for fault in text(description):
        yield fault._replace(start=fault.start + found.end(), end=fault.end + found.end())
