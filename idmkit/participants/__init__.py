"""Who takes part: the list of participants, as paper and as a workbook, and a sheet to sign."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import PurePosixPath

from idmkit.model.event import Event
from idmkit.model.problem import Problem
from idmkit.model.rendered_file import RenderedFile

_FOLDER = PurePosixPath("participants")


def render(event: Event, edition: datetime) -> Iterator[RenderedFile]:
    """The papers and the workbook, in the event's first language; no file if nobody comes.

    `edition` (aware, UTC) is the date inside the files.
    """
    from idmkit.participants.participant_list import participant_list
    from idmkit.participants.sign_in import sign_in_sheet
    from idmkit.participants.workbooks import list_workbook
    from idmkit.printing.pdf import write_pdf

    if all(one.absent for one in event.attendees):
        return
    listed = participant_list(event, edition)
    yield RenderedFile(_FOLDER / "participants.pdf", write_pdf(listed))
    yield RenderedFile(_FOLDER / "participants.xlsx", list_workbook(event, edition))
    yield RenderedFile(_FOLDER / "sign-in.pdf", write_pdf(sign_in_sheet(event, edition)))


def preflight(event: Event) -> Iterator[Problem]:
    """What will not look as written: characters that the typeface lacks."""
    from idmkit.printing.coverage import unprintable_event, unprintable_people
    from idmkit.printing.own_fonts import own_font_problems

    yield from own_font_problems(event)
    yield from unprintable_event(event)
    yield from unprintable_people(replace(event, people=event.attendees))
