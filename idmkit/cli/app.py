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
from idmkit.cli import console
from idmkit.cli.console import Format

EXIT_CODES = "Exit codes: 0 done, 1 problems in the agenda, 2 wrong usage, 3 cannot write."

Agenda = Annotated[Path, typer.Argument(metavar="AGENDA", help="The agenda file.")]
Into = Annotated[Path, typer.Option(metavar="DIR", help="The folder that the files go into.")]
Output = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Write this one file, in place of a folder.")
]
Sessions = Annotated[
    list[str] | None,
    typer.Option(metavar="ID", help="Only this session; may be repeated."),
]
People = Annotated[
    list[str] | None,
    typer.Option(metavar="ID", help="Only this person, in picked.pdf; may be repeated."),
]
Strict = Annotated[bool, typer.Option("--strict", help="Let warnings stop the work as errors do.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but problems.")]
As = Annotated[Format, typer.Option("--format", help="For people or for machines.")]

AGENDA = Path("agenda.toml")
BUILD = Path("build")


class Commands(typer.core.TyperGroup):
    """Turns what the API raises into messages and exit codes, in one place for all commands."""

    def invoke(self, ctx: Any) -> Any:
        """Runs a command. A fault of idmkit itself is not caught: its traceback is needed."""
        from idmkit.model.problem import AgendaError, OutputError
        from idmkit.outputs import RequestError

        try:
            return super().invoke(ctx)
        except AgendaError as error:
            console.problems(error.problems, outcome="nothing was written")
            raise typer.Exit(1) from None
        except RequestError as error:
            console.refusal(str(error))
            raise typer.Exit(2) from None
        except OutputError as error:
            console.refusal(str(error))
            raise typer.Exit(3) from None
        except KeyboardInterrupt:
            raise typer.Exit(130) from None


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["--help", "-h"]},
    epilog=EXIT_CODES,
)


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
    agenda: Agenda = AGENDA, into: Into = BUILD, *, strict: Strict = False, quiet: Quiet = False
) -> None:
    """Make everything that the agenda asks for."""
    _make(agenda, into, quiet=quiet, strict=strict)


@app.command(epilog=EXIT_CODES)
def calendars(
    agenda: Agenda = AGENDA,
    into: Into = BUILD,
    pick: Sessions = None,
    *,
    strict: Strict = False,
    quiet: Quiet = False,
) -> None:
    """Make a calendar file for each session, and one with everything."""
    _make(agenda, into, "calendars", quiet=quiet, strict=strict, pick=pick or ())


@app.command(epilog=EXIT_CODES)
def programme(
    agenda: Agenda = AGENDA,
    into: Into = BUILD,
    output: Output = None,
    *,
    strict: Strict = False,
    quiet: Quiet = False,
) -> None:
    """Make the printable programme."""
    _make(agenda, into, "programme", quiet=quiet, strict=strict, output=output)


@app.command(epilog=EXIT_CODES)
def badges(  # noqa: PLR0913 -- each is an option
    agenda: Agenda = AGENDA,
    into: Into = BUILD,
    output: Output = None,
    pick: People = None,
    *,
    strict: Strict = False,
    quiet: Quiet = False,
) -> None:
    """Make a badge for every person in the agenda."""
    _make(agenda, into, "badges", quiet=quiet, strict=strict, output=output, pick=pick or ())


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
    console.agenda(idmkit.read_event(agenda), format_)


@app.command(epilog=EXIT_CODES)
def new(folder: Annotated[Path, typer.Argument(metavar="DIR", help="The new folder.")]) -> None:
    """Write a starter agenda with comments that builds as it is."""
    from idmkit.cli.starter import write_starter

    console.started(write_starter(folder))


def _make(agenda: Path, into: Path, *kinds: str, quiet: bool, **options: Any) -> None:
    with console.progress() as tell:
        done = idmkit.build(agenda, into, kinds, tell=tell, **options)
    console.report(done, quiet=quiet)


def main() -> None:
    """The program `idmkit`."""
    # Nobody's plug-ins between the agenda and its check; looking for some costs 25 ms, too.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # A run is short and keeps what it makes; looking for garbage costs a tenth of it.
    gc.set_threshold(100_000, 50, 50)
    console.prepare()
    sys.excepthook = console.report_fault
    # Not `app()`, which puts its own printer of tracebacks in place of ours.
    typer.main.get_command(app)(prog_name="idmkit")
