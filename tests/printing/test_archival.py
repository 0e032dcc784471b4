"""Papers are tagged and archival: read back by pikepdf, and judged by its validator of PDF/A."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pikepdf
import pytest
from pikepdf import pdfa

from idmkit.badges import render as render_badges
from idmkit.model.event import Event
from idmkit.printing.page import PrintedDocument
from idmkit.printing.pdf import write_pdf
from idmkit.programme.layout import lay_out
from tests.releases.delegates import Secretariat

HEADINGS = ("/H1", "/H2", "/H3", "/H4")
# Standard structure types (ISO 32000-1 §14.8.4) that we use.
ROLES = {"/Document", "/Sect", "/P", "/L", "/LI", "/Lbl", "/LBody", "/Link", "/Figure", *HEADINGS}


@pytest.fixture(scope="module")
def programme(event: Event) -> PrintedDocument:
    return lay_out(event, event.edition())


@pytest.fixture(scope="module")
def papers(event: Event, programme: PrintedDocument) -> dict[str, bytes]:
    (badges,) = render_badges(event, event.edition())
    changed = has_changed(event)
    return {
        "programme": write_pdf(programme),
        "changes": write_pdf(lay_out(changed, changed.edition())),
        "badges": badges.content,
    }


def has_changed(event: Event) -> Event:
    """The event after a release of which it moved one session, lost one and renamed all others."""
    first, second, *others = event.days[0].sessions
    gone = replace(first, id="gone", title="What is no longer held")
    moved = replace(second, start=second.start - timedelta(minutes=5))
    renamed = [replace(one, title=f"Once: {one.title}") for one in others]
    held = replace(event.days[0], sessions=(first, moved, gone, *renamed))
    secretariat = Secretariat()
    secretariat.release(replace(event, days=(held, *event.days[1:])))
    return secretariat.shown(event)


@pytest.fixture(params=["programme", "changes", "badges"])
def pdf(request: pytest.FixtureRequest, papers: dict[str, bytes]) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(papers[request.param])) as opened:
        yield opened


def elements(node: Any) -> Iterator[Any]:
    """The structure element and all below it, in the order in which they are read."""
    yield node
    for kid in node.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from elements(kid)


def tree(pdf: pikepdf.Pdf) -> list[Any]:
    return [*elements(pdf.Root.StructTreeRoot.K[0])]


def stretches(element: Any) -> Iterator[tuple[int, int]]:
    """Page and number of what an element shows; a number alone is on its own page."""
    for kid in element.K:
        if isinstance(kid, int):
            yield int(element.Pg.StructParents), kid
        elif "/MCID" in kid:
            yield int(kid.Pg.StructParents), int(kid.MCID)


def marked(page: pikepdf.Page) -> Iterator[tuple[int, str]]:
    """Number and role of each tagged stretch; fails for content that is neither that nor ornament.

    Stretches never stand inside one another.
    """
    inside = False
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "BDC":
                assert not inside
                inside = True
                if operands[0] != "/Artifact":
                    yield int(operands[1].MCID), str(operands[0])
            case "EMC":
                assert inside
                inside = False
            case "TJ" | "Tj" | "f" | "f*" | "S" | "B" | "Do":
                assert inside, f"{instruction.operator} is neither told nor ornament"
    assert not inside


def test_tree_and_pages_lead_to_each_other(pdf: pikepdf.Pdf) -> None:
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    parents = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
    claimed = []
    for element in tree(pdf):
        for number, mcid in stretches(element):
            assert parents[number][mcid].objgen == element.objgen
            claimed.append((number, mcid))
        for kid in element.K:
            if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid:
                assert parents[int(kid.Obj.StructParent)].objgen == element.objgen
    shown = [(int(page.StructParents), mcid) for page in pdf.pages for mcid, _ in marked(page)]
    assert sorted(claimed) == sorted(shown)
    assert len(set(claimed)) == len(claimed)
    assert sum(len(parents[int(page.StructParents)]) for page in pdf.pages) == len(claimed)


def test_stretches_are_called_what_their_element_is(pdf: pikepdf.Pdf) -> None:
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    for page in pdf.pages:
        parents = numbers[2 * int(page.StructParents) + 1]
        for mcid, role in marked(page):
            assert str(parents[mcid].S) == role


def test_every_element_is_of_a_standard_kind_and_holds_something(pdf: pikepdf.Pdf) -> None:
    for element in tree(pdf):
        assert str(element.S) in ROLES
        assert len(element.K) > 0
        if element.S == "/Figure":
            assert str(element.Alt)
            assert len(element.A.BBox) == 4
        if element.S == "/LI":
            assert {str(kid.S) for kid in element.K} <= {"/Lbl", "/LBody"}


def test_headings_never_skip_a_level(papers: dict[str, bytes]) -> None:
    with pikepdf.open(io.BytesIO(papers["programme"])) as pdf:
        found = [HEADINGS.index(str(one.S)) for one in tree(pdf) if str(one.S) in HEADINGS]
    assert found[0] == 0
    assert all(level - before <= 1 for before, level in pairwise(found))


def test_every_link_is_told_with_where_it_leads(pdf: pikepdf.Pdf) -> None:
    kids = [kid for one in tree(pdf) for kid in one.K if isinstance(kid, pikepdf.Dictionary)]
    links = [kid.Obj for kid in kids if "/Obj" in kid]
    notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
    assert sorted(one.objgen for one in links) == sorted(one.objgen for one in notes)
    assert all(str(note.Contents) and int(note.F) == 4 for note in notes)


@pytest.mark.parametrize("paper", ["programme", "badges"])
def test_a_validator_of_pdf_a_finds_nothing(
    paper: str, programme: PrintedDocument, papers: dict[str, bytes]
) -> None:
    """It knows 2b and no PDF/UA, so the programme is judged as a twin that claims no more."""
    twin = write_pdf(replace(programme, accessible=False))
    content = twin if paper == "programme" else papers["badges"]
    report = pdfa.validate_written(io.BytesIO(content), "2b")
    assert report.findings == []


@pytest.mark.parametrize(
    ("paper", "conformance", "part"), [("programme", "A", "1"), ("badges", "B", None)]
)
def test_the_file_says_what_it_keeps(
    paper: str, conformance: str, part: str | None, papers: dict[str, bytes]
) -> None:
    with pikepdf.open(io.BytesIO(papers[paper])) as pdf, pdf.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", conformance)
        assert metadata.get("pdfuaid:part") == part
        assert metadata["dc:title"] == str(pdf.docinfo["/Title"])
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.Root.Lang) == "en"
        assert pdf.pdf_version == "1.7"


def test_the_identifier_is_that_of_the_content(event: Event, programme: PrintedDocument) -> None:
    shorter = replace(programme, pages=programme.pages[:-1])
    first, again, other = (
        pikepdf.open(io.BytesIO(write_pdf(one))).trailer["/ID"][0]
        for one in (programme, programme, shorter)
    )
    assert bytes(first) == bytes(again) != bytes(other)
