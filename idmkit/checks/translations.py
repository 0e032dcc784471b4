"""What translations lack: found when they were read, told with the other warnings."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.model.event import Event
from idmkit.model.problem import Problem


def translations(event: Event) -> Iterator[Problem]:
    """Missing and stale translations."""
    yield from event.translation_notes
