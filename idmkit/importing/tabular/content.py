"""Which columns hold times, dates, rooms and titles, by what their cells look like."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from idmkit.importing.tabular.clock import read_hours
from idmkit.importing.tabular.dates import read_day
from idmkit.importing.tabular.words import is_room

_MOSTLY = 0.6  # of the cells of a column
_OFTEN = 0.3  # of the cells of a column beside others
_HERE_AND_THERE = 0.1  # of the lines of a page of text
_LEAST = 2  # cells that make a column of times
Texts = Mapping[int, list[str]]


def column_of_times(free: Texts) -> int | None:
    """The first column of which most cells are times."""

    def is_time(text: str) -> bool:
        found = read_hours(text, alone=True)
        return bool(found and not found.rest and (found.start.sure or found.end))

    return _mostly(free, is_time)


def column_of_dates(free: Texts) -> int | None:
    """The first column of which most cells are days."""
    return _mostly(free, lambda text: (day := read_day(text, alone=True)) and day.has_date)


def column_of_rooms(free: Texts) -> int | None:
    """The first column of which most cells are called as rooms are."""
    return _mostly(free, is_room)


def _mostly(free: Texts, fits: Callable[[str], object]) -> int | None:
    """The first column of which most cells fit."""
    for column, texts in free.items():
        hits = sum(bool(fits(text)) for text in texts)
        if hits >= min(_LEAST, len(texts)) and hits > _MOSTLY * len(texts):
            return column
    return None


def column_of_lines(free: Texts, *, only: bool) -> int | None:
    """The column with the most cells that begin with a time, if they are not just a few.

    Where a page of text is the `only` column, it is enough if they stand here and there.
    """
    enough = _HERE_AND_THERE if only else _OFTEN
    hits = {n: sum(_begins_with_time(text) for text in free[n]) for n in free}
    best = max(hits, key=lambda n: hits[n], default=None)
    if best is None or hits[best] < _LEAST or hits[best] < enough * len(free[best]):
        return None
    return best


def _begins_with_time(text: str) -> bool:
    found = read_hours(text, alone=False)
    return bool(found and (found.rest or found.end))


def column_of_titles(free: Texts) -> int | None:
    """The column with the longest texts."""
    lengths = {n: sum(map(len, texts)) / len(texts) for n, texts in free.items() if texts}
    return max(lengths, key=lambda n: lengths[n], default=None)
