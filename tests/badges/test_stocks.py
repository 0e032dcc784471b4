"""Every stock of the catalogue can be what it says: cells on the sheet, apart, in its middle."""

from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest

from idmkit.badges.catalogue import stock_of, stocks
from idmkit.badges.stock import Stock
from idmkit.model.handles import is_id
from idmkit.printing.paper import Box, Size, mm

CATALOGUE = stocks()
ALL = pytest.mark.parametrize("stock", CATALOGUE.values(), ids=CATALOGUE)
# Measures that the makers' names and numbers state, in millimetres: w, h, columns, rows.
STATED = {
    "avery-l4785": (80, 50, 2, 5),
    "avery-5395": (85.725, 59.267, 2, 4),
    "avery-5392": (101.6, 76.2, 2, 3),
    "herma-9642": (40, 40, 4, 6),
    "durable-1445": (90, 54, 2, 5),
    "lyreco-143344": (70, 36, 3, 8),
    "plain-cr80": (85.6, 54, 2, 5),
    "lanyard-96x134": (96, 134, 2, 2),
}


@ALL
def test_a_stock_has_no_fault(stock: Stock) -> None:
    assert is_id(stock.id)
    assert list(stock.faults()) == []
    assert stock.source


@ALL
def test_every_badge_lies_on_the_sheet_and_apart_from_the_others(stock: Stock) -> None:
    boxes = [stock.trim_box(position) for position in range(stock.per_sheet)]
    for box in boxes:
        assert box.x >= 0
        assert box.y >= 0
        assert box.right <= stock.sheet.width + 0.01
        assert box.bottom <= stock.sheet.height + 0.01
    apart = [(a, b) for n, a in enumerate(boxes) for b in boxes[:n] if not _are_apart(a, b)]
    assert apart == []


def _are_apart(one: Box, other: Box) -> bool:
    beside = one.right <= other.x + 0.01 or other.right <= one.x + 0.01
    return beside or one.bottom <= other.y + 0.01 or other.bottom <= one.y + 0.01


@pytest.mark.parametrize("id_", STATED)
def test_the_measures_are_those_of_the_product(id_: str) -> None:
    width, height, columns, rows = STATED[id_]
    stock = CATALOGUE[id_]
    assert stock.cell == pytest.approx((mm(width), mm(height)), abs=0.01)
    assert (stock.columns, stock.rows) == (columns, rows)


def test_the_catalogue_holds_what_registration_desks_buy() -> None:
    makers = {"avery", "boca", "brother", "durable", "dymo", "herma", "lyreco", "plain", "zebra"}
    assert makers <= {id_.partition("-")[0] for id_ in CATALOGUE}
    assert len(CATALOGUE) >= 30


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"first": Size(mm(60), 0.0)}, "outside the sheet"),
        ({"rows": 3}, "outside the sheet"),
        ({"pitch": Size(mm(90), mm(148.5))}, "overlap"),
        ({"trim": Size(mm(106), mm(148))}, "larger than its cell"),
        ({"cell": Size(mm(100), mm(148.5)), "trim": Size(mm(100), mm(148))}, "left and right"),
    ],
)
def test_wrong_numbers_are_found(change: dict[str, object], fault: str) -> None:
    wrong = replace(CATALOGUE["plain-a6"], **change)  # type: ignore[arg-type]
    assert any(fault in one for one in wrong.faults())


def test_a_note_explains_margins_that_differ() -> None:
    odd = CATALOGUE["durable-1445"]
    assert any("differ" in one for one in replace(odd, note="").faults())


@pytest.mark.parametrize(
    ("id_", "smallest"),
    [("plain-a6", 14), ("lanyard-96x134", 14), ("avery-l4785", 9), ("herma-9642", 7)],
)
def test_the_smallest_type_follows_the_width(id_: str, smallest: float) -> None:
    assert CATALOGUE[id_].smallest_type == smallest


def test_low_badges_and_tents_have_no_code() -> None:
    without = {id_ for id_, stock in CATALOGUE.items() if not stock.has_code}
    assert {"avery-l4784", "herma-4515", "tent-a4", "tent-a5"} <= without
    assert "durable-1453" not in without


def test_a_table_needs_only_what_differs_from_the_cell() -> None:
    text = (
        'name = "x"\nsheet = [100, 50]\ncolumns = 1\nrows = 1\ncell = [100, 50]\nfirst = [0, 0]\n'
    )
    stock = stock_of("mine", tomllib.loads(text + 'source = "measured"\nconfirmed = true\n'))
    assert stock.trim == stock.pitch == stock.cell == stock.sheet
