"""The printed programme of an event: one PDF, from cover to index."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePosixPath

from idmkit.model.event import Event
from idmkit.model.problem import Problem
from idmkit.model.rendered_file import RenderedFile

_PATH = PurePosixPath("programme/programme.pdf")


def render(event: Event, edition: datetime) -> Iterator[RenderedFile]:
    """The programme as A4 pages, in each language; `edition` (aware) is the date they show."""
    from idmkit.printing.pdf import write_pdf
    from idmkit.programme.layout import lay_out

    yield RenderedFile(_PATH, write_pdf(lay_out(event, edition)))
    for other in event.translations:
        path = _PATH.parent / other.languages[0] / _PATH.name
        yield RenderedFile(path, write_pdf(lay_out(other, edition)))


def preflight(event: Event) -> Iterator[Problem]:
    """What will not look as written: characters that the typeface lacks."""
    from idmkit.printing.coverage import (
        unprintable,
        unprintable_event,
        unprintable_people,
        unprintable_sessions,
    )
    from idmkit.printing.logo import unusable_logo
    from idmkit.printing.own_fonts import own_font_problems, printing_fonts
    from idmkit.wording import wording_in

    yield from own_font_problems(event)
    yield from unusable_logo(event)
    fonts = printing_fonts(event.theme)
    for number, one in enumerate((event, *event.translations)):
        # One of our own words speaks for all of its language.
        glance = wording_in(one.languages[0]).phrases.glance
        yield from unprintable(glance, event.origin.at("languages", number), fonts)
        yield from unprintable_event(one)
        yield from unprintable_people(one)
        yield from unprintable_sessions(one)
