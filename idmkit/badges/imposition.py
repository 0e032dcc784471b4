"""Which badge lies where: numbers only, from 0; sheets in the order of printing."""

from __future__ import annotations

from collections.abc import Collection
from itertools import count, islice
from typing import NamedTuple

from idmkit.model.badge_settings import Flip
from idmkit.printing.paper import Box, Size


class Place(NamedTuple):
    """A sheet, and a position on it: left to right and then down."""

    sheet: int
    position: int


class Imposition(NamedTuple):
    """How badges fill sheets of `per_sheet` cells.

    `used` are positions of the first sheet where labels are missing already. With `stacked`, the
    badges lie in order once the sheets are cut as one pile and the piles are put on each other.
    """

    per_sheet: int
    used: Collection[int] = ()
    stacked: bool = False

    def places(self, badges: int) -> tuple[Place, ...]:
        """A place for each badge, in their order, on as few sheets as hold them.

        Raises `ValueError` if the first sheet has no cell left.
        """
        places = [
            Place(sheet, position)
            for sheet in range(self.sheets(badges))
            for position in range(self.per_sheet)
            if sheet or position not in self.used
        ]
        if self.stacked:
            places.sort(key=lambda place: (place.position, place.sheet))
        return tuple(islice(places, badges))

    def sheets(self, badges: int) -> int:
        """How many sheets so many badges need."""
        free_on_first = len({*range(self.per_sheet)} - {*self.used})
        if not free_on_first:
            raise ValueError("the first sheet has no cell left")
        if not badges:
            return 0
        free = (free_on_first + more * self.per_sheet for more in count())
        return 1 + next(more for more, room in enumerate(free) if room >= badges)


def back_box(front: Box, sheet: Size, flip: Flip) -> Box:
    """Where the back of what lies at `front` is, on the other side of a sheet that was turned.

    Over its long edge an upright sheet turns as a book does: right and left change places. Over
    the short edge it turns as a calendar on a wall does: top and bottom do, and whatever is printed
    stands on its head there (see `is_upended`).
    """
    turns_as_book = (flip is Flip.LONG) == (sheet.height >= sheet.width)
    if turns_as_book:
        return front._replace(x=sheet.width - front.right)
    return front._replace(y=sheet.height - front.bottom)


def is_upended(sheet: Size, flip: Flip) -> bool:
    """Whether backs are printed on their heads, so that a badge turned as a page is upright."""
    return (flip is Flip.LONG) != (sheet.height >= sheet.width)
