"""A row of a programme: its cells by field, wherever the row comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from idmkit.importing.sources.source_event import SourceAppearance
from idmkit.model.origin import Origin
from idmkit.reading.tables.table import Cell


class Other(NamedTuple):
    """A cell of which nobody knows what it is, and a clause that says where it stands."""

    what: str
    cell: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One row, or one object of JSON. Fields without text are not in `cells`.

    `texts` are all texts of the row, each once, in their order. `people` are those whom the source
    has as objects of their own, not as a text.
    """

    cells: Mapping[str, tuple[Cell, ...]]
    others: tuple[Other, ...] = ()
    texts: tuple[str, ...] = ()
    people: tuple[SourceAppearance, ...] = ()
    origin: Origin = field(repr=False)

    def text(self, name: str) -> str:
        """The text of the first cell of a field, or ""."""
        cells = self.cells.get(name)
        return cells[0].text if cells else ""

    def all(self, *names: str) -> tuple[Cell, ...]:
        """All cells of these fields."""
        return tuple(cell for name in names for cell in self.cells.get(name, ()))

    @property
    def lone(self) -> str:
        """The text of a row that has but one, or ""."""
        return self.texts[0] if len(self.texts) == 1 else ""
