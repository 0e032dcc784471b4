"""Texts of the agenda as a page can carry them, each run with its language and direction."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from idmkit.model.multilingual import Multilingual
from idmkit.model.person_line import Run
from idmkit.site.page_model import Line

# Explicit directions: an override would turn round what follows, an isolate could leave its place.
_DIRECTIONS = "\u202a-\u202e\u2066-\u2069"
_UNWANTED = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff{_DIRECTIONS}]")
_RTL = frozenset(("ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "syr"))


def plain(text: str) -> str:
    """The text without control characters and without explicit directions, in NFC.

    HTML parsers change the first; by the second, text would leave its place in the line.
    """
    return unicodedata.normalize("NFC", _UNWANTED.sub("", text))


def line(thing: Multilingual, field: str) -> Line:
    """A text of the agenda, or of one of its lists each, as runs; nothing where there is none."""
    value: str | tuple[str, ...] = getattr(thing, field)
    if isinstance(value, str):
        return run(value, thing.language_of(field))
    told = ((text, thing.language_of(field, number)) for number, text in enumerate(value))
    return tuple(one for text, language in told for one in run(text, language))


def run(text: str, language: str = "") -> Line:
    """One run, or none of an empty text."""
    cleaned = plain(text)
    return (Run(cleaned, language=language),) if cleaned.strip() else ()


def joined(between: str, lines: Iterable[Line]) -> Line:
    """Lines in a row, parted by `between` in the page's own language."""
    found: list[Run] = []
    for one in lines:
        if one and found:
            found.append(Run(between))
        found += one
    return tuple(found)


def as_text(runs: Line) -> str:
    """The line as one text."""
    return "".join(one.text for one in runs)


def is_rtl(language: str) -> bool:
    """Whether a language (BCP 47) is written from right to left."""
    return language.partition("-")[0].lower() in _RTL
