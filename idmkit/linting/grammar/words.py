"""Properties and parameters whose value is one word of a list."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """The words there are; where `is_open`, those that begin with X- are allowed, too."""

    words: tuple[str, ...]
    section: str
    is_open: bool = False

    def allow(self, value: str) -> bool:
        """Whether a value is one of them, in capitals or not (RFC 5545 §2)."""
        upper = value.upper()
        return upper in self.words or (self.is_open and upper.startswith("X-"))


_RFC = "RFC 5545 §3"
# By property, and by component where that matters.
PROPERTY_WORDS: dict[tuple[str, str], Words] = {
    ("CALSCALE", ""): Words(("GREGORIAN",), f"{_RFC}.7.1"),
    ("METHOD", ""): Words(
        ("PUBLISH", "REQUEST", "REPLY", "ADD", "CANCEL", "REFRESH", "COUNTER", "DECLINECOUNTER"),
        "RFC 5546 §1.4",
    ),
    ("CLASS", ""): Words(("PUBLIC", "PRIVATE", "CONFIDENTIAL"), f"{_RFC}.8.1.3", is_open=True),
    ("STATUS", "VEVENT"): Words(("TENTATIVE", "CONFIRMED", "CANCELLED"), f"{_RFC}.8.1.11"),
    ("STATUS", "VTODO"): Words(
        ("NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "CANCELLED"), f"{_RFC}.8.1.11"
    ),
    ("STATUS", "VJOURNAL"): Words(("DRAFT", "FINAL", "CANCELLED"), f"{_RFC}.8.1.11"),
    ("TRANSP", ""): Words(("OPAQUE", "TRANSPARENT"), f"{_RFC}.8.2.7"),
    ("ACTION", ""): Words(
        ("AUDIO", "DISPLAY", "EMAIL", "PROCEDURE"), f"{_RFC}.8.6.1", is_open=True
    ),
    ("BUSYTYPE", ""): Words(
        ("BUSY", "BUSY-UNAVAILABLE", "BUSY-TENTATIVE"), "RFC 7953 §3.2", is_open=True
    ),
    ("PROXIMITY", ""): Words(
        ("ARRIVE", "DEPART", "CONNECT", "DISCONNECT"), "RFC 9074 §8.1", is_open=True
    ),
}

_PARTSTAT = ("NEEDS-ACTION", "ACCEPTED", "DECLINED")
_EVENT = Words((*_PARTSTAT, "TENTATIVE", "DELEGATED"), f"{_RFC}.2.12", is_open=True)
PARAMETER_WORDS: dict[tuple[str, str], Words] = {
    ("PARTSTAT", "VEVENT"): _EVENT,
    ("PARTSTAT", "VFREEBUSY"): _EVENT,
    ("PARTSTAT", "VTODO"): Words(
        (*_EVENT.words, "COMPLETED", "IN-PROCESS"), f"{_RFC}.2.12", is_open=True
    ),
    ("PARTSTAT", "VJOURNAL"): Words(_PARTSTAT, f"{_RFC}.2.12", is_open=True),
    ("ROLE", ""): Words(
        ("CHAIR", "REQ-PARTICIPANT", "OPT-PARTICIPANT", "NON-PARTICIPANT"),
        f"{_RFC}.2.16",
        is_open=True,
    ),
    ("CUTYPE", ""): Words(
        ("INDIVIDUAL", "GROUP", "RESOURCE", "ROOM", "UNKNOWN"), f"{_RFC}.2.3", is_open=True
    ),
    ("RSVP", ""): Words(("TRUE", "FALSE"), f"{_RFC}.2.17"),
    ("FBTYPE", ""): Words(
        ("FREE", "BUSY", "BUSY-UNAVAILABLE", "BUSY-TENTATIVE"), f"{_RFC}.2.9", is_open=True
    ),
    ("RANGE", ""): Words(("THISANDFUTURE",), f"{_RFC}.2.13"),
    ("RELATED", ""): Words(("START", "END"), f"{_RFC}.2.14"),
    ("ENCODING", ""): Words(("8BIT", "BASE64"), f"{_RFC}.2.7"),
    # RFC 9253 §5 and RFC 9074 §7.1 add to those of RFC 5545.
    ("RELTYPE", ""): Words(
        (
            *("PARENT", "CHILD", "SIBLING", "SNOOZE", "CONCEPT", "DEPENDS-ON", "FIRST", "NEXT"),
            *("REFID", "FINISHTOSTART", "FINISHTOFINISH", "STARTTOFINISH", "STARTTOSTART"),
        ),
        f"{_RFC}.2.15",
        is_open=True,
    ),
    ("DISPLAY", ""): Words(
        ("BADGE", "GRAPHIC", "FULLSIZE", "THUMBNAIL"), "RFC 7986 §6.1", is_open=True
    ),
    ("FEATURE", ""): Words(
        ("AUDIO", "CHAT", "FEED", "MODERATOR", "PHONE", "SCREEN", "VIDEO"),
        "RFC 7986 §6.3",
        is_open=True,
    ),
}
SEVERAL = frozenset(("MEMBER", "DELEGATED-TO", "DELEGATED-FROM", "DISPLAY", "FEATURE"))
# Their values stand in quotation marks (RFC 5545 §3.2.1 to §3.2.18).
QUOTED = frozenset(("ALTREP", "DIR", "MEMBER", "DELEGATED-TO", "DELEGATED-FROM", "SENT-BY"))
# Of these a value can be one only.
SINGLE = frozenset(
    (
        *("ALTREP", "CN", "CUTYPE", "DIR", "ENCODING", "FMTTYPE", "FBTYPE", "LANGUAGE"),
        *("PARTSTAT", "RANGE", "RELATED", "RELTYPE", "ROLE", "RSVP", "SENT-BY", "TZID", "VALUE"),
        *("EMAIL", "LABEL"),
    )
)
