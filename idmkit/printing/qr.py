"""A text as a QR Code symbol (ISO/IEC 18004), as one vector path. The only importer of qrcode."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Literal

from idmkit.printing.page import Colour, Point, Shape
from idmkit.printing.paper import Box

Level = Literal["M", "Q", "H"]

# The numbers of qrcode.constants, which are those of ISO/IEC 18004 §7.4.10.
_LEVELS: dict[Level, int] = {"M": 0, "Q": 3, "H": 2}
_NO_VERSION = 99
QUIET_ZONE = 4
"""White modules that ISO/IEC 18004 §5.3.8 asks for on each side of a symbol."""


def modules_across(text: str) -> int:
    """How many modules the symbol for `text` has along a side, its quiet zone left out."""
    from qrcode.util import optimal_mode

    data = text.encode()
    return 17 + 4 * _version(optimal_mode(data), len(data), "M")  # ISO/IEC 18004 §5.3.1


def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The dark modules of the smallest symbol for `text` at error correction level M or better.

    Better where it costs no larger symbol: what is spare corrects scratches.
    """
    from qrcode.main import QRCode
    from qrcode.util import QRData, optimal_mode

    data = text.encode()
    mode = optimal_mode(data)
    code: QRCode[Any] = QRCode(error_correction=_LEVELS[_best_level(mode, len(data))], border=0)
    code.add_data(QRData(data, mode))
    code.make(fit=True)
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())


def _best_level(mode: int, length: int) -> Level:
    """The highest level of error correction in a symbol no larger than at level M."""
    across = _version(mode, length, "M")
    higher: tuple[Level, ...] = ("H", "Q")
    return next((level for level in higher if _version(mode, length, level) == across), "M")


@lru_cache(maxsize=256)
def _version(mode: int, length: int, level: Level) -> int:
    """The smallest version for so many bytes; 99 where a level above M has none."""
    from qrcode.exceptions import DataOverflowError
    from qrcode.main import QRCode
    from qrcode.util import QRData

    code: QRCode[Any] = QRCode(error_correction=_LEVELS[level], border=0)
    code.add_data(QRData(b"0" * length, mode))
    try:
        return int(code.best_fit())
    except (DataOverflowError, ValueError):
        if level == "M":
            raise
        return _NO_VERSION


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
