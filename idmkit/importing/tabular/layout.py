"""Which column of a sheet holds what: by its heading, or else by what its cells look like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from idmkit.importing.mapped.mapping import SourceMapping
from idmkit.importing.mapped.mapping_rule import Rule
from idmkit.importing.sources.markup import one_line
from idmkit.importing.tabular.columns import ITEM, LINE, NEEDED, ROLES, TIMES, columns
from idmkit.importing.tabular.content import (
    column_of_dates,
    column_of_lines,
    column_of_rooms,
    column_of_times,
    column_of_titles,
)
from idmkit.importing.tabular.record import Other, Record
from idmkit.importing.tabular.words import is_room
from idmkit.model.folding import fold
from idmkit.reading.faults import quoted
from idmkit.reading.tables.headings import Heading
from idmkit.reading.tables.table import Cell, Table

_LOOKED_AT = 300  # rows that tell what a column holds
_WIDEST = 100  # columns that are looked into
_LEAST = 2  # cells that make a column of times
_LETTERS = 26
_MANY = ("abstract", "notes", "questions", "room", "documents", "link")  # may stand in columns


@dataclass(frozen=True, kw_only=True)
class Layout:
    """The fields and headings of the columns; `first_row` is the first below the headings.

    `rooms` are the columns that are rooms, where each room has a column with its sessions.
    `guessed` is true where no heading says which column holds the times or titles.
    """

    fields: tuple[str, ...]
    headings: tuple[str, ...]
    first_row: int
    rules: Mapping[str, Rule]
    rooms: tuple[int, ...] = ()
    ignore: tuple[str, ...] = ()
    guessed: bool = False

    @property
    def has_times(self) -> bool:
        """Whether something tells when sessions are."""
        return bool({*TIMES, LINE}.intersection((*self.fields, *self.rules)))

    def record(self, row: tuple[Cell, ...]) -> Record:
        """A row by fields; it has a cell. What a merged cell covers to its right says nothing."""
        once = [(n, cell) for n, cell in enumerate(row) if cell.text.strip() and not cell.across]
        cells: dict[str, tuple[Cell, ...]] = {}
        others: list[Other] = []
        for n, cell in once:
            field = self.fields[n] if n < len(self.fields) else ""
            if field:
                cells[field] = (*cells.get(field, ()), cell)
            elif n not in self.looked_up and n not in self.ignored:
                others.append(Other(self._called(n), cell))
        cells.update(self._mapped(row))
        return Record(
            cells={field: found for field, found in cells.items() if found},
            others=tuple(others),
            texts=tuple(dict.fromkeys(cell.text.strip() for _, cell in once)),
            origin=row[0].origin,
        )

    def column(self, name: str) -> int | None:
        """The column, from 0, with this heading, or with this letter: "C"."""
        found = self._places.get(fold(name))
        if found is None and len(name) <= 2 and name.isascii() and name.isalpha():  # noqa: PLR2004
            number = 0
            for letter in name.upper():
                number = number * _LETTERS + ord(letter) - ord("A") + 1
            return number - 1
        return found

    def _called(self, column: int) -> str:
        heading = one_line(self.headings[column]) if column < len(self.headings) else ""
        return f"the column {quoted(heading)}" if heading else "a column without a heading"

    @cached_property
    def ignored(self) -> frozenset[int]:
        """The columns that the mapping leaves out without a word."""
        return frozenset(n for n in map(self.column, self.ignore) if n is not None)

    @cached_property
    def looked_up(self) -> frozenset[int]:
        """The columns that the rules of the mapping look into."""
        names = (name for rule in self.rules.values() for name, _ in rule.names)
        return frozenset(n for n in map(self.column, names) if n is not None)

    @cached_property
    def _places(self) -> dict[str, int]:
        numbered = reversed(list(enumerate(self.headings)))  # of two equals the first counts
        return {fold(heading): n for n, heading in numbered if heading}

    def _mapped(self, row: tuple[Cell, ...]) -> Iterator[tuple[str, tuple[Cell, ...]]]:
        def look_up(name: str) -> tuple[str, ...]:
            n = self.column(name)
            return (row[n].text,) if n is not None and n < len(row) and row[n].text.strip() else ()

        for field, rule in self.rules.items():
            places = (self.column(name) for name, _ in rule.names)
            place = next((n for n in places if n is not None and n < len(row)), 0)
            texts = rule.texts(look_up) if row else ()
            yield field, tuple(Cell(text, row[place].origin) for text in texts)


def layout_of(table: Table, mapping: SourceMapping) -> Layout:
    """How the sheet is laid out: mapped names first, then known headings, then what cells say."""
    bare = Layout(
        fields=(), headings=(), first_row=1,
        rules=mapping.sessions.rules, ignore=mapping.sessions.ignore,
    )  # fmt: skip
    heading = _mapped_heading(table, mapping) or columns().heading(table, NEEDED)
    return _completed(_headed(bare, heading, table) if heading else bare, table)


def repeated(layout: Layout, number: int, table: Table) -> Layout:
    """The layout from a row on that has headings again; the same one for any other row."""
    texts = [text for text in table.rows[number - 1] if text.strip()]
    if not any(columns().field(text) for text in texts[:_LEAST]):
        return layout
    heading = columns().as_heading(number, table.row(number))
    again = len(heading.known) >= _LEAST and not heading.known.isdisjoint(NEEDED)
    if layout.rooms:
        again = not heading.known.isdisjoint(TIMES)
    if not again or len(set(texts)) > len(heading.known) + _LEAST + len(layout.rooms):
        return layout
    return _headed(layout, heading, table)


def _headed(layout: Layout, heading: Heading, table: Table) -> Layout:
    """The layout below a row of headings."""
    row = table.row(heading.row)
    headings = tuple("" if cell.across else cell.text for cell in row)
    fields = _once_each(heading.fields)
    rooms = tuple(n for n, text in enumerate(headings) if is_room(one_line(text)))
    titled = not {"title", "lines"}.isdisjoint((*fields, *layout.rules))
    if titled or len(rooms) < _LEAST:
        rooms = ()
    return replace(
        layout,
        fields=tuple("" if n in rooms else field for n, field in enumerate(fields)),
        headings=headings,
        first_row=heading.row + 1,
        rooms=rooms,
    )


def _mapped_heading(table: Table, mapping: SourceMapping) -> Heading | None:
    """The row in which most names of the mapping stand, as headings that are known."""
    names = {fold(name) for name, _ in mapping.names}
    best, most = 0, 0
    for number in range(1, min(len(table.rows), _LOOKED_AT) + 1) if names else ():
        hits = len(names.intersection(fold(cell.text) for cell in table.row(number)[:_WIDEST]))
        best, most = (number, hits) if hits > most else (best, most)
    return columns().as_heading(best, table.row(best)) if best else None


def _once_each(fields: Sequence[str]) -> tuple[str, ...]:
    """Each field in one column, but those that may stand in several; items as titles or labels."""
    named = set(fields)
    as_title = "title" if "title" not in named else "label" if "label" not in named else ""
    once: list[str] = []
    for field in fields:
        meant = as_title if field == ITEM else field
        may_repeat = meant in _MANY or meant in ROLES
        once.append("" if meant in once and not may_repeat else meant)
    return tuple(once)


def _completed(layout: Layout, table: Table) -> Layout:
    """With the columns of times, titles and dates that no heading names."""
    known = {*layout.fields, *layout.rules}
    width = min(_WIDEST, max((len(row) for row in table.rows[:_LOOKED_AT]), default=0))
    fields = [*layout.fields, *[""] * (width - len(layout.fields))]
    free = {
        n: _cells(table, layout, n)
        for n in range(width)
        if not fields[n] and n not in layout.looked_up and n not in layout.rooms
    }
    guessed = False
    if known.isdisjoint((*TIMES, LINE, "lines")):
        guessed = _give("time", column_of_times(free), fields, free)
        if guessed and "end" not in known:
            _give("end", column_of_times(free), fields, free)
        elif not guessed:
            guessed = _give(LINE, column_of_lines(free, only=width == 1), fields, free)
    if "date" not in known:
        _give("date", column_of_dates(free), fields, free)
    if not layout.headings:
        _give("room", column_of_rooms(free), fields, free)
    if known.isdisjoint(("title", "lines")) and LINE not in fields and not layout.rooms:
        guessed = _give("title", column_of_titles(free), fields, free) or guessed
    guessed = guessed and width > 1 and not layout.rules
    return replace(layout, fields=tuple(fields), guessed=guessed)


def _cells(table: Table, layout: Layout, column: int) -> list[str]:
    rows = table.rows[layout.first_row - 1 :][:_LOOKED_AT]
    texts = (row[column].strip() for row in rows if column < len(row))
    return [text for text in texts if text]


def _give(field: str, column: int | None, fields: list[str], free: dict[int, list[str]]) -> bool:
    if column is None:
        return False
    fields[column] = field
    del free[column]
    return True
