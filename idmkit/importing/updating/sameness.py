"""When two values of an agenda say the same, however they are written."""

from __future__ import annotations

from typing import Any

from idmkit.reading.session_reader import paragraphs
from idmkit.reading.times import TimeFault, parse_clock_range


def same(key: str, one: Any, other: Any) -> bool:
    """Whether the values of `key` say the same: wrapped anew, with or without brackets."""
    return bool(_meant(key, one) == _meant(key, other))


def _meant(key: str, value: Any) -> Any:
    if value in (None, "", []):
        return None
    if isinstance(value, list):
        return _meant(key, value[0]) if len(value) == 1 else [_meant("", one) for one in value]
    if isinstance(value, dict):
        told = {name: _meant(name, one) for name, one in value.items()}
        bare = {name: one for name, one in told.items() if one is not None}
        return bare["person"] if list(bare) == ["person"] else bare
    if not isinstance(value, str):
        return value
    return _time(value) if key == "time" else paragraphs(value)


def _time(text: str) -> Any:
    try:
        return parse_clock_range(text)
    except TimeFault:
        return text
