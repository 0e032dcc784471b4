"""Something wrong with the input, as a value: what, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from idmkit.model.origin import Origin


class Severity(StrEnum):
    """An error stops everything; a warning is said and the work is done as written."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A fault in the reader's words; `code` is stable and documented, `hint` is the next action."""

    code: str
    severity: Severity
    message: str
    origin: Origin
    hint: str = ""

    @property
    def is_error(self) -> bool:
        """Whether nothing can be made because of it."""
        return self.severity is Severity.ERROR

    def as_error(self) -> Problem:
        """The same problem, made to stop the work (`--strict`)."""
        return replace(self, severity=Severity.ERROR)


def error(code: str, message: str, origin: Origin, hint: str = "") -> Problem:
    """A problem that stops everything."""
    return Problem(code=code, severity=Severity.ERROR, message=message, origin=origin, hint=hint)


def warning(code: str, message: str, origin: Origin, hint: str = "") -> Problem:
    """A problem that is said, while the work is done as written."""
    return Problem(code=code, severity=Severity.WARNING, message=message, origin=origin, hint=hint)


def in_file_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems as a reader meets them going down the file, each once."""

    def place(problem: Problem) -> tuple[str, int, int, str, str]:
        span = problem.origin.span
        return (problem.origin.file, span.line, span.column, problem.code, problem.message)

    by_place = {place(problem): problem for problem in problems}
    return tuple(by_place[key] for key in sorted(by_place))


class AgendaError(Exception):
    """The agenda cannot be used; `problems` holds every fault found, in file order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(problem.message for problem in self.problems))


class OutputError(Exception):
    """The files cannot be written; the message says which and why.

    Each file is wholly as it was or wholly new. Mostly nothing was changed; where moving the
    files into place was stopped midway, the next run into that folder finishes it.
    """
