"""What lists of people have in common on paper: head, running heads, numbers of pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from idmkit import wording
from idmkit.participants.style import CONTINUED, EDITION, EVENT, TITLE
from idmkit.printing.page import Anchor, Mark, Page, PrintedDocument
from idmkit.printing.structure import Element
from idmkit.printing.text_setting import Run
from idmkit.programme.block import Block, SetLine, said, set_text, space, stacked, told
from idmkit.programme.edition import Edition
from idmkit.programme.flow import FlowPage, flow
from idmkit.programme.layout import finished
from idmkit.programme.running import running_marks
from idmkit.programme.style import GRID

_CONTINUED_Y = GRID.top - 15
Marks = tuple[Mark, ...]


def head(edition: Edition, title: str, part: Element, remarks: Iterable[str] = ()) -> Block:
    """The head of a paper: what it is, of which meeting, when and where, and which edition."""
    event, words = edition.event, edition.words
    dated = " · ".join(filter(None, (wording.symbol(event), words.as_of(event))))
    when = words.listed((words.event_dates(event), event.place))
    lines: list[SetLine] = [space(0, Anchor(name="list", y=0, title=title))]
    for text, type_, role in (
        (Run(title), TITLE, "H1"),
        (said(event, "title"), EVENT, "P"),
        *((Run(remark), EDITION, "P") for remark in (when, dated, *remarks)),
    ):
        if text.text:
            set_ = set_text(edition, text, type_, x=GRID.side, measure=GRID.width)
            lines += told(set_, part.child(role))
    return Block(lines=(*lines, space(10)), whole=True, leads=2)


def document(
    edition: Edition, title: str, blocks: Sequence[Block], created: datetime
) -> PrintedDocument:
    """The blocks as a document of numbered pages, dated `created` (aware)."""
    pages = flow(blocks, GRID.body)
    event = edition.event
    return PrintedDocument(
        title=f"{title}: {event.title}",
        author=event.organizer,
        subject=edition.words.listed((edition.words.event_dates(event), event.place)),
        keywords=edition.words.listed((event.series, wording.symbol(event))),
        language=edition.language,
        created=created,
        accessible=True,
        pages=tuple(
            Page(size=GRID.page, marks=_page(edition, page, number, len(pages)))
            for number, page in enumerate(pages, 1)
        ),
    )


def _page(edition: Edition, page: FlowPage, number: int, count: int) -> Marks:
    marks = (
        *running_marks(edition, edition.event, number, count),
        *_continued(edition, page),
        *page.marks,
    )
    return finished(edition, marks)


def _continued(edition: Edition, page: FlowPage) -> Iterable[Mark]:
    """Above the text of a page on which a delegation goes on: which one, and that it does."""
    if not page.topic:
        return ()
    opening, closing = edition.words.phrases.brackets
    text = [*page.topic.lines, Run(f"{opening}{edition.words.phrases.continued}{closing}")]
    lines = set_text(edition, text, CONTINUED, x=GRID.side, measure=GRID.width)
    return stacked(lines[:1], _CONTINUED_Y)
