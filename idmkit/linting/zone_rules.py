"""Time zones: what a VTIMEZONE has to hold, and how zones are named."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from idmkit.linting.findings import Findings
from idmkit.linting.opened import MOST_ZONES, CalendarNotes, Opened
from idmkit.linting.property import Property
from idmkit.linting.rule import must, shortened, should
from idmkit.linting.values.recurrence import part_of
from idmkit.linting.values.text import unescaped
from idmkit.linting.values.times import moment

_SHORT = re.compile(r"[A-Z]{3,4}|[A-Z]{3}[0-9][A-Z]{3}")
_UTC = ("UTC",)

EMPTY = must("zone-without-rule", "RFC 5545 §3.6.5")
DUPLICATE = must("duplicate-zone", "RFC 5545 §3.6.5")
UNDEFINED = must(
    "undefined-zone",
    "RFC 5545 §3.2.19",
    "Outlook shows such an entry an hour off",
)
UNUSED = should("unused-zone", "RFC 5545 §3.6.5")
LATE = should(
    "zone-after-use",
    "RFC 5545 §3.6.5",
    "ICSx5 shows such an entry at a wrong hour",
)
NOT_IANA = should(
    "zone-not-iana",
    "RFC 5545 §3.8.3.1",
    "Google Calendar and others know the names of the IANA database only",
)
SHORT = should(
    "zone-abbreviation",
    "RFC 5545 §3.8.3.1",
    "13 of 21 readers misread a TZID:GMT that stood for British time",
)
LISTED = should(
    "zone-by-list",
    "RFC 5545 §3.6.5",
    "Thunderbird reads the first of these days only, Outlook none: summer is an hour wrong",
)
NOT_LOCAL = must("onset-not-local", "RFC 5545 §3.6.5")
UNTIL = must("zone-until-not-utc", "RFC 5545 §3.3.10")


def check(component: Opened, findings: Findings, notes: CalendarNotes) -> None:
    """Tells what is wrong with a VTIMEZONE, STANDARD or DAYLIGHT."""
    if component.name == "VTIMEZONE":
        _check_zone(component, findings, notes)
        return
    start = component.seen.get("DTSTART")
    when = moment(start.value) if start and not start.is_broken else None
    if start and when and (when.is_utc or start.parameter("TZID")):
        message = f"a {component.name} begins by the clock of its own zone"
        findings.tell(NOT_LOCAL, start.mark, message, "delete the Z or TZID, and mend the time")
    rule = component.seen.get("RRULE")
    until = moment(part_of(rule.value, "UNTIL")) if rule and not rule.is_broken else None
    if rule and until and not until.is_utc:
        message = "UNTIL of a time zone's rule must be in UTC"
        findings.tell(UNTIL, rule.value_mark, message, "write it in UTC with a Z")
    dates = component.seen.get("RDATE")
    if dates and "," in dates.value:
        message = "the changes of this clock are listed one by one"
        hint = "write a yearly rule: RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"
        findings.tell(LISTED, dates.mark, message, hint)


def _check_zone(zone: Opened, findings: Findings, notes: CalendarNotes) -> None:
    if not zone.parts["STANDARD"] + zone.parts["DAYLIGHT"]:
        message = "this time zone does not say how its clock goes"
        hint = "add STANDARD and, where there is summer time, DAYLIGHT"
        findings.tell(EMPTY, zone.mark, message, hint)
    named = zone.seen.get("TZID")
    if not named or named.is_broken:
        return
    name = unescaped(named.value)
    if name in notes.zones:
        message = f"the zone {shortened(name)} is defined in line {notes.zones[name].number}, too"
        findings.tell(DUPLICATE, named.value_mark, message, "delete one of them")
    elif len(notes.zones) < MOST_ZONES:
        notes.zones[name] = named.value_mark
        _check_name(name, named, findings)


def _check_name(name: str, named: Property, findings: Findings) -> None:
    said = shortened(name)
    if name.startswith("/"):
        return
    if not is_iana(name):
        message = f'"{said}" is no zone of the IANA database'
        hint = "name it by its city: Europe/Zurich"
        if "Standard Time" in name:
            message, hint = f'"{said}" is a name of Windows', f"{hint}, for example"
        findings.tell(NOT_IANA, named.value_mark, message, hint)
    elif _SHORT.fullmatch(name) and name not in _UTC:
        message = f'"{said}" is an abbreviation, and readers differ on its meaning'
        findings.tell(SHORT, named.value_mark, message, "name it by its city: Europe/Zurich")


def is_iana(name: str) -> bool:
    """Whether the IANA time zone database has a zone of this name."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def check_use(findings: Findings, notes: CalendarNotes) -> None:
    """Zones that are used and not defined, defined and not used, or defined too late."""
    if len(notes.zones) >= MOST_ZONES:
        return
    for name, use in notes.zones_used.items():
        said = shortened(name)
        if name not in notes.zones:
            message = f"no VTIMEZONE in this calendar defines the zone {said}"
            hint = f"add a VTIMEZONE with TZID:{said}, or write times in UTC"
            findings.tell(UNDEFINED, use.mark, message, hint)
        elif use.is_before_definition:
            message = f"the zone {said} is used here, and defined further down"
            hint = "move the VTIMEZONE up, before the first entry"
            findings.tell(LATE, use.mark, message, hint)
    if len(notes.zones_used) >= MOST_ZONES:
        return
    for name, mark in notes.zones.items():
        if name not in notes.zones_used:
            message = f"no entry uses the zone {shortened(name)}"
            findings.tell(UNUSED, mark, message, "delete this VTIMEZONE")
