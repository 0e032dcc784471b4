"""Arranges badges on sheets in the order of their sort names, with ticks that say where to cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from idmkit.badges.face import BadgeFace
from idmkit.badges.front import front
from idmkit.badges.stock import BadgeStock
from idmkit.model.event import Logo
from idmkit.printing.page import Anchor, Mark, Page, Point, Rule, moved
from idmkit.printing.palette import INK

_TICK_WIDTH = 0.25  # pt


def sheets(faces: Iterable[BadgeFace], stock: BadgeStock, logo: Logo | None) -> Iterator[Page]:
    """The badges by sort name, so many to a sheet as the stock holds; the last may be part empty.

    Each sheet has a bookmark that tells from whom to whom it goes, for reprints.
    """
    ordered = sorted(faces, key=lambda face: face.person.index_key)
    for start in range(0, len(ordered), stock.per_sheet):
        yield _sheet(ordered[start : start + stock.per_sheet], stock, logo, f"sheet-{start}")


def _sheet(faces: Sequence[BadgeFace], stock: BadgeStock, logo: Logo | None, anchor: str) -> Page:
    marks: list[Mark] = [Anchor(name=anchor, y=0, title=_range(faces))]
    marks += _ticks(stock)
    for position, face in enumerate(faces):
        right, down = stock.trim_origin(position)
        marks += (moved(mark, right=right, down=down) for mark in front(face, stock, logo))
    return Page(size=stock.sheet, marks=tuple(marks))


def _range(faces: Sequence[BadgeFace]) -> str:
    first, last = faces[0].family, faces[-1].family
    return first if len(faces) == 1 else f"{first} – {last}"


def _ticks(stock: BadgeStock) -> Iterator[Rule]:
    """Short lines on the cut lines, at the edges of the sheet only."""
    width, height, tick = stock.sheet.width, stock.sheet.height, stock.tick
    for column in range(1, stock.columns):
        x = column * stock.cell.width
        yield _tick((x, 0), (x, tick))
        yield _tick((x, height - tick), (x, height))
    for row in range(1, stock.rows):
        y = row * stock.cell.height
        yield _tick((0, y), (tick, y))
        yield _tick((width - tick, y), (width, y))


def _tick(start: Point, end: Point) -> Rule:
    return Rule(start=start, end=end, width=_TICK_WIDTH, colour=INK)
