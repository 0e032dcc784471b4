"""What a text may hold, and how its white space is written: in agendas and in translations."""

from __future__ import annotations

import re
import unicodedata

# Not the no-break space, which people write where a line must not break.
_WHITE_SPACE = re.compile(r"[ \t\r\n\u2028\u2029]+")
# Controls (ISO 6429), and U+FFFE and U+FFFF, which no XML or PDF reader takes.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_BLANK = ("Zs", "Zl", "Zp", "Cf", "Cc")


def control_character(text: str) -> str:
    """The first character that cannot be printed, as "U+0007", or ""; tabs and line ends may be."""
    found = _UNPRINTABLE.search(text)
    return f"U+{ord(found[0]):04X}" if found else ""


def visible(text: str) -> str:
    """The text; "" if nothing of it can be seen: spaces of any width, and what has no shape."""
    return text if any(unicodedata.category(one) not in _BLANK for one in text) else ""


def one_line(text: str) -> str:
    """The text in NFC on one line, a single space between words."""
    return visible(_WHITE_SPACE.sub(" ", unicodedata.normalize("NFC", text)).strip(" "))
