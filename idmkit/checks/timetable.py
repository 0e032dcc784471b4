"""Warnings about days, times and rooms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import time
from itertools import pairwise

from idmkit.checks.overlaps import called, parallel
from idmkit.model.event import Event, Session
from idmkit.model.problem import Problem, warning

# A night that follows the last day belongs to it until then.
_END_OF_NIGHT = time(6)


def room_clash(event: Event) -> Iterator[Problem]:
    """Two sessions in one room at the same time."""
    for first, second in parallel(event):
        for n, room in enumerate(second.rooms):
            if room in first.rooms:
                message = f'"{room.name}" has two sessions: {called(first)} and {called(second)}'
                hint = "change the room or the time of one of them"
                yield warning("room-clash", message, second.origin.at("room", n), hint)


def times_out_of_order(event: Event) -> Iterator[Problem]:
    """A session that begins before the one written above it, and is not parallel to any."""
    for day in event.days:
        for n, (above, session) in enumerate(pairwise(day.sessions), start=1):
            if session.start < above.start and not _is_beside(session, day.sessions[:n]):
                message = f"this begins at {session.start:%H:%M}, before {called(above)} above it"
                hint = "correct the time, or write the sessions in the order of their times"
                yield warning("times-out-of-order", message, session.origin.at("time"), hint)


def _is_beside(session: Session, above: Sequence[Session]) -> bool:
    """Whether another room above it holds a session at the same time: rooms follow one another."""
    return any(
        other.rooms
        and session.rooms
        and not set(_ids(other)) & set(_ids(session))
        and other.start < session.end
        and session.start < other.end
        for other in above
    )


def _ids(session: Session) -> list[str]:
    return [room.id for room in session.rooms]


def days_out_of_order(event: Event) -> Iterator[Problem]:
    """A day written below a later one."""
    for above, day in pairwise(event.days):
        if day.date < above.date:
            message = f"the day {day.date} stands below {above.date}"
            hint = "correct the date, or write the days in their order"
            yield warning("days-out-of-order", message, day.origin.at("date"), hint)


def outside_days(event: Event) -> Iterator[Problem]:
    """A session that goes on, after six in the morning, on a date that is no day of the event."""
    dates = {day.date for day in event.days}
    for session in event.sessions:
        last = session.end
        if last.date() not in dates and last.time() > _END_OF_NIGHT:
            message = f"this ends on {last.date()} at {last:%H:%M}, and that is no day of the event"
            hint = f"take out +1, or add a [[day]] with date = {last.date()}"
            yield warning("outside-days", message, session.origin.at("time"), hint)


def empty_day(event: Event) -> Iterator[Problem]:
    """A day without sessions."""
    for day in event.days:
        if not day.sessions:
            message = f"the day {day.date} has no sessions"
            hint = "add [[day.session]] under it, or delete the day"
            yield warning("empty-day", message, day.origin, hint)


def zero_length(event: Event) -> Iterator[Problem]:
    """A session that ends when it begins."""
    for session in event.sessions:
        if session.start == session.end:
            message = f"this begins and ends at {session.start:%H:%M}"
            hint = "write when it ends"
            yield warning("zero-length", message, session.origin.at("time"), hint)
