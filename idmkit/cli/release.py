"""`idmkit release`: takes what is built as what delegates now have."""

from __future__ import annotations

from typing import Annotated

import typer

from idmkit.cli import console
from idmkit.cli.options import AGENDA, BUILD, Agenda, Into, Quiet, Strict


def release(  # noqa: PLR0913 -- each is an option
    agenda: Agenda = AGENDA,
    into: Into = None,
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be released, and write nothing.")
    ] = False,
    forget: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Call this session off no longer; may be repeated."),
    ] = None,
    anew: Annotated[
        bool, typer.Option("--anew", help="Begin again, where the record of releases was lost.")
    ] = False,
    strict: Strict = False,
    quiet: Quiet = False,
) -> None:
    """Make everything, and remember it as what delegates now have."""
    from idmkit.release import release as make_release

    with console.progress() as tell:
        done = make_release(
            agenda,
            into or BUILD,
            forget=forget or (),
            anew=anew,
            dry_run=dry_run,
            strict=strict,
            tell=tell,
        )
    console.released(done, quiet=quiet)
