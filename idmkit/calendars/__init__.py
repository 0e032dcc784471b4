"""Calendar files: for the whole event, and for each day, room, track, kind, person and session."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from idmkit.model.event import Event
from idmkit.model.problem import Problem
from idmkit.model.rendered_file import RenderedFile

if TYPE_CHECKING:
    from idmkit.calendars.index import Row


def render(event: Event, edition: datetime) -> Iterator[RenderedFile]:
    """All calendars under `calendars/`, and `index.json`, which lists them.

    `edition` (aware) is the DTSTAMP of what has no stamp of its own. Breaks and registration stand
    in the calendars of the whole and of their day only. Each further language of the event has the
    same in a folder: `calendars/fr/all.ics`. Nothing is made of an event without sessions.
    """
    from idmkit.calendars.index import index_file

    rows: list[Row] = []
    for file, row in _calendars(event, edition):
        rows.append(row)
        yield file
    if rows:
        yield index_file(event, rows)


def render_picked(
    event: Event,
    edition: datetime,
    ids: Collection[str],
    *,
    together: bool = False,
    alarm: str = "",
) -> Iterator[RenderedFile]:
    """The files of the sessions with these ids, each as `render` makes it; or one of them all.

    `together` has no effect on a single session. `alarm` is the TRIGGER of an alarm in each
    (RFC 5545 §3.8.6.3); without it there is none.
    """
    from idmkit.calendars.feeds import picked_feed, single_feeds
    from idmkit.calendars.files import CalendarFiles
    from idmkit.calendars.head import file_path

    files = CalendarFiles(event, edition, alarm=alarm)
    feeds = [picked_feed(event, ids)] if together else single_feeds(event, ids)
    for feed in feeds:
        yield RenderedFile(PurePosixPath(file_path(feed.path, "")), files.content(feed))


def pickable(event: Event) -> dict[str, str]:
    """The id of each session, with the reason why it has no file of its own, or ""."""
    pause = "a break or a registration has no calendar file of its own"
    return {session.id: pause if session.is_pause else "" for session in event.sessions}


def preflight(event: Event) -> Iterator[Problem]:  # noqa: ARG001  what every output has
    """Nothing: a calendar shows all that an agenda can say."""
    return iter(())


def _calendars(event: Event, edition: datetime) -> Iterator[tuple[RenderedFile, Row]]:
    """Every calendar, in the agenda's own language and in each further one."""
    yield from _in_one_language(event, edition, "")
    for other in event.translations:
        # What was withdrawn is so in every language.
        whole = replace(other, withdrawn=other.withdrawn or event.withdrawn)
        yield from _in_one_language(whole, edition, other.languages[0])


def _in_one_language(
    event: Event, edition: datetime, told: str
) -> Iterator[tuple[RenderedFile, Row]]:
    from idmkit.calendars.feeds import feeds
    from idmkit.calendars.files import CalendarFiles
    from idmkit.calendars.head import file_path
    from idmkit.calendars.index import row

    files = CalendarFiles(event, edition, told)
    for feed in feeds(event):
        path = PurePosixPath(file_path(feed.path, told))
        file = RenderedFile(path, files.content(feed))
        yield file, row(file, feed, event.languages[0])
