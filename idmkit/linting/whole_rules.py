"""What a calendar is judged by when it ends: its METHOD, its name, its people, its zones."""

from __future__ import annotations

from idmkit.linting import entry_rules, zone_rules
from idmkit.linting.findings import Findings
from idmkit.linting.opened import CalendarNotes, Opened
from idmkit.linting.property import Property
from idmkit.linting.rule import must, should

METHOD_MISSING = must(
    "missing-for-method", "RFC 5546 §3.2", "the checks of libical and ical4j report it"
)
METHOD_UNFIT = must("unfit-for-method", "RFC 5546 §3.2")
METHOD_IN_FILE = should(
    "method-in-file", "RFC 4791 §4.1", "CalDAV servers such as Nextcloud refuse the file"
)
REQUEST_OF_MANY = should(
    "request-of-many", "MS-STANOICAL", "Outlook takes the first entry and drops the others"
)
NAME_OF_ONE = should(
    "name-in-single-entry",
    "MS-OXCICAL",
    "Outlook opens a new, empty calendar in place of the entry",
)
PEOPLE = should(
    "people-in-published-file",
    "RFC 5546 §3.2.1",
    "calendars mail these people when somebody imports or deletes the entry; "
    "some phones lock it, Apple Calendar may refuse it",
)
_SUBSCRIBED = frozenset(("REFRESH-INTERVAL", "SOURCE"))


def check(calendar: Opened, findings: Findings, notes: CalendarNotes) -> None:
    """Tells what is wrong with a calendar as a whole."""
    entry_rules.check_missing(calendar, findings, notes)
    zone_rules.check_use(findings, notes)
    if notes.method:
        _check_method(notes.method, findings, notes)
    elif notes.first_person and "METHOD" not in calendar.seen:
        message = "people are named with their addresses in a file that is no invitation"
        hint = "delete ORGANIZER and ATTENDEE, and tell names in DESCRIPTION"
        findings.tell(PEOPLE, notes.first_person, message, hint)
    is_subscribed = notes.is_subscribed or _SUBSCRIBED & calendar.seen.keys()
    if notes.name and notes.entries == 1 and not is_subscribed:
        message = "a file of one entry has a name for its calendar"
        findings.tell(NAME_OF_ONE, notes.name.mark, message, "delete X-WR-CALNAME")


def _check_method(method: Property, findings: Findings, notes: CalendarNotes) -> None:
    said = method.value.upper()
    names = sorted(notes.not_for_method)
    missing = [name for name in names if not name.startswith("-")]
    unfit = [name[1:] for name in names if name.startswith("-")]
    for name in missing:
        message = f"METHOD:{said} asks for {name}, and not every entry has it"
        hint = "delete METHOD, if this is a file to publish; else add what is missing"
        findings.tell(METHOD_MISSING, method.mark, message, hint)
    for name in unfit:
        message = f"with METHOD:{said} no entry may have {name}"
        findings.tell(METHOD_UNFIT, method.mark, message, f"delete {name}, or METHOD")
    if names:
        return
    if said == "REQUEST" and notes.has_several_uids:
        message = "this is an invitation to several entries at once"
        findings.tell(
            REQUEST_OF_MANY, method.mark, message, "delete METHOD, or make a file for each"
        )
    else:
        message = f"METHOD:{said} makes this file a message, not a calendar to keep"
        findings.tell(METHOD_IN_FILE, method.mark, message, "delete METHOD, unless it goes by mail")
