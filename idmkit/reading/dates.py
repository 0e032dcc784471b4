"""Dates that can be printed, put in a calendar and counted with."""

from __future__ import annotations

from datetime import date

from idmkit.model.origin import Origin
from idmkit.reading.faults import Faults

MEANT_YEARS = range(1900, 2200)


def is_usable(day: date, origin: Origin, faults: Faults) -> bool:
    """Whether the year can be meant. Reports bad-date."""
    if day.year in MEANT_YEARS:
        return faults.reliable(origin.path)
    message = f"the year {day.year} cannot be meant"
    faults.add("bad-date", message, origin, f"years go from {MEANT_YEARS[0]} to {MEANT_YEARS[-1]}")
    return False
