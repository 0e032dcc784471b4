"""The only printer: data to stdout, talk to stderr; colours and progress on a terminal alone."""

from __future__ import annotations

import os
import shlex
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from idmkit.cli.terminal import (
    print_columns,
    print_data,
    print_lines,
    print_table,
    rich_console,
)

if TYPE_CHECKING:
    from idmkit.build import Report
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
        print_data([_problem_data(problem) for problem in found])
        return
    for problem in found:
        print_lines(problem_lines(problem), sys.stderr)
    said = "; ".join(part for part in (summary(found), outcome) if part)
    print_lines([[(said, "bold")]], sys.stderr)


def report(done: Report, *, quiet: bool) -> None:
    """The warnings of a run; then, unless `quiet`, where its files are and what has changed."""
    if done.problems:
        problems(done.problems)
    if quiet:
        return
    print_lines(([(line, "")] for line in _listing(done.paths)), sys.stdout)
    kinds = ("new", "changed", "unchanged", "removed")
    numbers = ((len(getattr(done.written, kind)), kind) for kind in kinds)
    said = ", ".join(f"{number} {kind}" for number, kind in numbers if number)
    print_lines([[(said or "nothing to make", "")]], sys.stderr)


def agenda(event: Event, format_: Format) -> None:
    """The agenda: a table on a terminal, aligned text in a pipe, everything as JSON."""
    from idmkit.cli.event_text import as_data, rows

    if format_ is Format.JSON:
        print_data(as_data(event))
    elif sys.stdout.isatty():
        print_table(rows(event))
    else:
        print_columns([(*row[:-1], "; ".join(row.people)) for row in rows(event)])


def columns(rows: Iterable[tuple[str, ...]]) -> None:
    """A listing in columns."""
    print_columns([*rows])


def said(text: str) -> None:
    """A line of what a command has made."""
    print_lines([[(text, "")]], sys.stdout)


def changes(event: Event, notes: Sequence[Problem], format_: Format) -> None:
    """What looks wrong beside the last release; then what has changed since."""
    from idmkit.cli.changes_text import NOTHING, UNRELEASED, as_data, lines
    from idmkit.cli.problem_text import visible
    from idmkit.model.changed import was_released

    if notes:
        problems(notes)
    if format_ is Format.JSON:
        print_data(as_data(event))
        return
    said = list(lines(event))
    # A mail needs no spaces that hold words together.
    print_lines(([(visible(line.replace("\u00a0", " ")), "")] for line in said), sys.stdout)
    if not said:
        print_lines([[(NOTHING if was_released(event) else UNRELEASED, "")]], sys.stderr)


def started(files: Sequence[Path]) -> None:
    """What `idmkit new` has made, and the next step."""
    print_lines(([(str(file), "")] for file in files), sys.stdout)
    folder = files[0].parent
    go = "" if folder == Path() else f"cd {_in_shell(folder)}, "
    print_lines([[(f"Next: {go}edit agenda.toml, run idmkit build", "")]], sys.stderr)


def imported(reports: Sequence[ImportReport], format_: Format, *, quiet: bool) -> None:
    """What an import has made, guessed and left out; the next step."""
    from idmkit.cli.import_text import note_lines, report_data, summary
    from idmkit.cli.problem_text import visible

    if format_ is Format.JSON:
        print_data([report_data(report) for report in reports])
        return
    for report in reports:
        print_lines([[(visible(summary(report)), "")]], sys.stdout)
        if not quiet:
            print_lines(([(visible(line), "")] for line in note_lines(report.notes)), sys.stderr)
    if not quiet:
        first = reports[0].agenda
        kept = f"Every item is listed in {first.stem}.import.json. "
        said = kept if any(report.notes for report in reports) else ""
        print_lines([[(f"{said}Next: idmkit build {_in_shell(first)}", "")]], sys.stderr)


def exported_translations(done: ExportReport, *, quiet: bool) -> None:
    """Where the workbook for translators is, and what they have to do."""
    print_lines([[(str(done.file), "")]], sys.stdout)
    if not quiet:
        said = f"{done.texts} texts: {done.missing} missing, {done.changed} changed"
        print_lines([[(said, "")]], sys.stderr)


def imported_translations(done: TranslationReport, *, quiet: bool) -> None:
    """What came back from translators: what to look at, where it is now, and how much is new."""
    if done.problems:
        problems(done.problems)
    if quiet:
        return
    print_lines([[(str(done.overlay), "")]], sys.stdout)
    said = f"{done.new} new, {done.changed} changed, {done.unchanged} unchanged"
    print_lines([[(said if done.written else f"{said}; nothing was written", "")]], sys.stderr)


def found(people: Sequence[Found], format_: Format) -> None:
    """Who was found: one to a line, with delegation, role and the place of the badge."""
    from idmkit.cli.people_text import as_data, row

    if format_ is Format.JSON:
        print_data([as_data(one) for one in people])
    elif people:
        print_columns([row(one) for one in people])
    else:
        print_lines([[("nobody was found", "")]], sys.stderr)


def released(done: ReleaseReport, *, quiet: bool) -> None:
    """The warnings of a release; then, unless `quiet`, what delegates are told and where it is."""
    from idmkit.cli.problem_text import visible
    from idmkit.cli.release_text import outcome, rows

    if done.problems:
        problems(done.problems)
    if quiet:
        return
    print_columns([tuple(map(visible, row)) for row in rows(done)])
    print_lines([[(str(done.state), "")]] if done.written else [], sys.stdout)
    print_lines([[(outcome(done), "")]], sys.stderr)


def serving(address: str) -> None:
    """Where the page is shown, and how to end it."""
    print_lines([[(address, "bold")]], sys.stdout)
    sys.stdout.flush()  # it is read while the program still runs
    print_lines([[("Shown until you press Ctrl-C.", "")]], sys.stderr)


def refusal(message: str) -> None:
    """Why something was not done."""
    from idmkit.cli.problem_text import visible

    print_lines([[("Error: ", "bold red"), (visible(message), "")]], sys.stderr)


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
    bar = Progress(*columns, console=rich_console(sys.stderr), transient=True)
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
