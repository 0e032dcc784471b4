"""The look of the programme: one page grid and a scale of type. Lengths in points."""

from __future__ import annotations

from dataclasses import dataclass, replace

from idmkit.printing.palette import ACCENT, GREY, INK, Colour
from idmkit.printing.paper import A4, Box, Size
from idmkit.printing.typeface import Face


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """One kind of text: its face, size, line height (leading) and colour.

    `even` for titles, whose lines are of nearly one length.
    """

    face: Face = Face.REGULAR
    size: float
    leading: float
    colour: Colour = INK
    even: bool = False

    @property
    def baseline(self) -> float:
        """Where the base line stands below the top of its line."""
        return (self.leading - self.size) / 2 + self.size * 0.78

    def tightened(self, factor: float) -> Type:
        """The same type with its leading drawn together."""
        return replace(self, leading=self.leading * factor)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A page and its columns: time at the left, text beside it."""

    page: Size = A4
    side: float = 51.0
    top: float = 68.0
    foot: float = 62.0
    time_width: float = 86.0
    gutter: float = 17.0

    @property
    def text_x(self) -> float:
        """The left side of the text column."""
        return self.side + self.time_width + self.gutter

    @property
    def right(self) -> float:
        """The right side of the text column."""
        return self.page.width - self.side

    @property
    def text_width(self) -> float:
        """The measure of the text column: 70 to 78 characters of an abstract."""
        return self.right - self.text_x

    @property
    def width(self) -> float:
        """Both columns and the gutter."""
        return self.right - self.side

    @property
    def body(self) -> Box:
        """Where the text of a page stands."""
        return Box(self.side, self.top, self.width, self.page.height - self.top - self.foot)


GRID = Grid()
GLANCE_HOURS = 40.0  # points: the hours beside the columns of days

COVER_ORGANIZER = Type(face=Face.SEMIBOLD, size=12, leading=16, colour=ACCENT)
COVER_SERIES = Type(face=Face.LIGHT, size=19, leading=24, even=True)
COVER_KIND = Type(size=12, leading=20, colour=GREY)
COVER_TITLE = Type(face=Face.SEMIBOLD, size=31, leading=37, even=True)
COVER_DATE = Type(face=Face.MEDIUM, size=17, leading=23)
COVER_PLACE = Type(size=14, leading=22)
COVER_DOCUMENT = Type(face=Face.MEDIUM, size=14, leading=20, colour=ACCENT)
COVER_EDITION = Type(size=9.6, leading=15, colour=GREY)

RUNNING = Type(size=8.2, leading=10, colour=GREY)
PAGE_NUMBER = Type(face=Face.MEDIUM, size=8.2, leading=10, colour=GREY)
PAGE_HEAD = Type(face=Face.LIGHT, size=24, leading=30)
DAY_LABEL = Type(face=Face.SEMIBOLD, size=20, leading=26, colour=ACCENT)
DAY_DATE = Type(face=Face.LIGHT, size=20, leading=26)
TIME = Type(face=Face.SEMIBOLD, size=11, leading=14.5, colour=ACCENT)
LABEL = Type(face=Face.SEMIBOLD, size=9, leading=12.5, colour=ACCENT)
TITLE = Type(face=Face.SEMIBOLD, size=13, leading=16.5, even=True)
SMALL_TITLE = Type(face=Face.SEMIBOLD, size=11, leading=14.5, even=True)
ABSTRACT = Type(size=9.6, leading=13.6)
HEADING = Type(face=Face.SEMIBOLD, size=8.6, leading=12, colour=ACCENT)
PERSON = Type(size=9.6, leading=13.2)
QUESTION = Type(size=9.6, leading=13.4)
NOTE = Type(face=Face.ITALIC, size=9.2, leading=12.8, colour=GREY)
BAND = Type(face=Face.MEDIUM, size=10, leading=13, colour=GREY)
END_MARK = Type(size=10, leading=14, colour=GREY)
CODE_CAPTION = Type(size=7.2, leading=9, colour=GREY)
CONTINUED = Type(size=8.4, leading=11.6, colour=GREY)
LISTED_DAY = Type(face=Face.SEMIBOLD, size=13, leading=18, colour=ACCENT)
LISTED_TIME = Type(face=Face.SEMIBOLD, size=9.6, leading=13.2, colour=ACCENT)
INDEX_NAME = Type(face=Face.SEMIBOLD, size=9.6, leading=13.2)
INDEX_PLACE = Type(size=9.6, leading=13.2, colour=ACCENT)
CHANGE_NOTE = Type(size=8.4, leading=11.6, colour=GREY)
GLANCE_DAY = Type(face=Face.SEMIBOLD, size=11, leading=14, colour=ACCENT)
GLANCE_DATE = Type(size=9.6, leading=14)
GLANCE_HOUR = Type(size=8.2, leading=10, colour=GREY)
GLANCE_HEAD = Type(face=Face.SEMIBOLD, size=8.4, leading=11, colour=ACCENT)
GLANCE_TITLE = Type(face=Face.SEMIBOLD, size=9.2, leading=11.4, even=True)
GLANCE_NAMES = Type(size=8, leading=10.4, colour=GREY)
