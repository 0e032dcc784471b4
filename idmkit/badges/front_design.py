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


class Band(NamedTuple):
    """The role's band. It lies, or is `upright`: then its letter is on top, the word reads upwards.

    `letter_at` and `word_at` are the x of both where it lies; `letter_at` is the base line and
    `word_at` the upper end of the word where it stands. `pattern` is how much of its end is
    patterned.
    """

    box: Box
    letter_at: float
    word_at: float
    pattern: float
    upright: bool = False


class FrontMeasures(NamedTuple):
    """Where everything stands on a front; base lines unless another thing is named.

    Text runs from `left` to `margin` before the right edge. What a stock has no room for has no
    place: no head, no honorific, no native name. `beside` is where small things stand right of
    others on their lines: place and dates, and the organization.
    """

    left: float
    margin: float
    rule: float
    rule_width: float
    event: float
    place: float
    head_foot: float
    logo: Box
    honorific: float | None
    given: float
    family: float
    family_when_first: float
    given_when_second: float
    rise_of_two: float
    native_below: float | None
    bar_below_name: float
    bar: Size
    body_below_bar: float
    clear_of_country: float
    country: float
    qr_side: float
    photo: Size
    band: Band
    has_head: bool = True
    beside: bool = False


class FrontType(NamedTuple):
    """The type of a front. `most_lines` of title and organization, while there is a choice."""

    event: TextSizes
    place: TextSizes
    honorific: TextSizes
    given: TextSizes
    family: NameSizes
    suffix: float
    native: TextSizes
    body: TextSizes
    country: TextSizes
    letter: float
    word: float
    most_lines: tuple[int, int] = (2, 3)
    title_may_go: bool = False


class FrontDesign(NamedTuple):
    """A front of the size `trim`, wherever on a sheet it is printed.

    `black_only` is for printers that know no grey. `dot` is the side in points of what a label
    printer can print, 0 for a printer so fine that it does not matter.
    """

    trim: Size
    measures: FrontMeasures
    type: FrontType
    fonts: OwnFonts = ()
    black_only: bool = False
    dot: float = 0.0
    smallest_module: float = mm(0.4)

    @property
    def measure(self) -> float:
        """How wide text may be."""
        return self.trim.width - self.measures.left - self.measures.margin

    def in_fonts(self, fonts: OwnFonts) -> FrontDesign:
        """The same design, printed in these fonts of the event's own."""
        return self._replace(fonts=fonts)

    def cut(self, face: Face) -> Face:
        """A face as this design is printed: light strokes break where a printer knows no grey."""
        if self.black_only and face is Face.LIGHT:
            face = Face.REGULAR
        return face.of(self.fonts)
