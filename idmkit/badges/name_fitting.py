"""How large a name can stand: in one line, or over its best break. Never cut, never abbreviated."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from idmkit.badges.front_design import NameSizes
from idmkit.printing.measuring import left_bearing, text_width
from idmkit.printing.typeface import Face

# What a name never parts from the word after it.
_PARTICLES = """
a af al am an ap au av bar bat ben bin bint d da dal das de degli dei del della den der des di do
dos du e el i ibn la las le lo los mac na o ould saint san sankt santa st te ten ter und van ver vom
von y zu zum zur
"""
PARTICLES = frozenset(_PARTICLES.split())
# A whole word, then what parts it from the next.
_BREAK = re.compile(r"(?<![^\s\-‐])([^\s\-‐]+)(?:[ \t]+|[\-‐]+)(?=[^\s\-‐])")
_STEP = 0.5
_MOST_BREAKS = 24
_SHRINK = 0.97


class Setting(NamedTuple):
    """Lines of text and the size in points at which they fit."""

    lines: tuple[str, ...]
    size: float


def line_width(text: str, face: Face, size: float = 1.0) -> float:
    """The width of a line in points, with ink that stands out before the pen (combining marks)."""
    return text_width(text, face, size) - min(0.0, left_bearing(text, face, size))


def fit_one_line(text: str, face: Face, largest: float, measure: float) -> Setting:
    """The text in one line of at most `measure` points, however small it becomes."""
    return Setting((text,), _stepped(_fitting((text,), face, largest, measure)))


def fit_family(name: str, sizes: NameSizes, measure: float, face: Face = Face.SEMIBOLD) -> Setting:
    """The family name in the largest size over its breaks.

    One line if it reaches `sizes.keep`; else the break with the largest size, of equals the more
    even, if that beats one line.
    """
    one = fit_one_line(name, face, sizes.largest, measure)
    if one.size >= sizes.keep:
        return one
    two = [_fit_pair(pair, sizes, measure, face) for pair in _promising(breaks(name))]
    return max([one, *two], key=lambda setting: (setting.size, _evenness(setting, face)))


def smaller(setting: Setting) -> Setting:
    """The same lines a step smaller: a half point, more for a large size."""
    return Setting(setting.lines, _stepped(setting.size * _SHRINK))


def breaks(name: str) -> Iterator[tuple[str, str]]:
    """The ways to part a name in two: after a space or hyphen, never after a particle."""
    for word in _BREAK.finditer(name):
        if word[1].casefold() not in PARTICLES:
            yield name[: word.end()].rstrip(), name[word.end() :]


def _promising(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """All of them; of more than any name has, those that part it near its middle."""
    found = [*pairs]
    if len(found) <= _MOST_BREAKS:
        return found
    return sorted(found, key=lambda pair: abs(len(pair[0]) - len(pair[1])))[:_MOST_BREAKS]


def _fit_pair(pair: tuple[str, str], sizes: NameSizes, measure: float, face: Face) -> Setting:
    return Setting(pair, _stepped(_fitting(pair, face, sizes.largest_of_two, measure)))


def _fitting(lines: tuple[str, ...], face: Face, largest: float, measure: float) -> float:
    widest = max(line_width(line, face) for line in lines)
    return min(largest, measure / widest) if widest > 0 else largest


def _stepped(size: float) -> float:
    """Down to a half point, but never down to nothing."""
    return math.floor(size / _STEP) * _STEP if size >= _STEP else size


def _evenness(setting: Setting, face: Face) -> tuple[int, float]:
    """One line before two; of two, those of nearly one width first."""
    widths = [line_width(line, face) for line in setting.lines]
    return -len(widths), min(widths) - max(widths)
