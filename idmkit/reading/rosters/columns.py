"""The columns of a roster, known by words in six languages or named by the agenda."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from idmkit.model.folding import fold
from idmkit.reading.tables.headings import Columns
from idmkit.reading.tables.table import Table

FIELDS = (
    *("id", "number", "name", "given", "family", "honorific", "suffix", "native_name", "title"),
    *("organization", "country", "delegation", "role", "languages", "photo", "days", "notes"),
)
NAMES = ("name", "given", "family")
_HONORIFICS = frozenset(
    (
        *("mr", "ms", "mrs", "mr ms", "miss", "mx", "dr", "prof", "professor", "prof dr", "sir"),
        *(
            "dame",
            "hon",
            "the hon",
            "amb",
            "ambassador",
            "h e",
            "he",
            "h e mr",
            "h e ms",
            "h e mrs",
        ),
        *("m", "mme", "mlle", "s e m", "s e mme", "sr", "sra", "srta", "dra", "excmo sr"),
        *("excma sra", "herr", "frau", "г н", "г жа", "господин", "госпожа", "السيد", "السيدة"),
        *("先生", "女士"),
    )
)
_LOOKED_AT = 200  # rows that tell what stands in a column called "Title"
_MOSTLY = 0.8


class Layout(NamedTuple):
    """Which columns of a table, from 1, hold which field, and the row of the headings."""

    heading: int
    columns: Mapping[str, tuple[int, ...]]


def layout_of(table: Table, named: Mapping[str, str]) -> Layout | None:
    """Where the fields stand; None if no row heads a column of names.

    `named` has the headings that the agenda gives to fields; what they do not name is known by its
    words.
    """
    own = {fold(heading): field for field, heading in named.items() if heading}
    heading = _Known(own).heading(table, NAMES)
    if heading is None:
        return None
    columns: dict[str, tuple[int, ...]] = {}
    for number, field in enumerate(heading.fields, 1):
        if field:
            columns[field] = (*columns.get(field, ()), number)
    return Layout(heading.row, _meant(columns, table, heading.row, own))


@cache
def words(file: str) -> Mapping[str, tuple[str, ...]]:
    """The words of each field or role, of all languages, in a TOML file of this folder."""
    by_language = tomllib.loads(files(__package__).joinpath(file).read_text("utf-8"))
    return {name: sum(map(tuple, found.values()), ()) for name, found in by_language.items()}


class _Known(Columns):
    """The columns of rosters; what the agenda calls a field goes before what people call it."""

    def __init__(self, own: Mapping[str, str]) -> None:
        known = words("columns.toml")
        super().__init__({field: known[field] for field in FIELDS if field not in own.values()})
        self._own = own

    def field(self, heading: str) -> str:
        """The field that a heading names."""
        return self._own.get(fold(heading)) or super().field(heading)


def _meant(
    columns: dict[str, tuple[int, ...]], table: Table, heading: int, own: Mapping[str, str]
) -> dict[str, tuple[int, ...]]:
    """The columns as they are meant: "Title" may hold "Mr.", and "Nom" alone a whole name."""
    stated = own.values()
    titles = columns.get("title", ())
    if "honorific" not in columns and "title" not in stated:
        before = tuple(one for one in titles if _are_honorifics(table.rows[heading:], one))
        rest = tuple(one for one in titles if one not in before)
        changed = {"honorific": before, "title": rest} if before else {}
        columns = {field: found for field, found in (columns | changed).items() if found}
    parts = [field for field in ("given", "family") if field in columns]
    if len(parts) == 1 and "name" not in columns and parts[0] not in stated:
        columns["name"] = columns.pop(parts[0])
    return columns


def _are_honorifics(rows: Sequence[Sequence[str]], column: int) -> bool:
    cells = (row[column - 1] for row in rows[:_LOOKED_AT] if len(row) >= column)
    told = Counter(fold(cell) in _HONORIFICS for cell in cells if cell.strip())
    return told[True] > 0 and told[True] >= _MOSTLY * told.total()
