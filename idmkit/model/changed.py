"""Which sessions have changed since the last release, by the day under which they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from idmkit.model.event import Day, Event, Session


@dataclass(frozen=True, slots=True)
class ChangedDay:
    """A date of the event and what has changed on it, by the clock.

    `day` is None where only sessions that were withdrawn stood on the date.
    """

    date: date
    day: Day | None
    sessions: tuple[Session, ...]


def changed_days(event: Event) -> tuple[ChangedDay, ...]:
    """The dates in their order; those without a change are left out.

    A session that was withdrawn stands on the date on which it would have begun.
    """
    withdrawn = [one.session for one in event.withdrawn if one.session.change]
    days = {day.date: day for day in event.days}
    dates = sorted({*days, *(session.start.date() for session in withdrawn)})
    found = (ChangedDay(one, days.get(one), tuple(_changed(one, days, withdrawn))) for one in dates)
    return tuple(day for day in found if day.sessions)


def was_released(event: Event) -> bool:
    """Whether there was a release to compare the agenda with."""
    return bool(event.withdrawn) or any(session.stamp for session in event.sessions)


def _changed(on: date, days: dict[date, Day], withdrawn: list[Session]) -> Iterator[Session]:
    held = [session for session in days[on].sessions if session.change] if on in days else []
    gone = [session for session in withdrawn if session.start.date() == on]
    yield from sorted([*held, *gone], key=lambda session: session.start)
