"""`idmkit changes`: says what has changed since the last release, in words for a mail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

import idmkit
from idmkit.cli import console
from idmkit.cli.console import Format
from idmkit.cli.options import AGENDA, Agenda

if TYPE_CHECKING:
    from idmkit.model.event import Event


def changes(
    agenda: Agenda = AGENDA,
    *,
    language: Annotated[
        str, typer.Option(metavar="CODE", help="The language: fr. Else the agenda's first.")
    ] = "",
    format_: Annotated[
        Format, typer.Option("--format", help="For people or for machines.")
    ] = Format.TEXT,
) -> None:
    """Say what has changed since the last release. Writes nothing."""
    from idmkit import AgendaError

    try:
        event = idmkit.read_event(agenda)
    except AgendaError as error:
        console.problems(error.problems)
        raise typer.Exit(1) from None
    console.changes(_in_language(event, language), event.release_notes, format_)


def _in_language(event: Event, language: str) -> Event:
    """The event in this language, or in its first. Raises RequestError if it has no such text."""
    from idmkit.outputs import RequestError

    versions = {one.languages[0]: one for one in (event, *event.translations)}
    if language and language not in versions:
        known = ", ".join(versions)
        raise RequestError(
            f'the agenda is not in "{language}"; choose one of its languages: {known}'
        )
    return versions[language] if language else event
