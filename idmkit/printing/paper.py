"""Lengths and paper sizes: millimetres in, points out, once."""

from __future__ import annotations

from typing import NamedTuple

POINTS_PER_INCH = 72.0
MILLIMETRES_PER_INCH = 25.4


def mm(length: float) -> float:
    """Millimetres in points (1 pt = 1/72 inch)."""
    return length * POINTS_PER_INCH / MILLIMETRES_PER_INCH


class Size(NamedTuple):
    """Width and height in points."""

    width: float
    height: float


class Box(NamedTuple):
    """A rectangle in points; x from the left edge, y from the top edge of the page downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower side."""
        return self.y + self.height

    def moved(self, right: float, down: float) -> Box:
        """The same box, so many points further to the right and further down."""
        return Box(self.x + right, self.y + down, self.width, self.height)


A4 = Size(mm(210), mm(297))  # ISO 216
LETTER = Size(8.5 * POINTS_PER_INCH, 11 * POINTS_PER_INCH)  # ANSI/ASME Y14.1, size A
