"""Values as they are written in TOML, for hints that can be copied."""

from __future__ import annotations

import re
from datetime import date

_TRUTHS = dict.fromkeys(("true", "yes", "y", "on", "1"), "true") | dict.fromkeys(
    ("false", "no", "n", "off", "0"), "false"
)
_EXAMPLES = {
    "time": '"11:00–13:00"',
    "date": "2009-07-09",
    "as_of": "2009-07-06",
    "family_first": "true",
    "absent": "true",
    "schedule": "true",
    "number": "101",
    "sheet": '"A4"',
    "cell": "[90, 54]",
}
_DATE = re.compile(r"(\d{4}-\d\d-\d\d)([T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?")
_NUMBER = re.compile(r"0|[1-9]\d*(\.\d+)?")


def example(key: str) -> str:
    """What the value of a key looks like."""
    return _EXAMPLES.get(key, '"…"')


def truth_meant(value: object) -> str:
    """ "true" or "false" for a word that says so in another way; "" for any other value."""
    return _TRUTHS.get(str(value).strip().lower(), "")


def as_value(text: str) -> str:
    """A text as it stands after =: what is no text by itself bare, the rest in quotation marks."""
    begins = text[:1] in ("[", "{") or (text[:1] == '"' and text[-1:] == '"' and len(text) > 1)
    bare = text in ("true", "false") or _NUMBER.fullmatch(text) or is_date(text)
    return text if begins or bare else f'"{text.replace(chr(34), chr(39))}"'


def no_such_date(text: str) -> str:
    """The date that `text` begins with, if it has the form of one that no calendar has."""
    found = _DATE.match(text)
    return found[1] if found and not is_date(found[1]) else ""


def is_date(text: str) -> bool:
    """Whether it is a date, or a date and time, that the calendar has."""
    found = _DATE.fullmatch(text)
    if not found:
        return False
    try:
        date.fromisoformat(found[1])
    except ValueError:
        return False
    return True
