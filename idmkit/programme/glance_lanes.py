"""Sessions of a day in lanes side by side, so that parallel ones do not cover each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from idmkit.model.event import Day, Session

_SHORTEST = 5  # minutes: what has no length is drawn with a little


@dataclass(frozen=True, slots=True)
class Slot:
    """A session between two minutes of its day's clock, in one of so many lanes."""

    session: Session
    start: int
    end: int
    lane: int
    lanes: int


def slots(day: Day) -> tuple[Slot, ...]:
    """The day's sessions by start; those that overlap share the width of the column."""
    spans = sorted(
        ((*_minutes(day, session), number) for number, session in enumerate(day.sessions)),
    )
    placed = (slot for cluster in _clusters(spans) for slot in _lanes(day, cluster))
    return tuple(placed)


Span = tuple[int, int, int]


def _minutes(day: Day, session: Session) -> tuple[int, int]:
    """Minutes of the wall clock since midnight of the day, past 1440 in the night after."""
    midnight = datetime.combine(day.date, time())
    start, end = (
        int((moment.replace(tzinfo=None) - midnight).total_seconds() // 60)
        for moment in (session.start, session.end)
    )
    return start, max(end, start + _SHORTEST)


def _clusters(spans: Sequence[Span]) -> Iterator[list[Span]]:
    """Runs of sessions that overlap, each with some other of its run."""
    cluster: list[Span] = []
    for span in spans:
        if cluster and span[0] >= max(end for _, end, _ in cluster):
            yield cluster
            cluster = []
        cluster.append(span)
    if cluster:
        yield cluster


def _lanes(day: Day, cluster: Sequence[Span]) -> Iterator[Slot]:
    """Each session in the first lane that is free when it starts."""
    ends: list[int] = []
    lanes = []
    for start, end, _ in cluster:
        free = next((lane for lane, until in enumerate(ends) if until <= start), len(ends))
        ends[free : free + 1] = [end]
        lanes.append(free)
    for (start, end, number), lane in zip(cluster, lanes, strict=True):
        yield Slot(day.sessions[number], start, end, lane, len(ends))
