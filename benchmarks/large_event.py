"""A meeting of a thousand sessions, made of the workshop's own: what the papers are timed on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from idmkit.model.event import Day, Event, Session
from idmkit.reading.agenda_reader import read_event

AGENDA = Path(__file__).parents[1] / "agenda.toml"
SESSIONS_OF_A_DAY = 20


def large_event(count: int) -> Event:
    """The workshop with `count` sessions, twenty a day, each with all that its model has."""
    event = read_event(AGENDA)
    models = [session for session in event.sessions if not session.is_pause]
    first = event.days[0]
    days = []
    for number in range(0, count, SESSIONS_OF_A_DAY):
        later = timedelta(days=number // SESSIONS_OF_A_DAY)
        numbers = range(number, min(number + SESSIONS_OF_A_DAY, count))
        sessions = tuple(_session(models[n % len(models)], n, first, later) for n in numbers)
        label = f"Day {number // SESSIONS_OF_A_DAY + 1}"
        days.append(replace(first, date=first.date + later, label=label, sessions=sessions))
    return replace(event, days=tuple(days))


def _session(model: Session, number: int, first: Day, later: timedelta) -> Session:
    """Half an hour each, four at a time."""
    slot = number % SESSIONS_OF_A_DAY // 4
    start = first.sessions[0].start + later + timedelta(minutes=30 * slot)
    title = f"{model.title} ({number + 1})"
    id_ = f"session-{number + 1}"
    return replace(
        model, id=id_, title=title, start=start, end=start + timedelta(minutes=30), rooms=()
    )
