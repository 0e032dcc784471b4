"""The file around the pages: fonts, structure, what it says about itself.

Reportlab 5.1 makes neither tagged nor archival PDF by itself. What is changed of it here is changed
on the one canvas, and tests/printing/test_reportlab.py names each part that this leans on.
"""

from __future__ import annotations

import io
import zlib
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any

from idmkit.printing.page import PrintedDocument
from idmkit.printing.pdf.body import body
from idmkit.printing.pdf.font_objects import font_object
from idmkit.printing.pdf.glyph_codes import CodedFonts
from idmkit.printing.pdf.metadata import PRODUCER, metadata, output_intents
from idmkit.printing.pdf.objects import dictionary, name, packed
from idmkit.printing.pdf.page_drawing import PageDrawing
from idmkit.printing.pdf.tags import Tags

if TYPE_CHECKING:
    from datetime import datetime

    from reportlab.pdfgen.canvas import Canvas


def drawn(document: PrintedDocument) -> bytes:
    """All pages as a PDF file."""
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(io.BytesIO(), invariant=1, lang=document.language, pdfVersion=(1, 7))
    pages: list[Any] = []
    fonts, tags = CodedFonts(), Tags()
    _describe(canvas, document)
    with ThreadPoolExecutor(1) as packer:
        _prepare(canvas, pages, packer)
        for page in document.pages:
            drawing = PageDrawing(canvas, page, fonts, tags)
            for mark in page.marks:
                drawing.draw(mark)
            drawing.end()
        _add_fonts(canvas._doc, fonts)
        _complete(canvas._doc, document, tags, pages)
        return _saved(canvas)


def _saved(canvas: Canvas) -> bytes:
    """The file, of reportlab's objects but past its writer; it finishes what it knows before."""
    canvas._doc.format = partial(body, canvas._doc)
    return bytes(canvas.getpdfdata())


def _prepare(canvas: Canvas, pages: list[Any], packer: Executor) -> None:
    """No unembedded Helvetica at the head of pages; each page is known to the structure tree.

    Its content is deflated while the next is drawn: zlib lets other threads run.
    """
    canvas._make_preamble = lambda: None
    canvas._preamble = ""
    canvas._doc.fontMapping.clear()
    canvas._doc.idToObject["BasicFonts"].dict.clear()
    annotate = canvas._setAnnotations

    def complete(page: Any) -> None:
        annotate(page)
        content = page.stream.encode("latin-1")
        page.stream = ""
        page.Contents = packed(packer.submit(zlib.compress, content))
        _complete_page(page, len(pages))
        pages.append(canvas._doc.thisPageRef())

    canvas._setAnnotations = complete


def _complete_page(page: Any, number: int) -> None:
    known = [key for key in page.__NoDefault__ if key != "Trans"]
    page.__NoDefault__ = [*known, "StructParents", "Tabs"]
    page.StructParents = number
    page.Tabs = name("S")


def _describe(canvas: Canvas, document: PrintedDocument) -> None:
    canvas.setTitle(document.title)
    canvas.setAuthor(document.author)
    canvas.setSubject(document.subject)
    canvas.setKeywords(document.keywords)
    canvas.setCreator(PRODUCER)
    canvas.setProducer(PRODUCER)
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


def _add_fonts(target: Any, fonts: CodedFonts) -> None:
    for coded in fonts:
        made = target.Reference(font_object(coded, target))
        target.idToObject["BasicFonts"].dict[coded.resource] = made


def _complete(target: Any, document: PrintedDocument, tags: Tags, pages: list[Any]) -> None:
    catalog = target.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.OutputIntents = output_intents(target)
    catalog.Metadata = metadata(document)
    catalog.MarkInfo = dictionary({"Marked": "true"})
    catalog.StructTreeRoot = tags.tree(target, pages)
