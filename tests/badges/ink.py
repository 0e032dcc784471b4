"""Where the ink of marks lies: by the glyphs of a text, whichever way it runs."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.printing.page import Mark, Text
from idmkit.printing.paper import Box
from idmkit.printing.shaping import NO_GLYPH, glyph_runs


def glyph_boxes(mark: Text) -> Iterator[Box]:
    """The box of each glyph on the page."""
    pen = 0.0
    for run in glyph_runs(mark.line):
        for one in run.glyphs:
            ink = run.font.ink(one.glyph) if one.glyph != NO_GLYPH else None
            if ink and ink.width and ink.height:
                box = ink.moved(pen + one.right, -one.up)
                yield _placed(box, mark)
            pen += one.advance


def ink_box(mark: Text) -> Box | None:
    """The box of all its glyphs, None if it has no ink."""
    boxes = [*glyph_boxes(mark)]
    if not boxes:
        return None
    left, top = min(one.x for one in boxes), min(one.y for one in boxes)
    right, bottom = max(one.right for one in boxes), max(one.bottom for one in boxes)
    return Box(left, top, right - left, bottom - top)


def texts(marks: list[Mark]) -> list[Text]:
    return [mark for mark in marks if isinstance(mark, Text)]


def overlap(one: Box, other: Box, slack: float = 0.02) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return min(across, down) > slack


def _placed(box: Box, mark: Text) -> Box:
    """From em on its own base line to points on the page, turned by quarters to the left."""
    size = mark.size
    corners = [(x * size, y * size) for x in (box.x, box.right) for y in (box.y, box.bottom)]
    for _ in range(mark.turns):
        corners = [(y, -x) for x, y in corners]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Box(mark.x + min(xs), mark.y + min(ys), max(xs) - min(xs), max(ys) - min(ys))
