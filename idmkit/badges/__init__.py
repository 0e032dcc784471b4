"""QR-coded badges: front and back for everyone who comes, on any stock."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from idmkit.model.event import Event
from idmkit.model.problem import Problem
from idmkit.model.rendered_file import RenderedFile

if TYPE_CHECKING:
    from idmkit.printing.page import Page

PATH = PurePosixPath("badges/speakers.pdf")
TRAYS = PurePosixPath("badges/trays.pdf")
PICKED = PurePosixPath("badges/picked.pdf")  # nobody shall take it for everybody's badges
CONTACT_SHEET = PurePosixPath("badges/contact-sheet.pdf")


def render(event: Event, edition: datetime) -> Iterator[RenderedFile]:
    """The sheets of badges as one PDF; no file if nobody comes.

    `edition` (aware, UTC) is the date inside the PDF.
    """
    return _file(event, edition, PICKED if event.badges.is_narrowed else PATH)


def render_picked(event: Event, edition: datetime, ids: Collection[str]) -> Iterator[RenderedFile]:
    """The badges of the people with these ids alone, as one PDF."""
    settings = replace(event.badges, people=tuple(ids))
    return _file(replace(event, badges=settings), edition, PICKED)


def contact_sheet(event: Event, edition: datetime) -> Iterator[RenderedFile]:
    """All fronts, small, as one PDF to be looked over on a screen; no file if nobody comes."""
    from idmkit.badges.card import cards
    from idmkit.badges.contact_sheet import contact_pages
    from idmkit.badges.paper_run import paper_run

    if chosen := tuple(cards(event)):
        pages = contact_pages(chosen, paper_run(event))
        yield _printed(event, edition, CONTACT_SHEET, pages)


def pickable(event: Event) -> dict[str, str]:
    """The id of each person, with the reason why there is no badge, or ""."""
    absent = "the agenda marks this person absent, and absent people get no badge"
    return {person.id: absent if person.absent else "" for person in event.attendees}


def preflight(event: Event) -> Iterator[Problem]:
    """What will not look as it should, and what cannot be printed at all."""
    from idmkit.badges.badge_problems import badge_problems

    return badge_problems(event)


def run_summary(event: Event) -> str:
    """How much a run would print: "33 badges on 9 sheets of plain-a6, both sides"."""
    from idmkit.badges.card import cards
    from idmkit.badges.paper_run import paper_run

    number, run = sum(1 for _ in cards(event)), paper_run(event)
    sheets = run.imposition.sheets(number) if not run.print_shop else number
    sides = ", both sides" if run.back and not run.stock.fold else ""
    what, on = _counted(number, "badge"), _counted(sheets, "sheet")
    return f"{what} on {on} of {run.stock.id}{sides}"


def _counted(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def _file(event: Event, edition: datetime, path: PurePosixPath) -> Iterator[RenderedFile]:
    from idmkit.badges.card import cards
    from idmkit.badges.paper_run import paper_run
    from idmkit.badges.sheet import sheets
    from idmkit.badges.tray_list import tray_pages

    chosen = tuple(cards(event))
    if not chosen:
        return
    yield _printed(event, edition, path, sheets(chosen, paper_run(event)))
    if event.badges.trays:
        yield _printed(event, edition, TRAYS, tray_pages(event), title="Trays")


def _printed(
    event: Event,
    edition: datetime,
    path: PurePosixPath,
    pages: Iterable[Page],
    title: str = "Badges",
) -> RenderedFile:
    from idmkit.printing.page import PrintedDocument
    from idmkit.printing.pdf import write_pdf

    document = PrintedDocument(
        title=f"{title}: {event.title}",
        author=event.organizer,
        subject=event.series,
        language=event.languages[0] if event.languages else "en",
        created=edition,
        pages=tuple(pages),
    )
    return RenderedFile(path, write_pdf(document))
