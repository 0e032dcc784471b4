"""A table: rows of cells that know where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from idmkit.model.origin import KeyPath, Origin, Part, Span

MOST_CELLS = 1_000_000  # of one file, empty ones included
MOST_ROWS = 100_000  # of one sheet
MOST_TEXT = 32_000_000  # characters of one file, merged cells counted wherever they show
Place = tuple[int, int]
_PARTING = " |"


class Cell(NamedTuple):
    """What one cell shows.

    Where a merged cell began before, `across` is true if in another column, `down` if in another
    row.
    """

    text: str
    origin: Origin
    across: bool = False
    down: bool = False


@dataclass(frozen=True, eq=False)
class Table:
    """A sheet of a workbook or a text with delimiters; rows and columns count from 1.

    `file` is the file's name, for a sheet with the sheet in brackets; `name` is the sheet's.
    `merged` leads from a place that a merged cell covers to the place where that cell begins.
    `guessed` and `mended` say in clauses what was assumed and put right to read it.
    """

    file: str
    rows: tuple[tuple[str, ...], ...] = field(repr=False)
    name: str = ""
    hidden: bool = False
    merged: Mapping[Place, Place] = field(default_factory=dict, repr=False)
    guessed: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()

    def row(self, number: int) -> tuple[Cell, ...]:
        """The cells of a row, a merged cell in every place that it covers."""
        if not 0 < number <= len(self.rows):
            return ()
        return tuple(
            self._cell(text, (number, n)) for n, text in enumerate(self.rows[number - 1], 1)
        )

    def _cell(self, text: str, place: Place) -> Cell:
        row, column = self.merged.get(place, place) if self.merged else place
        return Cell(text, Origin(self, place), across=column < place[1], down=row < place[0])

    @property
    def origin(self) -> Origin:
        """The table as a whole."""
        return Origin(self)

    def span(self, path: KeyPath, of: Part) -> Span:  # noqa: ARG002  # a cell has no key
        """The place (row, column) that `path` spells out; a whole row without its column.

        What is said of a person's field by its name is told at the row.
        """
        numbers = (int(part) for part in path if str(part).isdecimal())
        row, column = (*numbers, 1, 1)[:2]
        return Span(row, column, row, column + 1)

    def line(self, number: int) -> str:
        """A row as text: each cell once, on one line."""
        return self._up_to(number, None).strip(_PARTING)

    def underlined(self, span: Span) -> Span:
        """Where the text of a cell stands in its row's line."""
        whole = self._up_to(span.line, None)
        cut = len(whole) - len(whole.lstrip(_PARTING))
        begin = self._up_to(span.line, span.column - 1)
        first = len(begin) + len(" | ") * bool(span.column > 1)
        start, end = (max(0, at - cut) for at in (first, len(self._up_to(span.line, span.column))))
        return Span(span.line, start + 1, span.line, max(start, end) + 1)

    def _up_to(self, number: int, column: int | None) -> str:
        """The first cells of a row as text, or all of them."""
        cells = self.row(number)[:column]
        return " | ".join(" ".join(cell.text.split()) for cell in cells if not cell.across)
