"""Alarms (RFC 5545 §3.6.6): what each ACTION asks for."""

from __future__ import annotations

from idmkit.linting.findings import Findings
from idmkit.linting.opened import Opened
from idmkit.linting.rule import must

_NEEDS = {
    "DISPLAY": ("DESCRIPTION",),
    "EMAIL": ("DESCRIPTION", "SUMMARY", "ATTENDEE"),
}
_TOGETHER = ("DURATION", "REPEAT")

INCOMPLETE = must("incomplete-alarm", "RFC 5545 §3.6.6")
FROM_END = must("alarm-from-no-end", "RFC 5545 §3.8.6.3")


def check(alarm: Opened, findings: Findings) -> None:
    """Tells what an alarm lacks."""
    action = alarm.seen.get("ACTION")
    word = action.value.upper() if action else ""
    for name in _NEEDS.get(word, ()):
        if name not in alarm.seen:
            message = f"an alarm with ACTION:{word} has no {name}"
            findings.tell(INCOMPLETE, alarm.mark, message, f"add {name}")
    missing = [name for name in _TOGETHER if name not in alarm.seen]
    if len(missing) == 1:
        (there,) = set(_TOGETHER) - set(missing)
        message = f"an alarm with {there} needs {missing[0]}, too"
        findings.tell(INCOMPLETE, alarm.mark, message, f"add {missing[0]}, or delete {there}")
    trigger = alarm.seen.get("TRIGGER")
    if trigger and trigger.parameter("RELATED").upper() == "END" and alarm.inside:
        alarm.inside.needs_end = trigger.mark


def check_from_end(entry: Opened, findings: Findings) -> None:
    """An alarm counted from the end needs one: DTEND or DUE, or a start and a DURATION."""
    has_end = {"DTEND", "DUE", "DURATION"} & entry.seen.keys()
    if entry.needs_end and not has_end:
        message = "this alarm is set from the end, and the entry has none"
        hint = "delete RELATED=END, or say when the entry ends"
        findings.tell(FROM_END, entry.needs_end, message, hint)
