"""Columns known by the words at their head: in which row the words stand, and which they are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from idmkit.model.folding import fold
from idmkit.reading.tables.table import Cell, Table

_LOOKED_AT = 60  # rows above which a heading stands
_LONGEST = 60  # characters of a heading
_PARTS = re.compile(r"[/|\n(\[–—]| - ")
_NUMBERED = re.compile(r" ?\d{1,2}$")
Words = Mapping[str, Collection[str]]


class Heading(NamedTuple):
    """A row of headings: its number, and for each column the field that it names, or ""."""

    row: int
    fields: tuple[str, ...]

    @property
    def known(self) -> frozenset[str]:
        """The fields that it names."""
        return frozenset(filter(None, self.fields))


class Columns:
    """The fields of a kind of table. `words` has for each field what people call it."""

    def __init__(self, words: Words) -> None:
        self._fields = {fold(word): field for field, known in words.items() for word in known}

    def field(self, heading: str) -> str:
        """The field that a heading names: by its whole, by a part of it, or without a number.

        "Time / Heure", "Start (local time)" and "Speaker 2" are known by "time", "start" and
        "speaker".
        """
        if len(heading) > _LONGEST or not heading:
            return ""
        found = (self._fields.get(name) for name in _names(heading))
        return next(filter(None, found), "")

    def heading(self, table: Table, needed: Collection[str]) -> Heading | None:
        """The first row that names two fields, or else one, and among them one of those `needed`.

        Further rows of headings may stand below it, one for each day.
        """
        rows = range(1, min(len(table.rows), _LOOKED_AT) + 1)
        found = (self.as_heading(number, table.row(number)) for number in rows)
        fit = [one for one in found if not one.known.isdisjoint(needed)]
        return next((one for one in fit if len(one.known) > 1), fit[0] if fit else None)

    def as_heading(self, number: int, row: Iterable[Cell]) -> Heading:
        """A row as if it were one of headings."""
        return Heading(number, tuple("" if c.across else self.field(c.text) for c in row))


def _names(heading: str) -> Iterator[str]:
    for part in (heading, *_PARTS.split(heading)):
        name = fold(part)
        yield name
        yield _NUMBERED.sub("", name)
