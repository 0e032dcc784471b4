"""The designs of fronts: one for each shape of paper, in the measures of the stock.

A6 is the pattern of all that is higher than wide, a bank card (ISO/IEC 7810 ID-1) of what is wider;
labels too small for a head have the name first; a tent card is read from across a table.
"""

from __future__ import annotations

from functools import cache

from idmkit.badges.front_design import (
    Band,
    FrontDesign,
    FrontMeasures,
    FrontType,
    NameSizes,
    TextSizes,
)
from idmkit.badges.stock import Stock
from idmkit.printing.paper import Box, Size, mm

_A6 = Size(mm(105), mm(148))
_CARD = Size(mm(85.6), mm(54))
_TENT = Size(mm(210), mm(74))
_WIDE_AS_TENT = mm(150)
_SMALL = 0.7  # of a card: what is smaller has no room for a head
_LENGTHY = 1.02  # how much lower than A6 a badge may be, and still be scaled by its width
_NOTHING = Size(0, 0)
_NO_BOX = Box(0, 0, 0, 0)


@cache
def front_design(stock: Stock) -> FrontDesign:
    """The design that suits a stock, in its size, for its printer."""
    design = _shape(stock.face)
    if not stock.has_code:
        design = design._replace(measures=design.measures._replace(qr_side=0.0))
    return design._replace(
        black_only=stock.thermal,
        dot=mm(25.4) / stock.dots_per_inch if stock.thermal else 0.0,
        smallest_module=stock.smallest_module,
    )


def _shape(face: Size) -> FrontDesign:
    if face.height > face.width:
        return portrait(face)
    if face.width >= _WIDE_AS_TENT:
        return tent(face)
    return landscape(face) if _of_card(face) >= _SMALL else small(face)


def portrait(face: Size) -> FrontDesign:
    """A front higher than wide: A6 by one factor; what is left of the height goes between."""
    by_width, by_height = face.width / _A6.width, face.height / _A6.height
    factor = by_width if by_width <= _LENGTHY * by_height else by_height
    return FrontDesign(face, _portrait_measures(face, factor), _portrait_type(factor))


def _portrait_measures(face: Size, factor: float) -> FrontMeasures:
    def at(length: float) -> float:
        return mm(length) * factor

    spare = max(0.0, face.height - _A6.height * factor)
    inset = mm(5) * (1 if factor > 0.9 else factor)  # noqa: PLR2004 -- nearly A6
    band = Box(inset, face.height - inset - at(22), face.width - 2 * inset, at(22))
    return FrontMeasures(
        left=at(9),
        margin=at(9),
        rule=at(12),
        rule_width=2.2 * factor,
        event=at(18.4),
        place=at(23.4),
        head_foot=at(28.6),
        logo=Box(face.width - at(33), at(14.8), at(24), at(9)),
        honorific=at(32.7) + spare / 4,
        given=at(43.5) + spare / 4,
        family=at(60.1) + spare / 4,
        family_when_first=at(48) + spare / 4,
        given_when_second=at(12.1),
        rise_of_two=0.0,
        native_below=at(10.4),
        bar_below_name=at(6.4),
        bar=Size(at(6), at(0.8)),
        body_below_bar=at(8),
        clear_of_country=at(3.4),
        country=band.y - at(5.8),
        qr_side=mm(24) if factor > 0.65 else mm(20),  # noqa: PLR2004 -- narrower than A7
        photo=Size(at(24), at(24) * 45 / 35),
        band=Band(band, at(9), at(26), at(12)),
    )


def _portrait_type(factor: float) -> FrontType:
    return FrontType(
        event=_sizes(11, 8, factor, 6.5),
        place=_sizes(9.5, 7, factor, 6),
        honorific=_sizes(11, 8, factor, 6.5),
        given=_sizes(26, 15.6, factor),
        family=_name_sizes(50, 40, 38, 24, factor),
        suffix=20 * factor,
        native=_sizes(24, 12, factor),
        body=_sizes(12, 9.5, factor, 6.5),
        country=_sizes(19, 13, factor, 8),
        letter=48 * factor,
        word=21 * factor,
    )


def landscape(face: Size) -> FrontDesign:
    """A front wider than high, the band at its left: a card by one factor."""
    factor = _of_card(face)
    return FrontDesign(face, _card_measures(face, factor), _card_type(factor))


def _card_measures(face: Size, factor: float) -> FrontMeasures:
    def at(length: float) -> float:
        return mm(length) * factor

    spare = face.height - _CARD.height * factor
    band = Box(at(4.5), at(4.5), at(11.5), face.height - at(9))
    return FrontMeasures(
        left=at(20),
        margin=at(4.5),
        rule=at(4.5) + 0.75 * factor,
        rule_width=1.5 * factor,
        event=at(8.7),
        place=at(12),
        head_foot=at(14.2),
        logo=Box(face.width - at(18.5), at(6.8), at(14), at(5.2)),
        honorific=None,
        given=at(20.3) + spare / 3,
        family=at(30.2) + spare / 3,
        family_when_first=at(22.9) + spare / 3,
        given_when_second=at(6.7),
        rise_of_two=at(2.7),
        native_below=at(6),
        bar_below_name=0.0,
        bar=_NOTHING,
        body_below_bar=at(4.7),
        clear_of_country=at(1.3),
        country=face.height - at(4.5),
        qr_side=mm(19) if factor > 0.9 else mm(17),  # noqa: PLR2004 -- nearly a card
        photo=Size(at(14), at(14) * 45 / 35),
        band=_upright(band, 25 * factor, at(9)),
    )


def _card_type(factor: float) -> FrontType:
    return FrontType(
        event=_sizes(7.5, 6, factor, 6),
        place=_sizes(7, 5.5, factor, 5.5),
        honorific=_sizes(7, 6, factor, 5.5),
        given=_sizes(15.5, 9, factor),
        family=_name_sizes(31, 22, 22.5, 15, factor),
        suffix=11 * factor,
        native=_sizes(12.5, 7, factor),
        body=_sizes(7.75, 6.5, factor, 5.5),
        country=_sizes(11, 8, factor, 7),
        letter=25 * factor,
        word=12 * factor,
        most_lines=(2, 2),
        title_may_go=True,
    )


def small(face: Size) -> FrontDesign:
    """A label of 30 or 40 mm: name, country and role; the organization if it has room."""
    height = face.height / mm(36)
    factor = min(height, face.width / mm(70))

    def at(length: float) -> float:
        return mm(length) * factor

    band = Box(at(3), at(3), at(9), face.height - at(6))
    spare = face.height - mm(36) * factor
    measures = FrontMeasures(
        left=at(14.5),
        margin=at(3),
        rule=at(3),
        rule_width=0.0,
        event=0.0,
        place=0.0,
        head_foot=at(2.4),
        logo=_NO_BOX,
        honorific=None,
        given=at(8.2) + spare / 3,
        family=at(18) + spare / 3,
        family_when_first=at(12) + spare / 3,
        given_when_second=at(6.6),
        rise_of_two=at(2.4),
        native_below=None,
        bar_below_name=0.0,
        bar=_NOTHING,
        body_below_bar=max(at(4.4), mm(4)),
        clear_of_country=at(1.4),
        country=face.height - at(3.4),
        qr_side=0.0,
        photo=_NOTHING,
        band=_upright(band, 20 * factor, at(6)),
        has_head=False,
    )
    type_ = _card_type(factor)._replace(
        given=_sizes(14, 8, factor),
        family=_name_sizes(30, 20, 20, 12, factor),
        body=_sizes(7.5, 6.5, 1.0),
        country=_sizes(11, 8, factor, 7),
        letter=20 * factor,
        word=10 * factor,
        most_lines=(1, 2),
    )
    return FrontDesign(face, measures, type_)


def tent(face: Size) -> FrontDesign:
    """A tent card: the name as large as the table asks for, and no code."""
    tall, wide = face.height / _TENT.height, face.width / _TENT.width
    grown = min(tall, 1.5)
    spare = face.height - _TENT.height * grown

    def down(length: float) -> float:
        return mm(length) * grown + 0.4 * spare

    def along(length: float) -> float:
        return mm(length) * wide

    band = Box(along(8), mm(8), along(20), face.height - mm(16))
    measures = FrontMeasures(
        left=along(36),
        margin=along(8),
        rule=mm(8) + 1.1,
        rule_width=2.2,
        event=mm(14.4),
        place=mm(14.4),
        head_foot=mm(19),
        logo=Box(face.width - along(32), mm(10.5), along(24), mm(8)),
        honorific=None,
        given=down(27.4),
        family=down(50.4),
        family_when_first=down(36),
        given_when_second=mm(14) * grown,
        rise_of_two=mm(3.5) * grown,
        native_below=mm(12) * grown if tall > 1 else None,
        bar_below_name=0.0,
        bar=_NOTHING,
        body_below_bar=0.0,
        clear_of_country=mm(3),
        country=face.height - mm(8),
        qr_side=0.0,
        photo=_NOTHING,
        band=_upright(band, 42 * grown, along(13) * grown),
        beside=True,
    )
    type_ = FrontType(
        event=TextSizes(13, 9),
        place=TextSizes(12, 8),
        honorific=TextSizes(12, 8),
        given=_sizes(29, 17, grown),
        family=_name_sizes(78, 46, 54, 36, grown),
        suffix=22 * grown,
        native=TextSizes(30, 15),
        body=TextSizes(14, 9),
        country=TextSizes(22, 14),
        letter=42 * grown,
        word=18 * grown,
    )
    return FrontDesign(face, measures, type_)


def _upright(box: Box, letter: float, pattern: float) -> Band:
    """A standing band: the letter a little below its top, the word under it."""
    base = box.y + 0.1 * box.width + letter
    return Band(box, base, base + 0.3 * letter, pattern, upright=True)


def _of_card(face: Size) -> float:
    return min(face.width / _CARD.width, face.height / _CARD.height)


def _sizes(largest: float, floor: float, factor: float, least: float = 0.0) -> TextSizes:
    """Scaled, but what is read from near stays readable."""
    return TextSizes(max(largest * factor, least), max(floor * factor, min(least, floor)))


def _name_sizes(
    largest: float, of_two: float, keep: float, floor: float, factor: float
) -> NameSizes:
    one, two, kept, least = (_halves(size * factor) for size in (largest, of_two, keep, floor))
    return NameSizes(one, two, kept, least, leading=0.98)


def _halves(size: float) -> float:
    return round(2 * size - 0.25) / 2


A6_FRONT = portrait(_A6)
