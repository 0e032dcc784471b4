"""The contact sheet: all fronts of a run, small, to be looked over on a screen before printing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from idmkit.badges.card import Card
from idmkit.badges.card_sides import front_side
from idmkit.badges.paper_run import PaperRun
from idmkit.printing.page import Mark, Page, Placing, Rectangle, moved
from idmkit.printing.palette import RULE
from idmkit.printing.paper import A4, Box, Size, mm

_MARGIN = mm(12)
_ACROSS = 4
_GAP = 0.08  # of the width of a badge
_EDGE = 0.5  # pt, before it is made small


def contact_pages(cards: Sequence[Card], run: PaperRun) -> Iterator[Page]:
    """Pages of A4 with four badges beside one another, of any stock, in the order of the run.

    Marks keep their own sizes; each page is scaled as a whole.
    """
    trim, gap = run.stock.trim, _GAP * run.stock.trim.width
    pitch = Size(trim.width + gap, trim.height + gap)
    scale = (A4.width - 2 * _MARGIN) / (_ACROSS * pitch.width - gap)
    down = max(1, int(((A4.height - 2 * _MARGIN) / scale + gap) / pitch.height))
    placing = Placing(_MARGIN, _MARGIN, scale, scale)
    remaining = iter(cards)
    while page := tuple(islice(remaining, _ACROSS * down)):
        yield Page(size=A4, marks=tuple(_marks(page, pitch, run)), placing=placing)


def _marks(cards: Sequence[Card], pitch: Size, run: PaperRun) -> Iterator[Mark]:
    for number, card in enumerate(cards):
        row, column = divmod(number, _ACROSS)
        x, y = column * pitch.width, row * pitch.height
        yield from (moved(mark, right=x, down=y) for mark in front_side(card, run))
        yield Rectangle(box=Box(x, y, *run.stock.trim), stroke=RULE, stroke_width=_EDGE)
