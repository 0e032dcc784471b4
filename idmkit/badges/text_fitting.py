"""How large the small type can stand: blocks of lines that share a height and a measure.

A block shrinks to its floor, then takes more lines, then shrinks below the floor; it is never cut.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from idmkit.badges.front_design import DESCENDER, TextSizes
from idmkit.badges.name_fitting import Setting, line_width
from idmkit.printing.measuring import ink_reach
from idmkit.printing.readable import readable
from idmkit.printing.text_setting import balanced, break_text
from idmkit.printing.typeface import Face
from idmkit.printing.unicode_rules import is_ignorable

_LEADING = 1.25
_STEP = 0.25
_SMALLEST, _INVISIBLE = 0.05, 1e-6
_HALVINGS = 9
# Evening out breaks a text many times over: not worth it where it will be too small anyway.
_LONGEST_EVENED = 500
_WORD = re.compile(r"[^\s\-–—/]+[\-–—/]*")

Fit = TypeVar("Fit")


class Paragraph(NamedTuple):
    """Text of one face and the lines that it may take while there is a choice.

    `scale` is its size in relation to the block's; `gap` the extra white before it, in em.
    """

    text: str
    most_lines: int
    face: Face = Face.REGULAR
    scale: float = 1.0
    gap: float = 0.28


class Room(NamedTuple):
    """Where a block may stand: its first base line, its foot, and the measure, in points.

    Below `narrow_from` only `narrow_measure` is free.
    """

    first: float
    foot: float
    measure: float
    narrow_from: float
    narrow_measure: float

    def measure_at(self, foot: float) -> float:
        """The measure that is free for a line whose ink goes down to `foot`."""
        return self.narrow_measure if foot > self.narrow_from else self.measure


class PlacedLine(NamedTuple):
    """A line on its base line `y`; its ink starts so far from the margin as `indent` says."""

    text: str
    face: Face
    size: float
    y: float
    indent: float = 0.0

    @property
    def foot(self) -> float:
        """How far down its ink may go: tails at least, and marks that hang deeper."""
        return self.y + max(DESCENDER, ink_reach(self.text, self.face)[1]) * self.size


class Block(NamedTuple):
    """Lines placed in a room, and the size in points that all of them relate to."""

    lines: tuple[PlacedLine, ...]
    size: float


def fit_block(paragraphs: Sequence[Paragraph], sizes: TextSizes, room: Room) -> Block:
    """The largest setting of the paragraphs that keeps within the room."""

    def few_lines(size: float) -> Block | None:
        return _set(paragraphs, size, room, limited=True)

    def any_lines(size: float) -> Block | None:
        return _set(paragraphs, size, room, limited=False)

    return _first(few_lines, sizes) or any_lines(sizes.floor) or _shrunk(any_lines, sizes.floor)


def fit_lines(text: str, face: Face, sizes: TextSizes, measure: float, most: int) -> Setting:
    """The text in at most `most` lines of whole words, as large as the measure allows."""

    def setting(size: float) -> Setting | None:
        if line_width(text, face, size) > most * measure:
            return None
        lines = balanced(text, face, size, measure)
        fits = all(line_width(line, face, size) <= measure for line in lines)
        good = fits and len(lines) <= most and _is_whole(text, face, lines)
        return Setting(tuple(lines), size) if good else None

    return _first(setting, sizes) or _shrunk(setting, sizes.floor)


def _first(attempt: Callable[[float], Fit | None], sizes: TextSizes) -> Fit | None:
    """What succeeds first on the way down from the wanted size to the floor."""
    steps = int((sizes.largest - sizes.floor) / _STEP)
    tries = (attempt(sizes.largest - step * _STEP) for step in range(steps + 1))
    return next((done for done in tries if done), None)


def _shrunk(attempt: Callable[[float], Fit | None], floor: float) -> Fit:
    """The largest success below the floor, found by halving."""
    low, high = _SMALLEST, floor
    best = attempt(low)
    while not best and low > _INVISIBLE:  # nobody reads it, and a warning says so
        low, high = low / 2, low
        best = attempt(low)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        done = attempt(middle)
        if done:
            best, low = done, middle
        else:
            high = middle
    if best is None:
        raise ValueError("a block has no room at all")
    return best


def _set(
    paragraphs: Sequence[Paragraph], size: float, room: Room, *, limited: bool
) -> Block | None:
    placed: list[PlacedLine] = []
    y = room.first
    for number, paragraph in enumerate(paragraphs):
        y += number and paragraph.gap * size * paragraph.scale
        lines = _lines(paragraph, y, size * paragraph.scale, room, limited=limited)
        if not lines or lines[-1].foot > room.foot:
            return None
        placed += lines
        y = lines[-1].y + _LEADING * size
    return Block(tuple(placed), size)


def _lines(
    paragraph: Paragraph, y: float, size: float, room: Room, *, limited: bool
) -> list[PlacedLine]:
    """Lines at the full measure, or at the narrow one if some come beside what stands there.

    No lines if that cannot be.
    """
    if _is_too_long(paragraph, y, size, room, limited=limited):
        return []
    for measure in (room.measure, room.narrow_measure):
        breaking = balanced if len(paragraph.text) <= _LONGEST_EVENED else break_text
        texts = breaking(paragraph.text, paragraph.face, size, measure)
        lines = [
            PlacedLine(text, paragraph.face, size, y + number * _LEADING * size)
            for number, text in enumerate(texts)
        ]
        if all(_has_room(line, room) for line in lines):
            broken = limited and not _is_whole(paragraph.text, paragraph.face, texts)
            return [] if broken or (limited and len(lines) > paragraph.most_lines) else lines
    return []


def _has_room(line: PlacedLine, room: Room) -> bool:
    return line_width(line.text, line.face, line.size) <= room.measure_at(line.foot)


def _is_too_long(paragraph: Paragraph, y: float, size: float, room: Room, *, limited: bool) -> bool:
    """Whether the text is longer than its lines together: seen without breaking it."""
    there_are = (room.foot - y) / (_LEADING * size) + 1
    lines = min(paragraph.most_lines, there_are) if limited else there_are
    return line_width(paragraph.text, paragraph.face, size) > lines * room.measure


def _is_whole(text: str, face: Face, lines: Sequence[str]) -> bool:
    """Whether no word had to be broken; what is never printed does not count."""
    words = _WORD.findall(_shown(readable(text, face.fonts)))
    return [word for line in lines for word in _WORD.findall(_shown(line))] == words


def _shown(text: str) -> str:
    return "".join(one for one in text if not is_ignorable(one))
