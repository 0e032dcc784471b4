"""The sheets of stocks drawn: what the numbers of the catalogue look like on paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from idmkit.badges.sheet_marks import cut_ticks, fold_marks
from idmkit.badges.stock import Stock
from idmkit.printing.measuring import line_of, text_width
from idmkit.printing.page import Anchor, Mark, Page, Rectangle, Text
from idmkit.printing.palette import ACCENT, GREY, TINT
from idmkit.printing.paper import mm
from idmkit.printing.structure import Element
from idmkit.printing.typeface import Face

_LINE = 0.5  # pt
_LARGEST = 9.0


def stock_drawings(stocks: Iterable[Stock]) -> Iterator[Page]:
    """A page in the size of its sheet for each stock; every cell has its number and its size."""
    for stock in stocks:
        yield Page(size=stock.sheet, marks=tuple(_marks(stock)))


def stock_size(stock: Stock) -> str:
    """The size of a badge in millimetres: "85.6 × 54 mm", a folded one as it is printed."""
    width, height = (round(length / mm(1), 1) for length in stock.trim)
    return f"{width:g} × {height:g} mm"


def _marks(stock: Stock) -> Iterator[Mark]:
    yield Anchor(name=f"stock-{stock.id}", y=0, title=stock.id)
    for position in range(stock.per_sheet):
        box = stock.trim_box(position)
        yield Rectangle(box=box, fill=TINT, stroke=ACCENT, stroke_width=_LINE)
        if stock.fold:
            yield from fold_marks(box)
        lines = (str(position + 1), stock.id, stock_size(stock))
        element = Element("P")
        for number, text in enumerate(lines):
            size = min(_LARGEST, 0.86 * box.width / text_width(text, Face.REGULAR, 1.0))
            width = text_width(text, Face.REGULAR, size)
            yield Text(
                line=line_of(text, Face.REGULAR),
                x=box.x + (box.width - width) / 2,
                y=box.y + box.height / 2 + (number - 1) * 1.3 * _LARGEST + (4 if stock.fold else 0),
                size=size,
                colour=GREY,
                element=element,
            )
    if stock.cut:
        yield from cut_ticks(stock)
