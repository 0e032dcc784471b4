"""What a document says to those who do not see it: its parts in the order in which they are read.

A mark that says something belongs to an `Element`; a mark without one is ornament. The tree needs
no other description: an element knows its parent, and the order of the parts is that of the marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from idmkit.printing.page import Mark


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """A part of the document; two are never the same, however alike.

    `role` is a standard structure type (ISO 32000-1 §14.8.4): "H2", "P", "L", "Link", "Figure".
    `alt` describes what is not text. `language` where it is not its parent's.
    """

    role: str
    parent: Element | None = None
    alt: str = ""
    language: str = ""
    numbered: bool = False

    def child(self, role: str, alt: str = "") -> Element:
        """A part of this part."""
        return Element(role, self, alt)


def tagged(marks: Iterable[Mark], element: Element) -> Iterator[Mark]:
    """The marks, those that say something and are of no element yet as parts of this one."""
    from idmkit.printing.page import Link, Text

    for mark in marks:
        if isinstance(mark, Text) and mark.element is None:
            yield mark.of(element)
        elif isinstance(mark, Link) and mark.element is None:
            yield replace(mark, element=element)
        else:
            yield mark
