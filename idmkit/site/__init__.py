"""The delegate page: a static site for any web host, from which the agenda gets onto a phone.

It holds the files of other outputs as they were rendered: calendars, programme and, if it is made,
the schedule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import PurePosixPath

from idmkit.model.event import Event
from idmkit.model.problem import Problem, warning
from idmkit.model.rendered_file import RenderedFile

FOLDER = PurePosixPath("site")


def render(
    event: Event,
    edition: datetime,  # noqa: ARG001  what every output has
    files: Iterable[RenderedFile],
) -> Iterator[RenderedFile]:
    """`site/` with its pages, samples for the host, and `files`, those that it takes in."""
    from idmkit.site.edition import Edition
    from idmkit.site.host_files import host_files
    from idmkit.site.pages import html
    from idmkit.site.plan import pages
    from idmkit.site.served import Served

    served = Served(files)
    further = (Edition(one, one.languages[0], served) for one in event.translations)
    editions = [Edition(event, "", served), *further]
    for one in editions:
        for page in pages(one, editions):
            yield RenderedFile(FOLDER / page.path, html(page, event.theme))
    for file in (*served.files(), *host_files()):
        yield RenderedFile(FOLDER / file.path, file.content)


def preflight(event: Event) -> Iterator[Problem]:
    """That there is no address, without which nobody can subscribe."""
    if not event.url:
        message = "without the event's url the page has no links to subscribe and no QR code"
        hint = 'write where the page will stand: url = "https://example.org/forum/"'
        yield warning("page-without-url", message, event.origin, hint)
