"""The parts of reportlab 5.1 that `printing/pdf` leans on and that are no promise of reportlab's.

When one of these fails, reportlab has changed, and the code that is named must be looked at.
"""

from __future__ import annotations

import io

from reportlab.pdfbase import pdfdoc  # noqa: TID253 -- this is a test of the library
from reportlab.pdfgen.canvas import Canvas  # noqa: TID253


def canvas() -> Canvas:
    return Canvas(io.BytesIO(), invariant=1)


def test_a_page_begins_with_a_preamble_that_can_be_emptied() -> None:
    """file.py: `_prepare`."""
    one = canvas()
    assert "/F1 12 Tf" in one._preamble
    one._make_preamble = lambda: None
    one._preamble = ""
    one.setPageSize((100, 100))
    one.showPage()
    assert one._preamble == ""


def test_the_standard_font_is_registered_where_it_can_be_forgotten() -> None:
    """file.py: `_prepare` and `_add_fonts`."""
    document = canvas()._doc
    assert "Helvetica" in document.fontMapping
    assert "F1" in document.idToObject["BasicFonts"].dict


def test_pages_are_completed_by_set_annotations() -> None:
    """file.py: `_prepare` hooks in there, and `thisPageRef` then is the page's."""
    one, seen = canvas(), []
    one._setAnnotations = lambda page: seen.append((page, one._doc.thisPageRef().name))
    one._code.append("0 0 m")
    one.showPage()
    (page, reference), *_ = seen
    assert "0 0 m" in page.stream
    assert reference == "Page1"
    assert page.Contents is None


def test_dictionaries_hold_only_the_keys_they_know() -> None:
    """file.py: `_complete_page` and `_complete` add to the list of the one page or catalogue."""
    assert {"StructParents", "Tabs"}.isdisjoint(pdfdoc.PDFPage.__NoDefault__)
    assert "Trans" in pdfdoc.PDFPage.__NoDefault__
    assert {"StructTreeRoot", "MarkInfo", "Metadata"} <= {*pdfdoc.PDFCatalog.__NoDefault__}
    assert "OutputIntents" not in pdfdoc.PDFCatalog.__NoDefault__


def test_streams_end_without_a_line_end() -> None:
    """objects.py: `with_line_end`; if reportlab writes one itself, ours would be one too many."""
    document = canvas()._doc
    written = pdfdoc.PDFStream(content=b"abc", filters=[]).format(document)
    assert written.endswith(b"\nstream\nabcendstream\n")


def test_links_are_annotations_of_the_page() -> None:
    """page_drawing.py: `_link`."""
    one = canvas()
    one._addAnnotation(pdfdoc.PDFDictionary({"Dest": one._bookmarkReference("a")}))
    assert len(one._annotationrefs) == 1


def test_the_stamp_can_be_set() -> None:
    """file.py: `_date`."""
    assert {"t", "lt", "YMDhms", "dhh", "dmm", "tzname"} <= vars(canvas()._doc._timeStamp).keys()


def test_the_file_is_what_the_document_formats() -> None:
    """file.py: `_saved` puts our writer there; all before it is still reportlab's."""
    one = canvas()
    one._doc.format = lambda: b"ours"
    assert one.getpdfdata() == b"ours"


def test_objects_are_found_by_number_and_name() -> None:
    """body.py: `_indirect_objects` and `_number`; objects.py: `added`."""
    document = canvas()._doc
    made = pdfdoc.PDFDictionary({})
    reference = document.Reference(made)
    assert document.numberToId[document.objectcounter] == reference.name == made.__InternalName__
    assert document.idToObject[reference.name] is made
    assert document.idToObjectNumberAndVersion[reference.name] == (document.objectcounter, 0)
