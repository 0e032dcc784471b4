"""How near lines may come to one another: measured on the ink of each letter with its marks.

An accent on a capital stands far above the letter, so lines that are clear of themselves may touch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from idmkit.badges.text_fitting import PlacedLine
from idmkit.printing.measuring import ink_boxes, ink_reach, left_bearing
from idmkit.printing.paper import Box, mm

CLEAR = mm(0.6)
HAIR = mm(0.2)  # between ink and white that must stay white: a dot of any printer, and more
_CLEAR_EM = 0.04  # of the lower line: small type stands closer


def least_leading(upper: PlacedLine, lower: PlacedLine) -> float:
    """The distance between two base lines, in points, at which the ink of both is clear.

    Only ink above ink counts: a tail beside an accent asks for nothing.
    """
    gap = min(CLEAR, _CLEAR_EM * lower.size)
    if _deepest(upper) - _highest(lower) + gap <= lower.y - upper.y:
        return 0.0
    pairs = product(_ink(upper), _ink(lower))
    return max(
        (above.bottom - below.y + gap for above, below in pairs if _meet(above, below, gap)),
        default=0.0,
    )


def lifted(lines: Sequence[PlacedLine], fixed: Sequence[PlacedLine] = ()) -> tuple[PlacedLine, ...]:
    """The lines from top to bottom, each raised as far as the ink below it asks for.

    What is `fixed` stands beside the lowest line.
    """
    settled: tuple[PlacedLine, ...] = ()
    for line in reversed(lines):
        below_it = (*settled, *(fixed if settled else ()))
        heights = [below.y - least_leading(line, below) for below in below_it]
        settled = (line._replace(y=min([line.y, *heights])), *settled)
    return settled


def ink_top(line: PlacedLine) -> float:
    """How far up the ink of a placed line goes."""
    return line.y + _highest(line)


def ink_foot(line: PlacedLine) -> float:
    """How far down the ink of a placed line goes."""
    return line.y + _deepest(line)


def _highest(line: PlacedLine) -> float:
    return ink_reach(line.text, line.face)[0] * line.size


def _deepest(line: PlacedLine) -> float:
    return ink_reach(line.text, line.face)[1] * line.size


def _ink(line: PlacedLine) -> Iterator[Box]:
    """The ink of a line from the margin and from its base line."""
    size, pen = line.size, line.indent - left_bearing(line.text, line.face, line.size)
    for box in ink_boxes(line.text, line.face):
        yield Box(pen + box.x * size, box.y * size, box.width * size, box.height * size)


def _meet(above: Box, below: Box, gap: float) -> bool:
    """Whether two boxes stand one above the other, or nearly."""
    return above.x < below.right + gap and below.x < above.right + gap
