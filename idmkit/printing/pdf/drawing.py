"""Marks as operators of a PDF: every mark where its layout put it, and nothing more."""

from __future__ import annotations

import io
from functools import cache
from typing import TYPE_CHECKING

from idmkit.printing.page import (
    Anchor,
    Link,
    Mark,
    Page,
    Picture,
    Point,
    PrintedDocument,
    Rectangle,
    Rule,
    Shape,
    Text,
)
from idmkit.printing.palette import Colour
from idmkit.printing.paper import Box
from idmkit.printing.pdf.font_objects import font_object
from idmkit.printing.pdf.glyph_codes import CodedFonts, number, text_operators
from idmkit.printing.shaping import glyph_runs

if TYPE_CHECKING:
    from datetime import datetime

    from reportlab.pdfgen.canvas import Canvas
    from reportlab.pdfgen.pathobject import PDFPathObject

_PRODUCER = "idmkit"


def drawn(document: PrintedDocument) -> bytes:
    """All pages as a PDF file."""
    from reportlab.pdfgen.canvas import Canvas

    target = io.BytesIO()
    canvas = Canvas(target, invariant=1, lang=document.language)
    _forget_standard_fonts(canvas)
    _describe(canvas, document)
    fonts = CodedFonts()
    for page in document.pages:
        _draw_page(canvas, page, fonts)
    _add_fonts(canvas, fonts)
    canvas.save()
    return target.getvalue()


def _forget_standard_fonts(canvas: Canvas) -> None:
    """Reportlab begins each page, and the file, with a Helvetica that is not embedded."""
    canvas._make_preamble = lambda: None
    canvas._preamble = ""
    canvas._doc.fontMapping.clear()
    canvas._doc.idToObject["BasicFonts"].dict.clear()


def _add_fonts(canvas: Canvas, fonts: CodedFonts) -> None:
    document = canvas._doc
    for coded in fonts:
        made = document.Reference(font_object(coded, document))
        document.idToObject["BasicFonts"].dict[coded.resource] = made


def _describe(canvas: Canvas, document: PrintedDocument) -> None:
    canvas.setTitle(document.title)
    canvas.setAuthor(document.author)
    canvas.setSubject(document.subject)
    canvas.setKeywords(document.keywords)
    canvas.setCreator(_PRODUCER)
    canvas.setProducer(_PRODUCER)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    _date(canvas, document.created)


def _date(canvas: Canvas, created: datetime) -> None:
    """Reportlab's own stamp is the clock's or a constant; ours is the edition's."""
    stamp = canvas._doc._timeStamp
    stamp.t = created.timestamp()
    stamp.lt = created.timetuple()
    stamp.YMDhms = tuple(created.timetuple())[:6]
    stamp.dhh = stamp.dmm = 0
    stamp.tzname = "UTC"


def _draw_page(canvas: Canvas, page: Page, fonts: CodedFonts) -> None:
    canvas.setPageSize((page.size.width, page.size.height))
    for mark in page.marks:
        if isinstance(mark, Text):
            canvas._code.append(_text_operators(mark, page.size.height, fonts))
        else:
            _draw(mark, canvas, page.size.height)
    canvas.showPage()


def _draw(mark: Mark, canvas: Canvas, height: float) -> None:
    match mark:
        case Rectangle():
            _draw_rectangle(mark, canvas, height)
        case Rule():
            _draw_rule(mark, canvas, height)
        case Shape():
            _draw_shape(mark, canvas, height)
        case Picture():
            _draw_picture(mark, canvas, height)
        case Link():
            _draw_link(mark, canvas, height)
        case Anchor():
            _draw_anchor(mark, canvas, height)


def _text_operators(mark: Text, height: float, fonts: CodedFonts) -> str:
    """A line of text as one text object: its colour, its place, its glyphs from left to right."""
    place = f"1 0 0 1 {number(mark.x)} {number(height - mark.y)} Tm"
    operators = ["BT", f"{_colour(mark.colour)} rg", place]
    for run in glyph_runs(mark.line):
        operators += text_operators(run, fonts.of(run.font), mark.size)
    return "\n".join((*operators, "ET"))


@cache
def _colour(colour: Colour) -> str:
    return " ".join(number(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))


def _draw_rectangle(mark: Rectangle, canvas: Canvas, height: float) -> None:
    if mark.fill:
        canvas.setFillColor(mark.fill)
    if mark.stroke:
        canvas.setStrokeColor(mark.stroke)
        canvas.setLineWidth(mark.stroke_width)
    canvas.rect(
        *_corner(mark.box, height),
        mark.box.width,
        mark.box.height,
        stroke=int(mark.stroke is not None),
        fill=int(mark.fill is not None),
    )


def _draw_rule(mark: Rule, canvas: Canvas, height: float) -> None:
    canvas.setStrokeColor(mark.colour)
    canvas.setLineWidth(mark.width)
    canvas.line(mark.start[0], height - mark.start[1], mark.end[0], height - mark.end[1])


def _draw_shape(mark: Shape, canvas: Canvas, height: float) -> None:
    canvas.saveState()
    if mark.clip:
        clip = canvas.beginPath()
        clip.rect(*_corner(mark.clip, height), mark.clip.width, mark.clip.height)
        canvas.clipPath(clip, stroke=0, fill=0)
    canvas.setFillColor(mark.fill)
    path = canvas.beginPath()
    for outline in mark.outlines:
        _outline(path, outline, height)
    canvas.drawPath(path, stroke=0, fill=1, fillMode=1)
    canvas.restoreState()


def _draw_picture(mark: Picture, canvas: Canvas, height: float) -> None:
    from reportlab.lib.utils import ImageReader

    picture = ImageReader(io.BytesIO(mark.content))
    x, y = _corner(mark.box, height)
    canvas.drawImage(picture, x, y, mark.box.width, mark.box.height, mask="auto")


def _draw_link(mark: Link, canvas: Canvas, height: float) -> None:
    x, y = _corner(mark.box, height)
    area = (x, y, x + mark.box.width, y + mark.box.height)
    if mark.address:
        canvas.linkURL(mark.address, area, thickness=0)
    else:
        canvas.linkRect("", mark.anchor, area, thickness=0)


def _draw_anchor(mark: Anchor, canvas: Canvas, height: float) -> None:
    canvas.bookmarkHorizontal(mark.name, 0, height - mark.y)
    if mark.title:
        canvas.addOutlineEntry(mark.title, mark.name, mark.level, closed=False)
        canvas.showOutline()


def _corner(box: Box, height: float) -> Point:
    """The lower left corner as PDF counts it: y upwards from the foot of the page."""
    return box.x, height - box.bottom


def _outline(path: PDFPathObject, outline: tuple[Point, ...], height: float) -> None:
    (x, y), *rest = outline
    path.moveTo(x, height - y)
    for x, y in rest:
        path.lineTo(x, height - y)
    path.close()
