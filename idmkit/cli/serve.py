"""`idmkit serve`: the page on this machine, made anew when the agenda is saved."""

from __future__ import annotations

from typing import Annotated

import typer

from idmkit.cli import console
from idmkit.cli.options import AGENDA, Agenda

EXIT_CODES = "Exit codes: 0 ended with Ctrl-C, 2 wrong usage or the port is taken."


def serve(
    agenda: Agenda = AGENDA,
    port: Annotated[
        int, typer.Option(metavar="NUMBER", help="The port; 0 takes any that is free.", min=0)
    ] = 8765,
) -> None:
    """Show the page on this machine, anew whenever the agenda is saved. Writes nothing."""
    from idmkit.serving import serve as serve_agenda

    serve_agenda(agenda, port, tell=console.serving)
