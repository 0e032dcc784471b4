"""What a release told, in lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from idmkit.model.change import ChangeKind

if TYPE_CHECKING:
    from idmkit.release import ReleaseReport


def rows(done: ReleaseReport) -> Iterator[tuple[str, str, str]]:
    """Each change: its kind, the id and the heading of the session."""
    return ((one.kind.value, one.id, one.heading) for one in done.changes)


def outcome(done: ReleaseReport) -> str:
    """How many sessions are new, moved, revised, cancelled and unchanged."""
    said = _counted(done)
    if done.written is None:
        return f"{said}; nothing was written"
    if not done.is_new:
        return f"{said}; the last release holds"
    return f"{said}; keep {done.state.name} with the agenda"


def _counted(done: ReleaseReport) -> str:
    if done.is_first:
        return f"first release, of {done.unchanged} sessions"
    kinds = Counter(one.kind for one in done.changes)
    numbers = [(kinds[kind], kind.value) for kind in ChangeKind]
    numbers += [(done.unchanged, "unchanged"), (done.called_off, "still called off")]
    return ", ".join(f"{number} {word}" for number, word in numbers if number)
