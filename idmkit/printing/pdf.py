"""Pages to PDF: puts ink where a layout has decided. The only importer of reportlab.

Same pages, same bytes: the document's date comes from the agenda, and fonts are subset in a fixed
order.
"""

from __future__ import annotations

import io
from functools import cache
from typing import TYPE_CHECKING

from idmkit.printing.fonts import cut, is_invisible, placements
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
from idmkit.printing.paper import Box
from idmkit.printing.typeface import Face

if TYPE_CHECKING:
    from datetime import datetime

    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.pdfgen.pathobject import PDFPathObject

_PRODUCER = "idmkit"
_LEAST_KERN = 0.1  # 1/1000 em; less is rounding


def write_pdf(document: PrintedDocument) -> bytes:
    """The whole document as a PDF 1.4 file, every font embedded and subset."""
    from reportlab.pdfgen.canvas import Canvas

    target = io.BytesIO()
    canvas = Canvas(
        target, invariant=1, initialFontName=_font(Face.REGULAR), lang=document.language
    )
    _describe(canvas, document)
    for page in document.pages:
        _draw_page(canvas, page)
    canvas.save()
    return target.getvalue()


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


def _draw_page(canvas: Canvas, page: Page) -> None:
    canvas.setPageSize((page.size.width, page.size.height))
    for mark in page.marks:
        _draw(mark, canvas, page.size.height)
    canvas.showPage()


def _draw(mark: Mark, canvas: Canvas, height: float) -> None:
    match mark:
        case Text():
            _draw_text(mark, canvas, height)
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


def _draw_text(mark: Text, canvas: Canvas, height: float) -> None:
    font = _font(mark.face)
    text = canvas.beginText(mark.x, height - mark.y)
    text.setFont(font, mark.size)
    text.setFillColor(mark.colour)
    for subset, up, operands in _set_glyphs(mark.text, mark.face, canvas):
        name = _registered(mark.face).getSubsetInternalName(subset, canvas._doc)
        rise = up * mark.size
        text._code.append(f"{name} {mark.size:.3f} Tf {rise:.3f} Ts [{operands}] TJ")
    canvas.drawText(text)


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


def _font(face: Face) -> str:
    return str(_registered(face).fontName)


@cache
def _registered(face: Face) -> TTFont:
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    name = f"SourceSans3-{face.name.title()}"
    font = TTFont(name, io.BytesIO(cut(face).pinned()))
    # All cuts of a variable font carry one name; reportlab keys its character maps by it.
    font.face.name = name.encode()
    registerFont(font)
    return font


def _set_glyphs(text: str, face: Face, canvas: Canvas) -> list[tuple[int, float, str]]:
    """Runs of one font subset and one height above the base line (1 pt), as operands of TJ.

    Those are codes, and moves of the pen to the left in 1/1000 em (ISO 32000-1 §9.4.3).
    """
    text = "".join(character for character in text if not is_invisible(character))
    font = _registered(face)
    parts = font.splitString(text, canvas._doc)
    codes = [(subset, code) for subset, chunk in parts for code in chunk]
    runs: list[tuple[int, float, str]] = []
    for (subset, code), character, place in zip(codes, text, placements(text, face), strict=True):
        back = font.face.getCharWidth(ord(character)) - (place.advance - place.right) * 1000
        operands = f"{_move(-place.right * 1000)}<{code:02x}>{_move(back)}"
        if runs and runs[-1][:2] == (subset, place.up):
            runs[-1] = (subset, place.up, runs[-1][2] + operands)
        else:
            runs.append((subset, place.up, operands))
    return [(subset, up, operands.replace("><", "")) for subset, up, operands in runs]


def _move(left: float) -> str:
    return f"{left:.1f} " if abs(left) >= _LEAST_KERN else ""
