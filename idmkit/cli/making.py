"""What the commands that make files share: their options, and the run itself."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

import idmkit
from idmkit.cli import console
from idmkit.cli.options import BUILD

Output = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Write this one file, in place of a folder.", readable=False),
]


def make(agenda: Path, into: Path | None, *kinds: str, quiet: bool, **options: Any) -> None:
    """Makes files and says which. Exits with 1 if rows of a roster were left out."""
    from idmkit.outputs import RequestError

    if into and options.get("output"):
        raise RequestError("--into is for a folder and --output for one file; leave out one")
    with console.progress() as tell:
        done = idmkit.build(agenda, into or BUILD, kinds, tell=tell, **options)
    console.report(done, quiet=quiet)
    if any(problem.is_error for problem in done.problems):  # rows that were left out
        raise typer.Exit(1)
