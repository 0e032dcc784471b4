"""Entries as the bytes of an iCalendar file (RFC 5545, 7986); the only door to `icalendar`.

All lines end in CRLF and are folded between characters at 75 octets (`folding`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

from idmkit.calendars.entry import Entry
from idmkit.calendars.folding import folded
from idmkit.calendars.time_zone import Observance, YearlyZone

if TYPE_CHECKING:
    from icalendar import Component
    from icalendar import Event as Vevent

_DESCRIPTION, _END = "DESCRIPTION", b"END:VEVENT\r\n"
_FOLD = b"\r\n "
_ZONED = b"\r\nDTSTART;TZID="


@dataclass(frozen=True, slots=True)
class WrittenEvent:
    """A VEVENT up to its description, and that, which may be led by more words."""

    head: bytes
    description: bytes
    language: str
    alarm: bytes = b""

    def led_by(self, lines: Iterable[str] = ()) -> bytes:
        """The whole VEVENT; `lines` stand as a paragraph of their own before its description.

        What is folded already is not folded again: the new words end in a fold of their own.
        """
        text = "\n".join(lines)
        if not text:
            return b"".join((self.head, self.description, self.alarm, _END))
        if not self.description:
            lead = property_line(_DESCRIPTION, escaped(text), self.language)
            return b"".join((self.head, lead, self.alarm, _END))
        lead = property_line(_DESCRIPTION, escaped(f"{text}\n\n"), self.language)
        rest = self.description[len(property_line(_DESCRIPTION, "", self.language)) - 2 :]
        parts = (self.head, lead.removesuffix(b"\r\n"), _FOLD, rest, self.alarm, _END)
        return b"".join(parts)


def written_event(
    shown: Entry, edition: datetime, language: str = "", alarm: str = ""
) -> WrittenEvent:
    """The VEVENT of an entry. `edition` (aware) is its DTSTAMP where it has no stamp of its own.

    `language` is that of the file where it is to be told (§3.2.10), `alarm` the TRIGGER of a
    VALARM.
    """
    from icalendar import Event as Vevent

    vevent = Vevent()
    _write(vevent, [("UID", escaped(shown.uid))])
    _write_stamps(vevent, shown, edition)
    _write_times(vevent, shown)
    spoken = language and shown.spoken
    text = escaped(shown.description)
    return WrittenEvent(
        head=b"".join((_serialised(vevent).removesuffix(_END), *_event_lines(shown, language))),
        description=property_line(_DESCRIPTION, text, spoken) if text else b"",
        language=spoken,
        alarm=_valarm(shown, alarm) if alarm and not shown.is_called_off else b"",
    )


def calendar_file(head: Iterable[bytes], zone: bytes, events: Iterable[bytes]) -> bytes:
    """The whole file: properties first, for Outlook ignores later ones; then zone and events.

    The zone only where a time names it: icalendar writes the clock of Accra as UTC.
    """
    written = [*events]
    used = zone if any(_ZONED in one for one in written) else b""
    return b"".join((b"BEGIN:VCALENDAR\r\n", *head, used, *written, b"END:VCALENDAR\r\n"))


def property_line(name: str, value: str, language: str = "", **parameters: str) -> bytes:
    """One property, folded; the value stands as it is, so TEXT must be `escaped` before."""
    told = {"LANGUAGE": language} if language else {}
    return folded(_beginning(name, *told.items(), *parameters.items()) + value) + b"\r\n"


def escaped(text: str) -> str:
    """A value of the type TEXT (§3.3.11)."""
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", r"\n")


def instant(moment: datetime) -> str:
    """A date with time in UTC (§3.3.5)."""
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def vtimezone(zone: YearlyZone) -> bytes:
    """The VTIMEZONE of a zone."""
    from icalendar import Timezone

    written = Timezone()
    _write(written, [("TZID", escaped(zone.tzid))])
    for observance in zone.observances:
        written.add_component(_observance(observance))
    return _serialised(written)


def _serialised(component: Component) -> bytes:
    """What `Component.to_ical` makes, but folded faster."""
    lines = component.content_lines(sorted=False)
    return b"\r\n".join([folded(line) for line in lines])


@cache
def _beginning(name: str, *parameters: tuple[str, str]) -> str:
    """What stands before the value of a property."""
    from icalendar.parser import Contentline, Parameters
    from icalendar.prop import vUnknown

    return str(Contentline.from_parts(name, Parameters(parameters), vUnknown("")))


def _write_stamps(vevent: Vevent, shown: Entry, edition: datetime) -> None:
    stamp = shown.stamp
    # Without METHOD, DTSTAMP is the time of the last change (§3.8.7.2).
    _write(vevent, [("DTSTAMP", instant(stamp.modified if stamp else edition))])
    if stamp:
        values = (instant(stamp.created), instant(stamp.modified), str(stamp.sequence))
        _write(vevent, zip(("CREATED", "LAST-MODIFIED", "SEQUENCE"), values, strict=True))


def _write_times(vevent: Vevent, shown: Entry) -> None:
    for name, value in (("DTSTART", shown.start), ("DTEND", shown.end)):
        if value is not None:
            vevent.add(name, value)


def _event_lines(shown: Entry, language: str) -> Iterator[bytes]:
    """Whatever is neither a stamp nor a time, in so far as it says something."""
    values = (
        ("SUMMARY", escaped(shown.summary), language and shown.language),
        ("LOCATION", escaped(shown.location), language),
        ("CATEGORIES", ",".join(map(escaped, shown.categories)), language),
        ("URL", shown.url, ""),
        ("STATUS", shown.status, ""),
        ("TRANSP", "TRANSPARENT" if shown.is_free else "OPAQUE", ""),
        ("CLASS", "PUBLIC", ""),
    )
    return (property_line(name, value, told) for name, value, told in values if value)


def _valarm(shown: Entry, trigger: str) -> bytes:
    """What reminds of a session (§3.6.6): a display must say something."""
    from icalendar import Alarm

    alarm = Alarm()
    values = (("ACTION", "DISPLAY"), ("TRIGGER", trigger), (_DESCRIPTION, escaped(shown.summary)))
    _write(alarm, values)
    return _serialised(alarm)


def _write(component: Component, values: Iterable[tuple[str, str]]) -> None:
    """Values as they stand: icalendar's own type for TEXT makes a line end of backslash and N."""
    from icalendar.prop import vUnknown

    for name, value in values:
        if value:
            component[name] = vUnknown(value)


def _observance(observance: Observance) -> Component:
    from icalendar import TimezoneDaylight, TimezoneStandard

    written = TimezoneDaylight() if observance.is_daylight else TimezoneStandard()
    written.add("DTSTART", observance.onset)
    if day := observance.day:
        written.add("RRULE", {"FREQ": "YEARLY", "BYMONTH": day.month, "BYDAY": day.by_day})
    written.add("TZOFFSETFROM", observance.offset_from)
    written.add("TZOFFSETTO", observance.offset_to)
    _write(written, [("TZNAME", escaped(observance.name))])
    return written
