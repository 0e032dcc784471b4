"""Faults of header lines and of brackets: [event], [[person]], lists that have no end."""

from __future__ import annotations

import re

from idmkit.reading.literals import as_value
from idmkit.reading.slip import KEY_AND_REST, Place, Slip
from idmkit.reading.toml_brackets import still_open

OPEN_ABOVE = "open above"
NO_DAY_ABOVE = "no day above"
_ROWS = ("room", "track", "person", "day", "day.session")
_HEADER = re.compile(r"\s*\[\[?\s*([A-Za-z_][\w-]*(?:\s*\.\s*[\w-]+)*)\s*\]{0,2}\s*(.*?)\s*$")
_SESSION = re.compile(r"^\s*(\[\[\s*day\s*\.\s*session\s*\]\])", re.MULTILINE)
_DAY = re.compile(r"^\s*\[\[\s*day\s*\]\]", re.MULTILINE)


def real_place(text: str, at: int, words: str) -> tuple[int, str]:
    """Where a fault stands that the parser finds only lines later; else what the parser said."""
    begin = text.rfind("\n", 0, at) + 1
    line = text[begin:].partition("\n")[0]
    if "duplicate" in words and _DAY.match(line) and not _DAY.search(text, 0, begin):
        session = _SESSION.search(text, 0, begin)
        return (session.start(1), NO_DAY_ABOVE) if session else (at, words)
    in_brackets = any(word in words for word in ("array elements", "inline table", "array,"))
    opened = still_open(text, at) if in_brackets else None
    if opened is None or opened >= begin or not (_begins_anew(line) or at >= len(text.rstrip())):
        return at, words
    return opened, OPEN_ABOVE


def _begins_anew(line: str) -> bool:
    """Whether a line can hardly be inside brackets."""
    return bool(_HEADER.match(line) or KEY_AND_REST.match(line))


def open_above(place: Place) -> Slip | None:
    """A list or table in braces that is still open where another line begins."""
    if place.words != OPEN_ABOVE:
        return None
    if place.rest[:1] == "{":
        return Slip("the braces that open here have no end", "write } after the last value")
    return Slip("the list that begins here has no end", "write ] after its last entry")


def no_day_above(place: Place) -> Slip | None:
    """A session that stands above the first day."""
    if place.words != NO_DAY_ABOVE:
        return None
    hint = "write [[day]] and its date first, then each [[day.session]] of that day"
    return Slip("no [[day]] stands above this [[day.session]]", hint)


def duplicate(place: Place) -> Slip | None:
    """A key or a table that stands twice, or is a text and a table at once."""
    if "cannot extend" in place.words or "cannot overwrite" in place.words:
        message = f'the key "{place.key.partition(".")[0]}" has a value already'
        return Slip(message, "leave this line out", goes_on="=" in place.line)
    if "duplicate" not in place.words:
        return None
    header = re.match(r"\s*\[\[?\s*(.*?)\s*\]", place.line)
    if not header:
        hint = "keep one of the two; or is a line such as [[person]] missing above it?"
        return Slip(f'the key "{place.key}" stands twice in this table', hint)
    name = header[1]
    if name in _ROWS:
        return Slip(f"[{name}] stands twice", f"write [[{name}]], with two brackets, every time")
    return Slip(f"[{name}] stands twice", "put its keys together under one of the two")


def header(place: Place) -> Slip | None:
    """A header with something after it, or whose brackets do not pair."""
    found = _HEADER.match(place.line)
    stopped = ("unexpected key or value", "unclosed table", "unclosed array table")
    if not found or not any(word in place.words for word in stopped):
        return None
    name, rest = re.sub(r"\s", "", found[1]), found[2]
    right = f"[[{name}]]" if name in _ROWS or place.line.strip().startswith("[[") else f"[{name}]"
    if not rest or rest.startswith("#"):
        return Slip("a bracket ] is missing or too many", f"brackets come in pairs: {right}")
    if rest.rstrip("]") != rest:
        hint = "headers look like this: [event], [[person]], [[day.session]]"
        return Slip("the name of a table has no spaces", hint)
    under = rest if KEY_AND_REST.match(rest) else f"title = {as_value(rest)}"
    return Slip(f"something stands after the header {right}", f"write it on the next line: {under}")


def open_bracket(place: Place) -> Slip | None:
    """A bracket that is missing, or of the wrong kind, and the comma between two values."""
    wrong = {"]": ("inline table", "}", "{"), "}": ("array", "]", "[")}.get(place.rest[:1])
    if wrong and wrong[0] in place.words and "unclosed" not in place.words:
        message = f"{place.rest[0]} cannot close what {wrong[2]} opened"
        return Slip(message, f"write {wrong[1]} before it: brackets come in pairs")
    if "missing comma" in place.words:
        return Slip("a comma is missing between two values", "write a comma before this one")
    kinds = {"array": "[ ]", "inline table": "{ }", "table": "[ ]"}
    kind = next((kind for kind in kinds if f"unclosed {kind}" in place.words), None)
    if kind is None:
        return None
    closing = place.words.rpartition("`")[0].rpartition("`")[2]
    return Slip(f"the bracket {closing} is missing here", f"brackets come in pairs: {kinds[kind]}")
