"""Why a text cannot be an id, and the id that can be made of it."""

from __future__ import annotations

import re
import unicodedata

from idmkit.model.handles import LONGEST_ID, is_id

# Letters that do not come apart into a plain letter and an accent.
_PLAIN = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)


def why_no_id(text: str) -> str:
    """What is wrong with an id, as the end of a sentence that begins with it."""
    if not text:
        return "is empty"
    if len(text) > LONGEST_ID:
        return f"is longer than {LONGEST_ID} characters"
    if is_id(text.lower()):
        return "has capital letters"
    if re.search(r"\s", text):
        return "has spaces"
    if re.fullmatch(r"[a-z0-9]+", text):
        return "is the name of a device on Windows, where no file can be called so"
    return "may have only the letters a to z, digits, and single hyphens between words"


def suggested_id(text: str) -> str:
    """An id made of the words of `text`, or "" if none can be."""
    plain = unicodedata.normalize("NFKD", text[: 4 * LONGEST_ID].lower().translate(_PLAIN))
    letters = plain.encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:LONGEST_ID].rstrip("-")
    return words if is_id(words) or not words else f"{words}-1"
