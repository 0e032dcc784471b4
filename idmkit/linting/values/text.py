"""TEXT (RFC 5545 §3.3.11): what must be escaped, and which escapes there are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from idmkit.linting.rule import Fault, must

_SPECIAL = re.compile(r"\\[\\;,nN]|[\\;,]")
_ESCAPE = re.compile(r"\\([\\;,nN])")

COMMA = must("unescaped-comma", "RFC 5545 §3.3.11")
SEMICOLON = must("unescaped-semicolon", "RFC 5545 §3.3.11")
ESCAPE = must("bad-escape", "RFC 5545 §3.3.11")


def text(value: str, *, is_list: bool = False) -> Iterator[Fault]:
    """The first of each kind of fault; in a list, commas part its texts."""
    if "," not in value and ";" not in value and "\\" not in value:
        return
    told = {","} if is_list else set[str]()
    for found in _SPECIAL.finditer(value):
        letter = found[0]
        if len(letter) == 1 and letter not in told:
            told.add(letter)
            yield _fault(value, found.start())


def _fault(value: str, at: int) -> Fault:
    if value[at] == ",":
        return Fault(COMMA, at, at + 1, "a comma in a text is not escaped", r"write \, for it")
    if value[at] == ";":
        message = "a semicolon in a text is not escaped"
        return Fault(SEMICOLON, at, at + 1, message, r"write \; for it")
    said = value[at : at + 2]
    message = f'"{said}" is no escape: there are only \\\\ \\; \\, and \\n'
    if said == "\\":
        message = "the text ends in a lone backslash"
    return Fault(ESCAPE, at, at + len(said), message, r"write \\ for a backslash")


def unescaped(value: str) -> str:
    """A text as it was meant."""
    if "\\" not in value:
        return value
    return _ESCAPE.sub(lambda one: "\n" if one[1] in "nN" else one[1], value)
