"""A site read back: its files by path, its pages parsed as browsers parse (WHATWG, html5lib)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib

import idmkit
from idmkit.model.event import Event

Site = dict[str, bytes]


def site(event: Event) -> Site:
    """The files of a site, by their path from its root."""
    files = idmkit.render(event, "site")
    return {str(one.path.relative_to("site")): one.content for one in files}


def pages(found: Site) -> dict[str, Element]:
    """Its pages, parsed."""
    return {path: parsed(content) for path, content in found.items() if path.endswith(".html")}


def parsed(content: bytes) -> Element:
    document: Element = html5lib.parse(content, namespaceHTMLElements=False)
    return document


def text(element: Element) -> str:
    """What a reader reads, white space as one."""
    return " ".join("".join(element.itertext()).split())


def with_class(root: Element, name: str) -> list[Element]:
    return [one for one in root.iter() if name in one.get("class", "").split()]


def by_id(root: Element, id_: str) -> Element:
    (found,) = [one for one in root.iter() if one.get("id") == id_]
    return found


def data(root: Element) -> dict[str, Any]:
    """What the script is given."""
    found: dict[str, Any] = json.loads("".join(by_id(root, "data").itertext()))
    return found


def links(root: Element) -> Iterator[str]:
    """Every address in the page that is followed by a click."""
    for one in root.iter("a"):
        yield one.attrib["href"]


def target(page: str, href: str) -> tuple[str, str]:
    """The file of the site that a relative link leads to, and the anchor there."""
    base = "https://site.invalid/"
    parts = urlsplit(urljoin(f"{base}{page}", href))
    return str(PurePosixPath(unquote(parts.path.lstrip("/")) or "index.html")), parts.fragment


@cache
def ids(content: bytes) -> frozenset[str]:
    return frozenset(one.get("id", "") for one in parsed(content).iter())
