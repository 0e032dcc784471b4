"""The commands of idmkit; each is a few lines over the public API."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
import typer.core

import idmkit
from idmkit.cli import (
    badges,
    changes,
    console,
    lint,
    participants,
    release,
    serve,
    streams,
    translate,
)
from idmkit.cli.console import Format
from idmkit.cli.making import Output, make
from idmkit.cli.options import AGENDA, EXIT_CODES, Agenda, As, Into, Quiet, Strict

Sessions = Annotated[
    list[str] | None,
    typer.Option(metavar="ID", help="Only this session; may be repeated."),
]

HELP = {"help_option_names": ["--help", "-h"]}


class Commands(typer.core.TyperGroup):
    """Turns what the API raises into messages and exit codes, in one place for all commands."""

    def main(self, *args: Any, **options: Any) -> Any:
        """Runs a command. A fault of idmkit itself is not caught: its traceback is needed."""
        try:
            return super().main(*args, **options)
        except Exception as error:  # noqa: BLE001 -- what is not known is raised again
            sys.exit(_exit_code(error))


def _exit_code(error: Exception) -> int:
    """Says what has happened; the exit code of it. Raises what idmkit does not know."""
    from idmkit.model.problem import AgendaError, OutputError
    from idmkit.outputs import RequestError

    if isinstance(error, AgendaError):
        console.problems(error.problems, outcome="nothing was written")
        return 1
    if isinstance(error, RequestError | OutputError):
        console.refusal(str(error))
        return 2 if isinstance(error, RequestError) else 3
    raise error


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings=HELP,
    epilog=EXIT_CODES,
)


app.add_typer(translate.app, name="translate", context_settings=HELP)
app.add_typer(participants.app, name="roster", context_settings=HELP)


def _version(asked: bool) -> None:  # noqa: FBT001 -- Typer calls it so
    if asked:
        typer.echo(f"idmkit {idmkit.__version__}")
        raise typer.Exit


@app.callback()
def idmkit_(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version.")
    ] = False,
) -> None:
    """Calendars, programmes and badges for conferences, from one agenda file."""


@app.command(epilog=EXIT_CODES)
def build(
    agenda: Agenda = AGENDA, into: Into = None, *, strict: Strict = False, quiet: Quiet = False
) -> None:
    """Make everything that the agenda asks for."""
    make(agenda, into, quiet=quiet, strict=strict)


@app.command(epilog=EXIT_CODES)
def calendars(  # noqa: PLR0913 -- each is an option
    agenda: Agenda = AGENDA,
    into: Into = None,
    output: Output = None,
    pick: Sessions = None,
    alarm: Annotated[
        str, typer.Option(metavar="TIME", help="Remind of picked sessions before: 10m, 1h, 1d.")
    ] = "",
    *,
    strict: Strict = False,
    quiet: Quiet = False,
) -> None:
    """Make calendars of everything, and of each day, room, track, kind, person and session."""
    from idmkit.outputs import RequestError

    if output and not pick:
        raise RequestError("--output is for chosen sessions; name them with --pick")
    options = {"output": output, "pick": pick or (), "alarm": alarm}
    make(agenda, into, "calendars", quiet=quiet, strict=strict, **options)


@app.command(epilog=EXIT_CODES)
def programme(
    agenda: Agenda = AGENDA,
    into: Into = None,
    output: Output = None,
    *,
    strict: Strict = False,
    quiet: Quiet = False,
) -> None:
    """Make the printable programme."""
    make(agenda, into, "programme", quiet=quiet, strict=strict, output=output)


app.command(epilog=EXIT_CODES)(badges.badges)
app.command(epilog=EXIT_CODES)(badges.stocks)
app.command(epilog=EXIT_CODES)(badges.calibrate)


@app.command(epilog=EXIT_CODES)
def export(
    agenda: Agenda = AGENDA, into: Into = None, *, strict: Strict = False, quiet: Quiet = False
) -> None:
    """Make the schedule that conference apps read: XML, JSON and xCal."""
    make(agenda, into, "schedule", quiet=quiet, strict=strict)


@app.command(epilog=EXIT_CODES)
def site(
    agenda: Agenda = AGENDA, into: Into = None, *, strict: Strict = False, quiet: Quiet = False
) -> None:
    """Make the page for delegates, ready for any web host."""
    make(agenda, into, "site", quiet=quiet, strict=strict)


@app.command(epilog=EXIT_CODES)
def check(agenda: Agenda = AGENDA, *, strict: Strict = False, format_: As = Format.TEXT) -> None:
    """Say what is wrong in the agenda, and where. Writes nothing."""
    from idmkit import AgendaError

    try:
        found = idmkit.check(idmkit.read_event(agenda))
    except AgendaError as error:
        found = error.problems
    found = tuple(one.as_error() for one in found) if strict else found
    console.problems(found, format_)
    raise typer.Exit(any(one.is_error for one in found))


@app.command(epilog=EXIT_CODES)
def show(agenda: Agenda = AGENDA, *, format_: As = Format.TEXT) -> None:
    """Show the agenda as a table."""
    from idmkit import AgendaError

    try:
        console.agenda(idmkit.read_event(agenda), format_)
    except AgendaError as error:
        console.problems(error.problems)
        raise typer.Exit(1) from None


@app.command(epilog=EXIT_CODES)
def new(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The new folder.", readable=False)],
) -> None:
    """Write a starter agenda with comments that builds as it is."""
    from idmkit.cli.starter import write_starter

    console.started(write_starter(folder))


@app.command("import", epilog=EXIT_CODES)
def import_(  # noqa: PLR0913 -- each is an option
    source: Annotated[
        Path,
        typer.Argument(metavar="SOURCE", help="The schedule: a file or a folder.", readable=False),
    ],
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="The agenda to write, or a folder for it.",
            readable=False,
        ),
    ] = AGENDA,
    *,
    from_: Annotated[
        str, typer.Option("--from", metavar="FORMAT", help="The format, if it is not recognised.")
    ] = "",
    timezone: Annotated[
        str, typer.Option(metavar="ZONE", help="The time zone of the event: Europe/Zurich.")
    ] = "",
    title: Annotated[
        str, typer.Option(metavar="TEXT", help="The title of the event, if the source has none.")
    ] = "",
    map_: Annotated[
        Path | None,
        typer.Option(
            "--map", metavar="FILE", help="How to read a table or JSON of your own.", readable=False
        ),
    ] = None,
    event: Annotated[
        str, typer.Option(metavar="KEY", help="The one event to import, of several in the source.")
    ] = "",
    update: Annotated[
        bool, typer.Option("--update", help="Merge a newer source into the agenda there.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Replace the agenda there, if the import is whole.")
    ] = False,
    quiet: Quiet = False,
    format_: As = Format.TEXT,
) -> None:
    """Make an agenda of a schedule that you already have."""
    done = idmkit.import_schedule(
        source,
        output,
        format=from_,
        timezone=timezone,
        title=title,
        mapping=map_,
        event=event,
        update=update,
        force=force,
    )
    console.imported(done, format_, quiet=quiet)


app.command(epilog=EXIT_CODES)(participants.participants)
app.command(epilog=EXIT_CODES)(participants.find)
app.command(epilog=EXIT_CODES)(release.release)
app.command(epilog=EXIT_CODES)(changes.changes)
app.command(epilog=lint.EXIT_CODES)(lint.lint)
app.command(epilog=serve.EXIT_CODES)(serve.serve)


def main() -> None:
    """The program `idmkit`."""
    # Nobody's plug-ins between the agenda and its check; looking for some costs 25 ms, too.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # A run is short and keeps what it makes; looking for garbage costs a tenth of it.
    gc.set_threshold(1_000_000, 50, 50)
    streams.prepare()
    sys.excepthook = console.report_fault
    # Not `app()`, which puts its own printer of tracebacks in place of ours.
    typer.main.get_command(app)(prog_name="idmkit")
