"""What the commands that print people ask for: rosters beside the agenda."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Rosters = Annotated[
    list[Path] | None,
    typer.Option(
        "--roster", metavar="FILE", help="Who comes: a CSV or XLSX file; repeats.", readable=False
    ),
]
KeepGoing = Annotated[
    bool,
    typer.Option("--keep-going", help="Leave faulty rows out, list them, and exit with 1."),
]
