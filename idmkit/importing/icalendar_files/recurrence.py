"""Rules of recurrence followed within bounds (RFC 5545 §3.3.10); the door to dateutil.

A rule may never come true, and dateutil would look for it until the year 9999. The Gregorian
calendar repeats every 400 years, weekdays and all: so a rule is followed in the last such stretch,
which ends soon, and what is found is moved back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import islice, takewhile
from typing import NamedTuple

from idmkit.importing.icalendar_files.source import instant

_LONGEST_RULE = 200  # characters
_CYCLE = 400  # years
_LAST_START = 9899  # leaves a hundred years to a rule
_PART = re.compile(r"([A-Z]+)=([A-Z0-9,+\-]+)")
_STEPS = re.compile(r"[1-9][0-9]{0,3}")
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_FOLLOWED = {
    *("FREQ", "INTERVAL", "COUNT", "WKST", "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"),
    *("BYMONTH", "BYSETPOS", "BYHOUR", "BYMINUTE"),
}
_A_DAY = timedelta(days=1)
_A_SECOND = timedelta(seconds=1)


class Rule(NamedTuple):
    """A rule that can be followed; `until` is the last moment by the clock, if it has one."""

    parts: dict[str, str]
    until: datetime | None


def rule_of(text: str, clock: Callable[[datetime], datetime]) -> Rule | None:
    """The rule, or None for one that is unreadable, or repeats more often than by days.

    `clock` turns a moment into the time of the clock that the rule goes by.
    """
    parts = dict(_PART.findall(text.upper())) if len(text) <= _LONGEST_RULE else {}
    until = instant(parts.pop("UNTIL", ""))
    known = parts.keys() <= _FOLLOWED and parts.get("FREQ") in _FREQUENCIES
    if not known or not _STEPS.fullmatch(parts.get("INTERVAL", "1")):
        return None
    if until is None or isinstance(until, datetime):
        return Rule(parts, clock(until) if until else None)
    return Rule(parts, datetime(until.year, until.month, until.day) + _A_DAY - _A_SECOND)  # noqa: DTZ001


def moments(rule: Rule, start: datetime) -> Iterator[datetime]:
    """The moments of a rule from `start` on, all naive; it may have no end.

    Nothing for a rule that cannot be followed, such as one of the 99th Monday of a month.
    """
    shift = (_LAST_START - start.year) // _CYCLE * _CYCLE
    followed = _followed(rule.parts, start.replace(year=start.year + shift))
    found = (one.replace(year=one.year - shift) for one in followed)
    end = rule.until
    return takewhile(lambda one: end is None or one <= end, found)


def last_before(clock: datetime, start: datetime, text: str) -> datetime | None:
    """The last moment up to `clock` of a yearly rule that begins at `start`; all naive.

    Without such a rule it is `start`; None before the first.
    """
    rule = rule_of(text, lambda moment: moment.replace(tzinfo=None)) if text else None
    if start > clock or rule is None or rule.parts["FREQ"] != "YEARLY":
        return start if start <= clock else None
    last = min(clock, rule.until) if rule.until else clock
    near = start.replace(year=max(start.year, last.year - 1), day=min(start.day, 28))
    return max((one for one in islice(moments(rule, near), 3) if one <= last), default=start)


def _followed(parts: dict[str, str], start: datetime) -> Iterator[datetime]:
    from dateutil.rrule import rrulestr  # type: ignore[import-untyped]

    text = ";".join(f"{name}={value}" for name, value in parts.items())
    try:
        yield from rrulestr(text, dtstart=start)
    except (ValueError, TypeError, IndexError, OverflowError):
        return
