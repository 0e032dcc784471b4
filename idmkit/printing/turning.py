"""Marks that stand on their head: what is folded over, or printed on the back of a turned sheet."""

from __future__ import annotations

from dataclasses import replace

from idmkit.printing.page import Anchor, Link, Mark, Picture, Point, Rectangle, Rule, Shape, Text
from idmkit.printing.paper import Box, Size

_HALF = 2  # quarters of a turn
_WHOLE = 4


def upended(mark: Mark, size: Size) -> Mark:
    """The mark as it is when the paper of that size is turned by 180 degrees."""
    match mark:
        case Text():
            x, y = _opposite((mark.x, mark.y), size)
            return mark._replace(x=x, y=y, turns=(mark.turns + _HALF) % _WHOLE)
        case Picture():
            return replace(mark, box=_box(mark.box, size), upended=not mark.upended)
        case Rectangle() | Link():
            return replace(mark, box=_box(mark.box, size))
        case Rule():
            return replace(mark, start=_opposite(mark.start, size), end=_opposite(mark.end, size))
        case Shape():
            return _shape(mark, size)
        case Anchor():
            return replace(mark, y=size.height - mark.y)


def _shape(mark: Shape, size: Size) -> Shape:
    """Its outlines go round its own origin, which then lies where the turned page has it."""
    outlines = tuple(tuple((-x, -y) for x, y in outline) for outline in mark.outlines)
    clip = mark.clip and Box(-mark.clip.right, -mark.clip.bottom, mark.clip.width, mark.clip.height)
    return replace(mark, outlines=outlines, clip=clip, shift=_opposite(mark.shift, size))


def _box(box: Box, size: Size) -> Box:
    return Box(size.width - box.right, size.height - box.bottom, box.width, box.height)


def _opposite(point: Point, size: Size) -> Point:
    return size.width - point[0], size.height - point[1]
