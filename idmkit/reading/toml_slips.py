"""What is wrong with a line that is not TOML, in the words of somebody who never heard of TOML."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from idmkit.model.origin import Origin
from idmkit.model.problem import Problem, error
from idmkit.reading.header_slips import (
    duplicate,
    header,
    no_day_above,
    open_above,
    open_bracket,
    real_place,
)
from idmkit.reading.literals import as_value, no_such_date
from idmkit.reading.slip import KEY_AND_REST, Place, Slip, unquoted
from idmkit.reading.text_file import PlainSource

_PRINTED_QUOTES = "“”„‟«»‘’‚‹›"
_BARE = ("must be quoted", "invalid boolean", "invalid float", "invalid integer")
_NUMBERS = ("leading zero", "may only go between digits")


def slip(text: str, at: int, words: str, file: str) -> tuple[Problem, bool]:
    """The problem at offset `at`, and whether the rest can be read without its line.

    `words` is what the parser said; unknown words are passed on in the hint.
    """
    if "multi-line" in words:
        # The parser stops at the end of the file; the reader looks for where the text begins.
        at = max(text.rfind(mark, 0, at) for mark in ('"""', "'''"))
    at, words = real_place(text, at, words)
    before = text[:at].split("\n")
    number, column = len(before), len(before[-1])
    line = text.split("\n")[number - 1]
    found = _recognised(Place(line, column, words))
    wide = found.goes_on and not found.narrow
    end = max(column + 2, len(line.rstrip()) + 1) if wide else column + 2
    end = min(end, max(len(line), column) + 2)
    origin = Origin(PlainSource(file, text), (number, column + 1, end))
    return error(found.code, found.message, origin, found.hint), found.goes_on


def _recognised(place: Place) -> Slip:
    for look in _LOOKS:
        found = look(place)
        if found:
            return found
    return Slip("this line is not written as TOML", f"the parser says: {place.words}")


def _too_deep(place: Place) -> Slip | None:
    if place.words != "too deep":
        return None
    return Slip("brackets or dotted keys go too deep here", "close the brackets that are open")


def _control_character(place: Place) -> Slip | None:
    character = place.rest[:1]
    if character == "\t" or unicodedata.category(character or " ") != "Cc":
        return None
    hint = "delete it: it often comes along when text is copied from a PDF"
    message = f"a character that cannot be printed stands here (U+{ord(character):04X})"
    return Slip(message, hint, "control-character", goes_on=True)


def _odd_space(place: Place) -> Slip | None:
    """What looks like a space, or like nothing, and came along with a text."""
    character = place.rest[:1]
    if character in ("", " ") or unicodedata.category(character) not in ("Zs", "Cf"):
        return None
    name = unicodedata.name(character, "character").lower()
    message = f"a {name} stands here (U+{ord(character):04X}), where only plain spaces may"
    hint = "delete it and type a space: it often comes along when text is copied from Word"
    return Slip(message, hint, goes_on="=" in place.line, narrow=True)


def _line_end(place: Place) -> Slip | None:
    if "carriage return" not in place.words:
        return None
    hint = "delete it and press Enter in its place, or save the file with other line ends"
    return Slip("a line end of another kind stands here (U+000D)", hint)


def _equals_twice(place: Place) -> Slip | None:
    if "extra `=`" not in place.words:
        return None
    hint = f"write: {place.key} = {as_value(place.value.lstrip('= '))}"
    return Slip("= stands twice", hint, goes_on=True)


def _no_number(place: Place) -> Slip | None:
    return unquoted(place) if any(word in place.words for word in _NUMBERS) else None


def _printed_quotes(place: Place) -> Slip | None:
    found = KEY_AND_REST.match(place.line)
    value = found[2] if found else ""
    if not value or value[0] not in _PRINTED_QUOTES:
        return None
    inside = value.strip(_PRINTED_QUOTES + '"')
    message = f"{value[0]} is a printed quotation mark; a text must stand in straight ones"
    return Slip(message, f'write: {place.key} = "{inside}"', goes_on='"""' not in value)


def _open_text(place: Place) -> Slip | None:
    if "string, expected" not in place.words:
        return None
    if "multi-line" in place.words:
        message = "the text that begins here has no end: three quotation marks are missing"
        return Slip(message, 'write """ on a line of its own after the last line of the text')
    mark = "'" if "literal" in place.words else '"'
    message = f"the quotation mark that ends the text is missing: {mark}"
    hint = 'end the line with it; a text over several lines stands between """ and """'
    return Slip(message, hint, goes_on='"""' not in place.line)


def _bare_value(place: Place) -> Slip | None:
    bare = any(word in place.words for word in _BARE)
    found = KEY_AND_REST.match(place.line)
    if not bare:
        return None
    if not found or not found[2]:
        return Slip("the value after = is missing", f'write: {place.key} = "…"', goes_on=True)
    if found[2][0] in "[{":
        return Slip("a text must stand in quotation marks", 'write: ["one", "two"]')
    return unquoted(place)


def _more_after_value(place: Place) -> Slip | None:
    if "unexpected key or value" not in place.words:
        return None
    if place.value[:1] not in tuple("\"'[{"):
        return unquoted(place)
    if place.rest[:1] in ("]", "}"):
        return Slip(f"there is one {place.rest[0]} too many", "delete it", narrow=True)
    if re.match(r"[\w-]+\s*=", place.rest):
        return Slip("two keys stand on one line", "write each on a line of its own", goes_on=True)
    message = "something stands after the end of the value"
    if place.line.count('"') + place.line.count("'") > 2:  # noqa: PLR2004  # a pair and one more
        message = "a quotation mark inside the text ends it too early"
    hint = 'write quotation marks inside a text as “ and ”, or as \\"; a comment begins with #'
    return Slip(message, hint, goes_on='"""' not in place.line and place.line[:1] != "[")


def _no_equals(place: Place) -> Slip | None:
    if "expected `=`" not in place.words:
        return None
    colon = re.match(r"\s*([\w-]+)\s*:\s*(.*?)\s*$", place.line)
    if colon:
        hint = f"write: {colon[1]} = {as_value(colon[2])}"
        return Slip("a colon stands where = belongs", hint, goes_on=True)
    message = "this line has no = between a key and its value"
    hint = 'lines look like this: title = "Opening"; longer text stands between """ and """'
    return Slip(message, hint, goes_on="=" not in place.line)


def _backslash(place: Place) -> Slip | None:
    if "escape" not in place.words and "unicode" not in place.words:
        return None
    hint = "write two backslashes (\\\\) to mean one; in paths write / in its place"
    return Slip("a backslash has a meaning of its own in a text", hint, goes_on=True)


def _no_such_date(place: Place) -> Slip | None:
    words = ("invalid date", "invalid time", "out of range", "invalid datetime")
    if not any(word in place.words for word in words):
        return None
    if re.match(r"\d{1,2}[:.]\d\d", place.value):
        return unquoted(place)
    absent = no_such_date(place.value)
    message = f"{absent} is not in the calendar" if absent else "there is no such date or time"
    hint = "correct it; a date is written 2009-07-09 (year, month, day)"
    return Slip(message, hint, goes_on="=" in place.line)


def _odd_key(place: Place) -> Slip | None:
    if "unquoted key" not in place.words:
        return None
    message = "no key stands before ="
    if place.rest[:1] != "=":
        message = "the name of a key has only letters a to z, digits, - and _"
    return Slip(message, 'lines look like this: title = "Opening"; a comment begins with #')


_LOOKS: tuple[Callable[[Place], Slip | None], ...] = (
    _too_deep,
    open_above,
    no_day_above,
    _line_end,
    _control_character,
    _odd_space,
    _printed_quotes,
    duplicate,
    header,
    _open_text,
    _equals_twice,
    _no_number,
    _bare_value,
    _more_after_value,
    _no_equals,
    open_bracket,
    _backslash,
    _no_such_date,
    _odd_key,
)
