"""Texts as they are compared: what people write in one way or the other is the same."""

from __future__ import annotations

import re
import unicodedata

_NOT_LETTERS = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """The letters and digits of a text in one case, without accents; the rest is one space."""
    if text.isascii():
        return _NOT_LETTERS.sub(" ", text.lower()).strip()
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(c for c in plain if c.isascii() or not unicodedata.combining(c))
    return _NOT_LETTERS.sub(" ", bare).strip()


def name_key(name: str) -> str:
    """What names have in common that differ in case, accents, punctuation or the order of words."""
    return " ".join(sorted(fold(name).split()))
