"""Sheets of badges as pages: fronts, backs, where to cut and to fold, bookmarks for reprints."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from idmkit.badges.card import Badge, Card
from idmkit.badges.card_sides import back_side, front_side, has_back_side
from idmkit.badges.imposition import back_box, is_upended
from idmkit.badges.paper_run import PaperRun
from idmkit.badges.sheet_marks import (
    BLEED,
    crop_marks,
    cut_ticks,
    fold_marks,
    print_shop_size,
    print_shop_trim,
)
from idmkit.printing.page import Anchor, Mark, Page, moved
from idmkit.printing.paper import Box
from idmkit.printing.turning import upended


def sheets(cards: Sequence[Card], run: PaperRun) -> Iterator[Page]:
    """The cards in their places; where there are backs, each sheet's back follows its front.

    Each sheet has a bookmark that tells from whom to whom it goes, for reprints.
    """
    if run.print_shop:
        for number, card in enumerate(cards):
            yield from _alone(card, run, f"badge-{number}")
        return
    on_sheets: defaultdict[int, dict[int, Card]] = defaultdict(dict)
    for card, place in zip(cards, run.imposition.places(len(cards)), strict=True):
        on_sheets[place.sheet][place.position] = card
    for number in range(len(on_sheets)):
        yield _fronts(on_sheets[number], run, f"sheet-{number}")
        if run.back and not run.stock.fold:
            yield _backs(on_sheets[number], run)


def _fronts(cards: Mapping[int, Card], run: PaperRun, anchor: str) -> Page:
    stock = run.stock
    marks: list[Mark] = [Anchor(name=anchor, y=0, title=_range([*cards.values()]))]
    marks += cut_ticks(stock) if stock.cut else ()
    for position, card in cards.items():
        at = stock.trim_box(position)
        side = front_side(card, run)
        marks += (moved(mark, right=at.x, down=at.y) for mark in side)
        if stock.fold:
            marks += fold_marks(at)
    return Page(size=stock.sheet, marks=tuple(marks), placing=run.placing(back=False))


def _backs(cards: Mapping[int, Card], run: PaperRun) -> Page:
    """The other side of the same sheet, as the printer turns it."""
    stock = run.stock
    marks: list[Mark] = []
    for position, card in cards.items():
        if not has_back_side(card):
            continue
        at = back_box(stock.trim_box(position), stock.sheet, run.flip)
        side = back_side(card, run)
        if is_upended(stock.sheet, run.flip):
            side = (upended(mark, stock.trim) for mark in side)
        marks += (moved(mark, right=at.x, down=at.y) for mark in side)
    return Page(size=stock.sheet, marks=tuple(marks), placing=run.placing(back=True))


def _alone(card: Card, run: PaperRun, anchor: str) -> Iterator[Page]:
    """The pages of one card for a print shop: trim, bleed and crop marks, the back after it."""
    size, trim = print_shop_size(run.stock.trim), print_shop_trim(run.stock.trim)
    bleed = Box(trim.x - BLEED, trim.y - BLEED, trim.width + 2 * BLEED, trim.height + 2 * BLEED)
    sides = [front_side(card, run)]
    if run.back and not run.stock.fold and has_back_side(card):
        sides.append(back_side(card, run))
    for number, side in enumerate(sides):
        marks: list[Mark] = [moved(mark, right=trim.x, down=trim.y) for mark in side]
        marks += crop_marks(trim)
        marks += fold_marks(trim) if run.stock.fold else ()
        anchors = () if number else (Anchor(name=anchor, y=0, title=_name(card)),)
        yield Page(size=size, marks=(*anchors, *marks), trim=trim, bleed=bleed)


def _range(cards: Sequence[Card]) -> str:
    names = [_name(card) for card in cards]
    return names[0] if len(names) == 1 else f"{names[0]} – {names[-1]}"


def _name(card: Card) -> str:
    if isinstance(card, Badge):
        return card.front.family or card.front.number
    return card.title
