"""How long before a session an alarm is: "10m", "1h", "1d"."""

from __future__ import annotations

import re

_BEFORE = re.compile(r"([1-9][0-9]{0,3})([mhd])")


def trigger(text: str) -> str:
    """The TRIGGER of an alarm (RFC 5545 §3.8.6.3): "-PT10M"; "" for what is no such time."""
    found = _BEFORE.fullmatch(text.strip().lower())
    if not found:
        return ""
    number, unit = found.groups()
    return f"-P{number}D" if unit == "d" else f"-PT{number}{unit.upper()}"
