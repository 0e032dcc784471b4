"""What conference apps show under the abstract: a text for people that is read back exactly.

Blocks are parted by an empty line. Each has a heading that ends in a colon, and at least one item,
an item a line. They stand in this order, and what is empty is left out:

    Please note:                 status, access, what changed, interpretation
    - Closed session

    Notes:
    - Held in English only.

    People:                      everybody with role and affiliation, in the order of the agenda
    - Chair: H.E. Ms. Ana López, PhD, Director, Ministry of Labour, Brazil

    Questions for discussion:    numbered from 1
    1. Why?
    2. How?

    Documents:                   those without an address; the others are links
    - MC/2297, Note

So a block has two lines or more, while a paragraph of an abstract has one: in one text, where the
abstract stands first (xCal), the two never mix. Numbers and hyphens are what the apps that read
Markdown make lists of. The inverse is `idmkit/importing/frab/description.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from idmkit import wording
from idmkit.model.event import Session
from idmkit.model.people import Appearance
from idmkit.model.person_line import person_line

BULLET = "- "


def description(session: Session) -> str:
    """The blocks of a session; "" if there is nothing to say."""
    blocks = (
        _block(wording.REMARKS, wording.session_remarks(session)),
        _block(wording.NOTES, session.notes),
        _block(wording.PEOPLE, map(_person, session.appearances)),
        _block(wording.QUESTIONS, session.questions, numbered=True),
        _block(wording.DOCUMENTS, (paper.name for paper in session.documents if not paper.url)),
    )
    return "\n\n".join(block for block in blocks if block)


def whole_text(session: Session) -> str:
    """The paragraphs of the abstract, then the description."""
    return "\n\n".join(part for part in (*session.abstract, description(session)) if part)


def marks(*, numbered: bool) -> Iterator[str]:
    """What stands before each item of a block."""
    number = 0
    while True:
        number += 1
        yield f"{number}. " if numbered else BULLET


def _block(heading: str, items: Iterable[str], *, numbered: bool = False) -> str:
    # The marks come last: `zip` takes one too many of what it asks first.
    lines = [mark + item for item, mark in zip(items, marks(numbered=numbered), strict=False)]
    return "\n".join((f"{heading}:", *lines)) if lines else ""


def _person(appearance: Appearance) -> str:
    return f"{wording.role_heading(appearance.role, [appearance])}: {person_line(appearance)}"
