"""What the tests ask of placed marks: where text stands, and whether two texts collide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from idmkit.printing.page import Mark, Page, Rule, Text
from idmkit.printing.paper import Box
from idmkit.programme.style import GRID


def texts(marks: Iterable[Mark]) -> list[Text]:
    return [mark for mark in marks if isinstance(mark, Text)]


def ink(text: Text) -> Box:
    """The box of the lower case letters: what must never meet another text's."""
    return Box(text.x, text.y - text.size * 0.5, text.width, text.size * 0.5)


def overlaps(marks: Iterable[Mark]) -> Iterator[tuple[str, str]]:
    """Pairs of texts that stand on each other."""
    boxes = [(ink(text), text.text) for text in texts(marks) if text.text.strip()]
    for (one, said), (other, told) in combinations(boxes, 2):
        across = min(one.right, other.right) - max(one.x, other.x)
        down = min(one.bottom, other.bottom) - max(one.y, other.y)
        if across > 0.5 and down > 0.5:
            yield said, told


def crossed(marks: Iterable[Mark]) -> Iterator[str]:
    """Texts that a hairline over both columns runs through."""
    found = list(marks)
    lines = [
        mark.start[1] for mark in found if isinstance(mark, Rule) and mark.start[0] == GRID.side
    ]
    for text in texts(found):
        box = ink(text)
        if any(box.y < y < box.bottom for y in lines):
            yield text.text


def outside(page: Page, margin: float) -> Iterator[str]:
    """Texts that leave the page's margin."""
    for text in texts(page.marks):
        box = ink(text)
        if (
            box.x < margin - 0.5
            or box.right > page.size.width - margin + 0.5
            or box.y < margin / 2
            or text.y > page.size.height - margin / 2
        ):
            yield text.text
