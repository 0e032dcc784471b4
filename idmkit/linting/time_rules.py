"""Start, end, duration and rule of an entry: whether they go together."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from idmkit.linting.alarm_rules import check_from_end
from idmkit.linting.findings import Findings
from idmkit.linting.grammar.components import COMPONENTS
from idmkit.linting.grammar.properties import PROPERTIES
from idmkit.linting.opened import Opened
from idmkit.linting.property import Property
from idmkit.linting.rule import must, should
from idmkit.linting.values.recurrence import part_of
from idmkit.linting.values.times import Moment, moment, seconds

_A_DAY = 86_400

END_BEFORE = must("end-before-start", "RFC 5545 §3.8.2.2")
END_EQUALS = must("end-equals-start", "RFC 5545 §3.8.2.2")
END_TYPE = must("end-of-another-type", "RFC 5545 §3.8.2.2")
END_AND_DURATION = must("end-and-duration", "RFC 5545 §3.6.1")
DURATION_ALONE = must("duration-without-start", "RFC 5545 §3.6.2")
DURATION_TYPE = must("duration-of-another-type", "RFC 5545 §3.8.2.5")
DURATION_NEGATIVE = must("negative-duration", "RFC 5545 §3.8.2.5")
FLOATING = should(
    "floating-time",
    "RFC 5545 §3.3.5",
    "everybody sees it at this hour of their own clock, in whatever country they are",
)
UNTIL = must("until-of-another-type", "RFC 5545 §3.3.10")


def check(entry: Opened, findings: Findings) -> None:
    """Tells what is wrong with the times of an entry."""
    start = _timed(entry, "DTSTART")
    end_name = "DUE" if entry.name == "VTODO" else "DTEND"
    end = _timed(entry, end_name)
    if start and entry.name in ("VEVENT", "VTODO"):
        _check_floating(start, findings)
    if start and end:
        _check_end(start, end, findings)
    if end_name in entry.seen and "DURATION" in entry.seen:
        message = f"this {entry.name} has {end_name} and DURATION"
        hint = "delete one of them"
        section = COMPONENTS[entry.name].section if entry.name in COMPONENTS else ""
        findings.tell(END_AND_DURATION, entry.seen["DURATION"].mark, message, hint, section)
    elif length := entry.seen.get("DURATION"):
        _check_duration(entry, start, length, findings)
    if "RRULE" in entry.seen and start:
        check_until(entry.seen["RRULE"], start, findings)
    check_from_end(entry, findings)


def _timed(entry: Opened, name: str) -> tuple[Property, Moment] | None:
    """A property and its time, if both can be trusted."""
    found = entry.seen.get(name)
    if not found or found.is_broken:
        return None
    when = moment(found.value)
    said = found.parameter("VALUE").upper() or "DATE-TIME"
    fits = when and said == ("DATE" if when.is_date else "DATE-TIME")
    return (found, when) if when and fits else None


def _is_floating(found: Property, when: Moment) -> bool:
    return not (when.is_date or when.is_utc or found.parameter("TZID"))


def _check_floating(start: tuple[Property, Moment], findings: Findings) -> None:
    if _is_floating(*start):
        message = "this time belongs to no time zone"
        hint = "name the zone: DTSTART;TZID=Europe/Zurich:…, or write it in UTC with a Z"
        findings.tell(FLOATING, start[0].value_mark, message, hint)


def _check_end(
    start: tuple[Property, Moment], end: tuple[Property, Moment], findings: Findings
) -> None:
    begins, (last, ends) = start[1], end
    if begins.is_date != ends.is_date:
        words = ("a time", "a date")
        message = f"{last.name} is {words[ends.is_date]}, but DTSTART is {words[begins.is_date]}"
        hint = "write both as dates or both as times"
        findings.tell(END_TYPE, last.mark, message, hint, PROPERTIES[last.name].section)
    elif _is_floating(*start) != _is_floating(*end):
        message = f"only one of DTSTART and {last.name} belongs to a time zone"
        findings.tell(END_TYPE, last.mark, message, "write both in the same way")
    else:
        _check_order(start, end, findings)


def _check_order(
    start: tuple[Property, Moment], end: tuple[Property, Moment], findings: Findings
) -> None:
    begins, ends = _comparable(*start), _comparable(*end)
    same_clock = start[0].parameter("TZID") == end[0].parameter("TZID")
    if same_clock and start[1].is_utc == end[1].is_utc:
        begins, ends = start[1].when, end[1].when
    if begins is None or ends is None:
        return
    name = end[0].name
    section = PROPERTIES[name].section
    if ends < begins:
        message = f"{name} is before DTSTART"
        findings.tell(END_BEFORE, end[0].value_mark, message, "mend one of them", section)
    elif ends == begins:
        message = f"{name} is the same as DTSTART, but has to be later"
        hint = "delete it, if the entry takes no time"
        if start[1].is_date:
            hint = "write the day after the last one: the end is not part of the entry"
        findings.tell(END_EQUALS, end[0].value_mark, message, hint, section)


def _comparable(found: Property, when: Moment) -> datetime | None:
    """The moment in UTC; None if its zone is known to the file alone."""
    if when.is_utc:
        return when.when.replace(tzinfo=None)
    try:
        zone = ZoneInfo(found.parameter("TZID"))
        return when.when.replace(tzinfo=zone).astimezone(UTC).replace(tzinfo=None)
    except (ZoneInfoNotFoundError, ValueError, OSError, OverflowError):
        return None


def _check_duration(
    entry: Opened, start: tuple[Property, Moment] | None, length: Property, findings: Findings
) -> None:
    if "DTSTART" not in entry.seen and entry.name == "VTODO":
        message = "this VTODO has a DURATION, but no DTSTART to count it from"
        findings.tell(DURATION_ALONE, length.mark, message, "add DTSTART, or write DUE")
    lasts = None if length.is_broken else seconds(length.value)
    if lasts is not None and lasts < 0:
        message = "an entry cannot last less than no time"
        findings.tell(DURATION_NEGATIVE, length.value_mark, message, "delete the minus")
    elif lasts is not None and start and start[1].is_date and "T" in length.value.upper():
        message = "an entry of whole days lasts days or weeks, not hours"
        findings.tell(
            DURATION_TYPE, length.value_mark, message, "write P1D, or DTSTART with a time"
        )


def check_until(rule: Property, start: tuple[Property, Moment], findings: Findings) -> None:
    """UNTIL is of DTSTART's type; in UTC if DTSTART has a zone (§3.3.10)."""
    written = "" if rule.is_broken else part_of(rule.value, "UNTIL")
    until, (first, begins) = moment(written), start
    if until is None:
        return
    hint = "write it as a date"
    if begins.is_date != until.is_date:
        words = ("a time", "a date")
        message = f"UNTIL is {words[until.is_date]}, but DTSTART is {words[begins.is_date]}"
        hint = hint if begins.is_date else "write the time of the last day, in UTC"
    elif begins.is_date or until.is_utc != _is_floating(first, begins):
        return
    elif until.is_utc:
        message, hint = "UNTIL is in UTC, but DTSTART belongs to no zone", "delete the Z"
    else:
        message, hint = "UNTIL must be in UTC, as DTSTART has a zone", "write it in UTC with a Z"
    place = rule.start + rule.value.upper().find("UNTIL")
    mark = rule.line.at(place, place + len("UNTIL=") + len(written))
    findings.tell(UNTIL, mark, message, hint)
