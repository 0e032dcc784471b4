"""Keys that are all different: a number that a source gives twice must not merge two sessions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from idmkit.importing.sources.source_event import SourceSession


def apart(sessions: Iterable[SourceSession]) -> Iterator[SourceSession]:
    """The sessions in their order; one whose key was there before has another, and no UID."""
    seen = Counter[str]()
    for one in sessions:
        seen[one.key] += 1
        is_new = seen[one.key] == 1
        yield one if is_new else replace(one, key=f"{one.key}#{seen[one.key]}", uid="")
