"""A session, or a day of the overview, as a calendar shows it: the texts and marks of a VEVENT."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from idmkit.calendars.description import description
from idmkit.calendars.plain_text import one_line, shortened
from idmkit.model.change import Stamp
from idmkit.model.event import Day, Event, Session, SessionKind, Status
from idmkit.model.handles import day_uid, session_address, session_uid
from idmkit.wording import wording_in

# Outlook cuts at 255 UTF-16 units (MS-OXCICAL), phones much sooner.
LONGEST_SUMMARY = 200
_LEAVES_FREE = frozenset({SessionKind.BREAK, SessionKind.REGISTRATION, SessionKind.SOCIAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Plain texts, unescaped; empty where there is nothing to say.

    `start` and `end` are dates for what lasts all day, else aware, by the clock that shall stand in
    the file; `end` is None for what takes no time. `is_free` is for sessions in which nobody counts
    as busy (TRANSP, RFC 5545 §3.8.2.7). `language` is that of the summary,
    `spoken` that of what the description tells at length.
    """

    uid: str
    stamp: Stamp | None = None
    start: date
    end: date | None
    summary: str
    location: str
    description: str = ""
    categories: tuple[str, ...] = ()
    url: str
    status: str
    is_free: bool
    language: str
    spoken: str

    @property
    def is_called_off(self) -> bool:
        """Whether it does not take place."""
        return self.status == Status.CANCELLED.value.upper()


def entry(event: Event, session: Session, clock: tzinfo) -> Entry:
    """What is told of one session; the title stands whole in SUMMARY or else in DESCRIPTION.

    `clock` is the event's zone, or UTC where all times shall stand in it.
    """
    is_cancelled = session.status is Status.CANCELLED
    words = wording_in(event.languages[0])
    mark = f"{words.status_word(session.status).upper()}: " if is_cancelled else ""
    title = one_line(f"{mark}{session.heading}")
    summary = shortened(title, LONGEST_SUMMARY)
    start, end = _span(session, clock)
    return Entry(
        uid=one_line(session_uid(event, session)),
        stamp=session.stamp,
        start=start,
        end=end,
        summary=summary,
        location=_location(event, session),
        description=description(event, session, with_title=summary != title),
        categories=_categories(event, session),
        url=one_line(session.link or session_address(event, session)),
        status=session.status.value.upper(),
        is_free=is_cancelled or session.kind in _LEAVES_FREE,
        language=session.language_of("title") or event.languages[0],
        spoken=session.language_of("abstract") or event.languages[0],
    )


def banner(event: Event, day: Day) -> Entry:
    """The day of an event over its calendar's hours, which keeps nobody busy."""
    return Entry(
        uid=day_uid(event, day.date),
        start=day.date,
        end=day.date + timedelta(days=1),
        summary=shortened(" – ".join(_said(event.title, day.label)), LONGEST_SUMMARY),
        location=one_line(event.place),
        url=event.url,
        status=Status.CONFIRMED.value.upper(),
        is_free=True,
        language=event.languages[0],
        spoken=event.languages[0],
    )


def _span(session: Session, clock: tzinfo) -> tuple[datetime, datetime | None]:
    # A TZID cannot tell apart the two passes of an hour that comes twice; UTC can.
    shown_by = UTC if _comes_twice(session.start) or _comes_twice(session.end) else clock
    start, end = session.start.astimezone(shown_by), session.end.astimezone(shown_by)
    # DTEND must be later (§3.8.2.2); without it the event takes no time.
    is_later = session.end.astimezone(UTC) > session.start.astimezone(UTC)
    return start, end if is_later else None


def _location(event: Event, session: Session) -> str:
    return ", ".join(_said(*(room.name for room in session.rooms), event.place))


def _categories(event: Event, session: Session) -> tuple[str, ...]:
    kind = wording_in(event.languages[0]).kind_word(session.kind)
    return (kind, one_line(session.track.name)) if session.track else (kind,)


def _said(*texts: str) -> list[str]:
    return [line for text in texts if (line := one_line(text))]


def _comes_twice(moment: datetime) -> bool:
    """Readers take such a time for the second pass, though RFC 5545 §3.3.5 says the first."""
    return moment.replace(fold=0).utcoffset() != moment.replace(fold=1).utcoffset()
