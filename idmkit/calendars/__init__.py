"""Calendar files: one for the whole event and one for each session."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from idmkit.model.event import Event
from idmkit.model.problem import Problem
from idmkit.model.rendered_file import RenderedFile


def render(event: Event, edition: datetime) -> Iterator[RenderedFile]:
    """`calendars/all.ics`, then `calendars/session/<session-id>.ics` in the agenda's order.

    `edition` (aware) is the DTSTAMP of every event. Breaks and registration stand in the first
    file only.
    """
    from idmkit.calendars.feeds import feeds
    from idmkit.calendars.ics import calendar_file
    from idmkit.calendars.time_zone import yearly_zone

    years = [one.year for session in event.sessions for one in (session.start, session.end)]
    zone = yearly_zone(event.timezone, min(years), max(years)) if years else None
    for feed in feeds(event):
        yield RenderedFile(feed.path, calendar_file(event, feed, zone, edition))


def preflight(event: Event) -> Iterator[Problem]:  # noqa: ARG001  what every output has
    """Nothing: a calendar shows all that an agenda can say."""
    return iter(())
