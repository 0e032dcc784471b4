"""The axis of hours: minutes to heights, in proportion as far as every item has its room."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

Need = tuple[int, int, float]
"""Start and end in minutes, and the least height in points between them."""

_STEPS = 40
_LARGEST_HOUR = 96.0  # points: a short day does not fill the page
_LEAST_HOUR = 11.0  # points: a line of its label


@dataclass(frozen=True, slots=True)
class Axis:
    """Minutes and their heights on the page, both rising."""

    minutes: tuple[int, ...]
    heights: tuple[float, ...]

    @property
    def top(self) -> float:
        """The y of the first minute."""
        return self.heights[0]

    @property
    def hours(self) -> tuple[int, ...]:
        """The full hours on the axis."""
        return tuple(minute for minute in self.minutes if minute % 60 == 0)

    def y(self, minute: int) -> float:
        """The height of a minute that is on the axis: an hour, a start or an end."""
        return self.heights[bisect_right(self.minutes, minute) - 1]


def stretched(needs: Sequence[Need], top: float, bottom: float) -> Axis | None:
    """The axis between `top` and `bottom` with the largest scale that gives every item its room.

    None if that scale would be so small that the hours could not be told apart.
    """
    minutes = _breaks(needs)
    natural = min((bottom - top) / max(minutes[-1] - minutes[0], 1), _LARGEST_HOUR / 60)
    low, high = _LEAST_HOUR / 60, natural
    if low > high or _heights(minutes, needs, low, top)[-1] > bottom:
        return None
    for _ in range(_STEPS):
        scale = (low + high) / 2
        low, high = (
            (scale, high) if _heights(minutes, needs, scale, top)[-1] <= bottom else (low, scale)
        )
    return Axis(minutes, tuple(_heights(minutes, needs, low, top)))


def _breaks(needs: Sequence[Need]) -> tuple[int, ...]:
    first = min(start for start, _, _ in needs) // 60 * 60
    last = -(-max(end for _, end, _ in needs) // 60) * 60
    edges = {minute for start, end, _ in needs for minute in (start, end)}
    return tuple(sorted(edges.union(range(first, last + 1, 60))))


def _heights(
    minutes: Sequence[int], needs: Sequence[Need], scale: float, top: float
) -> list[float]:
    """Each minute's height: every stretch runs at the pace of the item that needs most room.

    So a stretched item is stretched evenly, and the hours within it stay alike.
    """
    paces = dict.fromkeys(minutes[:-1], scale)
    for start, end, height in needs:
        pace = height / (end - start)
        for minute in minutes[bisect_left(minutes, start) : bisect_left(minutes, end)]:
            paces[minute] = max(paces[minute], pace)
    steps = (paces[before] * (minute - before) for before, minute in pairwise(minutes))
    return [*accumulate(steps, initial=top)]
