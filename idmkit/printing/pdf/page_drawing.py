"""Marks as operators of a PDF: every mark where its layout put it, and nothing more."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from idmkit.printing.measuring import line_width
from idmkit.printing.page import (
    Anchor,
    Link,
    Mark,
    Page,
    Picture,
    Placing,
    Point,
    Rectangle,
    Rule,
    Shape,
    Text,
)
from idmkit.printing.palette import Colour
from idmkit.printing.paper import Box
from idmkit.printing.pdf.glyph_codes import CodedFonts, number, text_operators
from idmkit.printing.pdf.objects import literal, raw, written_once
from idmkit.printing.pdf.picture_objects import held_picture
from idmkit.printing.pdf.tags import Tags
from idmkit.printing.shaping import Line, Segment
from idmkit.printing.structure import Element

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_CORNERS = 4  # of a rectangle
_PRINTED = 4  # annotation flags, ISO 32000-1 table 165: PDF/A asks for it
# What is no content (ISO 32000-1 §14.8.2.2): text without an element runs along on every page.
_RUNNING, _ORNAMENT = Element("Artifact"), Element("Artifact")
_DIRECTIONS = ((1, 0), (0, 1), (-1, 0), (0, -1))  # in which a text runs, by its quarter turns
_ARTIFACTS = {
    _RUNNING: "/Artifact <</Type /Pagination>> BDC",
    _ORNAMENT: "/Artifact <</Type /Layout>> BDC",
}


class PageDrawing:
    """One page while it is drawn, and the element whose content is being shown."""

    def __init__(self, canvas: Canvas, page: Page, fonts: CodedFonts, tags: Tags) -> None:
        """Begins the page."""
        self._canvas = canvas
        self._height = page.size.height
        self._fonts = fonts
        self._tags = tags
        self._open: Element | None = None
        tags.begin_page()
        _set_boxes(canvas, page)
        self._placed = page.placing is not None
        if page.placing:
            canvas._code.append(_placing(page.placing, page.size.height))

    def draw(self, mark: Mark) -> None:
        """The mark, as content of its element, or as ornament if it has none."""
        if isinstance(mark, Anchor):
            _draw_anchor(mark, self._canvas, self._height)
        elif isinstance(mark, Link):
            self._link(mark)
        else:
            self._show(mark)

    def end(self) -> None:
        """Ends the page."""
        self._switch(None)
        if self._placed:
            self._canvas._code.append("Q")
        self._canvas.showPage()

    def _show(self, mark: Text | Rectangle | Rule | Shape | Picture) -> None:
        if isinstance(mark, Text):
            self._switch(mark.element or _RUNNING)
            self._canvas._code.append(_text_operators(mark, self._height, self._fonts))
            return
        element = mark.element if isinstance(mark, Shape | Picture) else None
        self._switch(element or _ORNAMENT)
        if element and isinstance(mark, Shape | Picture):
            x, y = _corner(mark.box, self._height)
            self._tags.place(element, Box(x, y, mark.box.width, mark.box.height))
        _draw(mark, self._canvas, self._height)

    def _switch(self, element: Element | None) -> None:
        """Ends the stretch of another element, and begins one of this."""
        if element is self._open:
            return
        if self._open:
            self._canvas._code.append("EMC")
        if element:
            artifact = _ARTIFACTS.get(element)
            self._canvas._code.append(artifact or self._tags.begin(element))
        self._open = element

    def _link(self, mark: Link) -> None:
        """A link annotation, printed never (ISO 32000-1 §12.5.6.5)."""
        canvas = self._canvas
        x, y = _corner(mark.box, self._height)
        sides = (x, y, x + mark.box.width, y + mark.box.height)
        told = literal(mark.description or mark.address or mark.anchor)
        target: tuple[Any, ...]
        if mark.address:
            target = ("/A << /Type /Action /S /URI /URI", literal(mark.address), ">>")
        else:
            target = ("/Dest", written_once(canvas._bookmarkReference(mark.anchor)))
        made = raw(
            f"<< /Type /Annot /Subtype /Link /Rect [{' '.join(map(number, sides))}]",
            f"/Border [0 0 0] /F {_PRINTED} /Contents {told}",
            *target,
            ">>",
        )
        canvas._addAnnotation(made)
        if mark.element:
            self._tags.link(mark.element, made, canvas._annotationrefs[-1])


def _set_boxes(canvas: Canvas, page: Page) -> None:
    """The size of the paper, and what a print shop cuts to (ISO 32000-1 §14.11.2)."""
    canvas.setPageSize((page.size.width, page.size.height))
    for box, set_ in ((page.trim, canvas.setTrimBox), (page.bleed, canvas.setBleedBox)):
        if box:
            x, y = _corner(box, page.size.height)
            set_((x, y, x + box.width, y + box.height))


def _placing(placing: Placing, height: float) -> str:
    """Scaled from the upper left corner of the page, then moved; PDF counts from the lower."""
    right, down, across, along = placing
    up = height - down - along * height
    return f"q {across:.6f} 0 0 {along:.6f} {number(right)} {number(up)} cm"


def _text_operators(mark: Text, height: float, fonts: CodedFonts) -> str:
    """A line of text as one text object: its colour, its place, its glyphs from left to right."""
    line, back = _copied(mark)
    across, up = _DIRECTIONS[mark.turns]
    x, y = mark.x - back * across, height - mark.y - back * up
    place = f"{across} {up} {-up} {across} {number(x)} {number(y)} Tm"
    operators = ["BT", f"{_colour(mark.colour)} rg", place]
    operators += text_operators(fonts.pieces(line, followed=mark.goes_on), mark.size)
    return "\n".join((*operators, "ET"))


def _copied(mark: Text) -> tuple[Line, float]:
    """The line with a space at its end, so that its last word and the next are told as two.

    And how far before its place it then begins.
    """
    if mark.goes_on or mark.element is None:
        return mark.line, 0.0
    base = int(all(segment.level for segment in mark.line))
    space = Segment(" ", mark.line[-1].face, base, mark.line[-1].language)
    return (*mark.line, space), base * line_width((space,), mark.size)


@cache
def _colour(colour: Colour) -> str:
    return " ".join(number(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))


def _draw(mark: Rectangle | Rule | Shape | Picture, canvas: Canvas, height: float) -> None:
    match mark:
        case Rectangle():
            _draw_rectangle(mark, canvas, height)
        case Rule():
            _draw_rule(mark, canvas, height)
        case Shape():
            _draw_shape(mark, canvas, height)
        case Picture():
            _draw_picture(mark, canvas, height)


def _draw_rectangle(mark: Rectangle, canvas: Canvas, height: float) -> None:
    x, y = _corner(mark.box, height)
    code = ["q"]
    if mark.fill:
        code.append(f"{_colour(mark.fill)} rg")
    if mark.stroke:
        code.append(f"{_colour(mark.stroke)} RG {number(mark.stroke_width)} w")
    code.append(_rectangle(x, y, mark.box.width, mark.box.height))
    painted = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}
    code.append(painted[bool(mark.fill), bool(mark.stroke)])
    canvas._code.append(" ".join((*code, "Q")))


def _draw_rule(mark: Rule, canvas: Canvas, height: float) -> None:
    (x, y), (to_x, to_y) = mark.start, mark.end
    line = f"{number(x)} {number(height - y)} m {number(to_x)} {number(height - to_y)} l S"
    canvas._code.append(f"q {_colour(mark.colour)} RG {number(mark.width)} w {line} Q")


def _draw_shape(mark: Shape, canvas: Canvas, height: float) -> None:
    code = canvas._code
    right, down = mark.shift
    code.append(f"q 1 0 0 -1 {number(right)} {number(height - down)} cm")
    if mark.clip:
        code.append(f"{_rectangle(*mark.clip)} W n")
    code.append(f"{_colour(mark.fill)} rg")
    code.extend(map(_outline, mark.outlines))
    code.append("f Q")


def _draw_picture(mark: Picture, canvas: Canvas, height: float) -> None:
    x, y = _corner(mark.box, height)
    width, height = mark.box.width, mark.box.height
    if mark.upended:
        x, y, width, height = x + width, y + height, -width, -height
    place = f"{number(width)} 0 0 {number(height)} {number(x)} {number(y)}"
    canvas._code.append(f"q {place} cm")
    canvas.doForm(held_picture(mark.raster, canvas))
    canvas._code.append("Q")


def _draw_anchor(mark: Anchor, canvas: Canvas, height: float) -> None:
    canvas.bookmarkHorizontal(mark.name, 0, height - mark.y)
    if mark.title:
        canvas.addOutlineEntry(mark.title, mark.name, mark.level, closed=False)
        canvas.showOutline()


def _corner(box: Box, height: float) -> Point:
    """The lower left corner as PDF counts it: y upwards from the foot of the page."""
    return box.x, height - box.bottom


def _outline(outline: tuple[Point, ...]) -> str:
    """A closed polygon; an upright rectangle in one operator."""
    if len(outline) == _CORNERS:
        (left, top), (right, top_right), (_, bottom), (left_below, _) = outline
        if (top, left) == (top_right, left_below) and outline[2][0] == right:
            return _rectangle(left, top, right - left, bottom - top)
    (x, y), *rest = outline
    lines = "".join(f"{number(x)} {number(y)} l " for x, y in rest)
    return f"{number(x)} {number(y)} m {lines}h"


def _rectangle(x: float, y: float, width: float, height: float) -> str:
    return f"{number(x)} {number(y)} {number(width)} {number(height)} re"
