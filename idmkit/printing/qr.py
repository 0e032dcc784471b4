"""A text as a QR Code symbol (ISO/IEC 18004), as one vector path. The only importer of qrcode."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cache, partial
from itertools import count
from typing import TYPE_CHECKING, Any

from idmkit.printing.affine_symbols import AffineSymbols
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
_MODE_BITS = 4  # before the length: the mode of what follows (§7.4.1)
_FEW = 100  # symbols that take less time one by one
_DARK = "1"
_RUN = re.compile("1+")


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
    return tuple(tuple(module == _DARK for module in row) for row in _rows(text, mask))


def symbol(text: str, box: Box, colour: Colour = "#000000", *, mask: int | None = None) -> Shape:
    """The symbol drawn so that `box`, a square in points, includes its quiet zone of 4 modules."""
    from idmkit.printing.page import Shape

    rows = _rows(text, mask)
    module = box.width / (len(rows) + 2 * QUIET_ZONE)
    origin = (box.x + QUIET_ZONE * module, box.y + QUIET_ZONE * module)
    runs = [(number, *run.span()) for number, row in enumerate(rows) for run in _RUN.finditer(row)]
    return Shape(outlines=tuple(_bar(run, module, origin) for run in runs), fill=colour)


def _rows(text: str, mask: int | None) -> list[str]:
    """The symbol row by row, a digit for each module."""
    across = modules_across(text)
    data = text.encode()
    level = _level(len(data))
    bits = _encoded(data, level, mask) if mask is None else _series(across, level, mask)(data)
    digits = f"{bits:0{across * across}b}"
    return [digits[at : at + across] for at in range(0, len(digits), across)]


def _version(text: str) -> int:
    size = len(text.encode())
    if size > _CAPACITIES[-1]:
        raise ValueError(f"{size} bytes are more than a QR Code symbol holds")
    return 1 + bisect_left(_CAPACITIES, size)


@cache
def _level(size: int) -> int:
    """The best level for so many bytes that needs no larger version than level M."""
    from qrcode import constants

    version = 1 + bisect_left(_CAPACITIES, size)
    levels: tuple[int, ...] = (
        constants.ERROR_CORRECT_H,
        constants.ERROR_CORRECT_Q,
        constants.ERROR_CORRECT_M,
    )
    return next(level for level in levels if size <= _capacity(version, level))


@cache
def _capacity(version: int, level: int) -> int:
    """How many bytes a symbol holds, by the table in qrcode."""
    from qrcode import util

    length_bits = util.length_in_bits(util.MODE_8BIT_BYTE, version)
    return int(util.BIT_LIMIT_TABLE[level][version] - _MODE_BITS - length_bits) // 8


@cache
def _series(across: int, level: int, mask: int) -> Callable[[bytes], int]:
    """What makes the symbols of one size: a few with qrcode, a long row of them together."""
    version = (across - 17) // 4
    encode = partial(_encoded, level=level, mask=mask, version=version)
    series = AffineSymbols(encode, _capacity(version, level))
    number = count(1)
    return lambda data: encode(data) if next(number) <= _FEW else series.symbol(data)


def _encoded(data: bytes, level: int, mask: int | None, version: int | None = None) -> int:
    from qrcode.main import QRCode
    from qrcode.util import MODE_8BIT_BYTE, QRData

    code: QRCode[Any] = QRCode(version, level, border=0, mask_pattern=mask)
    code.add_data(QRData(data, MODE_8BIT_BYTE))
    code.make(fit=version is None)
    return int("".join("01"[bool(module)] for row in code.modules for module in row), 2)


def _bar(run: tuple[int, int, int], module: float, origin: Point) -> tuple[Point, ...]:
    row, start, end = run
    left, right = (origin[0] + column * module for column in (start, end))
    top, bottom = (origin[1] + line * module for line in (row, row + 1))
    return ((left, top), (right, top), (right, bottom), (left, bottom))
