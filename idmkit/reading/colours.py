"""Colours as the web writes them."""

from __future__ import annotations

import re

from idmkit.model.origin import Origin
from idmkit.reading.faults import Faults, quoted

_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")


def read_colour(text: str, origin: Origin, faults: Faults) -> str:
    """The colour as `#rrggbb`, black if it is none. Reports bad-colour."""
    found = _COLOUR.fullmatch(text)
    if not found:
        hint = 'write it as the web does, "#0b5394": red, green and blue in hexadecimal'
        faults.add("bad-colour", f"{quoted(text)} is no colour", origin, hint)
        return "#000000"
    digits = found[1].lower()
    doubled = "".join(2 * digit for digit in digits)
    return f"#{doubled if len(digits) == 3 else digits}"  # noqa: PLR2004 -- the short form
