"""Sheets of badges as pages, with ticks that say where to cut and bookmarks for reprints."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from idmkit.badges.face import BadgeFace
from idmkit.badges.front import front
from idmkit.badges.front_design import FrontDesign
from idmkit.badges.imposition import Imposition
from idmkit.badges.stock import Stock
from idmkit.model.picture_file import PictureFile
from idmkit.printing.page import Anchor, Mark, Page, Point, Rule, moved
from idmkit.printing.palette import INK
from idmkit.printing.paper import mm

_TICK_WIDTH = 0.25  # pt
_TICK = mm(10)  # where cells reach the edge of the sheet; else a tick ends before the cell
_WHITE_AFTER_TICK = mm(1)
_SAME = mm(0.1)


def sheets(
    faces: Iterable[BadgeFace],
    stock: Stock,
    design: FrontDesign,
    logo: PictureFile | None,
    imposition: Imposition,
) -> Iterator[Page]:
    """The badges by sort name, each in its place.

    Each sheet has a bookmark that tells from whom to whom it goes, for reprints.
    """
    ordered = sorted(faces, key=lambda face: face.person.index_key)
    on_sheets: defaultdict[int, dict[int, BadgeFace]] = defaultdict(dict)
    for face, place in zip(ordered, imposition.places(len(ordered)), strict=True):
        on_sheets[place.sheet][place.position] = face
    for number in range(len(on_sheets)):
        yield _sheet(on_sheets[number], stock, design, logo, f"sheet-{number}")


def _sheet(
    faces: Mapping[int, BadgeFace],
    stock: Stock,
    design: FrontDesign,
    logo: PictureFile | None,
    anchor: str,
) -> Page:
    marks: list[Mark] = [Anchor(name=anchor, y=0, title=_range([*faces.values()]))]
    marks += cut_ticks(stock) if stock.cut else ()
    for position, face in faces.items():
        at = stock.trim_box(position)
        marks += (moved(mark, right=at.x, down=at.y) for mark in front(face, design, logo))
    return Page(size=stock.sheet, marks=tuple(marks))


def _range(faces: list[BadgeFace]) -> str:
    first, last = faces[0].family, faces[-1].family
    return first if len(faces) == 1 else f"{first} – {last}"


def cut_ticks(stock: Stock) -> Iterator[Rule]:
    """Short lines on the cut lines, at the edges of the sheet only."""
    width, height = stock.sheet
    cells = [stock.cell_box(position) for position in range(stock.per_sheet)]
    down, across = _tick_length(stock.first.height), _tick_length(stock.first.width)
    for x in _inside([edge for cell in cells for edge in (cell.x, cell.right)], width):
        yield _tick((x, 0), (x, down))
        yield _tick((x, height - down), (x, height))
    for y in _inside([edge for cell in cells for edge in (cell.y, cell.bottom)], height):
        yield _tick((0, y), (across, y))
        yield _tick((width - across, y), (width, y))


def _tick_length(margin: float) -> float:
    return margin - _WHITE_AFTER_TICK if margin > _WHITE_AFTER_TICK else _TICK


def _inside(edges: Iterable[float], end: float) -> list[float]:
    """Each edge once, without those of the sheet itself."""
    found: list[float] = []
    for edge in sorted(edges):
        if _SAME < edge < end - _SAME and (not found or edge - found[-1] > _SAME):
            found.append(edge)
    return found


def _tick(start: Point, end: Point) -> Rule:
    return Rule(start=start, end=end, width=_TICK_WIDTH, colour=INK)
