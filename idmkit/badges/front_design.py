"""Where things stand on the front of a badge, as data.

A new design is one more value of `FrontDesign`; no code knows a measure. Lengths are points, y is
counted from the top edge of the badge; type sizes are points too.
"""

from __future__ import annotations

from typing import NamedTuple

from idmkit.printing.paper import Box, Size, mm
from idmkit.printing.typeface import Face, OwnFonts

# Source Sans 3, in em: the height of capitals, and of what hangs below.
CAPITAL = 0.66
DESCENDER = 0.21


class NameSizes(NamedTuple):
    """The rule for the family name: sizes in points.

    One line is taken from `keep` upwards; two lines are at most `largest_of_two`; below `floor` a
    name is printed, and reported.
    """

    largest: float
    largest_of_two: float
    keep: float
    floor: float
    leading: float


class TextSizes(NamedTuple):
    """From the size that we want down to the floor, below which it is reported."""

    largest: float
    floor: float


class FrontMeasures(NamedTuple):
    """Where everything stands on a front; base lines unless another thing is named."""

    margin: float
    rule: float
    rule_width: float
    event: float
    place: float
    head_foot: float
    logo: Box
    honorific: float
    given: float
    family: float
    family_when_first: float
    given_when_second: float
    bar_below_name: float
    bar: Size
    body_below_bar: float
    clear_of_country: float
    country: float
    qr_side: float
    band: Box
    letter_x: float
    word_x: float
    pattern_width: float


class FrontType(NamedTuple):
    """The type of a front."""

    event: TextSizes
    place: TextSizes
    honorific: TextSizes
    given: TextSizes
    family: NameSizes
    suffix: float
    body: TextSizes
    country: TextSizes
    letter: float
    word: float


class FrontDesign(NamedTuple):
    """A front of the size `trim`, wherever on a sheet it is printed."""

    trim: Size
    measures: FrontMeasures
    type: FrontType
    fonts: OwnFonts = ()

    def in_fonts(self, fonts: OwnFonts) -> FrontDesign:
        """The same design, printed in these fonts of the event's own."""
        return self._replace(fonts=fonts)

    def cut(self, face: Face) -> Face:
        """A face as this design is printed."""
        return face.of(self.fonts)


A6_FRONT = FrontDesign(
    trim=Size(mm(105), mm(148)),
    measures=FrontMeasures(
        margin=mm(9),
        rule=mm(12),
        rule_width=2.2,
        event=mm(18.4),
        place=mm(23.4),
        head_foot=mm(28.6),
        logo=Box(mm(72), mm(14.8), mm(24), mm(9)),
        honorific=mm(32.7),
        given=mm(43.5),
        family=mm(60.1),
        family_when_first=mm(48),
        given_when_second=mm(12.1),
        bar_below_name=mm(6.4),
        bar=Size(mm(6), mm(0.8)),
        body_below_bar=mm(8),
        clear_of_country=mm(3.4),
        country=mm(115.2),
        qr_side=mm(24),
        band=Box(mm(5), mm(121), mm(95), mm(22)),
        letter_x=mm(9),
        word_x=mm(26),
        pattern_width=mm(12),
    ),
    type=FrontType(
        event=TextSizes(largest=11, floor=8),
        place=TextSizes(largest=9.5, floor=7),
        honorific=TextSizes(largest=11, floor=8),
        given=TextSizes(largest=26, floor=15.6),
        family=NameSizes(largest=50, largest_of_two=40, keep=38, floor=24, leading=0.98),
        suffix=20,
        body=TextSizes(largest=12, floor=9.5),
        country=TextSizes(largest=19, floor=13),
        letter=48,
        word=21,
    ),
)
