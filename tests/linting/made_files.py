"""A clean calendar file, and operators that damage it, each in a way that has a code."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.calendars.reading_back import whole
from tests.making import a_session, an_event

Operator = Callable[[bytes], bytes]


def clean_file(sessions: int = 3) -> bytes:
    """What idmkit writes for an event with texts in several scripts."""
    made = (
        a_session(
            f"s{n}",
            title=f"Opening {n}: Réunion, 国際移住機関",
            abstract=("A long text; with signes, and " * 9 + "حقوق المهاجرين " * 4,),
        )
        for n in range(sessions)
    )
    return whole(an_event(*made))


def _line(pattern: bytes, new: bytes) -> Operator:
    """Replaces the first line that matches; folded lines that follow it go with it."""
    found = re.compile(rb"^" + pattern + rb".*\r\n(?:[ \t].*\r\n)*", re.MULTILINE)
    return lambda content: found.sub(lambda _: new, content, count=1)


def _after(pattern: bytes, new: bytes) -> Operator:
    return lambda content: re.sub(
        rb"(^" + pattern + rb".*\r\n)",
        lambda one: one[0] + new,
        content,
        count=1,
        flags=re.MULTILINE,
    )


# By the code that must be told, whatever else is.
OPERATORS: list[tuple[str, Operator]] = [
    ("line-feed-only", lambda content: content.replace(b"\r\n", b"\n", 1)),
    ("line-feed-only", lambda content: content.replace(b"\r\n", b"\n")),
    ("no-last-line-end", lambda content: content.removesuffix(b"\r\n")),
    ("blank-line", _after(b"SUMMARY", b"\r\n")),
    ("byte-order-mark", lambda content: b"\xef\xbb\xbf" + content),
    ("not-utf8", lambda content: content.replace("é".encode(), b"\xe9", 1)),
    ("control-character", _line(b"STATUS", b"X-A:\x00\r\n")),
    ("line-too-long", lambda content: content.replace(b"\r\n ", b"")),
    ("cut-character", lambda content: content.replace("é".encode(), b"\xc3\r\n \xa9", 1)),
    ("lone-carriage-return", _line(b"STATUS", b"STATUS:CON\rFIRMED\r\n")),
    ("nothing-to-continue", lambda content: b" x\r\n" + content),
    ("missing-end", lambda content: content.removesuffix(b"END:VCALENDAR\r\n")),
    ("missing-end", _line(b"END:VEVENT", b"")),
    ("missing-end", _line(b"END:STANDARD", b"")),
    ("end-without-begin", _line(b"BEGIN:STANDARD", b"")),
    ("no-calendar", _line(b"BEGIN:VCALENDAR", b"")),
    ("outside-calendar", lambda content: content + b"X-A:b\r\n"),
    ("no-colon", _after(b"SUMMARY", b"None\r\n")),
    ("missing-property", _line(b"UID", b"")),
    ("missing-property", _line(b"DTSTAMP", b"")),
    ("missing-property", _line(b"VERSION", b"")),
    ("missing-property", _line(b"TZOFFSETTO", b"")),
    ("repeated-property", _after(b"UID", b"UID:another@example.org\r\n")),
    ("duplicate-uid", lambda content: re.sub(rb"UID:.*", b"UID:same@example.org\r", content)),
    ("time-not-utc", _line(b"DTSTAMP", b"DTSTAMP:20090709T000000\r\n")),
    ("undefined-zone", _line(b"TZID:", b"TZID:Europe/Berlin\r\n")),
    ("unused-zone", _line(b"TZID:", b"TZID:Europe/Berlin\r\n")),
    ("zone-without-rule", lambda content: re.sub(rb"(?s)BEGIN:STA.*END:DAY.*?\n", b"", content)),
    ("floating-time", _line(b"DTSTART;TZID", b"DTSTART:20090709T090000\r\n")),
    ("end-of-another-type", _line(b"DTEND", b"DTEND;VALUE=DATE:20090710\r\n")),
    ("end-before-start", _line(b"DTEND", b"DTEND:19990709T090000Z\r\n")),
    ("impossible-time", _line(b"DTSTAMP", b"DTSTAMP:20091309T000000Z\r\n")),
    ("bad-date-time", _line(b"DTSTAMP", b"DTSTAMP:2009-07-09\r\n")),
    ("bad-recurrence", _line(b"RRULE", b"RRULE:BYMONTH=10\r\n")),
    ("unescaped-comma", _line(b"SUMMARY", b"SUMMARY:One, two\r\n")),
    ("unescaped-semicolon", _line(b"SUMMARY", b"SUMMARY:One; two\r\n")),
    ("bad-escape", _line(b"SUMMARY", b"SUMMARY:C:\\temp\r\n")),
    ("bad-parameter", _line(b"SUMMARY", b"SUMMARY;en:One\r\n")),
    ("unknown-word", _line(b"STATUS", b"STATUS:DONE\r\n")),
    ("unknown-word", _line(b"TRANSP", b"TRANSP:FREE\r\n")),
    ("bad-utc-offset", _line(b"TZOFFSETFROM", b"TZOFFSETFROM:2:00\r\n")),
    ("bad-uri", _line(b"STATUS", b"URL:example.org\r\n")),
    ("number-out-of-range", _line(b"STATUS", b"SEQUENCE:-1\r\n")),
    ("missing-value-type", _after(b"PRODID", b"REFRESH-INTERVAL:PT1H\r\n")),
    ("late-calendar-property", _line(b"END:VCALENDAR", b"NAME:x\r\nEND:VCALENDAR\r\n")),
    ("missing-for-method", _after(b"PRODID", b"METHOD:PUBLISH\r\n")),
    ("people-in-published-file", _line(b"STATUS", b"ORGANIZER:mailto:a@example.org\r\n")),
    ("incomplete-alarm", _line(b"STATUS", b"BEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VALARM\r\n")),
]
