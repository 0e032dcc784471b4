"""Sessions that are held at the same time, and how they are called in a warning."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.model.event import Event, Session, Status

_LONGEST_TITLE = 50


def held(event: Event) -> list[Session]:
    """The sessions that take place: those that are cancelled clash with nothing."""
    return [session for session in event.sessions if session.status is not Status.CANCELLED]


def parallel(event: Event) -> Iterator[tuple[Session, Session]]:
    """Each pair of sessions that overlap, by start; one that begins as another ends does not."""
    ordered = sorted(held(event), key=lambda session: session.start)
    for n, first in enumerate(ordered):
        for second in ordered[n + 1 :]:
            if second.start >= first.end:
                break
            yield first, second


def called(session: Session) -> str:
    """A session as a warning names it: title, times, line in the agenda."""
    heading = session.label or session.title
    if len(heading) > _LONGEST_TITLE:
        heading = f"{heading[: _LONGEST_TITLE - 1].rstrip()}…"
    line = session.origin.span.line
    return f'"{heading}" ({session.start:%H:%M}–{session.end:%H:%M}, line {line})'
