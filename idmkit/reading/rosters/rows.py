"""The rows of a roster as texts by their fields, with the places where these stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from idmkit.model.origin import KeyPath, Origin, Part, Span
from idmkit.reading.faults import Faults
from idmkit.reading.one_line import control_character, one_line
from idmkit.reading.rosters.columns import NAMES, Layout
from idmkit.reading.rosters.roster_file import RosterTable
from idmkit.reading.tables.table import Table

# Marks of direction and of width that come along when text is copied (UAX #9, Bidi_Control): no
# name needs one. The joiners U+200C and U+200D belong to letters and stay.
_UNSEEN = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_LONGEST = 500  # characters; of notes:
_LONGEST_NOTES = 2000


@dataclass(frozen=True, eq=False)
class RosterSource:
    """A table of people as a source: its paths are a row and a field, or a row alone."""

    table: Table
    layout: Layout

    @property
    def file(self) -> str:
        """The file's name, for a sheet with the sheet in brackets."""
        return self.table.file

    def span(self, path: KeyPath, of: Part) -> Span:
        """The cell of the field; the first that the name has if the table lacks the column."""
        columns = self.layout.columns
        fields = (*(str(part) for part in path[1:]), *NAMES)
        column = next((columns[field][0] for field in fields if field in columns), 1)
        return self.table.span((path[0], column if len(path) > 1 else 1), of)

    def line(self, number: int) -> str:
        """A row as text."""
        return self.table.line(number)

    def underlined(self, span: Span) -> Span:
        """Where the text of a cell stands in its row's line."""
        return self.table.underlined(span)


class RosterRow(NamedTuple):
    """A row that is not empty: what stands in it by field, "" where there is nothing."""

    source: RosterSource
    number: int
    texts: Mapping[str, str]

    def text(self, field: str) -> str:
        """What stands in the field's column."""
        return self.texts.get(field, "")

    def origin(self, field: str) -> Origin:
        """Where it stands."""
        return Origin(self.source, (self.number, field))

    @property
    def place(self) -> Origin:
        """The row as a whole."""
        return Origin(self.source, (self.number,))


def rows_of(roster: RosterTable) -> Iterator[RosterRow]:
    """The rows below the headings. A line over all columns names the delegation of those below."""
    table, layout, _ = roster
    source = RosterSource(table, layout)
    head = table.rows[layout.heading - 1]
    section = ""
    for number, cells in enumerate(table.rows[layout.heading :], layout.heading + 1):
        if cells == head:
            continue
        if _is_section(table, number, cells):
            section = one_line(cells[0])
            continue
        texts = _texts(cells, layout)
        if any(map(str.strip, texts.values())):
            texts["delegation"] = texts.get("delegation", "").strip() or section
            yield RosterRow(source, number, texts)


def cleaned(row: RosterRow, faults: Faults) -> RosterRow:
    """The row with each text on one line, and without marks that nobody sees.

    Reports control-character and text-too-long.
    """
    texts: dict[str, str] = {}
    for field, text in row.texts.items():
        texts[field], codepoint = _cleaned(text) if text else ("", "")
        if codepoint:
            message = f"this holds a character that cannot be printed ({codepoint})"
            hint = "delete it: it often comes along when text is copied from a PDF"
            faults.add("control-character", message, row.origin(field), hint)
        elif len(texts[field]) > _LONGEST:
            _check_length(texts[field], field, row, faults)
    return row._replace(texts=texts)


@lru_cache(maxsize=2048)  # countries, roles and titles come again and again
def _cleaned(text: str) -> tuple[str, str]:
    """The text on one line, and the first character in it that cannot be printed, or ""."""
    plain = text if text.isascii() else _UNSEEN.sub("", text)
    return one_line(plain), control_character(plain)


def _check_length(text: str, field: str, row: RosterRow, faults: Faults) -> None:
    longest = _LONGEST_NOTES if field == "notes" else _LONGEST
    if len(text) > longest:
        message = f"this is too long: {len(text)} characters"
        hint = f"write at most {longest}; did two cells become one?"
        faults.add("text-too-long", message, row.origin(field), hint)


def _texts(cells: Sequence[str], layout: Layout) -> dict[str, str]:
    """The first of a field's columns that is filled in; of languages and notes all."""
    texts: dict[str, str] = {}
    for field, columns in layout.columns.items():
        filled = [cells[n - 1] for n in columns if len(cells) >= n and cells[n - 1].strip()]
        together = ", ".join(filled) if field in ("languages", "notes") else "".join(filled[:1])
        texts[field] = together
    return texts


def _is_section(table: Table, number: int, cells: Sequence[str]) -> bool:
    """Whether the row is one cell, merged over all that are filled in."""
    if not table.merged or len(cells) < 2 or not cells[0].strip():  # noqa: PLR2004 -- one is none
        return False
    filled = [column for column, text in enumerate(cells, 1) if text.strip()]
    begins = {table.merged.get((number, column), (number, column)) for column in filled}
    return len(filled) > 1 and begins == {(number, 1)}
