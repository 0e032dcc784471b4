"""Problems as the broken agendas expect them: place, code, message, the text underlined, help."""

from __future__ import annotations

from collections.abc import Iterable

from idmkit.model.problem import Problem


def shown(problems: Iterable[Problem]) -> str:
    return "\n".join(_shown(problem) for problem in problems)


def _shown(problem: Problem) -> str:
    span = problem.origin.span
    line = problem.origin.source.line(span.line)
    end = span.end_column if span.end_line == span.line else len(line) + 1
    where = f"{problem.origin.file}:{span.line}:{span.column}"
    return (
        f"{where}: {problem.severity}[{problem.code}]: {problem.message}\n"
        f"  | {line}\n"
        f"  | {' ' * (span.column - 1)}{'^' * max(1, end - span.column)}\n"
        f"  help: {problem.hint}\n"
    )
