"""What a calendar file may break: a stable code, how grave it is, which standard says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from idmkit.model.problem import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """`source` is the document and section; `client` tells which calendar breaks, and how.

    `shown` is how many breaches are told one by one in a file, before the rest are counted.
    """

    code: str
    severity: Severity
    source: str
    client: str = ""
    shown: int = 10


class Fault(NamedTuple):
    """A breach inside a text: characters from `start` to `end`, counted from the text's first."""

    rule: Rule
    start: int
    end: int
    message: str
    hint: str = ""


def must(code: str, source: str, client: str = "", shown: int = 10) -> Rule:
    """A rule whose breach is an error: the file is no longer what the standard calls a calendar."""
    return Rule(code=code, severity=Severity.ERROR, source=source, client=client, shown=shown)


def should(code: str, source: str, client: str = "", shown: int = 10) -> Rule:
    """A rule whose breach is a warning: advice of a standard, or legal and yet misread by some."""
    return Rule(code=code, severity=Severity.WARNING, source=source, client=client, shown=shown)


def shortened(text: str, most: int = 40) -> str:
    """A value as a message quotes it."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
