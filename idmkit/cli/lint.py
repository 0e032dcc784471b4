"""`idmkit lint`: says what is wrong in calendar files, whoever wrote them."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Annotated

import typer

from idmkit.cli import console
from idmkit.cli.console import Format

EXIT_CODES = "Exit codes: 0 no errors, 1 errors in a file, 2 wrong usage, 3 cannot print."


def lint(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE", help="Calendar files, folders of them, or -.", readable=False
        ),
    ],
    *,
    strict: Annotated[bool, typer.Option("--strict", help="Count warnings as errors.")] = False,
    format_: Annotated[
        Format, typer.Option("--format", help="For people or for machines.")
    ] = Format.TEXT,
) -> None:
    """Say what is wrong in calendar files, and which calendars it breaks. Writes nothing."""
    from idmkit.linting.files import lint_paths

    # None where it was closed before the program began: `idmkit lint - <&-`
    stdin = sys.stdin.buffer if sys.stdin else io.BytesIO()
    results = list(lint_paths(files, stdin))
    found = [problem for problems in results for problem in problems]
    found = [one.as_error() for one in found] if strict else found
    number = f"{len(results):,} {'file' if len(results) == 1 else 'files'} read"
    console.problems(found, format_, outcome=number)
    raise typer.Exit(any(one.is_error for one in found))
