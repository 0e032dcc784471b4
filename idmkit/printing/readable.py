"""Text made fit for paper: what only steers a terminal goes, what no font has is told in words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from idmkit.printing.font_choice import missing_characters
from idmkit.printing.typeface import OwnFonts

_PLAIN = re.compile("[ -~]*")
# Embeddings and overrides (UAX #9) let a text pretend to be another; isolates and marks do not.
# So do steps of shorthand, which ICU says are never seen and HarfBuzz would show as boxes.
_OVERRIDES = dict.fromkeys(
    (*range(0x202A, 0x202F), *range(0x1BCA0, 0x1BCA4), 0xFEFF, 0xFFFE, 0xFFFF)
)
_FILLERS = (0x115F, 0x1160, 0x3164, 0xFFA0)  # of Hangul: white by definition
_SPACES = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, *_FILLERS), " ")
_CLEANED = {**_OVERRIDES, **_SPACES}


@lru_cache(maxsize=20_000)
def readable(text: str, fonts: OwnFonts = ()) -> str:
    """The text as it can be printed: "Why 🤔" becomes "Why [thinking face]".

    Line ends and other control characters become spaces; embeddings and overrides of direction go.
    """
    if _PLAIN.fullmatch(text):
        return text
    text = printable(text)
    return text.translate(
        {ord(one): f"[{character_name(one)}]" for one in missing_characters(text, fonts)}
    )


def printable(text: str) -> str:
    """The text without what only steers a terminal, or pretends that it reads otherwise."""
    return text.translate(_CLEANED)


def character_name(character: str) -> str:
    """The Unicode name in small letters, or the code point where there is no name."""
    return unicodedata.name(character, f"U+{ord(character):04X}").lower()
