"""A text as a QR Code symbol (ISO/IEC 18004), as one vector path. The only importer of qrcode."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from idmkit.printing.palette import Colour
from idmkit.printing.paper import Box

if TYPE_CHECKING:
    from qrcode.main import QRCode

    from idmkit.printing.page import Point, Shape

QUIET_ZONE = 4
"""White modules that ISO/IEC 18004 §5.3.8 asks for on each side of a symbol."""

# Bytes that versions 1 to 40 hold at level M (ISO/IEC 18004 table 7). Written out, because to ask
# qrcode imports all its makers of images, a tenth of what `idmkit check` takes.
_CAPACITIES = (
    *(14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624),
    *(666, 711, 779, 857, 911, 997, 1059, 1125, 1190, 1264, 1370, 1452, 1538, 1628, 1722, 1809),
    *(1911, 1989, 2099, 2213, 2331),
)


def modules_across(text: str) -> int:
    """How many modules the symbol for `text` has along a side, its quiet zone left out.

    Raises ValueError for a text of more than 2331 bytes, which no symbol holds.
    """
    return 17 + 4 * _version(text)  # ISO/IEC 18004 §5.3.1


def modules(text: str, mask: int | None = None) -> tuple[tuple[bool, ...], ...]:
    """The dark modules of the smallest symbol for `text` at error correction level M or better.

    Better where it costs no larger symbol: what is spare corrects scratches. Of the eight masks
    (ISO/IEC 18004 §7.8) the most even is sought, which takes ten times as long as to take one, from
    0 to 7. Raises ValueError for a text of more than 2331 bytes.
    """
    version = _version(text)
    code = next(code for code in _attempts(text, mask) if _fits(code, version))
    code.make(fit=True)
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())


def _version(text: str) -> int:
    size = len(text.encode())
    if size > _CAPACITIES[-1]:
        raise ValueError(f"{size} bytes are more than a QR Code symbol holds")
    return 1 + bisect_left(_CAPACITIES, size)


def _fits(code: QRCode[Any], version: int) -> bool:
    from qrcode.exceptions import DataOverflowError

    try:
        return int(code.best_fit()) == version
    except (DataOverflowError, ValueError):  # more than the largest symbol holds at this level
        return False


def _attempts(text: str, mask: int | None) -> Iterator[QRCode[Any]]:
    """Symbols of falling error correction; at level M it has the version that `_version` says."""
    from qrcode import constants
    from qrcode.main import QRCode
    from qrcode.util import MODE_8BIT_BYTE, QRData

    levels = (constants.ERROR_CORRECT_H, constants.ERROR_CORRECT_Q, constants.ERROR_CORRECT_M)
    for level in levels:
        code: QRCode[Any] = QRCode(error_correction=level, border=0, mask_pattern=mask)
        code.add_data(QRData(text.encode(), MODE_8BIT_BYTE))
        yield code


def symbol(text: str, box: Box, colour: Colour = "#000000", *, mask: int | None = None) -> Shape:
    """The symbol drawn so that `box`, a square in points, includes its quiet zone of 4 modules."""
    from idmkit.printing.page import Shape

    matrix = modules(text, mask)
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
