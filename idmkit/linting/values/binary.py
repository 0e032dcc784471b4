"""BINARY (RFC 5545 §3.3.1): base 64."""

from __future__ import annotations

import re
from collections.abc import Iterator

from idmkit.linting.rule import Fault, must

_GOOD = re.compile(r"[A-Za-z0-9+/]*={0,2}")
_GROUP = 4

BASE64 = must("bad-base64", "RFC 5545 §3.3.1")


def base64(value: str) -> Iterator[Fault]:
    """The first character that does not belong, or an incomplete end."""
    good = _GOOD.match(value)
    end = good.end() if good else 0
    if end < len(value):
        message = f'"{value[end]}" does not belong to base 64'
        yield Fault(BASE64, end, end + 1, message, "encode the file again")
    elif len(value) % _GROUP:
        message = "this base 64 is incomplete: it comes in groups of four characters"
        yield Fault(BASE64, max(0, end - 1), end, message, "encode the file again")
