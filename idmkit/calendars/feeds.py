"""Which sessions go in which calendar file: the whole event, and a file for each session."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from idmkit.model.event import Event, Session

WHOLE = PurePosixPath("calendars/all.ics")
ONE_BY_ONE = PurePosixPath("calendars/session")


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One calendar's worth of sessions, by start. `name` is empty in a one-session file.

    With a name, Outlook would open a new calendar instead of the one event (MS-OXCICAL).
    `language` is set in the files of further languages only.
    """

    path: PurePosixPath
    sessions: tuple[Session, ...]
    name: str = ""
    language: str = ""


def feeds(event: Event) -> Iterator[Feed]:
    """All files of an event; none without sessions, as a calendar may not be empty (§3.6)."""
    if event.sessions:
        yield Feed(path=WHOLE, sessions=_by_start(event), name=event.title)
    yield from single_feeds(event)


def in_language(feed: Feed, language: str) -> Feed:
    """The feed in the folder of a language."""
    inside = feed.path.relative_to(WHOLE.parent)
    return replace(feed, path=WHOLE.parent / language / inside, language=language)


def single_feeds(event: Event) -> Iterator[Feed]:
    """The files of one session each, in the agenda's order."""
    for session in event.sessions:
        if not session.is_pause:
            yield Feed(path=ONE_BY_ONE / f"{session.id}.ics", sessions=(session,))


def _by_start(event: Event) -> tuple[Session, ...]:
    return tuple(sorted(event.sessions, key=lambda one: (one.start, one.start.fold)))
