"""Pages to PDF: puts ink where a layout has decided. The only importer of reportlab.

Same pages, same bytes: the document's date comes from the agenda, and everything is numbered in the
order in which it is drawn.
"""

from __future__ import annotations

from idmkit.printing.page import PrintedDocument


def write_pdf(document: PrintedDocument) -> bytes:
    """The whole document as a PDF file, every font embedded and subset."""
    from idmkit.printing.pdf.file import drawn

    return drawn(document)
