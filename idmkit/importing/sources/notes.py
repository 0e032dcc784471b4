"""What is said of an import, item by item: guessed, left out, dropped, mended, decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from idmkit.model.origin import Origin


class NoteKind(StrEnum):
    """What an import did that its reader should know."""

    GUESSED = "guessed"  # the source does not say it
    LEFT_OUT = "left out"  # the source says it, an agenda has no place for it
    DROPPED = "dropped"  # a whole item: a rejected session, one without a time
    MENDED = "mended"  # the source is faulty, and what was meant is clear
    TAKEN = "taken"  # an update: the newer source's value
    KEPT = "kept"  # an update: the organizer's value, though the source has another
    ADDED = "added"  # an update: a new item
    REMOVED = "removed"  # an update: an item that the source has no more


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One item. `what` is the same words for all that are alike, `item` says which it was."""

    kind: NoteKind
    what: str
    item: str = ""
    origin: Origin = field(compare=False, repr=False)


class Notes:
    """Collects the notes of one import, each once, in the order of the source."""

    def __init__(self) -> None:
        self._notes: dict[tuple[NoteKind, str, str, object], Note] = {}

    def add(self, kind: NoteKind, what: str, origin: Origin, item: str = "") -> None:
        """Says something of `item`; `what` is a clause that also stands for several items."""
        note = Note(kind=kind, what=what, item=item, origin=origin)
        self._notes.setdefault((kind, what, item, origin.path), note)

    def guessed(self, what: str, origin: Origin, item: str = "") -> None:
        """The source does not say it, and this was assumed."""
        self.add(NoteKind.GUESSED, what, origin, item)

    def left_out(self, what: str, origin: Origin, item: str = "") -> None:
        """The source says it, and an agenda cannot hold it."""
        self.add(NoteKind.LEFT_OUT, what, origin, item)

    def dropped(self, what: str, origin: Origin, item: str = "") -> None:
        """A whole item that does not become a session."""
        self.add(NoteKind.DROPPED, what, origin, item)

    def mended(self, what: str, origin: Origin, item: str = "") -> None:
        """A fault of the source that could be put right."""
        self.add(NoteKind.MENDED, what, origin, item)

    def clear(self) -> None:
        """Forgets everything: the next event of the source begins."""
        self._notes.clear()

    @property
    def all(self) -> tuple[Note, ...]:
        """The notes so far."""
        return tuple(self._notes.values())
