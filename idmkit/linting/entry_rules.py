"""What a component is judged by when it ends: what is missing, and what does not go together."""

from __future__ import annotations

from idmkit.linting import alarm_rules, time_rules, zone_rules
from idmkit.linting.findings import Findings
from idmkit.linting.grammar.components import COMPONENTS
from idmkit.linting.grammar.methods import METHODS
from idmkit.linting.lines import NOT_CHECKED
from idmkit.linting.opened import MOST_KEPT, CalendarNotes, Opened
from idmkit.linting.rule import must, shortened, should
from idmkit.linting.values.times import moment

_ENTRIES = ("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY")
_DETAILS = ("PARTICIPANT", "VLOCATION", "VRESOURCE")

MISSING = must("missing-property", "RFC 5545 §3.6")
DUPLICATE_UID = must(
    "duplicate-uid",
    "RFC 5545 §3.8.4.7",
    "Thunderbird, Evolution, KDE and khal lose one of the entries, Radicale refuses the file",
)
DETAILS = should(
    "nested-details",
    "RFC 9073 §7",
    "calcurse and ts-ics take a PARTICIPANT's title for the entry's, "
    "calcurse drops an entry with a VLOCATION",
)
MODIFIED = should(
    "modified-before-created",
    "RFC 5545 §3.8.7.3",
    "ICSx5 and Fossify Calendar skip entries that seem older than those they have",
)


def check(component: Opened, findings: Findings, notes: CalendarNotes) -> None:
    """Tells what is wrong with a component as a whole."""
    check_missing(component, findings, notes)
    if component.name in ("VTIMEZONE", "STANDARD", "DAYLIGHT"):
        zone_rules.check(component, findings, notes)
    elif component.name == "VALARM":
        alarm_rules.check(component, findings)
    elif component.name in _DETAILS:
        message = f"a {component.name} inside an entry confuses readers"
        hint = "tell it in the entry's own DESCRIPTION or LOCATION"
        findings.tell(DETAILS, component.mark, message, hint)
    else:
        time_rules.check(component, findings)
        _check_revision(component, findings)
    if component.name in _ENTRIES:
        _note(component, findings, notes)


def check_missing(component: Opened, findings: Findings, notes: CalendarNotes) -> None:
    """Tells which properties a component must have and has not."""
    table = COMPONENTS.get(component.name)
    needed = sorted(table.required) if table else []
    if component.name == "VEVENT" and notes.method is None and not _is_method_broken(component):
        needed = [*needed, "DTSTART"]
    for name in needed:
        if name not in component.seen:
            message = f"this {component.name} has no {name}"
            section = table.section if table else ""
            hint = _HOW.get(name, f"add {name}")
            findings.tell(MISSING, component.mark, message, hint, section)


def _is_method_broken(component: Opened) -> bool:
    """Whether the calendar has a METHOD, however written."""
    return component.inside is not None and "METHOD" in component.inside.seen


_HOW = {
    "UID": "give every entry a UID of its own that never changes",
    "DTSTAMP": "add the time when the entry was last changed: DTSTAMP:20090706T070000Z",
    "DTSTART": "add when it begins",
    "VERSION": "add VERSION:2.0",
    "PRODID": "add the name of the program that wrote it: PRODID:-//organisation//program//EN",
    "TZOFFSETFROM": "add the offset from UTC before the change: TZOFFSETFROM:+0100",
    "TZOFFSETTO": "add the offset from UTC after the change: TZOFFSETTO:+0200",
}


def _check_revision(component: Opened, findings: Findings) -> None:
    created, modified = (component.seen.get(name) for name in ("CREATED", "LAST-MODIFIED"))
    if created and modified:
        first, last = moment(created.value), moment(modified.value)
        if first and last and last.when < first.when:
            message = "this was last changed before it was made, by CREATED"
            findings.tell(MODIFIED, modified.value_mark, message, "mend the older of the two")


def _note(component: Opened, findings: Findings, notes: CalendarNotes) -> None:
    notes.entries += 1
    if notes.method:
        needed, unfit = METHODS.get((notes.method.value.upper(), component.name), ((), ()))
        notes.not_for_method.update(name for name in needed if name not in component.seen)
        notes.not_for_method.update(f"-{name}" for name in unfit if name in component.seen)
    uid = component.seen.get("UID")
    if uid is None or uid.is_broken or not uid.value.strip():
        return
    notes.has_several_uids |= bool(notes.first_uid) and notes.first_uid != uid.value
    notes.first_uid = notes.first_uid or uid.value
    override = component.seen.get("RECURRENCE-ID")
    key = hash((uid.value, override.value if override else ""))
    if key in notes.uids:
        message = f'the entry in line {notes.uids[key]} has the same UID, "{shortened(uid.value)}"'
        findings.tell(DUPLICATE_UID, uid.mark, message, "give every entry a UID of its own")
    elif len(notes.uids) < MOST_KEPT:
        notes.uids[key] = component.mark.number
    elif notes.entries == MOST_KEPT + 1:
        message = f"UIDs were compared among the first {MOST_KEPT:,} entries only"
        findings.tell(NOT_CHECKED, uid.mark, message)
