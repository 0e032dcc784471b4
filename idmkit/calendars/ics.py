"""A feed as the bytes of an iCalendar file (RFC 5545, 7986); the only door to `icalendar`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING

from idmkit.calendars.entry import Entry, entry
from idmkit.calendars.feeds import Feed
from idmkit.calendars.plain_text import one_line
from idmkit.calendars.time_zone import Observance, YearlyZone
from idmkit.model.event import Event, Session

if TYPE_CHECKING:
    from icalendar import Component, Timezone
    from icalendar import Event as Vevent

# Without the version of idmkit: a file changes when the agenda does, not with an upgrade.
_PRODUCT = "-//idmkit//idmkit//EN"
_TEXTS = ("SUMMARY", "LOCATION", "DESCRIPTION")
_ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})


def calendar_file(event: Event, feed: Feed, zone: YearlyZone | None, edition: datetime) -> bytes:
    """The whole file: lines end in CRLF and are folded between characters at 75 octets.

    `zone` is the event's; None puts all times in UTC. `edition` (aware) becomes DTSTAMP.
    """
    from icalendar import Calendar

    calendar = Calendar()
    _write(calendar, _calendar_values(event, feed))
    clock = event.timezone if zone else UTC
    vevents = [_vevent(entry(event, one), one, clock, edition) for one in feed.sessions]
    if zone and any("TZID" in vevent["DTSTART"].params for vevent in vevents):
        calendar.add_component(_vtimezone(zone))  # icalendar writes the clock of Accra as UTC
    for vevent in vevents:
        _tell_language(vevent, feed.language)
        calendar.add_component(vevent)
    # Unsorted: the calendar's properties stand first, as Outlook ignores later ones.
    return bytes(calendar.to_ical(sorted=False))


def _calendar_values(event: Event, feed: Feed) -> Iterator[tuple[str, str]]:
    yield from (("VERSION", "2.0"), ("PRODID", _PRODUCT), ("CALSCALE", "GREGORIAN"))
    if feed.name:
        name = _text(one_line(feed.name))
        yield from (("NAME", name), ("X-WR-CALNAME", name))
        # The zone in which a subscribed calendar shows times that stand in UTC.
        yield "X-WR-TIMEZONE", _text(event.timezone.key)


def _vevent(shown: Entry, session: Session, clock: tzinfo, edition: datetime) -> Vevent:
    from icalendar import Event as Vevent

    vevent = Vevent()
    _write(vevent, [("UID", _text(shown.uid))])
    vevent.add("DTSTAMP", edition.astimezone(UTC))
    _write_times(vevent, session, clock)
    _write(vevent, _event_values(shown))
    return vevent


def _tell_language(vevent: Vevent, language: str) -> None:
    """In which language its texts are (§3.2.10), where that is not the agenda's own."""
    for name in _TEXTS if language else ():
        if name in vevent:
            vevent[name].params["LANGUAGE"] = language


def _write_times(vevent: Vevent, session: Session, clock: tzinfo) -> None:
    # A TZID cannot tell apart the two passes of an hour that comes twice; UTC can.
    shown_by = UTC if session.start.fold or session.end.fold else clock
    start, end = session.start.astimezone(shown_by), session.end.astimezone(shown_by)
    vevent.add("DTSTART", start)
    if end > start:  # DTEND must be later (§3.8.2.2); without it the event takes no time
        vevent.add("DTEND", end)


def _event_values(shown: Entry) -> Iterator[tuple[str, str]]:
    yield "SUMMARY", _text(shown.summary)
    yield "LOCATION", _text(shown.location)
    yield "DESCRIPTION", _text(shown.description)
    yield "CATEGORIES", ",".join(map(_text, shown.categories))
    yield "URL", shown.url
    yield "STATUS", shown.status
    yield "TRANSP", "TRANSPARENT" if shown.is_free else "OPAQUE"


def _write(component: Component, values: Iterable[tuple[str, str]]) -> None:
    """Values as they stand: icalendar's own type for TEXT makes a line end of backslash and N."""
    from icalendar.prop import vUnknown

    for name, value in values:
        if value:
            component[name] = vUnknown(value)


def _text(text: str) -> str:
    """A value of the type TEXT (§3.3.11)."""
    return text.translate(_ESCAPES)


def _vtimezone(zone: YearlyZone) -> Timezone:
    from icalendar import Timezone

    vtimezone = Timezone()
    _write(vtimezone, [("TZID", _text(zone.tzid))])
    for observance in zone.observances:
        vtimezone.add_component(_observance(observance))
    return vtimezone


def _observance(observance: Observance) -> Component:
    from icalendar import TimezoneDaylight, TimezoneStandard

    written = TimezoneDaylight() if observance.is_daylight else TimezoneStandard()
    written.add("DTSTART", observance.onset)
    if day := observance.day:
        written.add("RRULE", {"FREQ": "YEARLY", "BYMONTH": day.month, "BYDAY": day.by_day})
    written.add("TZOFFSETFROM", observance.offset_from)
    written.add("TZOFFSETTO", observance.offset_to)
    _write(written, [("TZNAME", _text(observance.name))])
    return written
