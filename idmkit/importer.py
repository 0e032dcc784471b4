"""The whole import on one screen: read a schedule, draft an agenda, merge with edits, write.

Imports what it needs where it needs it, because `import idmkit` imports this module.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from idmkit.importing.imported import Ask, Imported
    from idmkit.importing.sources.notes import Note
    from idmkit.model.event import Event

SNAPSHOT = ".import.json"  # in place of .toml: agenda.import.json beside agenda.toml
SCHEMA = "agenda.schema.json"


class ImportReport(NamedTuple):
    """What one event of the source became: the agenda, where it is, and what there is to say."""

    agenda: Path
    event: Event
    format: str
    notes: tuple[Note, ...]


def import_schedule(  # noqa: PLR0913 -- the options of the command, one by one
    source: Path | str,
    output: Path | str = "agenda.toml",
    *,
    format: str = "",  # noqa: A002 -- the name of the option
    timezone: str = "",
    title: str = "",
    mapping: Path | str | None = None,
    event: str = "",
    update: bool = False,
    force: bool = False,
) -> tuple[ImportReport, ...]:
    """Writes an agenda from a schedule; with several events in it, one in a folder for each.

    `output` is the agenda, or the folder if it does not end in .toml. With `update` the newer
    `source` is merged into the agenda there. Raises `AgendaError` or `OutputError`; then nothing
    was written.
    """
    from idmkit.importing.imported import Ask, import_events

    ask = Ask(format, timezone, Path(mapping) if mapping else None, event, title)
    if update:
        return (_update(Path(source), Path(output), ask),)
    found = list(import_events(Path(source), ask))
    places = _places(found, Path(output), Path(source))
    if not force:
        _leave_alone(places)
    _write(_files(found, places, ask), replace=force)
    return tuple(
        ImportReport(place, one.event, one.format.title, one.notes)
        for one, place in zip(found, places, strict=True)
    )


def _places(found: Sequence[Imported], output: Path, source: Path) -> list[Path]:
    """Where each agenda goes. Raises AgendaError: several-events."""
    from idmkit.reading.readable_ids import Ids

    if output.suffix == ".toml":
        if len(found) > 1:
            raise _several(found, output, source)
        return [output]
    if len(found) == 1:
        return [output / "agenda.toml"]
    ids = Ids("event")
    return [
        output / ids.of(str(n), one.said.key, one.event.id) / "agenda.toml"
        for n, one in enumerate(found)
    ]


def _leave_alone(places: Sequence[Path]) -> None:
    """Raises OutputError if an agenda is there already."""
    from idmkit.model.problem import OutputError

    there = next((place for place in places if place.exists()), None)
    if there:
        raise OutputError(
            f"{there} is there already: merge the newer source into it with --update, "
            "replace it with --force, or choose another name with --output"
        )


def _several(found: Sequence[Imported], output: Path, source: Path) -> Exception:
    from idmkit.model.problem import AgendaError, error

    keys = ", ".join(one.said.key for one in found[:8]) + (", …" if len(found) > 8 else "")  # noqa: PLR2004
    hint = f"choose one with --event ({keys}), or name a folder for all: --output {output.stem}"
    message = f"{source.name} holds {len(found)} events"
    return AgendaError([error("several-events", message, found[0].source.origin, hint)])


def _files(found: Sequence[Imported], places: Sequence[Path], ask: Ask) -> dict[Path, bytes]:
    """The files to write, each agenda before its snapshot.

    If only the agenda came to be, the next update finds the source's values in it, and no conflict.
    """
    from idmkit.importing.updating.snapshot import how_read, snapshot_of, snapshot_text

    files: dict[Path, bytes] = {}
    for one, place in zip(found, places, strict=True):
        snapshot = snapshot_of(one.draft, how_read(one, ask))
        files[place] = one.text.encode()
        files[place.with_suffix(SNAPSHOT)] = snapshot_text(snapshot, one.notes).encode()
    return files


def _write(files: dict[Path, bytes], *, replace: bool) -> None:
    from idmkit.reading.schema import schema_text
    from idmkit.writing import write_together

    write_together(files, replace=replace)
    schemas = {place.with_name(SCHEMA) for place in files}
    missing = {place: schema_text().encode() for place in sorted(schemas) if not place.exists()}
    write_together(missing, replace=False)


def _update(source: Path, agenda: Path, ask: Ask) -> ImportReport:
    from idmkit.importing.updating.update import updated

    place = agenda if agenda.suffix == ".toml" else agenda / "agenda.toml"
    done = updated(source, place, place.with_suffix(SNAPSHOT), ask)
    _write(
        {place: done.text.encode(), place.with_suffix(SNAPSHOT): done.snapshot.encode()},
        replace=True,
    )
    return ImportReport(place, done.event, done.format, done.notes)
