"""Pages to PDF: puts ink where a layout has decided. The only importer of reportlab.

Same pages, same bytes: the document's date comes from the agenda, and everything is numbered in the
order in which it is drawn.
"""

from __future__ import annotations

from dataclasses import replace

from idmkit.printing.page import PrintedDocument
from idmkit.printing.readable import printable


def write_pdf(document: PrintedDocument) -> bytes:
    """The whole document as a PDF file, every font embedded and subset."""
    from idmkit.printing.pdf.file import drawn

    return drawn(_in_plain_words(document))


def _in_plain_words(document: PrintedDocument) -> PrintedDocument:
    """What it says of itself without control characters, of which XML allows none."""
    return replace(
        document,
        title=printable(document.title),
        author=printable(document.author),
        subject=printable(document.subject),
        keywords=printable(document.keywords),
    )
