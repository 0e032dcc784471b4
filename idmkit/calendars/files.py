"""The calendars of an event in one language as files: each session is written once for all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, tzinfo
from functools import cached_property

from idmkit.calendars.duties import Duties, duties
from idmkit.calendars.entry import banner, entry
from idmkit.calendars.feeds import Feed
from idmkit.calendars.head import Heads
from idmkit.calendars.ics import WrittenEvent, calendar_file, vtimezone, written_event
from idmkit.calendars.time_zone import YearlyZone, yearly_zone
from idmkit.model.event import CalendarTimes, Event, Session
from idmkit.wording import wording_in


class CalendarFiles:
    """Makes the files of an event's feeds.

    `edition` (aware) is the DTSTAMP of what has no stamp, `language` that of the files where it is
    to be told, `alarm` the TRIGGER of each session's alarm.
    """

    def __init__(
        self, event: Event, edition: datetime, language: str = "", alarm: str = ""
    ) -> None:
        self._event = event
        self._edition = edition
        self._language = language
        self._alarm = alarm
        self._written = dict[str, tuple[WrittenEvent, bytes]]()
        self._duties = dict[str, Duties]()
        self._heads = Heads(event, language)

    def content(self, feed: Feed) -> bytes:
        """The whole file of a feed."""
        return calendar_file(self._heads.head(feed), self._zone, self._events(feed))

    def _events(self, feed: Feed) -> Iterator[bytes]:
        for day in feed.days:
            shown = banner(self._event, day)
            yield written_event(shown, self._edition, self._language).led_by()
        for session in feed.sessions:
            written, plain = self._session(session)
            if feed.person_id:
                yield written.led_by(self._duties_in(session).get(feed.person_id, ()))
            else:
                yield plain

    def _session(self, session: Session) -> tuple[WrittenEvent, bytes]:
        if session.id not in self._written:
            shown = entry(self._event, session, self._clock)
            written = written_event(shown, self._edition, self._language, self._alarm)
            self._written[session.id] = written, written.led_by()
        return self._written[session.id]

    def _duties_in(self, session: Session) -> Duties:
        if session.id not in self._duties:
            words = wording_in(self._event.languages[0])
            self._duties[session.id] = duties(session, words)
        return self._duties[session.id]

    @cached_property
    def _yearly(self) -> YearlyZone | None:
        """The zone that the times stand in; None puts them all in UTC."""
        event = self._event
        if event.calendar_times is CalendarTimes.UTC:
            return None
        shown = (*event.sessions, *(old.session for old in event.withdrawn))
        years = [moment.year for one in shown for moment in (one.start, one.end)]
        return yearly_zone(event.timezone, min(years), max(years)) if years else None

    @cached_property
    def _zone(self) -> bytes:
        return vtimezone(self._yearly) if self._yearly else b""

    @cached_property
    def _clock(self) -> tzinfo:
        return self._event.timezone if self._yearly else UTC
