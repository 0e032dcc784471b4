"""What RFC 5546 §3.2 to §3.5 asks of entries in a file with METHOD, beyond RFC 5545."""

from __future__ import annotations

_ALWAYS = ("ORGANIZER",)
# By method and component: what must be there, and what must not.
METHODS: dict[tuple[str, str], tuple[tuple[str, ...], tuple[str, ...]]] = {
    ("PUBLISH", "VEVENT"): (("DTSTART", *_ALWAYS, "SUMMARY"), ("ATTENDEE", "REQUEST-STATUS")),
    ("REQUEST", "VEVENT"): (("ATTENDEE", "DTSTART", *_ALWAYS, "SUMMARY"), ("REQUEST-STATUS",)),
    ("REPLY", "VEVENT"): (("ATTENDEE", *_ALWAYS), ()),
    ("ADD", "VEVENT"): (("DTSTART", *_ALWAYS, "SEQUENCE", "SUMMARY"), ("RECURRENCE-ID",)),
    ("CANCEL", "VEVENT"): ((*_ALWAYS, "SEQUENCE"), ("REQUEST-STATUS",)),
    ("REFRESH", "VEVENT"): (("ATTENDEE", *_ALWAYS), ()),
    ("COUNTER", "VEVENT"): (("DTSTART", *_ALWAYS, "SEQUENCE", "SUMMARY"), ()),
    ("DECLINECOUNTER", "VEVENT"): (_ALWAYS, ()),
    ("PUBLISH", "VFREEBUSY"): (("DTSTART", "DTEND", "FREEBUSY", *_ALWAYS), ("ATTENDEE",)),
    ("REQUEST", "VFREEBUSY"): (("ATTENDEE", "DTSTART", "DTEND", *_ALWAYS), ("FREEBUSY",)),
    ("REPLY", "VFREEBUSY"): (("ATTENDEE", "DTSTART", "DTEND", *_ALWAYS), ()),
    ("PUBLISH", "VTODO"): ((*_ALWAYS, "SUMMARY"), ("ATTENDEE", "REQUEST-STATUS")),
    ("REQUEST", "VTODO"): (("ATTENDEE", *_ALWAYS, "SUMMARY"), ("REQUEST-STATUS",)),
    ("PUBLISH", "VJOURNAL"): (("DESCRIPTION", "DTSTART", *_ALWAYS), ("ATTENDEE",)),
}
