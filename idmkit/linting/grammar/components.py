"""Which properties stand in which component, how often, and what it stands in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """`required` and `once` stand at most once, `many` as often as one likes.

    `inside` are the components that it may stand in, "" the file itself. A component that is
    `open` may hold what its table does not name.
    """

    inside: frozenset[str]
    required: frozenset[str] = frozenset()
    once: frozenset[str] = frozenset()
    many: frozenset[str] = frozenset()
    section: str
    is_open: bool = False

    def allows(self, name: str) -> bool:
        """Whether a property has a place in it."""
        return name in self.required or name in self.once or name in self.many or self.is_open


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ANYWHERE = "CONCEPT LINK REFID RELATED-TO"  # RFC 9253 §6.1 (RELATED-TO), §8
_RICH = "STYLED-DESCRIPTION STRUCTURED-DATA"  # RFC 9073 §6.5, §6.6
_ENTRIES = "VEVENT VTODO VJOURNAL VFREEBUSY VAVAILABILITY"

COMPONENTS = {
    "VCALENDAR": Component(
        section="RFC 5545 §3.6",
        inside=frozenset(("",)),
        required=_names("PRODID VERSION"),
        once=_names("CALSCALE METHOD UID LAST-MODIFIED URL REFRESH-INTERVAL SOURCE COLOR"),
        many=_names(f"NAME DESCRIPTION CATEGORIES IMAGE {_ANYWHERE} {_RICH}"),  # RFC 7986 §4
    ),
    "VEVENT": Component(
        section="RFC 5545 §3.6.1",
        inside=_names("VCALENDAR"),
        required=_names("UID DTSTAMP"),
        once=_names(
            "DTSTART DTEND DURATION CLASS CREATED DESCRIPTION GEO LAST-MODIFIED LOCATION ORGANIZER "
            "PRIORITY SEQUENCE STATUS SUMMARY TRANSP URL RECURRENCE-ID COLOR"
        ),
        many=_names(
            "RRULE EXRULE ATTACH ATTENDEE CATEGORIES COMMENT CONTACT EXDATE REQUEST-STATUS "
            f"RESOURCES RDATE IMAGE CONFERENCE {_ANYWHERE} {_RICH}"
        ),
    ),
    "VTODO": Component(
        section="RFC 5545 §3.6.2",
        inside=_names("VCALENDAR"),
        required=_names("UID DTSTAMP"),
        once=_names(
            "DTSTART DUE DURATION CLASS COMPLETED CREATED DESCRIPTION GEO LAST-MODIFIED LOCATION "
            "ORGANIZER PERCENT-COMPLETE PRIORITY SEQUENCE STATUS SUMMARY URL RECURRENCE-ID COLOR"
        ),
        many=_names(
            "RRULE EXRULE ATTACH ATTENDEE CATEGORIES COMMENT CONTACT EXDATE REQUEST-STATUS "
            f"RESOURCES RDATE IMAGE CONFERENCE {_ANYWHERE} {_RICH}"
        ),
    ),
    "VJOURNAL": Component(
        section="RFC 5545 §3.6.3",
        inside=_names("VCALENDAR"),
        required=_names("UID DTSTAMP"),
        once=_names(
            "DTSTART CLASS CREATED LAST-MODIFIED ORGANIZER SEQUENCE STATUS SUMMARY URL "
            "RECURRENCE-ID COLOR"
        ),
        many=_names(
            "RRULE EXRULE ATTACH ATTENDEE CATEGORIES COMMENT CONTACT DESCRIPTION EXDATE "
            f"REQUEST-STATUS RDATE IMAGE {_ANYWHERE} {_RICH}"
        ),
    ),
    "VFREEBUSY": Component(
        section="RFC 5545 §3.6.4",
        inside=_names("VCALENDAR"),
        required=_names("UID DTSTAMP"),
        once=_names("CONTACT DTSTART DTEND ORGANIZER URL"),
        many=_names(f"ATTENDEE COMMENT FREEBUSY REQUEST-STATUS {_ANYWHERE} {_RICH}"),
    ),
    "VTIMEZONE": Component(
        section="RFC 5545 §3.6.5",
        inside=_names("VCALENDAR"),
        required=_names("TZID"),
        once=_names("LAST-MODIFIED TZURL TZUNTIL"),  # RFC 7808 §7.1
        many=_names(f"TZID-ALIAS-OF {_ANYWHERE}"),
    ),
    **dict.fromkeys(
        ("STANDARD", "DAYLIGHT"),
        Component(
            section="RFC 5545 §3.6.5",
            inside=_names("VTIMEZONE"),
            required=_names("DTSTART TZOFFSETFROM TZOFFSETTO"),
            many=_names(f"RRULE COMMENT RDATE TZNAME {_ANYWHERE}"),
        ),
    ),
    "VALARM": Component(
        section="RFC 5545 §3.6.6",
        inside=_names("VEVENT VTODO"),
        required=_names("ACTION TRIGGER"),
        once=_names("DURATION REPEAT DESCRIPTION SUMMARY UID ACKNOWLEDGED PROXIMITY"),  # RFC 9074
        many=_names(f"ATTACH ATTENDEE {_ANYWHERE} {_RICH}"),
    ),
    "VAVAILABILITY": Component(
        section="RFC 7953 §3.1",
        inside=_names("VCALENDAR"),
        required=_names("UID DTSTAMP"),
        once=_names(
            "BUSYTYPE CLASS CREATED DESCRIPTION DTSTART LAST-MODIFIED LOCATION ORGANIZER PRIORITY "
            "SEQUENCE SUMMARY URL DTEND DURATION"
        ),
        many=_names(f"CATEGORIES COMMENT CONTACT {_ANYWHERE} {_RICH}"),
    ),
    "AVAILABLE": Component(
        section="RFC 7953 §3.1",
        inside=_names("VAVAILABILITY"),
        required=_names("UID DTSTAMP DTSTART"),
        once=_names(
            "DTEND DURATION CREATED DESCRIPTION LAST-MODIFIED LOCATION RECURRENCE-ID SUMMARY"
        ),
        many=_names(f"RRULE CATEGORIES COMMENT CONTACT EXDATE RDATE {_ANYWHERE} {_RICH}"),
    ),
    "PARTICIPANT": Component(
        section="RFC 9073 §7.1",
        inside=_names(_ENTRIES),
        required=_names("UID PARTICIPANT-TYPE"),
        once=_names("CALENDAR-ADDRESS CREATED DTSTAMP GEO LAST-MODIFIED PRIORITY SEQUENCE STATUS"),
        is_open=True,
    ),
    "VLOCATION": Component(
        section="RFC 9073 §7.2",
        inside=_names(f"{_ENTRIES} PARTICIPANT VALARM"),
        required=_names("UID"),
        once=_names("GEO LOCATION-TYPE NAME"),
        is_open=True,
    ),
    "VRESOURCE": Component(
        section="RFC 9073 §7.3",
        inside=_names(f"{_ENTRIES} PARTICIPANT"),
        required=_names("UID"),
        once=_names("GEO RESOURCE-TYPE NAME"),
        is_open=True,
    ),
}
