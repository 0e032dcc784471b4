"""Calendar files: one for the whole event and one for each session."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

from idmkit.model.event import Event, Session
from idmkit.model.handles import session_uid
from idmkit.model.problem import Problem, warning
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


def preflight(event: Event) -> Iterator[Problem]:
    """Warns where calendars would show one session in place of two."""
    by_uid: dict[str, list[Session]] = defaultdict(list)
    for session in event.sessions:
        by_uid[session_uid(event, session)].append(session)
    for uid, (first, *others) in by_uid.items():
        for session in others:
            yield _duplicate_uid(uid, first, session)


def _duplicate_uid(uid: str, first: Session, second: Session) -> Problem:
    owner = second if second.uid else first
    return warning(
        "duplicate-uid",
        f"The sessions “{first.id}” and “{second.id}” have the same uid, “{uid}”:"
        " calendars show only one of them.",
        owner.origin.at("uid"),
        "Give each session its own uid, or leave it out.",
    )
