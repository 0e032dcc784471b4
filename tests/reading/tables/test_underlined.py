"""Where a cell stands in the line that shows its row."""

from __future__ import annotations

import pytest

from idmkit.model.origin import Origin
from idmkit.reading.tables.table import Table

TABLE = Table(
    "people.csv",
    (
        ("Ana", "López", "", "Brazil"),
        ("", "", "Li  Mei", "China"),
        ("OBSERVERS", "OBSERVERS", "x", ""),
    ),
    merged={(3, 2): (3, 1)},
)


@pytest.mark.parametrize(
    ("row", "column", "shown"),
    [
        (1, 1, "Ana"),
        (1, 2, "López"),
        (1, 3, ""),
        (1, 4, "Brazil"),
        (2, 3, "Li Mei"),
        (2, 4, "China"),
        (2, 1, ""),
        (3, 1, "OBSERVERS"),
        (3, 3, "x"),
        (3, 4, ""),
        (9, 9, ""),
    ],
)
def test_a_cell_is_underlined_in_its_row(row: int, column: int, shown: str) -> None:
    origin = Origin(TABLE, (row, column))
    span, line = origin.underlined, TABLE.line(row)
    assert line[span.column - 1 : span.end_column - 1] == shown
    assert (origin.span.line, origin.span.column) == (row, column)
