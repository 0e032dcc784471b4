"""What an import has to say, in a few lines: notes that are alike stand together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from idmkit.importer import ImportReport
from idmkit.importing.sources.notes import Note, NoteKind

_FEW = 3  # items of one sort that are named
_HEADINGS = {
    NoteKind.GUESSED: "Guessed, please check",
    NoteKind.MENDED: "Mended",
    NoteKind.LEFT_OUT: "Left out, for an agenda has no place for it",
    NoteKind.DROPPED: "Not imported",
    NoteKind.TAKEN: "Taken from the newer source",
    NoteKind.ADDED: "New",
    NoteKind.REMOVED: "No longer in the source",
    NoteKind.KEPT: "Kept as in your agenda",
}


def summary(report: ImportReport) -> str:
    """What was imported, in numbers."""
    event = report.event
    counts = (
        _counted(len(event.sessions), "session"),
        _counted(len(event.people), "person", "people"),
        _counted(len(event.rooms), "room"),
    )
    days = _counted(len(event.days), "day")
    return f"{report.agenda}: {', '.join(counts)} on {days}, from {report.format}"


def note_lines(notes: Sequence[Note]) -> Iterator[str]:
    """The notes under headings: what is alike on one line, with the first items of it."""
    for kind, heading in _HEADINGS.items():
        alike: dict[str, list[Note]] = {}
        for note in notes:
            if note.kind is kind:
                alike.setdefault(note.what, []).append(note)
        if alike:
            yield f"{heading}:"
            yield from (f"  {line}" for line in _lines(alike.items()))


def report_data(report: ImportReport) -> dict[str, Any]:
    """A report for machines: every note."""
    from idmkit.importing.updating.snapshot import note_data

    event = report.event
    return {
        "agenda": str(report.agenda),
        "format": report.format,
        "sessions": len(event.sessions),
        "people": len(event.people),
        "rooms": len(event.rooms),
        "days": len(event.days),
        "notes": [note_data(note) for note in report.notes],
    }


def _lines(alike: Iterable[tuple[str, list[Note]]]) -> Iterator[str]:
    for what, notes in alike:
        named = ", ".join(map(_named, notes[:_FEW]))
        more = f" and {len(notes) - _FEW} more" if len(notes) > _FEW else ""
        times = f" ({len(notes)} times)" if len(notes) > 1 else ""
        yield f"{what}{times}: {named}{more}"


def _named(note: Note) -> str:
    place = f"{Path(note.origin.file).name}:{note.origin.span.line}"
    return f"{note.item} ({place})" if note.item else place


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or f'{one}s'}"
