"""The types of values (RFC 5545 §3.3), a function for each: what is wrong with its letters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from idmkit.linting.rule import Fault
from idmkit.linting.values.addresses import uri
from idmkit.linting.values.binary import base64
from idmkit.linting.values.numbers import geo, integer, request_status, utc_offset, version
from idmkit.linting.values.recurrence import recurrence
from idmkit.linting.values.text import text
from idmkit.linting.values.times import date, date_time, duration, period

Check = Callable[[str], Iterator[Fault]]

CHECKS: Mapping[str, Check] = {
    "BINARY": base64,
    "CAL-ADDRESS": uri,
    "DATE": date,
    "DATE-TIME": date_time,
    "DURATION": duration,
    "GEO": geo,
    "INTEGER": integer,
    "PERIOD": period,
    "RECUR": recurrence,
    "REQUEST-STATUS": request_status,
    "TEXT": text,
    "URI": uri,
    "UTC-OFFSET": utc_offset,
    "VERSION": version,
}
