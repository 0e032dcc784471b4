"""A text as a QR Code symbol (ISO/IEC 18004), as one vector path. The only importer of qrcode."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from idmkit.printing.page import Colour, Point, Shape
from idmkit.printing.paper import Box

if TYPE_CHECKING:
    from qrcode.main import QRCode

QUIET_ZONE = 4
"""White modules that ISO/IEC 18004 §5.3.8 asks for on each side of a symbol."""


def modules_across(text: str) -> int:
    """How many modules the symbol for `text` has along a side, its quiet zone left out."""
    return 17 + 4 * _version(len(text.encode()))  # ISO/IEC 18004 §5.3.1


@lru_cache(maxsize=256)
def _version(length: int) -> int:
    """The smallest version for so many bytes; which bytes they are does not matter."""
    return int(_code("x" * length).best_fit())


def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The dark modules of the smallest symbol for `text` at error correction level M."""
    code = _code(text)
    code.make(fit=True)
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())


def _code(text: str) -> QRCode[Any]:
    from qrcode.constants import ERROR_CORRECT_M
    from qrcode.main import QRCode

    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text.encode(), optimize=0)
    return code


def symbol(text: str, box: Box, colour: Colour = "#000000") -> Shape:
    """The symbol drawn so that `box`, a square in points, includes its quiet zone of 4 modules."""
    matrix = modules(text)
    module = box.width / (len(matrix) + 2 * QUIET_ZONE)
    origin = (box.x + QUIET_ZONE * module, box.y + QUIET_ZONE * module)
    runs = [run for row, line in enumerate(matrix) for run in _dark_runs(row, line)]
    return Shape(outlines=tuple(_bar(run, module, origin) for run in runs), fill=colour)


def _dark_runs(row: int, line: tuple[bool, ...]) -> list[tuple[int, int, int]]:
    """Row, first column and end column of each stretch of dark modules."""
    edges = [
        column
        for column in range(len(line) + 1)
        if (column > 0 and line[column - 1]) != (column < len(line) and line[column])
    ]
    return [(row, edges[i], edges[i + 1]) for i in range(0, len(edges), 2)]


def _bar(run: tuple[int, int, int], module: float, origin: Point) -> tuple[Point, ...]:
    row, start, end = run
    left, right = (origin[0] + column * module for column in (start, end))
    top, bottom = (origin[1] + line * module for line in (row, row + 1))
    return ((left, top), (right, top), (right, bottom), (left, bottom))
