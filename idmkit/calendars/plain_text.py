"""Texts as calendars can carry them: one line each, nothing invisible that breaks a reader."""

from __future__ import annotations

import re
import unicodedata

# Also what Python's and others' line splitters take for a line end. Not the no-break space.
_WHITE_SPACE = re.compile(r"[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_NOT_TEXT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")  # the categories Cc and Cs
_BYTE_ORDER_MARK = "\ufeff"  # some readers take it for the start of a file, wherever it stands


def one_line(text: str) -> str:
    """The text in NFC on one line, without control characters (RFC 5545 §3.3.11)."""
    # Most texts are so already: nothing invisible, and no white space but single spaces.
    if text.isprintable() and "  " not in text and unicodedata.is_normalized("NFC", text):
        return text.strip(" ")
    spaced = _WHITE_SPACE.sub(" ", text.replace(_BYTE_ORDER_MARK, ""))
    kept = _NOT_TEXT.sub("", spaced)
    # Once more, for the spaces on both sides of what was left out.
    return unicodedata.normalize("NFC", _WHITE_SPACE.sub(" ", kept)).strip(" ")


def shortened(text: str, longest: int) -> str:
    """The text in at most `longest` characters: cut at a word, with an ellipsis.

    Inside a word only where the last quarter has no space (a script without spaces).
    """
    if len(text) <= longest:
        return text
    at_word = text.rfind(" ", longest * 3 // 4, longest)
    return text[: at_word if at_word > 0 else longest - 1] + "…"
