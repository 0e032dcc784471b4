"""Where a QR code stands, and how large: whole dots to a module where a printer has large dots."""

from __future__ import annotations

import math

from idmkit.printing.page import Point
from idmkit.printing.paper import Box
from idmkit.printing.qr import QUIET_ZONE, modules_across

_NEARLY = 1e-6


def code_box(  # noqa: PLR0913, PLR0917 -- what a code depends on
    payload: str,
    side: float,
    corner: Point,
    dot: float = 0.0,
    smallest_module: float = 0.0,
    most: float = 1.3,
) -> Box | None:
    """The square of a code with its quiet zone; the lower right corner of its ink is `corner`.

    None if there shall be no code (`side` is 0, or there is nothing to tell), or if the text is
    more than a symbol holds. With `dot` points to a printer's dot the module is a whole number of
    dots, as many as `side` allows but never less than `smallest_module`, and the square begins on
    a dot. A code that so becomes more than `most` times as wide as planned has no room, either.
    """
    if not side or not payload:
        return None
    try:
        count = modules_across(payload) + 2 * QUIET_ZONE
    except ValueError:  # qrcode: more text than the largest symbol holds
        return None
    module = _module(side / count, dot, smallest_module)
    if count * module > most * side:
        return None
    right, foot = (edge + QUIET_ZONE * module for edge in corner)
    x, y = _on_dot(right - count * module, dot), _on_dot(foot - count * module, dot)
    return Box(x, y, count * module, count * module)


def _module(wanted: float, dot: float, smallest: float) -> float:
    if not dot:
        return wanted
    return dot * max(math.floor(wanted / dot + _NEARLY), math.ceil(smallest / dot - _NEARLY))


def _on_dot(length: float, dot: float) -> float:
    return dot * math.floor(length / dot + _NEARLY) if dot else length
