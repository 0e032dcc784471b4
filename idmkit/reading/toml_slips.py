"""What is wrong with a line that is not TOML, in the words of somebody who never heard of TOML."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from idmkit.model.origin import Origin
from idmkit.model.problem import Problem, error
from idmkit.reading.text_file import PlainSource

_PRINTED_QUOTES = "“”„‟«»‘’‚‹›"
_KEY_AND_REST = re.compile(r"\s*([\w.\"'-]+)\s*=\s*(.*?)\s*$")
_TRUTHS = {"yes": "true", "on": "true", "true": "true"} | dict.fromkeys(
    ("no", "off", "false"), "false"
)
_BARE = ("must be quoted", "invalid boolean", "invalid float", "invalid integer")
_DATES = ("date", "as_of")
_ROWS = ("room", "track", "person", "day", "day.session")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the parser stopped: the line, the column from 0, and what it expected there."""

    line: str
    column: int
    words: str

    @property
    def rest(self) -> str:
        return self.line[self.column :]

    @property
    def key(self) -> str:
        found = _KEY_AND_REST.match(self.line)
        return found[1] if found else "title"


@dataclass(frozen=True, slots=True)
class _Slip:
    """A fault in words; `goes_on` is true if the next lines can be read without this one."""

    message: str
    hint: str
    code: str = "toml-syntax"
    goes_on: bool = False


def slip(text: str, at: int, words: str, file: str) -> tuple[Problem, bool]:
    """The problem at offset `at`, and whether the rest can be read without its line.

    `words` is what the parser said; unknown words are passed on in the hint.
    """
    if "multi-line" in words:
        # The parser stops at the end of the file; the reader looks for where the text begins.
        at = max(text.rfind(mark, 0, at) for mark in ('"""', "'''"))
    before = text[:at].split("\n")
    number, column = len(before), len(before[-1])
    line = text.split("\n")[number - 1]
    found = _recognised(_Place(line, column, words))
    end = max(column + 2, len(line.rstrip()) + 1) if found.goes_on else column + 2
    end = min(end, max(len(line), column) + 2)
    origin = Origin(PlainSource(file, text), (number, column + 1, end))
    return error(found.code, found.message, origin, found.hint), found.goes_on


def _recognised(place: _Place) -> _Slip:
    for look in _LOOKS:
        found = look(place)
        if found:
            return found
    return _Slip("this line is not written as TOML", f"the parser says: {place.words}")


def _too_deep(place: _Place) -> _Slip | None:
    if place.words != "too deep":
        return None
    return _Slip("brackets or dotted keys go too deep here", "close the brackets that are open")


def _control_character(place: _Place) -> _Slip | None:
    character = place.rest[:1]
    if character == "\t" or unicodedata.category(character or " ") != "Cc":
        return None
    hint = "delete it: it often comes along when text is copied from a PDF"
    message = f"a character that cannot be printed stands here (U+{ord(character):04X})"
    return _Slip(message, hint, "control-character", goes_on=True)


def _printed_quotes(place: _Place) -> _Slip | None:
    found = _KEY_AND_REST.match(place.line)
    value = found[2] if found else ""
    if not value or value[0] not in _PRINTED_QUOTES:
        return None
    inside = value.strip(_PRINTED_QUOTES + '"')
    message = f"{value[0]} is a printed quotation mark; a text must stand in straight ones"
    return _Slip(message, f'write: {place.key} = "{inside}"', goes_on='"""' not in value)


def _duplicate(place: _Place) -> _Slip | None:
    if "duplicate" not in place.words:
        return None
    header = re.match(r"\s*\[\[?\s*(.*?)\s*\]", place.line)
    if not header:
        hint = "keep one of the two; or is a line such as [[person]] missing above it?"
        return _Slip(f'the key "{place.key}" stands twice in this table', hint)
    name = header[1]
    if name in _ROWS:
        return _Slip(f"[{name}] stands twice", f"write [[{name}]], with two brackets, every time")
    return _Slip(f"[{name}] stands twice", "put its keys together under one of the two")


def _open_text(place: _Place) -> _Slip | None:
    if "string, expected" not in place.words:
        return None
    if "multi-line" in place.words:
        message = "the text that begins here has no end: three quotation marks are missing"
        return _Slip(message, 'write """ on a line of its own after the last line of the text')
    mark = "'" if "literal" in place.words else '"'
    message = f"the quotation mark that ends the text is missing: {mark}"
    hint = 'end the line with it; a text over several lines stands between """ and """'
    return _Slip(message, hint, goes_on='"""' not in place.line)


def _bare_value(place: _Place) -> _Slip | None:
    bare = any(word in place.words for word in _BARE)
    found = _KEY_AND_REST.match(place.line)
    if not bare:
        return None
    if not found or not found[2]:
        return _Slip("the value after = is missing", f'write: {place.key} = "…"', goes_on=True)
    if found[2][0] in "[{":
        return _Slip("a text must stand in quotation marks", 'write: ["one", "two"]')
    return _unquoted(place)


def _unquoted(place: _Place) -> _Slip:
    value = _value(place)
    if value.lower() in _TRUTHS:
        hint = f"write: {place.key} = {_TRUTHS[value.lower()]}"
        return _Slip(f"{value} must be written true or false", hint, goes_on=True)
    if place.key in _DATES:
        hint = f"write year, month, day: {place.key} = 2009-07-09"
        return _Slip("this is not a date", hint, goes_on=True)
    message = f"the value of {place.key} must stand in quotation marks"
    inside = value.strip('"') if value[:1] == '"' else value.replace('"', "'")
    return _Slip(message, f'write: {place.key} = "{inside}"', goes_on='"""' not in value)


def _value(place: _Place) -> str:
    found = _KEY_AND_REST.match(place.line)
    return re.sub(r"\s+#.*", "", found[2]) if found else ""


def _more_after_value(place: _Place) -> _Slip | None:
    if "unexpected key or value" not in place.words:
        return None
    if _value(place)[:1] not in tuple("\"'[{"):
        return _unquoted(place)
    if re.match(r"[\w-]+\s*=", place.rest):
        return _Slip("two keys stand on one line", "write each on a line of its own", goes_on=True)
    message = "something stands after the end of the value"
    if place.line.count('"') + place.line.count("'") > 2:  # noqa: PLR2004  # a pair and one more
        message = "a quotation mark inside the text ends it too early"
    hint = 'write quotation marks inside a text as “ and ”, or as \\"; a comment begins with #'
    return _Slip(message, hint, goes_on='"""' not in place.line and place.line[:1] != "[")


def _no_equals(place: _Place) -> _Slip | None:
    if "expected `=`" not in place.words:
        return None
    colon = re.match(r"\s*([\w-]+)\s*:\s*(.*?)\s*$", place.line)
    if colon:
        value = colon[2] if colon[2][:1] in ('"', "[", "{") else f'"{colon[2]}"'
        return _Slip("a colon stands where = belongs", f"write: {colon[1]} = {value}", goes_on=True)
    message = "this line has no = between a key and its value"
    hint = 'lines look like this: title = "Opening"; longer text stands between """ and """'
    return _Slip(message, hint, goes_on="=" not in place.line)


def _open_bracket(place: _Place) -> _Slip | None:
    kinds = {"array": "[ ]", "inline table": "{ }", "table": "[ ]"}
    begins = not place.line[: place.column].strip()
    if "missing comma" in place.words and begins and _KEY_AND_REST.match(place.line):
        return _Slip("the list above this line has no end", "write ] after its last entry")
    if "missing comma" in place.words:
        return _Slip("a comma is missing between two values", "write a comma before this one")
    kind = next((kind for kind in kinds if f"unclosed {kind}" in place.words), None)
    if kind is None:
        return None
    closing = place.words.rpartition("`")[0].rpartition("`")[2]
    return _Slip(f"the bracket {closing} is missing here", f"brackets come in pairs: {kinds[kind]}")


def _backslash(place: _Place) -> _Slip | None:
    if "escape" not in place.words and "unicode" not in place.words:
        return None
    hint = "write two backslashes (\\\\) to mean one; in paths write / in its place"
    return _Slip("a backslash has a meaning of its own in a text", hint, goes_on=True)


def _no_such_date(place: _Place) -> _Slip | None:
    words = ("invalid date", "invalid time", "out of range", "invalid datetime")
    if not any(word in place.words for word in words):
        return None
    if re.match(r"\d{1,2}[:.]\d\d", _value(place)):
        return _unquoted(place)
    hint = "write a date as 2009-07-09 (year, month, day)"
    return _Slip("there is no such date or time", hint, goes_on="=" in place.line)


def _odd_key(place: _Place) -> _Slip | None:
    if "unquoted key" not in place.words:
        return None
    message = "no key stands before ="
    if place.rest[:1] != "=":
        message = "the name of a key has only letters a to z, digits, - and _"
    return _Slip(message, 'lines look like this: title = "Opening"; a comment begins with #')


_LOOKS: tuple[Callable[[_Place], _Slip | None], ...] = (
    _too_deep,
    _control_character,
    _printed_quotes,
    _duplicate,
    _open_text,
    _bare_value,
    _more_after_value,
    _no_equals,
    _open_bracket,
    _backslash,
    _no_such_date,
    _odd_key,
)
