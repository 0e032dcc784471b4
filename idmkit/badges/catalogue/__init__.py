"""The stocks that idmkit knows: one TOML file for each, in millimetres, named by its id."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from idmkit.badges.stock import Stock
from idmkit.printing.paper import A4, LETTER, Size, mm

_SHEETS = {"A4": A4, "Letter": LETTER}
_SIZES = ("cell", "pitch", "first", "trim")


@cache
def stocks() -> Mapping[str, Stock]:
    """All stocks by their ids, in the order of the ids."""
    found = sorted(
        (one.name.removesuffix(".toml"), one.read_text(encoding="utf-8"))
        for one in files(__name__).iterdir()
        if one.name.endswith(".toml")
    )
    return {id_: stock_of(id_, tomllib.loads(text)) for id_, text in found}


def stock_of(id_: str, table: Mapping[str, Any]) -> Stock:
    """A stock from its table: sizes in millimetres; `pitch` and `trim` default to the cell's."""
    sheet = table["sheet"]
    values: dict[str, Any] = {**table}
    values |= {name: _size(table.get(name, table["cell"])) for name in _SIZES}
    values["sheet"] = _SHEETS.get(str(sheet)) or _size(sheet)
    return Stock(id=id_, **values)


def _size(lengths: tuple[float, float]) -> Size:
    width, height = lengths
    return Size(mm(width), mm(height))
