"""What is printed round badges: where to cut, where to fold, what a print shop needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from idmkit.badges.stock import Stock
from idmkit.printing.page import Mark, Point, Rule, Shape
from idmkit.printing.palette import GREY, INK
from idmkit.printing.paper import Box, Size, mm

BLEED = mm(3)
MARK = mm(5)
_GAP = mm(1)  # between the bleed and a crop mark
_TICK_WIDTH = 0.25  # pt
_TICK = mm(10)  # where cells reach the edge of the sheet; else a tick ends before the cell
_WHITE_AFTER_TICK = mm(1)
_SAME = mm(0.1)
_FOLD_TICK = mm(4)
_DASH = mm(1)


def cut_ticks(stock: Stock) -> Iterator[Rule]:
    """Short lines on the cut lines, at the edges of the sheet only."""
    width, height = stock.sheet
    cells = [stock.cell_box(position) for position in range(stock.per_sheet)]
    down, across = _tick_length(stock.first.height), _tick_length(stock.first.width)
    for x in _inside([edge for cell in cells for edge in (cell.x, cell.right)], width):
        yield _tick((x, 0), (x, down))
        yield _tick((x, height - down), (x, height))
    for y in _inside([edge for cell in cells for edge in (cell.y, cell.bottom)], height):
        yield _tick((0, y), (across, y))
        yield _tick((width - across, y), (width, y))


def fold_marks(trim: Box) -> Iterator[Mark]:
    """The line to fold at: a tick at each end, dots between."""
    y = trim.y + trim.height / 2
    yield _tick((trim.x, y), (trim.x + _FOLD_TICK, y))
    yield _tick((trim.right - _FOLD_TICK, y), (trim.right, y))
    count = int((trim.width - 2 * _FOLD_TICK) / (2 * _DASH))
    half = _TICK_WIDTH / 2
    dashes = tuple(
        ((x, y - half), (x + _DASH, y - half), (x + _DASH, y + half), (x, y + half))
        for x in (trim.x + _FOLD_TICK + _DASH * (2 * number + 0.5) for number in range(count))
    )
    yield Shape(outlines=dashes, fill=GREY)


def print_shop_size(trim: Size) -> Size:
    """The page round one badge: the bleed and the marks on each side."""
    around = 2 * (BLEED + _GAP + MARK)
    return Size(trim.width + around, trim.height + around)


def print_shop_trim(trim: Size) -> Box:
    """Where the badge lies on such a page."""
    edge = BLEED + _GAP + MARK
    return Box(edge, edge, trim.width, trim.height)


def crop_marks(trim: Box) -> Iterator[Rule]:
    """Two short lines at each corner, outside the bleed."""
    far, near = BLEED + _GAP + MARK, BLEED + _GAP
    for x in (trim.x, trim.right):
        yield _tick((x, trim.y - far), (x, trim.y - near))
        yield _tick((x, trim.bottom + near), (x, trim.bottom + far))
    for y in (trim.y, trim.bottom):
        yield _tick((trim.x - far, y), (trim.x - near, y))
        yield _tick((trim.right + near, y), (trim.right + far, y))


def _tick_length(margin: float) -> float:
    return margin - _WHITE_AFTER_TICK if margin > _WHITE_AFTER_TICK else _TICK


def _inside(edges: Iterable[float], end: float) -> list[float]:
    """Each edge once, without those of the sheet itself."""
    found: list[float] = []
    for edge in sorted(edges):
        if _SAME < edge < end - _SAME and (not found or edge - found[-1] > _SAME):
            found.append(edge)
    return found


def _tick(start: Point, end: Point) -> Rule:
    return Rule(start=start, end=end, width=_TICK_WIDTH, colour=INK)
