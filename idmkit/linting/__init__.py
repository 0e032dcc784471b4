"""Floor 3: a strict reader of anybody's calendar files (RFC 5545, 5546, 6868, 7986, 9073, 9074).

It looks at the octets, knows what the standards ask and where they ask it, and what calendars do
with files that are legal and yet misread.
"""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from idmkit.model.problem import Problem


def lint_stream(stream: BinaryIO, name: str) -> tuple[Problem, ...]:
    """What is wrong with the calendar file that a stream gives; `name` is what it is called.

    Memory is bounded, however much there is.
    """
    from idmkit.linting.calendar_reader import CalendarReader
    from idmkit.linting.findings import Findings

    findings = Findings(name)
    CalendarReader(findings).read(stream)
    return findings.problems()


def lint_file(path: Path) -> tuple[Problem, ...]:
    """What is wrong with a calendar file. Raises OSError if it cannot be read."""
    with path.open("rb") as stream:
        return lint_stream(stream, str(path))
