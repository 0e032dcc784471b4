"""pdf.js, which Firefox reads papers with, and what a screen reader would tell of a page there."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from tests.clients.programs import run_script

_DIRECTIONS = dict.fromkeys(map(ord, "\u200e\u200f\u061c\u2066\u2067\u2068\u2069"))


@dataclass(frozen=True, slots=True)
class LinkTo:
    """A place to click, by the words that say where it leads."""

    description: str


Kid: TypeAlias = "str | LinkTo | Part"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page (ISO 32000-1 §14.8.4) with its texts, links and parts in their order."""

    role: str
    alt: str
    language: str
    kids: tuple[Kid, ...]

    @property
    def all(self) -> Iterator[Part]:
        """It and all below it, in the order in which they are read."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Part):
                yield from kid.all

    @property
    def texts(self) -> Iterator[str]:
        """The texts of all its parts, in the order in which they are read."""
        for kid in self.kids:
            if isinstance(kid, Part):
                yield from kid.texts
            elif isinstance(kid, str):
                yield kid

    def spelt(self, change: Callable[[str], str]) -> Part:
        """The same with each text changed."""
        return replace(self, kids=tuple(_spelt(kid, change) for kid in self.kids))


def _spelt(kid: Kid, change: Callable[[str], str]) -> Kid:
    match kid:
        case str():
            return change(kid)
        case Part():
            return kid.spelt(change)
        case _:
            return kid


@dataclass(frozen=True, slots=True)
class ToldPage:
    """`top` is the document as far as it stands on the page; `ornament` is the text of no part."""

    top: Part
    ornament: str

    @property
    def texts(self) -> Iterator[str]:
        """All texts, ornament last."""
        yield from (*self.top.texts, self.ornament)

    def spelt(self, change: Callable[[str], str]) -> ToldPage:
        """The same with each text changed."""
        return ToldPage(self.top.spelt(change), change(self.ornament))


def read_paper(path: Path) -> list[ToldPage]:
    """Each page as pdf.js tells it. Raises AssertionError if it fails."""
    return [_page(page) for page in json.loads(run_script("pdfjs_reader.mjs", path))]


def _page(page: dict[str, Any]) -> ToldPage:
    [document] = page["tree"]["children"]
    return ToldPage(_part(document), words(page["ornament"]))


def _part(node: dict[str, Any]) -> Part:
    return Part(node["role"], node["alt"], node["language"], joined(map(_kid, node["children"])))


def _kid(node: dict[str, Any]) -> Kid:
    if "text" in node:
        return str(node["text"])
    return LinkTo(node["link"]) if "link" in node else _part(node)


def joined(kids: Iterable[Kid]) -> tuple[Kid, ...]:
    """Texts that follow each other as one, and none that is empty."""
    found: list[Kid] = []
    for kid in kids:
        if isinstance(kid, str) and found and isinstance(found[-1], str):
            found[-1] += kid
        else:
            found.append(kid)
    plain = (words(kid) if isinstance(kid, str) else kid for kid in found)
    return tuple(kid for kid in plain if kid != "")


def words(text: str) -> str:
    """With single spaces, without the marks of direction, which no glyph stands for."""
    return " ".join(text.translate(_DIRECTIONS).split())
