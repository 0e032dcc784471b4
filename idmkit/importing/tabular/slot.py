"""A session to be, and what notes call it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from idmkit.importing.sources.markup import one_line
from idmkit.importing.tabular.moments import Moment
from idmkit.importing.tabular.record import Record
from idmkit.model.origin import Origin

_LONGEST_ITEM = 100


@dataclass(slots=True, kw_only=True)
class Slot:
    """A session to be: its row and those that follow it, its day, and whatever was found so far."""

    record: Record
    moment: Moment
    day: date
    end_day: date | None
    sheet: int
    title: str
    rooms: tuple[str, ...]
    more: list[Record] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    untitled: bool = False

    @property
    def origin(self) -> Origin:
        """The place of the row."""
        return self.record.origin

    @property
    def item(self) -> str:
        """What notes call it."""
        return called(self.title)


def called(text: str) -> str:
    """A text as the name of an item in a note: on one line, and not too long."""
    line = one_line(text[: 4 * _LONGEST_ITEM])
    return line if len(line) <= _LONGEST_ITEM else f"{line[:_LONGEST_ITEM]}…"
