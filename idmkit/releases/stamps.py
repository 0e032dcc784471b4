"""The numbers by which calendars know what is newer; without a clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from idmkit.model.change import Stamp
from idmkit.releases.difference import entry_differs, is_another_appointment
from idmkit.releases.state import Facts, Record

_NEXT = timedelta(seconds=1)


def stamp(before: Record | None, now: Facts, edition: datetime) -> Stamp:
    """The stamps of a session in the edition of this instant (RFC 5545 §3.8.7).

    What says the same keeps its own. LAST-MODIFIED always moves with a change, though two editions
    have one date: calendars skip what is not newer. SEQUENCE rises with time, place or status.
    """
    instant = edition.astimezone(UTC).replace(microsecond=0)
    if before is None:
        return Stamp(sequence=0, created=instant, modified=instant)
    old = before.stamp
    if not entry_differs(before.facts, now):
        return old
    return Stamp(
        sequence=old.sequence + is_another_appointment(before.facts, now),
        created=old.created,
        modified=max(instant, old.modified + _NEXT),
    )
