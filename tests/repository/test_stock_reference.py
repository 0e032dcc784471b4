"""docs/reference/badge-stocks.md lists every stock as the catalogue has it."""

from __future__ import annotations

from pathlib import Path

from idmkit.badges.catalogue import stocks
from idmkit.badges.stock_drawings import stock_size

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "badge-stocks.md"


def test_every_stock_is_in_the_reference_as_it_is() -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| `")]
    assert len(rows) == len(stocks())
    for row, stock in zip(rows, stocks().values(), strict=True):
        id_, name, size, number, code, confirmed = (
            cell.strip(" `") for cell in row.strip("|").split("|")
        )
        assert (id_, name, size) == (stock.id, stock.name, stock_size(stock))
        assert int(number) == stock.per_sheet
        assert (code == "yes", confirmed == "yes") == (stock.has_code, stock.confirmed)
