"""What a calendar program understands of an event, and what every reader here can do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Protocol

ALL: Sequence[str] = ("uid", "title", "start_utc", "end_utc", "place", "status", "description")


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenEvent:
    """One event as a program tells it; what it cannot tell is empty."""

    uid: str = ""
    title: str
    start_utc: datetime
    end_utc: datetime
    place: str = ""
    status: str = ""
    description: str = ""


class Client(Protocol):
    """A calendar program. `tells` are the fields that it can tell, of `ALL`.

    `longest` is how many bytes of a description it keeps at least, or 0 if it keeps them all.
    """

    name: str
    tells: Sequence[str]
    longest: int

    def read(self, path: Path, first: date, last: date) -> list[SeenEvent]:
        """The events of a calendar file.

        A program that shows a calendar by its days is asked for those from `first` to `last`.
        Raises AssertionError if it fails.
        """
        ...


def instant(seconds: str | float) -> datetime:
    """Seconds since 1970, in UTC. Raises ValueError for a time without a zone ("floating")."""
    return datetime.fromtimestamp(float(seconds), UTC)
