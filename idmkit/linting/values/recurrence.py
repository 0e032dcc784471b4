"""RECUR (RFC 5545 §3.3.10, with RSCALE and SKIP of RFC 7529)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from idmkit.linting.rule import Fault, must, shortened
from idmkit.linting.values.times import date, date_time

_FREQUENCIES = ("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_WEEKDAYS = "SU|MO|TU|WE|TH|FR|SA"
_BY_DAY = re.compile(rf"(?:[+-]?([1-9]|[1-4][0-9]|5[0-3]|0[1-9]))?(?:{_WEEKDAYS})")
_NUMBER = re.compile(r"[+-]?[0-9]{1,3}")
_LEAP_MONTH = re.compile(r"[0-9]{1,2}L")  # RFC 7529 §4.2
_COUNT = re.compile(r"[0-9]*[1-9][0-9]*")

RECUR = must("bad-recurrence", "RFC 5545 §3.3.10")
UNTIL_AND_COUNT = must("until-and-count", "RFC 5545 §3.3.10")


class _Range(NamedTuple):
    least: int
    most: int
    is_signed: bool = False


_RANGES = {
    "BYSECOND": _Range(0, 60),
    "BYMINUTE": _Range(0, 59),
    "BYHOUR": _Range(0, 23),
    "BYMONTHDAY": _Range(1, 31, is_signed=True),
    "BYYEARDAY": _Range(1, 366, is_signed=True),
    "BYWEEKNO": _Range(1, 53, is_signed=True),
    "BYMONTH": _Range(1, 12),
    "BYSETPOS": _Range(1, 366, is_signed=True),
}
_BY = frozenset((*_RANGES, "BYDAY")) - {"BYSETPOS"}
_NAMES = frozenset(
    (*_RANGES, "BYDAY", "FREQ", "UNTIL", "COUNT", "INTERVAL", "WKST", "RSCALE", "SKIP")
)
# With which frequencies a part means nothing.
_NOT_WITH = {
    "BYWEEKNO": frozenset(_FREQUENCIES) - {"YEARLY"},
    "BYYEARDAY": frozenset(("DAILY", "WEEKLY", "MONTHLY")),
    "BYMONTHDAY": frozenset(("WEEKLY",)),
}


class _Part(NamedTuple):
    name: str
    value: str
    start: int
    end: int

    def fault(self, message: str, hint: str = "") -> Fault:
        return Fault(RECUR, self.start, self.end, message, hint)


def recurrence(value: str) -> Iterator[Fault]:
    """What is wrong with a rule: its parts one by one, then their company."""
    parts = list(_parts(value))
    faults = [fault for part in parts for fault in _check_part(part)]
    yield from faults or _check_together(parts, value)


def part_of(value: str, name: str) -> str:
    """The value of one part of a rule, or nothing."""
    return next((part.value for part in _parts(value) if part.name == name), "")


def _parts(value: str) -> Iterator[_Part]:
    place = 0
    for text in value.upper().split(";")[:100]:
        name, _, rest = text.partition("=")
        yield _Part(name, rest, place, max(place + 1, place + len(text)))
        place += len(text) + 1


def _check_part(part: _Part) -> Iterator[Fault]:
    if part.name not in _NAMES:
        message = f'"{shortened(part.name)}" is no part of a rule'
        if not part.name:
            message = "a semicolon stands here, and no part of the rule beside it"
        yield part.fault(message, "delete it, or mend its name")
    elif not part.value:
        yield part.fault(f"{part.name} has no value", f"write {part.name}=…, or delete it")
    elif part.name in _RANGES:
        yield from _check_numbers(part, _RANGES[part.name])
    elif part.name == "BYDAY":
        if not all(map(_BY_DAY.fullmatch, part.value.split(","))):
            hint = "write MO, TU, …, with a number before it where needed: 2MO, -1SU"
            yield part.fault(f'"{shortened(part.value)}" are no days of the week', hint)
    else:
        yield from _check_single(part)


def _check_numbers(part: _Part, allowed: _Range) -> Iterator[Fault]:
    for text in part.value.split(","):
        if part.name == "BYMONTH" and _LEAP_MONTH.fullmatch(text):
            continue
        number = int(text) if _NUMBER.fullmatch(text) else None
        size = abs(number) if number is not None and allowed.is_signed else number
        is_signed = text[:1] in tuple("+-")
        if (
            size is None
            or not allowed.least <= size <= allowed.most
            or (is_signed and not allowed.is_signed)
        ):
            hint = f"its numbers go from {allowed.least} to {allowed.most}"
            yield part.fault(f'"{shortened(text)}" cannot stand in {part.name}', hint)
            return


def _check_single(part: _Part) -> Iterator[Fault]:
    said = f'"{shortened(part.value)}"'
    if part.name == "FREQ" and part.value not in _FREQUENCIES:
        yield part.fault(f"{said} is no frequency", "write DAILY, WEEKLY, MONTHLY or YEARLY")
    elif part.name == "WKST" and not re.fullmatch(_WEEKDAYS, part.value):
        yield part.fault(f"{said} is no day of the week", "write MO or SU")
    elif part.name in ("COUNT", "INTERVAL") and not _COUNT.fullmatch(part.value):
        yield part.fault(f"{part.name} is a number from 1, not {said}", "write 1 or more")
    elif part.name == "UNTIL":
        check = date_time if "T" in part.value else date
        start = part.start + len("UNTIL=")
        for fault in check(part.value):
            yield fault._replace(start=start + fault.start, end=start + fault.end)


def _check_together(parts: list[_Part], value: str) -> Iterator[Fault]:
    named: dict[str, _Part] = {}
    for part in parts:
        if part.name in named:
            yield part.fault(f"{part.name} stands twice", "delete one of them")
            return
        named[part.name] = part
    if "FREQ" not in named:
        message = "this rule does not say how often: FREQ is missing"
        yield Fault(RECUR, 0, max(1, len(value)), message, "begin it with FREQ=WEEKLY, for example")
        return
    if "UNTIL" in named and "COUNT" in named:
        part = named["COUNT"]
        message = "a rule ends by UNTIL or by COUNT, not by both"
        yield Fault(UNTIL_AND_COUNT, part.start, part.end, message, "delete one of them")
    yield from _check_frequency(named)


def _check_frequency(named: dict[str, _Part]) -> Iterator[Fault]:
    frequency = named["FREQ"].value
    for name, unfit in _NOT_WITH.items():
        if name in named and frequency in unfit:
            yield named[name].fault(f"{name} has no meaning with FREQ={frequency}", "delete it")
    if "BYSETPOS" in named and not _BY & named.keys():
        message = "BYSETPOS chooses among the days of another part, but there is none"
        yield named["BYSETPOS"].fault(message, "add BYDAY or the like")
    by_day = named.get("BYDAY")
    if (
        by_day
        and re.search("[0-9]", by_day.value)
        and (frequency not in ("MONTHLY", "YEARLY") or "BYWEEKNO" in named)
    ):
        message = "a number before a weekday has a meaning by month or year only"
        yield by_day.fault(message, "delete the number")
