"""Badge stock: the paper product that badges are printed on, and its cells. Lengths are points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from idmkit.printing.paper import Box, Size, mm

_WIDE, _NARROW = mm(95), mm(54)
_LOW = mm(36)  # a code beside the name would leave no room for the name
_ROUNDING = mm(0.05)  # makers give tenths of a millimetre, or inches
_SMALLEST_TYPE = (14.0, 9.0, 7.0)
_MODULE_OF_LASER, _MODULE_OF_THERMAL = mm(0.4), mm(0.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """A sheet, or one label of a roll, with equal cells in rows; each holds one badge.

    `first` is the upper left corner of the first cell and `pitch` the way from one cell to the
    next. A badge of the size `trim` lies in the middle of its cell. `fold`: it is twice as high
    as it is worn; `cut`: plain paper, to be cut between the cells. `source` says where the
    numbers come from, `confirmed` whether the maker or a standard does; `note` explains what
    looks odd. `adhesive`: it sticks, so that there is no back to print on.
    """

    id: str
    name: str
    sheet: Size
    columns: int
    rows: int
    cell: Size
    pitch: Size
    first: Size
    trim: Size
    fold: bool = False
    cut: bool = False
    thermal: bool = False
    dots_per_inch: int = 203
    adhesive: bool = False
    with_code: bool = True
    source: str
    confirmed: bool
    note: str = ""

    @property
    def per_sheet(self) -> int:
        """How many badges one sheet holds."""
        return self.columns * self.rows

    @property
    def face(self) -> Size:
        """What is seen of a badge when it is worn."""
        return Size(self.trim.width, self.trim.height / 2) if self.fold else self.trim

    @property
    def smallest_type(self) -> float:
        """The size in points below which the name of a wearer is hard to read."""
        large, middle, small = _SMALLEST_TYPE
        width = self.face.width
        return large if width >= _WIDE else middle if width >= _NARROW else small

    @property
    def has_code(self) -> bool:
        """Whether a badge has room for a QR code."""
        return self.with_code and self.face.height >= _LOW

    @property
    def smallest_module(self) -> float:
        """The side of the smallest square of a QR code that its printer prints well."""
        return _MODULE_OF_THERMAL if self.thermal else _MODULE_OF_LASER

    def cell_box(self, position: int) -> Box:
        """The cell at a position from 0, left to right and then down."""
        row, column = divmod(position, self.columns)
        x = self.first.width + column * self.pitch.width
        y = self.first.height + row * self.pitch.height
        return Box(x, y, self.cell.width, self.cell.height)

    def trim_box(self, position: int) -> Box:
        """Where the badge lies: in the middle of its cell."""
        cell, trim = self.cell_box(position), self.trim
        x = cell.x + (cell.width - trim.width) / 2
        y = cell.y + (cell.height - trim.height) / 2
        return Box(x, y, trim.width, trim.height)

    def faults(self) -> Iterator[str]:
        """What cannot be right in these numbers, in words; a stock without any can be printed."""
        yield from self.misfits()
        if not self.note:
            yield from self._uneven_margins()

    def misfits(self) -> Iterator[str]:
        """What cannot be printed at all."""
        cells = [self.cell_box(position) for position in range(self.per_sheet)]
        if any(not _lies_in(cell, self.sheet) for cell in cells):
            yield "a cell lies outside the sheet"
        if any(_overlap(*pair) for pair in combinations(cells, 2)):
            yield "two cells overlap"
        if self.trim.width > self.cell.width or self.trim.height > self.cell.height:
            yield "the badge is larger than its cell"

    def _uneven_margins(self) -> Iterator[str]:
        last = self.cell_box(self.per_sheet - 1)
        right, bottom = self.sheet.width - last.right, self.sheet.height - last.bottom
        for name, before, after in (
            ("left and right", self.first.width, right),
            ("upper and lower", self.first.height, bottom),
        ):
            if abs(before - after) > 2 * _ROUNDING:
                yield f"the {name} margin differ, and no note says why"


def _lies_in(box: Box, sheet: Size) -> bool:
    ends = box.right <= sheet.width + _ROUNDING and box.bottom <= sheet.height + _ROUNDING
    return ends and min(box.x, box.y) >= 0


def _overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return min(across, down) > _ROUNDING
