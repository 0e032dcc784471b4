"""Tagged PDF (ISO 32000-1 §14.7 and §14.8): which marks belong to which part of the document.

The tree is made while the pages are drawn. Each stretch of a page that shows an element has a
number (MCID); the element notes page and number, and the parent tree leads back from there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from idmkit.printing.paper import Box
from idmkit.printing.pdf.objects import added, as_written, literal, raw
from idmkit.printing.structure import Element


class Stretch(NamedTuple):
    """Content of a page that belongs to an element."""

    page: int
    mcid: int


class Annotation(NamedTuple):
    """A link on a page that belongs to an element."""

    page: int
    made: Any
    reference: Any


Kid = Element | Stretch | Annotation
ROOT = Element("Document")


class Tags:
    """Everything that the drawn pages said of their elements."""

    def __init__(self) -> None:
        """No pages yet."""
        self._kids: dict[Element, list[Kid]] = {ROOT: []}
        self._boxes: dict[Element, Box] = {}
        self._pages: list[list[Element]] = []
        self._annotations: list[tuple[Element, Any]] = []

    def begin_page(self) -> int:
        """Another page; returns its number, from 0."""
        self._pages.append([])
        return len(self._pages) - 1

    def begin(self, element: Element) -> str:
        """The operator that begins a stretch of an element on the page."""
        stretches = self._pages[-1]
        self._of(element).append(Stretch(len(self._pages) - 1, len(stretches)))
        stretches.append(element)
        return f"/{element.role} <</MCID {len(stretches) - 1}>> BDC"

    def place(self, element: Element, box: Box) -> None:
        """Where a figure stands, as PDF counts: x, y, width, height from the lower left."""
        self._boxes[element] = box

    def link(self, element: Element, made: Any, reference: Any) -> None:
        """An annotation of the page that belongs to an element."""
        self._of(element).append(Annotation(len(self._pages) - 1, made, reference))
        self._annotations.append((element, made))

    def _of(self, element: Element) -> list[Kid]:
        """What an element holds; it and its ancestors are put into the tree when first met."""
        if element not in self._kids:
            self._kids[element] = []
            self._of(element.parent or ROOT).append(element)
        return self._kids[element]

    def tree(self, document: Any, pages: list[Any]) -> Any:
        """The structure tree root; `pages` are references to the pages."""
        root = raw()
        root_reference = document.Reference(root, "StructTreeRoot")
        writer = _Writer(document, [as_written(page, document) for page in pages])
        top = self._write(ROOT, as_written(root_reference, document), writer)
        parents = added(self._parent_tree(writer), document)
        count = len(self._pages) + len(self._annotations)
        root.parts = [
            f"<< /Type /StructTreeRoot /K [{top}] /ParentTree {parents}",
            f"/ParentTreeNextKey {count} >>",
        ]
        return root_reference

    def _write(self, element: Element, parent: str, writer: _Writer) -> str:
        """The element and all below it; returns how others refer to it."""
        made = raw()
        reference = added(made, writer.document)
        writer.references[element] = reference
        kids = self._kids[element]
        page = next((kid.page for kid in kids if isinstance(kid, Stretch)), None)
        inside = [
            self._write(kid, reference, writer)
            if isinstance(kid, Element)
            else writer.content(kid, page)
            for kid in kids
        ]
        home = f" /Pg {writer.pages[page]}" if page is not None else ""
        made.parts = [
            f"<< /Type /StructElem /S /{element.role} /P {parent}{home}",
            *self._described(element),
            f"/K [{' '.join(inside)}] >>",
        ]
        return reference

    def _described(self, element: Element) -> Iterator[str]:
        if element.alt:
            yield f"/Alt {literal(element.alt)}"
        if element.language:
            yield f"/Lang {literal(element.language)}"
        if element.numbered:
            yield "/A << /O /List /ListNumbering /Decimal >>"
        if element in self._boxes:
            x, y, width, height = self._boxes[element]
            box = " ".join(f"{value:.2f}" for value in (x, y, x + width, y + height))
            yield f"/A << /O /Layout /Placement /Block /BBox [{box}] >>"

    def _parent_tree(self, writer: _Writer) -> Any:
        """From page and number, and from annotation, to the element (ISO 32000-1 §14.7.4.4)."""
        references = writer.references
        numbers = [
            f"{page} [{' '.join(references[one] for one in elements)}]"
            for page, elements in enumerate(self._pages)
        ]
        for key, (element, made) in enumerate(self._annotations, start=len(self._pages)):
            made.parts.insert(1, f"/StructParent {key}")
            numbers.append(f"{key} {references[element]}")
        return raw(f"<< /Nums [{' '.join(numbers)}] >>")


class _Writer:
    """What is needed to write the tree: the file, its pages, and the elements written so far."""

    def __init__(self, document: Any, pages: list[str]) -> None:
        self.document = document
        self.pages = pages
        self.references: dict[Element, str] = {}

    def content(self, kid: Stretch | Annotation, page: int | None) -> str:
        """A number alone on the element's own page, else with the page."""
        if isinstance(kid, Stretch):
            if kid.page == page:
                return f"{kid.mcid}"
            return f"<< /Type /MCR /Pg {self.pages[kid.page]} /MCID {kid.mcid} >>"
        note = as_written(kid.reference, self.document)
        return f"<< /Type /OBJR /Obj {note} /Pg {self.pages[kid.page]} >>"
