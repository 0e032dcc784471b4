"""`idmkit translate`: texts to translators, and back into the agenda's languages."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from idmkit.cli import console
from idmkit.cli.options import AGENDA, EXIT_CODES, Agenda, Quiet

app = typer.Typer(
    no_args_is_help=True,
    epilog=EXIT_CODES,
    help="Send the agenda's texts to translators, and take in what comes back.",
)


@app.command("export", epilog=EXIT_CODES)
def export_(
    agenda: Agenda = AGENDA,
    *,
    language: Annotated[
        str, typer.Option(metavar="CODE", help="The language to translate into: fr.")
    ],
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="FILE", help="The workbook to write, .xlsx.", readable=False
        ),
    ],
    force: Annotated[
        bool, typer.Option("--force", help="Replace the workbook if it is there already.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Write all texts, and what is translated of them, as a workbook for translators."""
    from idmkit.translating import export_translations

    done = export_translations(agenda, language, output, force=force)
    console.exported_translations(done, quiet=quiet)


@app.command("import", epilog=EXIT_CODES)
def import_(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="What the translators filled in.", readable=False),
    ],
    agenda: Agenda = AGENDA,
    *,
    language: Annotated[
        str, typer.Option(metavar="CODE", help="The language, if the headings do not name it.")
    ] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would change, and write nothing.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Take translations into the file of their language, beside the agenda."""
    from idmkit.translating import import_translations

    done = import_translations(file, agenda, language=language, dry_run=dry_run)
    console.imported_translations(done, quiet=quiet)
