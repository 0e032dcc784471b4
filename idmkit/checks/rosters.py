"""What was guessed of rosters: found when they were read, told with the other warnings."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.model.event import Event
from idmkit.model.problem import Problem


def rosters(event: Event) -> Iterator[Problem]:
    """Encodings that were guessed, and sheets that were left out."""
    yield from event.roster_notes
