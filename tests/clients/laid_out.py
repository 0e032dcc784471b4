"""What a laid out document tells those who do not see it, page by page: by its own elements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from idmkit.printing.page import Link, Mark, Picture, PrintedDocument, Shape, Text
from idmkit.printing.structure import Element
from tests.clients.pdfjs import LinkTo, Part, ToldPage, joined, words

_DOCUMENT = Element("Document")
_Kids = defaultdict[Element, list[tuple[int, Element | str | LinkTo]]]


def laid_out(document: PrintedDocument) -> list[ToldPage]:
    """Each page, with the parts in the order in which their first marks stand in the document."""
    kids = _kids(document)
    return [
        ToldPage(_part(_DOCUMENT, kids, number), words(_ornament(page.marks)))
        for number, page in enumerate(document.pages)
    ]


def _kids(document: PrintedDocument) -> _Kids:
    """What each element holds, with the page of it; elements stand under the page of the first."""
    kids: _Kids = defaultdict(list)
    met: set[Element] = {_DOCUMENT}
    for number, page in enumerate(document.pages):
        for mark in page.marks:
            if isinstance(mark, Text | Link | Shape | Picture) and mark.element:
                _enter(mark.element, number, kids, met)
                kids[mark.element].append((number, _shown(mark)))
    return kids


def _enter(element: Element, page: int, kids: _Kids, met: set[Element]) -> None:
    if element not in met:
        met.add(element)
        parent = element.parent or _DOCUMENT
        _enter(parent, page, kids, met)
        kids[parent].append((page, element))


def _shown(mark: Text | Link | Shape | Picture) -> str | LinkTo:
    match mark:
        case Text():
            return mark.text if mark.goes_on else f"{mark.text} "
        case Link():
            return LinkTo(mark.description)
        case _:
            return ""


def _part(element: Element, kids: _Kids, page: int) -> Part:
    """The element as far as it is shown on a page."""
    found = (
        _part(kid, kids, page) if isinstance(kid, Element) else kid
        for number, kid in kids[element]
        if (_is_on(kid, kids, page) if isinstance(kid, Element) else number == page)
    )
    return Part(element.role, element.alt, element.language, joined(found))


def _is_on(element: Element, kids: _Kids, page: int) -> bool:
    return any(
        _is_on(kid, kids, page) if isinstance(kid, Element) else number == page
        for number, kid in kids[element]
    )


def _ornament(marks: Iterable[Mark]) -> str:
    return " ".join(mark.text for mark in marks if isinstance(mark, Text) and not mark.element)
