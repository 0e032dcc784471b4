"""A content line parted into name, parameters and value (RFC 5545 §3.1, §3.2; RFC 6868)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from idmkit.linting.content_line import ContentLine, Mark
from idmkit.linting.rule import Fault, must, shortened, should

_SIMPLE = re.compile(r"([A-Za-z0-9-]+):")
_NAME = re.compile(r"[A-Za-z0-9-]+")
_PARAMETER = re.compile(r";([A-Za-z0-9-]+)=")
_VALUE = re.compile(r'"([^"]*)"|([^";:,]*)')
_CARETS = re.compile(r"\^(['n^])")
_CARET = {"^'": '"', "^n": "\n", "^^": "^"}
_WRONG_CARET = re.compile(r"\^(?!['n^])")

NO_COLON = must("no-colon", "RFC 5545 §3.1", "Apple Calendar has refused files with a stray line")
BAD_NAME = must("bad-property-name", "RFC 5545 §3.1")
BAD_PARAMETER = must("bad-parameter", "RFC 5545 §3.2")
BAD_QUOTE = must("bad-quotation-mark", "RFC 5545 §3.2")
WRONG_CARET = should("unknown-caret", "RFC 6868 §3")
LOWER_CASE = should(
    "small-letters",
    "RFC 5545 §2",
    "legal, but Fossify Calendar looks for names in capitals",
)


class Parameter(NamedTuple):
    """`values` are decoded (RFC 6868); `start` and `end` are its characters in the line."""

    name: str
    values: tuple[str, ...]
    is_quoted: bool
    start: int
    end: int


@dataclass(slots=True)
class Property:
    """A property as written; its name in capitals. `start` is where the value begins.

    `is_broken` tells that a fault was found in it already, and that the value cannot be trusted.
    """

    name: str
    line: ContentLine
    parameters: tuple[Parameter, ...]
    value: str
    start: int
    is_broken: bool = False

    def parameter(self, name: str) -> str:
        """The first value of a parameter, or nothing."""
        for one in self.parameters:
            if one.name == name:
                return one.values[0]
        return ""

    @property
    def mark(self) -> Mark:
        """Its name."""
        return self.line.at(0, len(self.name))

    @property
    def value_mark(self) -> Mark:
        """Its value."""
        return self.line.at(self.start)

    def brief(self) -> Property:
        """The same, small enough to be kept until its component ends."""
        line = self.line.brief()
        if line is self.line:
            return self
        parameters = self.parameters[:20]
        return Property(self.name, line, parameters, self.value[:1000], self.start, self.is_broken)


def read_property(line: ContentLine) -> tuple[Property | None, list[Fault]]:
    """The property of a line, or None if it has no name; and what is wrong with its letters."""
    text = line.text
    if simple := _SIMPLE.match(text):
        name = simple[1]
        found = Property(name.upper(), line, (), text[simple.end() :], simple.end())
        return found, [] if name.isupper() else _small(name)
    name = found_name[0] if (found_name := _NAME.match(text)) else ""
    if text[len(name) : len(name) + 1] != ";" or not name:
        return _nameless(line, name)
    parameters, end, fault = _parameters(text, len(name))
    faults = [] if name.isupper() else _small(name)
    broken = Property(name.upper(), line, tuple(parameters), "", len(text), is_broken=True)
    if fault:
        return broken, [*faults, fault]
    if text[end : end + 1] != ":":
        return broken, [*faults, _no_colon(text)]
    carets = _carets(text, end) if "^" in text[:end] else []
    found = Property(name.upper(), line, tuple(parameters), text[end + 1 :], end + 1)
    return found, [*faults, *carets]


def _small(name: str) -> list[Fault]:
    if name == name.upper():  # digits and hyphens alone
        return []
    hint = f"write {name.upper()}"
    return [Fault(LOWER_CASE, 0, len(name), f"{name} is written in small letters", hint)]


def _nameless(line: ContentLine, name: str) -> tuple[Property | None, list[Fault]]:
    """A line whose name does not end where a name has to end."""
    text = line.text
    guess = Property(name.upper(), line, (), "", len(text), is_broken=True) if name else None
    colon = min((at for at in (text.find(":"), text.find(";")) if at >= 0), default=-1)
    if colon < 0:
        return guess, [_no_colon(text)]
    said = shortened(text[:colon])
    message = f'"{said}" is no name of a property: names have letters, digits and hyphens'
    return guess, [Fault(BAD_NAME, 0, colon, message, "mend the name")]


def _no_colon(text: str) -> Fault:
    message = "this line is no property: there is no colon between name and value"
    hint = "if it continues the line before, begin it with a blank; else delete it"
    return Fault(NO_COLON, 0, len(text), message, hint)


def _parameters(text: str, place: int) -> tuple[list[Parameter], int, Fault | None]:
    """The parameters from `place` on, where they end, and what stopped reading them."""
    found: list[Parameter] = []
    while text[place : place + 1] == ";":
        named = _PARAMETER.match(text, place)
        if not named:
            return found, place, _bad_parameter(text, place)
        values, quoted, end = _values(text, named.end())
        if end < len(text) and text[end] not in ";:":
            return found, place, _bad_quote(text, end)
        found.append(Parameter(named[1].upper(), values, quoted, place + 1, end))
        place = end
    return found, place, None


def _values(text: str, place: int) -> tuple[tuple[str, ...], bool, int]:
    values: list[str] = []
    is_quoted = False
    while True:
        one = _VALUE.match(text, place)
        if one is None:  # cannot be: an empty value matches
            return ("",), is_quoted, place
        is_quoted |= one[1] is not None
        values.append(decoded(one[1] if one[1] is not None else one[2]))
        place = one.end()
        if text[place : place + 1] != ",":
            return tuple(values), is_quoted, place
        place += 1


def decoded(text: str) -> str:
    """A parameter's value without its circumflexes (RFC 6868 §3)."""
    return _CARETS.sub(lambda one: _CARET[one[0]], text) if "^" in text else text


def _bad_parameter(text: str, place: int) -> Fault:
    end = min(
        (at for at in (text.find(":", place), text.find(";", place + 1)) if at > 0), default=0
    )
    end = end or len(text)
    said = shortened(text[place + 1 : end])
    message = f'"{said}" is no parameter: one is written NAME=value'
    if not said:
        message = "a semicolon stands here, and no parameter after it"
    hint = 'mend it; a value with a semicolon, colon or comma stands in quotation marks: "…"'
    return Fault(BAD_PARAMETER, place + 1, max(end, place + 2), message, hint)


def _bad_quote(text: str, place: int) -> Fault:
    is_open = text.count('"', place) == 1 and text[place] == '"'
    message = (
        "a quotation mark is opened and not closed"
        if is_open
        else "a quotation mark stands inside a parameter's value"
    )
    hint = "put the whole value in quotation marks, and write ^' for one inside it (RFC 6868)"
    return Fault(BAD_QUOTE, place, place + 1, message, hint)


def _carets(text: str, end: int) -> list[Fault]:
    wrong = _WRONG_CARET.search(text, 0, end)
    if not wrong:
        return []
    message = "a circumflex is followed by something that it has no meaning with"
    return [Fault(WRONG_CARET, wrong.start(), wrong.end(), message, "write ^^ for a circumflex")]
