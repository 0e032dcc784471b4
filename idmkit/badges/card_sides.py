"""The sides of a card as marks, counted from its upper left corner, in the size of its stock."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.badges.back import back
from idmkit.badges.card import Badge, Card
from idmkit.badges.divider import divider
from idmkit.badges.front import front
from idmkit.badges.front_pictures import FrontPictures
from idmkit.badges.paper_run import PaperRun
from idmkit.printing.page import Mark, moved, recoloured
from idmkit.printing.turning import upended


def front_side(card: Card, run: PaperRun) -> Iterator[Mark]:
    """What is printed on the front; of a badge that is folded, both of its sides.

    Its fold is at the top when it is worn: the front is below it, and above it, on its head, what
    will hang behind: the back, or the same front again.
    """
    if not run.stock.fold:
        return _coloured(_front(card, run), run)
    size = run.stock.face
    behind = _back(card, run) if has_back_side(card) and run.back else _front(card, run)
    turned = (upended(mark, size) for mark in behind)
    front_ = (moved(mark, down=size.height) for mark in _front(card, run))
    return _coloured((mark for side in (front_, turned) for mark in side), run)


def back_side(card: Card, run: PaperRun) -> Iterator[Mark]:
    """What is printed on the back."""
    return _coloured(_back(card, run), run)


def has_back_side(card: Card) -> bool:
    """Whether its back says anything: dividers and plain badges have none."""
    return isinstance(card, Badge) and card.back is not None


def _front(card: Card, run: PaperRun) -> Iterator[Mark]:
    if isinstance(card, Badge):
        role = card.front.role.id
        background = run.backgrounds.get(role) or run.backgrounds.get("all")
        pictures = FrontPictures(run.logo, background, run.photos, run.bleed)
        return front(card.front, run.front, run.looks[role], pictures)
    return divider(card, run.front)


def _back(card: Card, run: PaperRun) -> Iterator[Mark]:
    if isinstance(card, Badge) and card.back and run.back:
        yield from back(card.back, run.looks[card.back.role.id], run.back)


def _coloured(marks: Iterator[Mark], run: PaperRun) -> Iterator[Mark]:
    """In the event's own colours, except where all is black already."""
    if not run.colours or run.front.black_only:
        return marks
    return (recoloured(mark, run.colours) for mark in marks)
