"""`idmkit participants`, `roster` and `find`: who comes, as lists, as proofs and one by one."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from idmkit.cli import console
from idmkit.cli.console import Format
from idmkit.cli.making import make
from idmkit.cli.options import AGENDA, EXIT_CODES, Agenda, As, Into, Quiet, Strict
from idmkit.cli.rosters import KeepGoing, Rosters

app = typer.Typer(
    no_args_is_help=True,
    epilog=EXIT_CODES,
    help="Check lists of those who come, and send them out to be corrected.",
)


class By(StrEnum):
    """What proofs are made for."""

    DELEGATION = "delegation"


def participants(  # noqa: PLR0913 -- each is an option
    agenda: Agenda = AGENDA,
    into: Into = None,
    roster: Rosters = None,
    *,
    keep_going: KeepGoing = False,
    strict: Strict = False,
    quiet: Quiet = False,
) -> None:
    """Make the list of participants, as paper and as a workbook, and a sign-in sheet."""
    options = {"rosters": roster or (), "keep_going": keep_going}
    make(agenda, into, "participants", quiet=quiet, strict=strict, **options)


def find(
    text: Annotated[
        list[str],
        typer.Argument(metavar="TEXT...", help="Any part of a name, a delegation, a number."),
    ],
    agenda: Annotated[
        Path, typer.Option(metavar="AGENDA", help="The agenda file.", readable=False)
    ] = AGENDA,
    roster: Rosters = None,
    *,
    format_: As = Format.TEXT,
) -> None:
    """Find people by any part of a name, in any script, and where their badges lie."""
    import idmkit
    from idmkit.participants.search import search

    event = idmkit.read_event(agenda, rosters=roster or (), keep_going=True)
    found = search(event, " ".join(text))
    console.found(found, format_)
    raise typer.Exit(not found)


@app.command(epilog=EXIT_CODES)
def check(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE...", help="CSV or XLSX files of people.", readable=False),
    ],
    agenda: Annotated[
        Path | None,
        typer.Option(metavar="AGENDA", help="The agenda, if it is not here.", readable=False),
    ] = None,
    *,
    strict: Strict = False,
    format_: As = Format.TEXT,
) -> None:
    """Say what is wrong in lists of people, and how many they are. Writes nothing."""
    from idmkit.roster_check import check_rosters

    agenda = agenda or (AGENDA if AGENDA.exists() else None)
    done = check_rosters(files, agenda)
    found = tuple(one.as_error() for one in done.problems) if strict else done.problems
    people = f"{done.people:,} {'person' if done.people == 1 else 'people'}"
    groups = f"{done.delegations:,} {'delegation' if done.delegations == 1 else 'delegations'}"
    beside = " beside those of the agenda" if agenda else ""
    console.problems(found, format_, outcome=f"{people} in {groups}{beside}")
    raise typer.Exit(any(one.is_error for one in found))


@app.command(epilog=EXIT_CODES)
def proof(  # noqa: PLR0913 -- each is an option
    agenda: Agenda = AGENDA,
    into: Into = None,
    roster: Rosters = None,
    by: Annotated[By, typer.Option(help="What there is a proof for.")] = By.DELEGATION,  # noqa: ARG001
    *,
    keep_going: KeepGoing = False,
    strict: Strict = False,
    quiet: Quiet = False,
) -> None:
    """Make a paper and a workbook for each delegation to correct its own entries."""
    options = {"rosters": roster or (), "keep_going": keep_going}
    make(agenda, into, "proofs", quiet=quiet, strict=strict, **options)
