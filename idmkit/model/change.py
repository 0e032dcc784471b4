"""What became of a session since delegates were last told: how it changed, and its stamps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ChangeKind(StrEnum):
    """What a reader of the last release must know about a session."""

    NEW = "new"
    MOVED = "moved"
    REVISED = "revised"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How a session differs from the last release; `words` are in the language of its event."""

    kind: ChangeKind
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What calendars tell of a session's history (RFC 5545 §3.8.7); instants are aware, in UTC."""

    sequence: int
    created: datetime
    modified: datetime
