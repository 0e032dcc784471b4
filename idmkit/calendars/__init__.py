"""Calendar files: one for the whole event and one for each session."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from idmkit.model.event import Event
from idmkit.model.problem import Problem
from idmkit.model.rendered_file import RenderedFile

if TYPE_CHECKING:
    from idmkit.calendars.feeds import Feed


def render(event: Event, edition: datetime) -> Iterator[RenderedFile]:
    """`calendars/all.ics`, then `calendars/session/<session-id>.ics` in the agenda's order.

    `edition` (aware) is the DTSTAMP of every event. Breaks and registration stand in the first
    file only. Each further language of the event has the same in a folder: `calendars/fr/all.ics`.
    """
    from idmkit.calendars.feeds import feeds, in_language

    yield from _files(event, feeds(event), edition)
    for other in event.translations:
        language = other.languages[0]
        translated = (in_language(feed, language) for feed in feeds(other))
        yield from _files(other, translated, edition)


def render_picked(event: Event, edition: datetime, ids: Collection[str]) -> Iterator[RenderedFile]:
    """Only the files of the sessions with these ids, each as `render` makes it."""
    from idmkit.calendars.feeds import single_feeds

    picked = (feed for feed in single_feeds(event) if feed.sessions[0].id in ids)
    return _files(event, picked, edition)


def pickable(event: Event) -> dict[str, str]:
    """The id of each session, with the reason why it has no file of its own, or ""."""
    pause = "a break or a registration has no calendar file of its own"
    return {session.id: pause if session.is_pause else "" for session in event.sessions}


def preflight(event: Event) -> Iterator[Problem]:  # noqa: ARG001  what every output has
    """Nothing: a calendar shows all that an agenda can say."""
    return iter(())


def _files(event: Event, feeds: Iterable[Feed], edition: datetime) -> Iterator[RenderedFile]:
    from idmkit.calendars.ics import calendar_file
    from idmkit.calendars.time_zone import yearly_zone

    years = [one.year for session in event.sessions for one in (session.start, session.end)]
    zone = yearly_zone(event.timezone, min(years), max(years)) if years else None
    for feed in feeds:
        yield RenderedFile(feed.path, calendar_file(event, feed, zone, edition))
