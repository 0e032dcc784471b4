"""Laws of the whole programme, whatever the agenda holds."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from hypothesis import HealthCheck, given, settings

from idmkit.model.change import Aspect, ChangeKind
from idmkit.model.event import Event, Session
from idmkit.printing.page import Anchor, Link, Page, Text
from idmkit.printing.readable import readable
from idmkit.printing.structure import Element
from idmkit.programme.layout import lay_out
from idmkit.programme.style import GRID, RUNNING
from tests.programme.agendas import events
from tests.programme.placed import crossed, outside, overlaps, texts

ANY_AGENDA = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
HEADINGS = ("H2", "H3", "H4")
TALL = 15  # lines of a heading that something must give for


def pages(event: Event) -> tuple[Page, ...]:
    return lay_out(event, event.edition()).pages


def squeezed(text: str) -> str:
    """What has ink: neither spaces nor what only steers directions and joins."""
    return "".join(one for one in "".join(text.split()) if unicodedata.category(one) != "Cf")


def told(page: Page) -> list[Text]:
    """The texts that are read: all but what runs along."""
    return [text for text in texts(page.marks) if text.element is not None]


def heading(text: Text) -> Element | None:
    """The heading that a text is of."""
    element = text.element
    while element and element.role not in HEADINGS:
        element = element.parent
    return element


def within(element: Element | None, part: Element | None) -> bool:
    while element and element is not part:
        element = element.parent
    return element is not None


def words_of(session: Session) -> Iterator[str]:
    yield from (session.label, session.title, session.changed, *session.abstract)
    yield from (*session.questions, *session.notes)
    yield from (room.name for room in session.rooms)
    change = session.change
    if change and change.before and change.kind is ChangeKind.MOVED and not session.changed:
        yield from change.before.places if Aspect.ROOM in change.aspects else ()
    yield from (paper.title for paper in session.documents)
    everyone = (one for outer in session.appearances for one in outer.everyone)
    yield from (one.person.name.full for one in everyone if one.person)


@ANY_AGENDA
@given(events())
def test_nothing_overlaps_and_nothing_leaves_its_place(event: Event) -> None:
    cover, *others = pages(event)
    for page in (cover, *others):
        assert list(overlaps(page.marks)) == []
        assert list(crossed(page.marks)) == []
        assert list(outside(page, 50)) == []
        assert list(covered(page)) == []
    for page in others:
        assert list(outside_text_area(page)) == []


def covered(page: Page) -> Iterator[tuple[str, str]]:
    """Places to click that cover each other."""
    links = [mark for mark in page.marks if isinstance(mark, Link)]
    for one, other in combinations(links, 2):
        across = min(one.box.right, other.box.right) - max(one.box.x, other.box.x)
        down = min(one.box.bottom, other.box.bottom) - max(one.box.y, other.box.y)
        if min(across, down) > 0.5:
            yield one.description, other.description


def outside_text_area(page: Page) -> Iterator[str]:
    body = GRID.body
    for text in texts(page.marks):
        across = body.x - 0.5 <= text.x and text.x + text.width <= body.right + 0.5
        if text.size != RUNNING.size and not (across and body.y <= text.y <= body.bottom):
            yield text.text


@ANY_AGENDA
@given(events())
def test_every_word_is_there_and_headings_keep_their_text(event: Event) -> None:
    found = pages(event)
    said = squeezed("".join(text.text for page in found for text in told(page)))
    every = (words for session in event.sessions for words in words_of(session))
    for words in (event.title, event.series, event.place, event.organizer, *every):
        assert squeezed(readable(words)) in said
    assert list(parted(found)) == []
    assert list(lost(event, found)) == []


def parted(found: Sequence[Page]) -> Iterator[str]:
    """Headings that end a page while what they head begins on the next."""
    for page, after in pairwise([told(page) for page in found]):
        last = heading(page[-1])
        if last is None or heading(after[0]) is last:
            continue
        short = sum(heading(text) is last for text in page) < TALL
        if short and (last.role == "H4" or within(after[0].element, last.parent)):
            yield page[-1].text


def lost(event: Event, found: Sequence[Page]) -> Iterator[str]:
    """Links that lead nowhere or to one of two places, and sessions without a bookmark."""
    marks = [mark for page in found for mark in page.marks]
    anchors = Counter(mark.name for mark in marks if isinstance(mark, Anchor))
    yield from (name for name, count in anchors.items() if count > 1)
    wanted = {mark.anchor for mark in marks if isinstance(mark, Link) and mark.anchor}
    yield from wanted.union(f"s-{session.id}" for session in event.sessions) - {*anchors}
