"""Texts to translators and back: a table of all texts goes out, the overlay takes what comes in.

`entries` are the texts with their translations, `sheet` and `returned` the table going out and
coming back, `merging` decides what changes, `overlay_edit` changes the file and nothing else in it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from idmkit.model.problem import Problem

_FURTHER = 1  # the first of an event's languages is the agenda's own


class ExportReport(NamedTuple):
    """What was written for the translators, and how many of its texts still need them."""

    file: Path
    texts: int
    missing: int
    changed: int


class TranslationReport(NamedTuple):
    """What came back: the overlay, how many of its texts are new or other, and what to look at."""

    overlay: Path
    language: str
    new: int
    changed: int
    unchanged: int
    problems: tuple[Problem, ...]
    written: bool


def export_translations(
    agenda: Path | str, language: str, output: Path | str, *, force: bool = False
) -> ExportReport:
    """Writes all texts of an agenda, with what is translated of them, as an XLSX for translators.

    Raises AgendaError; RequestError for a language or a file name that cannot be; OutputError, also
    if the file is there already, unless `force`.
    """
    from idmkit.outputs import RequestError
    from idmkit.translating.entries import entries
    from idmkit.translating.sheet import workbook_of
    from idmkit.translating.translation import read_translation
    from idmkit.writing import write_together

    if Path(output).suffix.lower() != ".xlsx":
        raise RequestError("translations are exported as a workbook: --output FILE.xlsx")
    found = read_translation(Path(agenda), language)
    rows = tuple(entries(found.event, found.overlay))
    content = workbook_of(rows, found.event, language)
    write_together({Path(output): content}, replace=force)
    states = [row.state for row in rows]
    return ExportReport(Path(output), len(rows), states.count("missing"), states.count("changed"))


def import_translations(
    file: Path | str, agenda: Path | str, *, language: str = "", dry_run: bool = False
) -> TranslationReport:
    """Takes a table of translations into the overlay beside the agenda, all of it or nothing.

    `language` is needed only where the table's headings do not name it. Raises AgendaError with
    every row that is wrong, or OutputError.
    """
    from idmkit.translating.merging import merged
    from idmkit.translating.returned import read_returned
    from idmkit.writing import write_together

    returned = read_returned(Path(file), Path(agenda), language)
    done = merged(returned)
    if not dry_run and done.text != returned.translation.text:
        write_together({returned.translation.path: done.text.encode()}, replace=True)
    return TranslationReport(
        returned.translation.path,
        returned.translation.language,
        *done.counts,
        returned.problems,
        written=not dry_run,
    )
