"""What a calendar says of itself, before its zone and its events (RFC 5545 §3.7, RFC 7986 §5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from idmkit.calendars.css_colours import nearest_name
from idmkit.calendars.feeds import Feed
from idmkit.calendars.ics import escaped, instant, property_line
from idmkit.calendars.plain_text import one_line
from idmkit.calendars.subjects import FOLDER, FeedKind
from idmkit.model.event import Event
from idmkit.wording import wording_in

# Without the version of idmkit: a file changes when the agenda does, not with an upgrade.
_PRODUCT = "-//idmkit//idmkit//EN"
_READ_AGAIN = "PT1H"


class Heads:
    """The heads of an event's calendars; what all feeds share is made once.

    `language` is that of the files, where it is to be told.
    """

    def __init__(self, event: Event, language: str = "") -> None:
        self._event = event
        self._language = language
        self._always = [
            *(property_line("VERSION", "2.0"), property_line("PRODID", _PRODUCT)),
            property_line("CALSCALE", "GREGORIAN"),
        ]
        self._of_feeds = [*self._about_the_event(), *self._how_to_read()]

    def head(self, feed: Feed) -> Iterable[bytes]:
        """The properties of one calendar, a line each."""
        if not feed.subject.name:
            return self._always
        return [*self._always, *self._of_feed(feed), *self._of_feeds, *_newest(feed)]

    def _of_feed(self, feed: Feed) -> Iterator[bytes]:
        name = escaped(feed.subject.name)
        yield property_line("NAME", name, self._language)
        yield property_line("X-WR-CALNAME", name)
        # A calendar of chosen sessions is wherever it is put.
        if self._event.url and feed.subject.kind is not FeedKind.PICKED:
            address = f"{self._event.url}{file_path(feed.path, self._language)}"
            yield property_line("SOURCE", address, VALUE="URI")

    def _about_the_event(self) -> Iterator[bytes]:
        event = self._event
        words = wording_in(event.languages[0])
        when = words.event_dates(event) if event.days else ""
        about = one_line(words.listed((when, event.place)))
        if about:
            yield property_line("X-WR-CALDESC", escaped(about))
        if event.url:
            yield property_line("URL", event.url)

    def _how_to_read(self) -> Iterator[bytes]:
        event = self._event
        # The zone in which a subscribed calendar shows times that stand in UTC.
        yield property_line("X-WR-TIMEZONE", escaped(event.timezone.key))
        yield property_line("REFRESH-INTERVAL", _READ_AGAIN, VALUE="DURATION")
        yield property_line("X-PUBLISHED-TTL", _READ_AGAIN)
        yield property_line("COLOR", nearest_name(event.theme.accent))
        yield property_line("X-APPLE-CALENDAR-COLOR", event.theme.accent.upper())


def file_path(path: str, language: str) -> str:
    """Where a calendar's file is in the output folder; further languages have one of their own."""
    return "/".join(filter(None, (str(FOLDER), language, path)))


def _newest(feed: Feed) -> Iterator[bytes]:
    """When the newest of its sessions has changed (RFC 7986 §5.4), if that is known of them all."""
    moments: list[datetime] = [one.stamp.modified for one in feed.sessions if one.stamp]
    if moments and len(moments) == len(feed.sessions):
        yield property_line("LAST-MODIFIED", instant(max(moments)))
