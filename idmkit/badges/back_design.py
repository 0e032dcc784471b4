"""Where things stand on the back of a badge, as data: one pattern, scaled to the stock.

Lengths are points; y is counted from the top edge. Pages that run from right to left are turned
round at the end.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from idmkit.badges.stock import Stock
from idmkit.printing.page import Point
from idmkit.printing.paper import Box, Size, mm
from idmkit.printing.typeface import Face, OwnFonts

_A6 = Size(mm(105), mm(148))
_CARD = Size(mm(85.6), mm(54))
_LENGTHY = 1.02


class BackType(NamedTuple):
    """The type of a back: sizes in points."""

    name: float
    name_floor: float
    role: float
    tile: float
    heading: float
    day: float
    own: float
    title: float
    note: float
    other: float
    foot: float
    found: float


class BackDesign(NamedTuple):
    """A back of the size `trim`; `area` is where the agenda stands, `foot` what is told below it.

    `text` is how far right of the margin the column of text begins. A low back has no heading, and
    its code stands at the right: `code` is the lower right corner of its ink, else the upper left.
    """

    trim: Size
    margin: float
    inset: float
    rule: float
    rule_width: float
    name: float
    role: float
    tile: Box
    heading: float | None
    area: Box
    text: float
    code: Point
    code_side: float
    code_at_right: bool
    foot_rule: float | None
    foot: Box
    found: float
    type: BackType
    fonts: OwnFonts = ()
    black_only: bool = False
    dot: float = 0.0
    smallest_module: float = 0.0

    def in_fonts(self, fonts: OwnFonts) -> BackDesign:
        """The same design, printed in these fonts of the event's own."""
        return self._replace(fonts=fonts)

    def cut(self, face: Face) -> Face:
        """A face as this design is printed."""
        if self.black_only and face is Face.LIGHT:
            face = Face.REGULAR
        return face.of(self.fonts)


def has_back(stock: Stock) -> bool:
    """Whether there is a back to print on: labels stick, a tent has its name on both sides."""
    return not stock.adhesive and stock.face.width < mm(150)


@cache
def back_design(stock: Stock) -> BackDesign:
    """The back for a stock."""
    face = stock.face
    design = _portrait(face) if face.height > face.width else _landscape(face)
    return design._replace(
        black_only=stock.thermal,
        dot=mm(25.4) / stock.dots_per_inch if stock.thermal else 0.0,
        smallest_module=stock.smallest_module,
    )


def _portrait(face: Size) -> BackDesign:
    by_width, by_height = face.width / _A6.width, face.height / _A6.height
    factor = by_width if by_width <= _LENGTHY * by_height else by_height

    def at(length: float) -> float:
        return mm(length) * factor

    margin, foot = at(9), face.height - at(34)
    code = foot + max(at(4.2), mm(2.8))
    side = mm(24) * min(1.0, max(factor, 0.8))
    text = at(22)
    beside = margin + max(text, side - at(2))
    return BackDesign(
        trim=face,
        margin=margin,
        inset=at(5),
        rule=at(12),
        rule_width=2.2 * factor,
        name=at(21.4),
        role=at(26.8),
        tile=Box(face.width - margin - at(11), at(15.9), at(11), at(11)),
        heading=at(36),
        area=Box(margin, at(39.2), face.width - 2 * margin, foot - at(2) - at(39.2)),
        text=text,
        code=(margin, code),
        code_side=side,
        code_at_right=False,
        foot_rule=foot,
        foot=Box(beside, code, face.width - margin - beside, at(19)),
        found=face.height - at(5.8),
        type=_type(factor),
    )


def _landscape(face: Size) -> BackDesign:
    """A low back: the name, the agenda, and at the right the code with the way back below it."""
    factor = min(face.width / _CARD.width, face.height / _CARD.height)

    def at(length: float) -> float:
        return mm(length) * factor

    margin, side = at(4.5), mm(18) if factor > 0.9 else mm(16)  # noqa: PLR2004 -- a card
    right = face.width - margin - side
    top = at(16.4)
    bottom = face.height - at(8)
    return BackDesign(
        trim=face,
        margin=margin,
        inset=at(2.5),
        rule=at(4.5) + 0.75 * factor,
        rule_width=1.5 * factor,
        name=at(10),
        role=at(13.6),
        tile=Box(face.width - margin - at(7), at(6.6), at(7), at(7)),
        heading=None,
        area=Box(margin, top, right - margin - at(2), bottom - top),
        text=at(14.5),
        code=(face.width - margin, face.height - at(8)),
        code_side=side,
        code_at_right=True,
        foot_rule=None,
        foot=Box(right + mm(2), top, side - mm(2), max(0.0, bottom - side - top)),
        found=face.height - at(4.2),
        type=_type(0.72 * factor),
    )


def _type(factor: float) -> BackType:
    return BackType(
        name=20 * factor,
        name_floor=16 * factor,
        role=max(9.5 * factor, 6),
        tile=24 * factor,
        heading=16 * factor,
        day=max(11 * factor, 6.5),
        own=max(9.4 * factor, 6),
        title=max(9.6 * factor, 6),
        note=max(8.6 * factor, 5.5),
        other=max(8.4 * factor, 5.5),
        foot=max(9 * factor, 5.5),
        found=max(7.6 * factor, 5),
    )
