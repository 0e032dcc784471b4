"""The only printer: data to stdout, talk to stderr; colours and progress on a terminal alone."""

from __future__ import annotations

import json
import os
import shlex
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from idmkit.build import Report
    from idmkit.cli.event_text import Row
    from idmkit.cli.problem_text import Piece
    from idmkit.importer import ImportReport
    from idmkit.model.event import Event
    from idmkit.model.problem import Problem
    from idmkit.participants.search import Found
    from idmkit.release import ReleaseReport
    from idmkit.translating import ExportReport, TranslationReport

PATIENCE = 1.0  # seconds before a progress bar appears
_FEW = 3  # files of one folder that are listed one by one


class Format(StrEnum):
    """How a listing is printed."""

    TEXT = "text"
    JSON = "json"


def problems(found: Sequence[Problem], format_: Format = Format.TEXT, outcome: str = "") -> None:
    """Problems and how many they are: on stderr for people, on stdout as JSON for machines."""
    from idmkit.cli.problem_text import problem_lines, summary

    if format_ is Format.JSON:
        _print_data([_problem_data(problem) for problem in found])
        return
    for problem in found:
        _print(problem_lines(problem), sys.stderr)
    said = "; ".join(part for part in (summary(found), outcome) if part)
    _print([[(said, "bold")]], sys.stderr)


def report(done: Report, *, quiet: bool) -> None:
    """The warnings of a run; then, unless `quiet`, where its files are and what has changed."""
    if done.problems:
        problems(done.problems)
    if quiet:
        return
    _print(([(line, "")] for line in _listing(done.paths)), sys.stdout)
    kinds = ("new", "changed", "unchanged", "removed")
    numbers = ((len(getattr(done.written, kind)), kind) for kind in kinds)
    said = ", ".join(f"{number} {kind}" for number, kind in numbers if number)
    _print([[(said or "nothing to make", "")]], sys.stderr)


def agenda(event: Event, format_: Format) -> None:
    """The agenda: a table on a terminal, aligned text in a pipe, everything as JSON."""
    from idmkit.cli.event_text import as_data, rows

    if format_ is Format.JSON:
        _print_data(as_data(event))
    elif sys.stdout.isatty():
        _print_table(rows(event))
    else:
        _print_columns([(*row[:-1], "; ".join(row.people)) for row in rows(event)])


def columns(rows: Iterable[tuple[str, ...]]) -> None:
    """A listing in columns."""
    _print_columns([*rows])


def said(text: str) -> None:
    """A line of what a command has made."""
    _print([[(text, "")]], sys.stdout)


def changes(event: Event, notes: Sequence[Problem], format_: Format) -> None:
    """What looks wrong beside the last release; then what has changed since."""
    from idmkit.cli.changes_text import NOTHING, UNRELEASED, as_data, lines
    from idmkit.cli.problem_text import visible
    from idmkit.model.changed import was_released

    if notes:
        problems(notes)
    if format_ is Format.JSON:
        _print_data(as_data(event))
        return
    said = list(lines(event))
    # A mail needs no spaces that hold words together.
    _print(([(visible(line.replace("\u00a0", " ")), "")] for line in said), sys.stdout)
    if not said:
        _print([[(NOTHING if was_released(event) else UNRELEASED, "")]], sys.stderr)


def started(files: Sequence[Path]) -> None:
    """What `idmkit new` has made, and the next step."""
    _print(([(str(file), "")] for file in files), sys.stdout)
    folder = files[0].parent
    go = "" if folder == Path() else f"cd {_in_shell(folder)}, "
    _print([[(f"Next: {go}edit agenda.toml, run idmkit build", "")]], sys.stderr)


def imported(reports: Sequence[ImportReport], format_: Format, *, quiet: bool) -> None:
    """What an import has made, guessed and left out; the next step."""
    from idmkit.cli.import_text import note_lines, report_data, summary
    from idmkit.cli.problem_text import visible

    if format_ is Format.JSON:
        _print_data([report_data(report) for report in reports])
        return
    for report in reports:
        _print([[(visible(summary(report)), "")]], sys.stdout)
        if not quiet:
            _print(([(visible(line), "")] for line in note_lines(report.notes)), sys.stderr)
    if not quiet:
        first = reports[0].agenda
        kept = f"Every item is listed in {first.stem}.import.json. "
        said = kept if any(report.notes for report in reports) else ""
        _print([[(f"{said}Next: idmkit build {_in_shell(first)}", "")]], sys.stderr)


def exported_translations(done: ExportReport, *, quiet: bool) -> None:
    """Where the workbook for translators is, and what they have to do."""
    _print([[(str(done.file), "")]], sys.stdout)
    if not quiet:
        said = f"{done.texts} texts: {done.missing} missing, {done.changed} changed"
        _print([[(said, "")]], sys.stderr)


def imported_translations(done: TranslationReport, *, quiet: bool) -> None:
    """What came back from translators: what to look at, where it is now, and how much is new."""
    if done.problems:
        problems(done.problems)
    if quiet:
        return
    _print([[(str(done.overlay), "")]], sys.stdout)
    said = f"{done.new} new, {done.changed} changed, {done.unchanged} unchanged"
    _print([[(said if done.written else f"{said}; nothing was written", "")]], sys.stderr)


def found(people: Sequence[Found], format_: Format) -> None:
    """Who was found: one to a line, with delegation, role and the place of the badge."""
    from idmkit.cli.people_text import as_data, row

    if format_ is Format.JSON:
        _print_data([as_data(one) for one in people])
    elif people:
        _print_columns([row(one) for one in people])
    else:
        _print([[("nobody was found", "")]], sys.stderr)


def released(done: ReleaseReport, *, quiet: bool) -> None:
    """The warnings of a release; then, unless `quiet`, what delegates are told and where it is."""
    from idmkit.cli.problem_text import visible
    from idmkit.cli.release_text import outcome, rows

    if done.problems:
        problems(done.problems)
    if quiet:
        return
    _print_columns([tuple(map(visible, row)) for row in rows(done)])
    _print([[(str(done.state), "")]] if done.written else [], sys.stdout)
    _print([[(outcome(done), "")]], sys.stderr)


def serving(address: str) -> None:
    """Where the page is shown, and how to end it."""
    _print([[(address, "bold")]], sys.stdout)
    sys.stdout.flush()  # it is read while the program still runs
    _print([[("Shown until you press Ctrl-C.", "")]], sys.stderr)


def refusal(message: str) -> None:
    """Why something was not done."""
    from idmkit.cli.problem_text import visible

    _print([[("Error: ", "bold red"), (visible(message), "")]], sys.stderr)


def report_fault(
    kind: type[BaseException], fault: BaseException, trace: TracebackType | None
) -> None:
    """A fault of idmkit itself: the whole traceback, and what to do with it."""
    traceback.print_exception(kind, fault, trace)
    refusal("this is a fault in idmkit, not in your agenda; please report it with all of the above")


@contextmanager
def progress() -> Iterator[Callable[[str], object] | None]:
    """Hears what is being made and shows it, on a terminal and after a second; else nobody does."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    bar = Progress(*columns, console=_rich(sys.stderr), transient=True)
    task = bar.add_task("reading")
    timer = threading.Timer(PATIENCE, bar.start)
    timer.start()
    try:
        yield lambda path: bar.update(task, description=f"made {path}")
    finally:
        timer.cancel()
        timer.join()
        bar.stop()


def _in_shell(path: Path) -> str:
    """A path as one types it, with whatever is in it."""
    return f'"{path}"' if os.name == "nt" else shlex.quote(str(path))


def _listing(paths: Iterable[Path]) -> Iterator[str]:
    """Each path, but one line for a folder of many files."""
    files = list(paths)
    in_folder = Counter(file.parent for file in files)
    for folder, number in in_folder.items():
        if number > _FEW:
            yield f"{folder} ({number} files)"
        else:
            yield from (str(file) for file in files if file.parent == folder)


def _problem_data(problem: Problem) -> dict[str, Any]:
    span = problem.origin.span
    return {
        "file": problem.origin.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "code": problem.code,
        "severity": problem.severity.value,
        "message": problem.message,
        "hint": problem.hint,
    }


def _print(lines: Iterable[Sequence[Piece]], stream: TextIO) -> None:
    if stream.isatty():
        from rich.text import Text

        console = _rich(stream)
        for line in lines:
            console.print(Text.assemble(*line), soft_wrap=True)
    else:
        for line in lines:
            stream.write("".join(text for text, _ in line) + "\n")
    stream.flush()


def _print_data(data: Any) -> None:
    # Escaped where the console could not show it, so that it stays what it is.
    escaped = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
    _print([[(json.dumps(data, indent=2, ensure_ascii=escaped), "")]], sys.stdout)


def _print_columns(rows: Sequence[tuple[str, ...]]) -> None:
    from rich.cells import cell_len, set_cell_size

    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (set_cell_size(cell, width) for cell, width in zip(row, widths, strict=True))
        _print([[("  ".join(cells).rstrip(), "")]], sys.stdout)


def _print_table(rows: Iterable[Row]) -> None:
    """The day over its sessions and the label over the title, to spare columns."""
    from rich.box import SIMPLE
    from rich.table import Table

    table = Table(box=SIMPLE)
    for heading in ("Day, time", "Session", "Room", "People"):
        table.add_column(heading, no_wrap=heading == "Day, time", overflow="fold")
    for date, day in groupby(rows, key=lambda row: row.day):
        table.add_row(date, style="bold")
        for row in day:
            session = "\n".join(part for part in (row.label, row.title) if part)
            table.add_row(row.time, session, row.room, "\n".join(row.people))
        table.add_section()
    _rich(sys.stdout).print(table)


def _rich(stream: TextIO) -> Any:
    from rich.console import Console

    return Console(file=stream, markup=False, highlight=False, emoji=False)
