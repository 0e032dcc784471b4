"""The words of `words.toml`, beside this file, by which drafting knows kinds, roles and names."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

_TYPOGRAPHIC = str.maketrans({"’": "'", "ʼ": "'", "‑": "-"})


@cache
def word_lists() -> Mapping[str, Any]:
    """The whole file: lists of words by language, in tables by what they tell."""
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))


def in_any_language(languages: Mapping[str, list[str]]) -> frozenset[str]:
    """The words of all languages together, folded."""
    return frozenset(folded(word) for words in languages.values() for word in words)


def folded(text: str) -> str:
    """The text for comparison: small letters without accents, one space between words."""
    plain = unicodedata.normalize("NFKD", text.translate(_TYPOGRAPHIC).casefold())
    return " ".join("".join(one for one in plain if not unicodedata.combining(one)).split())
