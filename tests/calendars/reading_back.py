"""The files as two libraries read them that have no line in common, and as bytes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from ical.calendar_stream import IcsCalendarStream

from idmkit.calendars import render
from idmkit.linting import lint_stream
from idmkit.model.event import Event, Session
from tests.making import an_event
from tests.reading.shown import shown

WHOLE = "calendars/all.ics"


@dataclass(frozen=True)
class Seen:
    """One event as a reader shows it; times in UTC, the end None if there is none.

    Categories are not compared: `ical` parts them at commas that are escaped, too.
    """

    uid: str
    summary: str
    description: str
    location: str
    status: str
    categories: tuple[str, ...] = field(compare=False)
    url: str
    start: datetime
    end: datetime | None


def files(event: Event) -> dict[str, bytes]:
    """Every file of an event; each calendar passes the linter without a word."""
    made = {str(one.path): one.content for one in render(event, event.edition())}
    for path, content in made.items():
        if path.endswith(".ics"):
            passes_the_linter(content, path)
    return made


def passes_the_linter(content: bytes, path: str) -> None:
    """Neither errors nor warnings."""
    assert shown(lint_stream(BytesIO(content), path)) == ""


def calendars(event: Event) -> dict[str, bytes]:
    """The files that are calendars, without the index of them."""
    return {path: content for path, content in files(event).items() if path.endswith(".ics")}


def whole(event: Event) -> bytes:
    return files(event)[WHOLE]


def one_file(session: Session, **fields: Any) -> bytes:
    event = an_event(session, **fields)
    return files(event)[f"calendars/session/{session.id}.ics"]


def by_icalendar(content: bytes) -> list[Seen]:
    import icalendar

    calendar = icalendar.Calendar.from_ical(content)
    assert not calendar.errors
    return [_seen_by_icalendar(vevent) for vevent in calendar.walk("VEVENT")]


def days(content: bytes) -> list[Any]:
    """The all-day entries of a calendar, as `icalendar` reads them."""
    import icalendar

    entries: list[Any] = icalendar.Calendar.from_ical(content).walk("VEVENT")
    return [one for one in entries if not isinstance(one["DTSTART"].dt, datetime)]


def _seen_by_icalendar(vevent: Any) -> Seen:
    assert not vevent.errors
    return Seen(
        uid=str(vevent["UID"]),
        summary=str(vevent["SUMMARY"]),
        description=str(vevent.get("DESCRIPTION", "")),
        location=str(vevent.get("LOCATION", "")),
        status=str(vevent["STATUS"]),
        categories=tuple(map(str, vevent["CATEGORIES"].cats)),
        url=str(vevent.get("URL", "")),
        start=vevent["DTSTART"].dt.astimezone(UTC),
        end=vevent["DTEND"].dt.astimezone(UTC) if "DTEND" in vevent else None,
    )


def by_ical(content: bytes) -> list[Seen]:
    calendar = IcsCalendarStream.calendar_from_ics(content.decode())
    return [
        Seen(
            uid=one.uid or "",
            summary=one.summary or "",
            description=one.description or "",
            location=one.location or "",
            status=one.status.value if one.status else "",
            categories=tuple(one.categories),
            url=str(one.url or ""),
            start=_instant(one.dtstart),
            end=_instant(one.dtend) if one.dtend else None,
        )
        for one in calendar.events
    ]


def _instant(value: object) -> datetime:
    assert isinstance(value, datetime)
    return value.astimezone(UTC)


def seen(content: bytes) -> list[Seen]:
    """What both libraries read, which must be the same."""
    first, second = by_icalendar(content), by_ical(content)
    assert first == second
    return first


def lines(content: bytes) -> list[str]:
    """The content lines, unfolded by the letter of RFC 5545 §3.1."""
    return content.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def names(content_lines: Iterable[str]) -> list[str]:
    return [line.replace(";", ":").split(":")[0] for line in content_lines]
