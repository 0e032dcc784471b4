"""A table that came back from translators: its rows as translations, or all that is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from idmkit.importing.sources.source_file import SourceFile, read_source
from idmkit.model.origin import Origin
from idmkit.model.problem import AgendaError, Problem, error, warning
from idmkit.outputs import RequestError
from idmkit.reading.faults import did_you_mean, quoted
from idmkit.reading.one_line import control_character
from idmkit.reading.tables import read_tables
from idmkit.reading.tables.formulas import formula_places
from idmkit.reading.tables.headings import Columns, Heading
from idmkit.reading.tables.table import Cell, Place, Table
from idmkit.reading.translations.overlay import as_text
from idmkit.reading.translations.tables import Address, Text, texts
from idmkit.translating.translation import Translation, read_translation

_COLUMNS = Columns({"id": ["id"], "source": ["source"], "target": ["target"]})
_LANGUAGE = re.compile(r"\(\s*([A-Za-z0-9-]+)\s*\)\s*$")


class Returned(NamedTuple):
    """Translations by address, each with the original it was made from; and what to look at."""

    translation: Translation
    texts: Mapping[Address, tuple[str, str]]
    problems: tuple[Problem, ...]


class _Row(NamedTuple):
    """The cells of a row that say something."""

    id: Cell
    source: Cell | None
    target: Cell


def read_returned(file: Path, agenda: Path, language: str) -> Returned:
    """The translations in a table. Raises AgendaError: every row that is wrong, at once."""
    source = read_source(file)
    table, heading = _table(source)
    named = _language(table, heading, language)
    translation = _translation(agenda, named, table, heading)
    reading = _Reading(translation, formula_places(source.members).get(table.name, frozenset()))
    for row in _rows(table, heading):
        reading.take(row)
    if any(one.is_error for one in reading.problems):
        raise AgendaError(reading.problems)
    return Returned(translation, reading.texts, tuple(reading.problems))


def _table(source: SourceFile) -> tuple[Table, Heading]:
    """The first sheet with the headings of our table. Raises AgendaError: no-translations."""
    for table in read_tables(source.name, source.content, source.members):
        heading = _COLUMNS.heading(table, ("id",))
        if heading and {"id", "target"} <= heading.known:
            return table, heading
    message = "it has no row of headings with id and target"
    hint = "fill in the file that idmkit translate export makes; its first row must stay as it is"
    raise AgendaError([error("no-translations", message, source.origin, hint)])


def _language(table: Table, heading: Heading, asked: str) -> str:
    """The language that the heading names, or else the one asked for."""
    cell = table.row(heading.row)[heading.fields.index("target")]
    found = _LANGUAGE.search(cell.text)
    if found and asked and found[1].lower() != asked.lower():
        message = f'these are translations into "{found[1]}", not into "{asked}"'
        hint = "leave --language out, or take the file of that language"
        raise AgendaError([error("wrong-language", message, cell.origin, hint)])
    if not found and not asked:
        message = "the heading does not say which language it is"
        hint = 'say it: --language fr, or write in the heading: "target (fr)"'
        raise AgendaError([error("wrong-language", message, cell.origin, hint)])
    return asked or (found[1] if found else "")


def _translation(agenda: Path, language: str, table: Table, heading: Heading) -> Translation:
    try:
        found = read_translation(agenda, language)
    except RequestError as fault:
        cell = table.row(heading.row)[heading.fields.index("target")]
        hint = "is it the table of another agenda?"
        raise AgendaError([error("wrong-language", str(fault), cell.origin, hint)]) from fault
    if "source" in heading.fields:
        cell = table.row(heading.row)[heading.fields.index("source")]
        own, said = found.event.languages[0], _LANGUAGE.search(cell.text)
        if said and said[1].lower() != own.lower():
            message = f'these were translated from "{said[1]}", and the agenda is in "{own}"'
            hint = "is it the table of another agenda?"
            raise AgendaError([error("wrong-language", message, cell.origin, hint)])
    return found


def _rows(table: Table, heading: Heading) -> Iterator[_Row]:
    places = {field: at for at, field in enumerate(heading.fields) if field}
    for number in range(heading.row + 1, len(table.rows) + 1):
        cells = {field: _cell(table, number, at) for field, at in places.items()}
        row = _Row(cells["id"], cells.get("source"), cells["target"])
        if row.id.text.strip() or row.target.text.strip():
            yield row


def _cell(table: Table, number: int, at: int) -> Cell:
    """A cell; an empty one where a row of delimited text is short."""
    row = table.row(number)
    return row[at] if at < len(row) else Cell("", Origin(table, (number, at + 1)))


class _Reading:
    """Judges the rows one by one."""

    def __init__(self, translation: Translation, formulas: frozenset[Place]) -> None:
        self.texts: dict[Address, tuple[str, str]] = {}
        self.problems: list[Problem] = []
        self._known = {".".join(text.address): text for text in texts(translation.event)}
        self._overlay = translation.overlay
        self._formulas = formulas
        self._met: dict[str, int] = {}

    def take(self, row: _Row) -> None:
        """A row as a translation, or as what is wrong with it."""
        name = row.id.text.strip()
        wrong = [*self._formula(row)] or [*self._unknown(name, row)] or [*self._unusable(row)]
        self.problems += wrong
        if not wrong:
            self._accept(self._known[name], row)

    def _formula(self, row: _Row) -> Iterator[Problem]:
        for cell in (row.id, row.source, row.target):
            if cell and cell.origin.path in self._formulas:
                message = "this cell is a formula, not a text"
                hint = "write the text itself; where it begins with =, put ' before it"
                yield error("formula", message, cell.origin, hint)

    def _unknown(self, name: str, row: _Row) -> Iterator[Problem]:
        number = row.id.origin.span.line
        if name not in self._known:
            hint = did_you_mean(
                name, self._known, "the agenda has no such text any more: delete the row"
            )
            message = f"the agenda has no text {quoted(name)}"
            yield error("unknown-translation", message, row.id.origin, hint)
        elif self._met.setdefault(name, number) != number:
            message = f"{quoted(name)} stands twice: row {self._met[name]} has it already"
            yield error("translated-twice", message, row.id.origin, "delete one of the two rows")

    def _unusable(self, row: _Row) -> Iterator[Problem]:
        code = control_character(row.target.text)
        if code:
            message = f"the translation has a character that cannot be printed ({code})"
            hint = "delete it: it often comes along when text is copied from a PDF"
            yield error("control-character", message, row.target.origin, hint)

    def _accept(self, text: Text, row: _Row) -> None:
        key = text.address[-1]
        target = as_text(key, row.target.text)
        if not target:
            if text.missed or text.address in self._overlay.texts:
                self._warn_empty(text, row)
            return
        source = as_text(key, row.source.text) if row.source else ""
        if source and source != text.text:
            there = text.origin
            message = (
                f"{quoted(row.id.text.strip())} was translated from another text than stands in"
                f" {there.file}:{there.span.line} now"
            )
            hint = "It is taken, and told as stale until it is translated anew."
            self.problems.append(warning("stale-translation", message, row.target.origin, hint))
        self.texts[text.address] = (target, source or text.text)

    def _warn_empty(self, text: Text, row: _Row) -> None:
        kept = self._overlay.texts.get(text.address)
        what = "the translation there is stays" if kept else "the original stands in its place"
        message = f"{quoted(row.id.text.strip())} has no target; {what}"
        self.problems.append(warning("no-target", message, row.target.origin, "translate it"))
