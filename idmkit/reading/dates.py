"""Dates that can be printed, put in a calendar and counted with."""

from __future__ import annotations

from datetime import date

from idmkit.model.origin import Origin
from idmkit.reading.faults import Faults

_EARLIEST = 1900
_LATEST = 2199


def is_usable(day: date, origin: Origin, faults: Faults) -> bool:
    """Whether the year can be meant. Reports bad-date."""
    if _EARLIEST <= day.year <= _LATEST:
        return faults.reliable(origin.path)
    message = f"the year {day.year} cannot be meant"
    faults.add("bad-date", message, origin, f"years go from {_EARLIEST} to {_LATEST}")
    return False
