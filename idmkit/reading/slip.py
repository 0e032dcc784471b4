"""A fault of notation: where the parser stopped, and what is said of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from idmkit.reading.literals import as_value, truth_meant

KEY_AND_REST = re.compile(r"\s*([\w.\"'-]+)\s*=\s*(.*?)\s*$")
_DATES = ("date", "as_of")
_TRUTHS = ("absent", "family_first")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the parser stopped: the line, the column from 0, and what it expected there."""

    line: str
    column: int
    words: str

    @property
    def rest(self) -> str:
        """The line from there on."""
        return self.line[self.column :]

    @property
    def key(self) -> str:
        """The key of the line; a common one where it has none."""
        found = KEY_AND_REST.match(self.line)
        return found[1] if found else "title"

    @property
    def value(self) -> str:
        """What stands after = in the line, without a comment."""
        found = KEY_AND_REST.match(self.line)
        return re.sub(r"\s+#.*", "", found[2]) if found else ""


@dataclass(frozen=True, slots=True)
class Slip:
    """A fault in words; `goes_on` is true if the next lines can be read without this one.

    `narrow` is true if the fault is one character, not the rest of the line.
    """

    message: str
    hint: str
    code: str = "toml-syntax"
    goes_on: bool = False
    narrow: bool = False


def unquoted(place: Place) -> Slip:
    """A value without quotation marks that needs them, or that is no date or truth value."""
    value = place.value
    meant = truth_meant(value)
    if meant and (place.key in _TRUTHS or value.lower() == meant):
        hint = f"write: {place.key} = {meant}"
        return Slip(f"{value} must be written true or false", hint, goes_on=True)
    if place.key in _DATES:
        hint = f"write year, month, day: {place.key} = 2009-07-09"
        return Slip("this is not a date", hint, goes_on=True)
    message = f"the value of {place.key} must stand in quotation marks"
    inside = value.strip('"') if value[:1] == '"' else value
    hint = f"write: {place.key} = {as_value(inside)}"
    return Slip(message, hint, goes_on='"""' not in value)
