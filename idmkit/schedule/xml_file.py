"""An element as the bytes of an XML file; the standard library escapes every text."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring


def xml_file(root: Element) -> bytes:
    """The file in UTF-8, one element a line. Spaces inside texts stay as they are."""
    indent(root, space=" ")
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def add_texts(parent: Element, texts: Mapping[str, str]) -> None:
    """An element for each name, with its text; also where that is empty."""
    for name, text in texts.items():
        SubElement(parent, name).text = text
