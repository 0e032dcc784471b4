"""Arranges badges on sheets in the order of their sort names, with ticks that say where to cut."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from idmkit.badges.face import BadgeFace
from idmkit.badges.front import front
from idmkit.badges.stock import BadgeStock
from idmkit.model.event import Logo
from idmkit.printing.page import (
    Anchor,
    Link,
    Mark,
    Page,
    Picture,
    Point,
    Rectangle,
    Rule,
    Shape,
    Text,
)
from idmkit.printing.palette import INK
from idmkit.printing.paper import Box

_TICK_WIDTH = 0.25  # pt


def sheets(faces: Iterable[BadgeFace], stock: BadgeStock, logo: Logo | None) -> Iterator[Page]:
    """The badges by sort name, so many to a sheet as the stock holds; the last may be part empty.

    Each sheet has a bookmark that tells from whom to whom it goes, for reprints.
    """
    ordered = sorted(faces, key=_sort_key)
    for start in range(0, len(ordered), stock.per_sheet):
        yield _sheet(ordered[start : start + stock.per_sheet], stock, logo, f"sheet-{start}")


def _sort_key(face: BadgeFace) -> tuple[str, str]:
    """Letters alone count: no case, no accents; of equal names the id decides."""
    letters = unicodedata.normalize("NFKD", face.person.name.sort_key.casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return bare, face.person.id


def _sheet(faces: Sequence[BadgeFace], stock: BadgeStock, logo: Logo | None, anchor: str) -> Page:
    marks: list[Mark] = [Anchor(name=anchor, y=0, title=_range(faces))]
    marks += _ticks(stock)
    for position, face in enumerate(faces):
        offset = stock.trim_origin(position)
        marks += (_moved(mark, offset) for mark in front(face, stock, logo))
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


def _moved(mark: Mark, by: Point) -> Mark:
    """A mark of a badge as it lies on the sheet."""
    match mark:
        case Text():
            return replace(mark, x=mark.x + by[0], y=mark.y + by[1])
        case Anchor():
            return replace(mark, y=mark.y + by[1])
        case Rule():
            return replace(mark, start=_moved_point(mark.start, by), end=_moved_point(mark.end, by))
        case Rectangle() | Picture() | Link():
            return replace(mark, box=_moved_box(mark.box, by))
        case Shape():
            outlines = tuple(
                tuple(_moved_point(point, by) for point in outline) for outline in mark.outlines
            )
            clip = _moved_box(mark.clip, by) if mark.clip else None
            return replace(mark, outlines=outlines, clip=clip)


def _moved_point(point: Point, by: Point) -> Point:
    return point[0] + by[0], point[1] + by[1]


def _moved_box(box: Box, by: Point) -> Box:
    return replace(box, x=box.x + by[0], y=box.y + by[1])
