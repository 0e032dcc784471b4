"""Tagged PDF (ISO 32000-1 §14.7 and §14.8): which marks belong to which part of the document.

The tree is made while the pages are drawn. Each stretch of a page that shows an element has a
number (MCID); the element notes page and number, and the parent tree leads back from there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from idmkit.printing.paper import Box
from idmkit.printing.pdf.objects import array, dictionary, name, text_string
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
        root = dictionary({"Type": name("StructTreeRoot")})
        root_reference = document.Reference(root, "StructTreeRoot")
        references: dict[Element, Any] = {}
        root["K"] = array([self._element(ROOT, root_reference, references, document, pages)])
        root["ParentTree"] = document.Reference(self._parent_tree(references, document))
        root["ParentTreeNextKey"] = len(self._pages) + len(self._annotations)
        return root_reference

    def _element(
        self,
        element: Element,
        parent: Any,
        found: dict[Element, Any],
        document: Any,
        pages: list[Any],
    ) -> Any:
        entries = dictionary({"Type": name("StructElem"), "S": name(element.role), "P": parent})
        found[element] = reference = document.Reference(entries)
        for key, value in self._described(element):
            entries[key] = value
        kids = self._kids[element]
        page = next((kid.page for kid in kids if isinstance(kid, Stretch)), None)
        if page is not None:
            entries["Pg"] = pages[page]
        entries["K"] = array(
            [
                self._element(kid, reference, found, document, pages)
                if isinstance(kid, Element)
                else _content(kid, page, pages)
                for kid in kids
            ]
        )
        return reference

    def _described(self, element: Element) -> Iterator[tuple[str, Any]]:
        if element.alt:
            yield "Alt", text_string(element.alt)
        if element.language:
            yield "Lang", text_string(element.language)
        if element.numbered:
            yield "A", dictionary({"O": name("List"), "ListNumbering": name("Decimal")})
        if element in self._boxes:
            x, y, width, height = self._boxes[element]
            box = array([round(value, 2) for value in (x, y, x + width, y + height)])
            yield "A", dictionary({"O": name("Layout"), "Placement": name("Block"), "BBox": box})

    def _parent_tree(self, references: dict[Element, Any], document: Any) -> Any:
        """From page and number, and from annotation, to the element (ISO 32000-1 §14.7.4.4)."""
        numbers: list[Any] = []
        for page, elements in enumerate(self._pages):
            numbers += [page, document.Reference(array([references[one] for one in elements]))]
        for key, (element, made) in enumerate(self._annotations, start=len(self._pages)):
            made["StructParent"] = key
            numbers += [key, references[element]]
        return dictionary({"Nums": array(numbers)})


def _content(kid: Stretch | Annotation, page: int | None, pages: list[Any]) -> Any:
    """A number alone on the element's own page, else with the page."""
    if isinstance(kid, Stretch):
        if kid.page == page:
            return kid.mcid
        return dictionary({"Type": name("MCR"), "Pg": pages[kid.page], "MCID": kid.mcid})
    return dictionary({"Type": name("OBJR"), "Obj": kid.reference, "Pg": pages[kid.page]})
