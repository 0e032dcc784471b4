"""Moments and lengths of time as the formats write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_MINUTE = timedelta(minutes=1)


def stamp(moment: datetime) -> str:
    """ "2027-03-01T09:00:00+03:00"; in UTC where a zone was not whole minutes off (before 1972)."""
    offset = moment.utcoffset() or timedelta()
    return (moment.astimezone(UTC) if offset % _MINUTE else moment).isoformat(timespec="seconds")


def utc_stamp(moment: datetime) -> str:
    """ "20270301T060000Z" (RFC 5545 §3.3.5)."""
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def clock(moment: datetime) -> str:
    """ "09:00" by the clock of the event."""
    return f"{moment:%H:%M}"


def length(start: datetime, end: datetime) -> str:
    """ "01:30", the time that really passes, whatever is done to the clocks meanwhile."""
    # Two times of one zone are subtracted by the clock on the wall.
    minutes = (end.astimezone(UTC) - start.astimezone(UTC)) // _MINUTE
    return f"{minutes // 60:02}:{minutes % 60:02}"
