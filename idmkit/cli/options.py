"""What several commands ask for in the same words."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from idmkit.cli.console import Format

EXIT_CODES = "Exit codes: 0 done, 1 problems in the agenda, 2 wrong usage, 3 cannot write."
AGENDA, BUILD = Path("agenda.toml"), Path("build")

# `readable=False` leaves it to the reader and the writer to say what is wrong with a path.
Agenda = Annotated[Path, typer.Argument(metavar="AGENDA", help="The agenda file.", readable=False)]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but problems.")]
Into = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="The folder for the files; else build.", readable=False),
]
Strict = Annotated[bool, typer.Option("--strict", help="Let warnings stop the work as errors do.")]
As = Annotated[Format, typer.Option("--format", help="For people or for machines.")]
