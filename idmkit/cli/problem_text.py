"""Problems as text: where, what, the quoted line with its fault underlined, and what to do next.

Nothing is printed here: each line is a list of pieces, a text and its style on a terminal.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import takewhile

from idmkit.model.origin import Span
from idmkit.model.problem import Problem, Severity

Piece = tuple[str, str]

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}
_TAB = "    "
_WIDEST_QUOTE = 100
_BEFORE = 30  # characters of a long line kept before the fault
_MARKS = {0x7F: "␡", 0x9: _TAB, **dict.fromkeys((0xA0, 0x2007, 0x202F), "␣")}
_INVISIBLE = (0xAD, 0x200B, 0x2060, 0xFEFF)


def problem_lines(problem: Problem) -> Iterator[list[Piece]]:
    """One problem, as compilers do it: `file:line:column: severity[code]: message`, quote, help."""
    span, style = problem.origin.span, _STYLES[problem.severity]
    yield [
        (f"{visible(problem.origin.file)}:{span.line}:{span.column}: ", "bold"),
        (f"{problem.severity}[{problem.code}]", style),
        (f": {visible(problem.message)}", "bold"),
    ]
    help_ = [("  help: ", "green"), (visible(problem.hint), "")] if problem.hint else []
    line = problem.origin.source.line(span.line)
    if line.strip():
        quote, indent, width = _quoted(line, problem.origin.underlined)
        gutter = f"  {span.line} | "
        yield [(gutter, "blue"), (quote, "")]
        blank = f"{'|':>{len(gutter) - 1}} "
        yield [(blank, "blue"), (" " * indent, ""), ("^" * width, style), *help_]
    elif help_:
        yield help_


def summary(problems: Sequence[Problem]) -> str:
    """ "2 errors, 1 warning", or "no problems"."""
    errors = sum(problem.is_error for problem in problems)
    parts = (_count(errors, "error"), _count(len(problems) - errors, "warning"))
    return ", ".join(part for part in parts if part) or "no problems"


def visible(text: str) -> str:
    """The text with every character replaced that would command a terminal or hide itself."""
    return "".join(map(_visible, text))


def _visible(character: str) -> str:
    code = ord(character)
    if code in _MARKS:
        return _MARKS[code]
    if code < 0x20:  # noqa: PLR2004 -- Unicode draws each of these, from U+2400 on
        return chr(0x2400 + code)
    directs = unicodedata.bidirectional(character) in _DIRECTIONS or code in (0x200E, 0x200F, 0x61C)
    hidden = unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") or code in _INVISIBLE
    return f"<U+{code:04X}>" if directs or hidden else character


# UAX 9: what turns the direction of the text around it.
_DIRECTIONS = frozenset(["LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"])


def _quoted(line: str, span: Span) -> tuple[str, int, int]:
    """The line cut around its fault, the cells before the fault and the cells of the fault."""
    from rich.cells import cell_len

    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    before, fault, after = visible(line[:start]), visible(line[start:end]), visible(line[end:])
    if cell_len(before + fault + after) > _WIDEST_QUOTE:
        before = f"…{before[-_BEFORE:]}" if len(before) > _BEFORE else before
        fault = _fitting(fault, _WIDEST_QUOTE - cell_len(before))
        after = _fitting(after, _WIDEST_QUOTE - cell_len(before + fault))
    return (before + fault + after).rstrip(), cell_len(before), max(1, cell_len(fault))


def _fitting(text: str, cells: int) -> str:
    from rich.cells import cell_len

    if cell_len(text) <= cells:
        return text
    kept = takewhile(lambda end: cell_len(text[:end]) < cells, range(1, len(text)))
    return f"{text[: max(kept, default=0)]}…"


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'s' if number > 1 else ''}" if number else ""
