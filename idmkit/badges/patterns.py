"""The role patterns as vector shapes: told apart by the colour-blind and in a black and white copy.

Each fills a box and is one path, clipped to the box. Lengths are points.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from idmkit.badges.roles import Pattern
from idmkit.printing.page import Point, Shape
from idmkit.printing.palette import Colour
from idmkit.printing.paper import Box, mm

Outline = tuple[Point, ...]

_BAR = mm(1.3)
_STRIPE = mm(2.75)  # eight to the height of a band
_CHECK = mm(2.75)
_DOT = mm(0.85)
_SIDES = 24


def pattern(kind: Pattern, box: Box, colour: Colour, grain: float = 1.0) -> Shape | None:
    """The pattern as a mark, or None where plain is the pattern; `grain` below 1 makes it finer."""
    wide = Box(box.x / grain, box.y / grain, box.width / grain, box.height / grain)
    outlines = tuple(
        tuple((x * grain, y * grain) for x, y in outline) for outline in _OUTLINES[kind](wide)
    )
    return Shape(outlines=outlines, fill=colour, clip=box) if outlines else None


def _plain(_: Box) -> Iterator[Outline]:
    return iter(())


def _vertical_bars(box: Box) -> Iterator[Outline]:
    for column in range(_count(box.width, 2 * _BAR)):
        x = box.x + 2 * _BAR * column
        yield _rectangle(x, box.y, _BAR, box.height)


def _horizontal_bars(box: Box) -> Iterator[Outline]:
    for row in range(_count(box.height, 2 * _BAR)):
        yield _rectangle(box.x, box.y + 2 * _BAR * row, box.width, _BAR)


def _chevrons(box: Box) -> Iterator[Outline]:
    half, thick, step = box.width / 2, mm(2.1), mm(4.4)
    for row in range(_count(box.height + half, step)):
        y = box.y + step * row - half / 2
        yield (
            (box.x, y + half),
            (box.x + half, y),
            (box.right, y + half),
            (box.right, y + half + thick),
            (box.x + half, y + thick),
            (box.x, y + half + thick),
        )


def _diagonals(box: Box) -> Iterator[Outline]:
    thick, step = mm(1.8), mm(3.6)
    for stripe in range(_count(box.height + box.width, step)):
        y = box.y + step * stripe
        yield (
            (box.x, y),
            (box.x, y + thick),
            (box.right, y + thick - box.width),
            (box.right, y - box.width),
        )


def _checks(box: Box) -> Iterator[Outline]:
    side = _CHECK
    columns = _count(box.width, side)
    for row in range(_count(box.height, side)):
        for column in range(row % 2, columns, 2):
            # From the right edge, so that the cut column lies at the inner side.
            yield _rectangle(box.right - side * (column + 1), box.y + side * row, side, side)


def _dots(box: Box) -> Iterator[Outline]:
    for x, y in _grid(box, _STRIPE):
        yield tuple(
            (x + _DOT * math.cos(turn), y + _DOT * math.sin(turn))
            for turn in (2 * math.pi * side / _SIDES for side in range(_SIDES))
        )


def _crosses(box: Box) -> Iterator[Outline]:
    arm, thick = mm(1.3), mm(0.45)
    for x, y in _grid(box, mm(3.6)):
        yield _rectangle(x - arm, y - thick, 2 * arm, 2 * thick)
        yield _rectangle(x - thick, y - arm, 2 * thick, 2 * arm)


def _rings(box: Box) -> Iterator[Outline]:
    """Two circles that run opposite ways leave a hole (non-zero winding)."""
    for x, y in _grid(box, mm(3.6)):
        for radius, way in ((mm(1.4), 1), (mm(0.75), -1)):
            yield tuple(
                (x + radius * math.cos(turn), y + radius * math.sin(turn))
                for turn in (way * 2 * math.pi * side / _SIDES for side in range(_SIDES))
            )


def _back_diagonals(box: Box) -> Iterator[Outline]:
    """Diagonals that fall to the right."""
    for outline in _diagonals(box):
        yield tuple((box.x + box.right - x, y) for x, y in outline)


def _diamonds(box: Box) -> Iterator[Outline]:
    across, down = mm(1.2), mm(1.9)
    for x, y in _grid(box, mm(3.0), mm(4.4)):
        yield ((x, y - down), (x + across, y), (x, y + down), (x - across, y))


def _triangles(box: Box) -> Iterator[Outline]:
    side, height = mm(3.0), mm(2.5)
    for x, y in _grid(box, mm(4.0), mm(3.667)):
        yield ((x - side / 2, y + height / 2), (x + side / 2, y + height / 2), (x, y - height / 2))


def _grid(box: Box, across: float, down: float | None = None) -> Iterator[Point]:
    """The middles of cells about that large that fill the box evenly."""
    columns = round(box.width / across)
    rows = round(box.height / (down or across))
    for row in range(rows):
        for column in range(columns):
            yield (
                box.x + box.width * (column + 0.5) / columns,
                box.y + box.height * (row + 0.5) / rows,
            )


def _rectangle(x: float, y: float, width: float, height: float) -> Outline:
    return ((x, y), (x + width, y), (x + width, y + height), (x, y + height))


def _count(length: float, step: float) -> int:
    return math.ceil(length / step - 1e-9)


_OUTLINES: Mapping[Pattern, Callable[[Box], Iterator[Outline]]] = MappingProxyType(
    {
        Pattern.PLAIN: _plain,
        Pattern.VERTICAL_BARS: _vertical_bars,
        Pattern.HORIZONTAL_BARS: _horizontal_bars,
        Pattern.CHEVRONS: _chevrons,
        Pattern.DIAGONALS: _diagonals,
        Pattern.CHECKS: _checks,
        Pattern.CROSSES: _crosses,
        Pattern.RINGS: _rings,
        Pattern.BACK_DIAGONALS: _back_diagonals,
        Pattern.DOTS: _dots,
        Pattern.DIAMONDS: _diamonds,
        Pattern.TRIANGLES: _triangles,
    }
)
