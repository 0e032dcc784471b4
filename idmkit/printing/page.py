"""Pages as data: placed marks that a layout decides and `pdf.py` draws without deciding anything.

All lengths are points. x runs from the left edge, y from the top edge downwards; the y of a text is
its base line. Marks are drawn in their order, so later ones lie on top.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from idmkit.printing.measuring import line_width
from idmkit.printing.palette import Colour
from idmkit.printing.paper import Box, Size
from idmkit.printing.pictures import Raster
from idmkit.printing.shaping import Line
from idmkit.printing.structure import Element
from idmkit.printing.typeface import Face

Point = tuple[float, float]


class Text(NamedTuple):
    """One line of text, its left edge at `x` on the base line `y`.

    `goes_on` where its last word does on the next line; else a space is copied after it. `turns`
    are quarters of a turn to the left, about its own place: with 1 it reads upwards. A named tuple,
    unlike other marks, as there are so many and a frozen dataclass takes twice as long.
    """

    line: Line
    x: float
    y: float
    size: float
    colour: Colour
    goes_on: bool = False
    element: Element | None = None
    turns: int = 0

    @property
    def text(self) -> str:
        """The words in the order in which they are read."""
        return "".join(segment.text for segment in self.line)

    @property
    def face(self) -> Face:
        """The face of the first words."""
        return self.line[0].face

    @property
    def width(self) -> float:
        """From its left edge to its right, in points."""
        return line_width(self.line, self.size)

    def moved(self, right: float, down: float) -> Text:
        """The same line elsewhere."""
        return Text(
            line=self.line,
            x=self.x + right,
            y=self.y + down,
            size=self.size,
            colour=self.colour,
            goes_on=self.goes_on,
            element=self.element,
            turns=self.turns,
        )

    def of(self, element: Element) -> Text:
        """The same line as part of an element."""
        return Text(
            line=self.line,
            x=self.x,
            y=self.y,
            size=self.size,
            colour=self.colour,
            goes_on=self.goes_on,
            element=element,
            turns=self.turns,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rectangle:
    """A filled box, or a framed one: the frame's stroke runs along the box's sides."""

    box: Box
    fill: Colour | None = None
    stroke: Colour | None = None
    stroke_width: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A straight line with butt ends."""

    start: Point
    end: Point
    width: float
    colour: Colour


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Closed polygons filled as one path (non-zero winding); what is one path has no hairlines.

    Outlines and clip are counted from `shift`, to the right and down.
    """

    outlines: tuple[tuple[Point, ...], ...]
    fill: Colour
    clip: Box | None = None
    shift: Point = (0.0, 0.0)
    element: Element | None = None

    @property
    def box(self) -> Box:
        """The smallest box around its outlines, on the page."""
        xs = [x for outline in self.outlines for x, _ in outline]
        ys = [y for outline in self.outlines for _, y in outline]
        box = Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
        return box.moved(*self.shift)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture, scaled to fill its box; it stands on its head if it is `upended`."""

    box: Box
    raster: Raster
    element: Element | None = None
    upended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A place to click: either a web address or the name of an anchor in the same document.

    `description` says where it leads.
    """

    box: Box
    address: str = ""
    anchor: str = ""
    description: str = ""
    element: Element | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A named place that links lead to; with a `title` it is a bookmark too, at `level` from 0."""

    name: str
    y: float
    title: str = ""
    level: int = 0


Mark = Text | Rectangle | Rule | Shape | Picture | Link | Anchor


def moved(mark: Mark, *, right: float = 0.0, down: float = 0.0) -> Mark:
    """The same mark, so many points further to the right and further down the page."""
    match mark:
        case Text():
            return mark.moved(right, down)
        case Anchor():
            return replace(mark, y=mark.y + down)
        case Rectangle() | Picture() | Link():
            return replace(mark, box=mark.box.moved(right, down))
        case Rule():
            start, end = _moved((mark.start, mark.end), right, down)
            return replace(mark, start=start, end=end)
        case Shape():
            return replace(mark, shift=(mark.shift[0] + right, mark.shift[1] + down))


def recoloured(mark: Mark, colours: Mapping[Colour, Colour]) -> Mark:
    """The same mark in other colours, where they are given."""
    match mark:
        case Text():
            return mark._replace(colour=colours.get(mark.colour, mark.colour))
        case Rule():
            return replace(mark, colour=colours.get(mark.colour, mark.colour))
        case Shape():
            return replace(mark, fill=colours.get(mark.fill, mark.fill))
        case Rectangle():
            fill, stroke = (one and colours.get(one, one) for one in (mark.fill, mark.stroke))
            return replace(mark, fill=fill, stroke=stroke)
        case Picture() | Link() | Anchor():
            return mark


def mirrored(mark: Mark, width: float) -> Mark:
    """The mark on a page of that width whose right side leads; what it shows is not turned round.

    So a layout may count from the left in every language.
    """
    match mark:
        case Text():
            return mark._replace(x=width - mark.x - mark.width)
        case Rectangle() | Picture() | Link():
            return moved(mark, right=width - mark.box.x - mark.box.right)
        case Rule():
            start, end = ((width - x, y) for x, y in (mark.start, mark.end))
            return replace(mark, start=start, end=end)
        case Shape():
            return moved(mark, right=width - mark.box.x - mark.box.right)
        case Anchor():
            return mark


def _moved(points: Iterable[Point], right: float, down: float) -> tuple[Point, ...]:
    return tuple((x + right, y + down) for x, y in points)


class Placing(NamedTuple):
    """So many points to the right and down, after scaling from the upper left corner."""

    right: float = 0.0
    down: float = 0.0
    across: float = 1.0
    along: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One side of paper and everything on it.

    `trim` and `bleed` are what a print shop cuts to, and prints to (ISO 15930). `placing` moves and
    scales everything for a printer that prints a little off.
    """

    size: Size
    marks: tuple[Mark, ...]
    trim: Box | None = None
    bleed: Box | None = None
    placing: Placing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDocument:
    """A whole document: its pages and what its reader says about it. `created` is aware.

    `accessible` claims PDF/UA-1 and PDF/A-2a, which ask that every text is part of an element; else
    the claim is PDF/A-2b.
    """

    title: str
    author: str = ""
    subject: str = ""
    keywords: str = ""
    language: str = "en"
    created: datetime
    accessible: bool = False
    pages: tuple[Page, ...]
