"""What the whole meeting sees: the sessions of the overview, and the banner of each day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import accumulate

from idmkit.model.event import Event, Session, SessionKind, Status

_FOR_ALL = frozenset(
    {SessionKind.CEREMONY, SessionKind.KEYNOTE, SessionKind.SOCIAL, SessionKind.CLOSING}
)


def overview_ids(event: Event) -> frozenset[str]:
    """The ids of the sessions for everybody: by their kind, or because nothing runs beside them.

    Breaks and registration are never among them, and beside them there is nothing to miss. Nor is
    beside a cancelled session; whether one is cancelled itself makes no difference to it.
    """
    held = [one for one in event.sessions if not one.is_pause]
    taking_place = [one for one in held if one.status is not Status.CANCELLED]
    cancelled = [one for one in held if one.status is Status.CANCELLED]
    alone = _alone(taking_place)
    beside = (one for one in cancelled if not _is_beside_any(one, taking_place))
    by_kind = (one.id for one in held if one.kind in _FOR_ALL)
    return frozenset((*by_kind, *alone, *(one.id for one in beside)))


def _alone(sessions: Iterable[Session]) -> Iterator[str]:
    """The ids of the sessions that no other one overlaps."""
    spans = sorted((*_span(one), one.id) for one in sessions)
    latest_end = accumulate((end for _, end, _ in spans), max)
    starts = [start for start, _, _ in spans]
    free_before = [
        True,
        *(end <= start for end, start in zip(latest_end, starts[1:], strict=False)),
    ]
    for (_, end, id_), before, following in zip(
        spans, free_before, [*starts[1:], None], strict=False
    ):
        if before and (following is None or end <= following):
            yield id_


def _is_beside_any(session: Session, others: Iterable[Session]) -> bool:
    start, end = _span(session)
    return any(start < late and early < end for early, late in map(_span, others))


def _span(session: Session) -> tuple[datetime, datetime]:
    return session.start.astimezone(UTC), session.end.astimezone(UTC)
