"""What a single property is judged by: its place, its number, its parameters and its value."""

from __future__ import annotations

import re

from idmkit.linting.findings import Findings
from idmkit.linting.grammar.components import COMPONENTS
from idmkit.linting.grammar.properties import PROPERTIES, PropertyType
from idmkit.linting.opened import MOST_ZONES, CalendarNotes, Opened, ZoneUse
from idmkit.linting.parameter_rules import check_parameters
from idmkit.linting.property import Property
from idmkit.linting.rule import must, should
from idmkit.linting.values import CHECKS
from idmkit.linting.values.text import text, unescaped
from idmkit.linting.values.times import moment
from idmkit.linting.word_rules import check_range, check_words

_PERSONS = ("ORGANIZER", "ATTENDEE")
_ENTRIES = ("VEVENT", "VTODO", "VJOURNAL")
_MOST_TOLD = 20  # faults of one list
_LONGEST_TITLE = 255  # UTF-16 units

UNKNOWN = should("unknown-property", "RFC 5545 §3.8.8.1", "readers skip what they do not know")
# A warning: by the letter, any registered property may stand anywhere (iana-prop).
MISPLACED = should("misplaced-property", "RFC 5545 §3.6", "readers skip it there")
REPEATED = must("repeated-property", "RFC 5545 §3.6")
REPEATED_RULE = should("several-rules", "RFC 5545 §3.8.5.3")
OUTDATED = should("outdated-property", "RFC 5545 §A.3")
TYPE = must("wrong-value-type", "RFC 5545 §3.2.20")
NO_TYPE = must("missing-value-type", "RFC 7986 §5")
SOURCE_TYPE = should("source-without-type", "RFC 7986 §5.8")
ENCODING = must("binary-without-encoding", "RFC 5545 §3.2.7")
NOT_UTC = must("time-not-utc", "RFC 5545 §3.3.5")
ZONE_MISPLACED = must("misplaced-tzid", "RFC 5545 §3.2.19")
EMPTY_UID = must("empty-uid", "RFC 5545 §3.8.4.7")
LONG_TITLE = should("title-too-long", "MS-OXCICAL", "Outlook cuts titles after 255 characters")
TITLE_BREAK = should("line-break-in-title", "MS-OXCICAL", "Outlook deletes line breaks in titles")


def check(component: Opened, found: Property, findings: Findings, notes: CalendarNotes) -> None:
    """Tells what is wrong with a property, and keeps it if rules on the whole need it."""
    kind = PROPERTIES.get(found.name)
    if kind is None:
        if not found.name.startswith("X-") and not found.is_broken:
            _tell_unknown(found, findings)
        elif found.name == "X-WR-CALNAME" and component.name == "VCALENDAR":
            notes.name = found.brief()
        elif found.name == "X-PUBLISHED-TTL":
            notes.is_subscribed = True
        return
    _check_place(component, found, findings)
    component.seen.setdefault(found.name, found.brief())
    if found.is_broken or not check_parameters(component.name, found, findings):
        return
    type_ = _type(found, kind, findings)
    if type_ and _check_value(found, kind, type_, findings):
        _check_meaning(component, found, findings, notes)


def _tell_unknown(found: Property, findings: Findings) -> None:
    message = f"no standard knows a property {found.name}"
    findings.tell(UNKNOWN, found.mark, message, "mend its name, or begin it with X-")


def _check_place(component: Opened, found: Property, findings: Findings) -> None:
    table = COMPONENTS.get(component.name)
    if table is None:
        return
    name = found.name
    if not table.allows(name):
        message = f"{name} has no place in {component.name}"
        source = PROPERTIES[name].section
        findings.tell(MISPLACED, found.mark, message, "move it or delete it", source)
    elif name in component.seen:
        line = component.seen[name].line.number
        if name in table.once or name in table.required:
            message = f"{name} may stand once in {component.name}, and stands in line {line} too"
            findings.tell(REPEATED, found.mark, message, "delete one of them", table.section)
        elif name == "RRULE":
            message = f"a second rule; the first is in line {line}"
            findings.tell(REPEATED_RULE, found.mark, message, "make it one rule, or two entries")
    if name == "EXRULE":
        message = "EXRULE is no longer part of the standard"
        findings.tell(OUTDATED, found.mark, message, "list the days left out: EXDATE")


def _type(found: Property, kind: PropertyType, findings: Findings) -> str:
    """The type of its value; nothing if it cannot be told, which has been said then."""
    said = found.parameter("VALUE").upper()
    if not said:
        if kind.says_type:
            message = f"{found.name} does not say the type of its value"
            hint = f"write {found.name};VALUE={kind.types[0]}:…"
            findings.tell(NO_TYPE, found.mark, message, hint, kind.section)
        elif found.name == "SOURCE":
            message = "SOURCE has no type by default and does not say it"
            findings.tell(SOURCE_TYPE, found.mark, message, "write SOURCE;VALUE=URI:…")
        return kind.types[0]
    if said in kind.types:
        return said
    message = f"a value of {found.name} cannot be of the type {said}"
    hint = f"it is {' or '.join(kind.types)}"
    findings.tell(TYPE, found.mark, message, hint, kind.section)
    return ""


def _check_value(found: Property, kind: PropertyType, type_: str, findings: Findings) -> bool:
    """Tells what is wrong with the letters of a value. True if nothing is."""
    if found.line.size > found.line.kept:
        return False  # only its beginning is known
    if type_ == "TEXT":
        faults = list(text(found.value, is_list=kind.is_list))
    elif type_ not in CHECKS:
        return True
    elif kind.is_list:
        return _check_list(found, type_, findings)
    else:
        faults = list(CHECKS[type_](found.value))
    for fault in faults:
        findings.tell_fault(fault, found.mark, found.start)
    return not faults


def _check_list(found: Property, type_: str, findings: Findings) -> bool:
    place, wrong = found.start, 0
    for one in found.value.split(","):
        for fault in CHECKS[type_](one):
            findings.tell_fault(fault, found.mark, place)
            wrong += 1
        if wrong >= _MOST_TOLD:
            break
        place += len(one) + 1
    return not wrong


def _check_meaning(
    component: Opened, found: Property, findings: Findings, notes: CalendarNotes
) -> None:
    """What well-formed values are judged by."""
    name = found.name
    is_known = check_words(component.name, found, findings)
    check_range(found, findings)
    if name in _TIMES:
        _check_time(component, found, findings, notes)
    elif name == "UID" and not found.value.strip():
        message = "this UID is empty, so readers cannot tell entries apart"
        findings.tell(EMPTY_UID, found.mark, message, "give every entry a UID of its own")
    elif name == "SUMMARY" and component.name in _ENTRIES:
        _check_title(found, findings)
    elif name in ("ATTACH", "IMAGE", "STRUCTURED-DATA"):
        _check_encoding(found, findings)
    elif name in _PERSONS and component.name in _ENTRIES:
        notes.first_person = notes.first_person or found.brief().mark
    elif name == "METHOD" and component.name == "VCALENDAR" and is_known:
        notes.method = notes.method or found.brief()


_TIMES = frozenset(
    (
        *("DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "EXDATE", "RDATE", "FREEBUSY", "TRIGGER"),
        *("CREATED", "DTSTAMP", "LAST-MODIFIED", "COMPLETED", "TZUNTIL", "ACKNOWLEDGED"),
    )
)


def _check_time(
    component: Opened, found: Property, findings: Findings, notes: CalendarNotes
) -> None:
    first = re.split("[,/]", found.value, maxsplit=1)[0]
    when = moment(first)
    zone = found.parameter("TZID")
    if when is None:
        return
    in_utc = found.name in ("TRIGGER", "FREEBUSY") or PROPERTIES[found.name].is_utc
    if in_utc and not when.is_utc:
        message = f"{found.name} must be in UTC"
        hint = "write the time in UTC, with Z at its end"
        findings.tell(NOT_UTC, found.value_mark, message, hint, PROPERTIES[found.name].section)
    elif zone and (when.is_utc or when.is_date):
        what = "a date" if when.is_date else "a time in UTC"
        message = f"{what} has no time zone, but TZID names one"
        hint = "delete the TZID" if when.is_date else "delete the TZID, or the Z and mend the time"
        findings.tell(ZONE_MISPLACED, found.mark, message, hint)
    elif zone and not zone.startswith("/") and component.name not in ("STANDARD", "DAYLIGHT"):
        zones = notes.zones_used
        if zone not in zones and len(zones) < MOST_ZONES:
            zones[zone] = ZoneUse(found.brief().mark, is_before_definition=zone not in notes.zones)


def _check_title(found: Property, findings: Findings) -> None:
    size = len(unescaped(found.value).encode("utf-16-le", "surrogatepass")) // 2
    if size > _LONGEST_TITLE:
        message = f"this title has {size:,} characters"
        findings.tell(LONG_TITLE, found.mark, message, "shorten it; more can go in DESCRIPTION")
    if broken := re.search(r"(?<!\\)(?:\\\\)*(\\[nN])", found.value):
        place = found.line.at(found.start + broken.start(1), found.start + broken.end(1))
        findings.tell(TITLE_BREAK, place, "a title of more than one line", "put it on one line")


def _check_encoding(found: Property, findings: Findings) -> None:
    if found.parameter("VALUE").upper() == "BINARY" and (
        found.parameter("ENCODING").upper() != "BASE64"
    ):
        message = f"what is inside {found.name} does not say how it is encoded"
        hint = f"write {found.name};VALUE=BINARY;ENCODING=BASE64:…"
        findings.tell(ENCODING, found.mark, message, hint)
