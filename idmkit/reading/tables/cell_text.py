"""What a cell of a workbook shows: its number, date or time as text."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

_DAY_ZERO = 1900  # Excel's days count from the last of 1899: a time without a date is on them
_HALF_A_SECOND = timedelta(milliseconds=500)
_EXACT = 15  # digits of a number that Excel keeps


def cell_text(value: Any) -> str:  # noqa: PLR0911  # one for each type
    """ "9:15", "2009-07-09", "2009-07-09 9:15", "1:30", "3", "TRUE"; text as it stands.

    A time is rounded to the second: 0.385416 of a day is 9:15.
    """
    match value:
        case str():
            return value
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            return f"{value:.{_EXACT}g}"
        case datetime():
            return _moment(value)
        case date():
            return value.isoformat() if value.year >= _DAY_ZERO else "0:00"
        case time():
            return _moment(datetime.combine(date(_DAY_ZERO - 1, 12, 31), value))
        case timedelta():
            return _span(value)
    return "" if value is None else str(value)


def _moment(value: datetime) -> str:
    whole = (value + _HALF_A_SECOND).replace(microsecond=0)
    clock = f"{whole.hour}:{whole:%M:%S}".removesuffix(":00")
    return f"{whole:%Y-%m-%d} {clock}" if value.year >= _DAY_ZERO else clock


def _span(value: timedelta) -> str:
    """Hours and minutes, as [h]:mm shows them."""
    seconds = round(value.total_seconds())
    minutes, seconds = divmod(abs(seconds), 60)
    text = f"{minutes // 60}:{minutes % 60:02}"
    whole = f"{text}:{seconds:02}" if seconds else text
    return f"-{whole}" if value < timedelta() else whole
