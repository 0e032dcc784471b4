"""QR-coded badges: one front for everyone who comes, four to a sheet."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import PurePosixPath

from idmkit.model.event import Event
from idmkit.model.problem import Problem
from idmkit.model.rendered_file import RenderedFile

PATH = PurePosixPath("badges/speakers.pdf")
PICKED = PurePosixPath("badges/picked.pdf")  # nobody shall take it for everybody's badges


def render(event: Event, edition: datetime) -> Iterator[RenderedFile]:
    """The sheets of badges as one PDF; no file if nobody comes.

    `edition` (aware, UTC) is the date inside the PDF.
    """
    return _file(event, edition, PATH)


def render_picked(event: Event, edition: datetime, ids: Collection[str]) -> Iterator[RenderedFile]:
    """The badges of the people with these ids alone, as one PDF."""
    people = tuple(person for person in event.people if person.id in ids)
    return _file(replace(event, people=people), edition, PICKED)


def pickable(event: Event) -> dict[str, str]:
    """The id of each person, with the reason why there is no badge, or ""."""
    absent = "the agenda marks this person absent, and absent people get no badge"
    return {person.id: absent if person.absent else "" for person in event.people}


def preflight(event: Event) -> Iterator[Problem]:
    """Warnings about how the badges will look: names and text that came out too small."""
    from idmkit.badges.badge_problems import badge_problems

    return badge_problems(event)


def _file(event: Event, edition: datetime, path: PurePosixPath) -> Iterator[RenderedFile]:
    from idmkit.badges.catalogue import stocks
    from idmkit.badges.face import badge_faces
    from idmkit.badges.front_designs import A6_FRONT
    from idmkit.badges.imposition import Imposition
    from idmkit.badges.sheet import sheets
    from idmkit.printing.own_fonts import printing_fonts
    from idmkit.printing.page import PrintedDocument
    from idmkit.printing.pdf import write_pdf

    faces = badge_faces(event)
    if not faces:
        return
    stock = stocks()["plain-a6"]
    design = A6_FRONT.in_fonts(printing_fonts(event.theme))
    document = PrintedDocument(
        title=f"Badges: {event.title}",
        author=event.organizer,
        subject=event.series,
        language=event.languages[0] if event.languages else "en",
        created=edition,
        pages=tuple(sheets(faces, stock, design, event.logo, Imposition(stock.per_sheet))),
    )
    yield RenderedFile(path, write_pdf(document))
