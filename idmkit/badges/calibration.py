"""The page that tells how far off a printer prints: crosses, scales, and what to measure."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.model.badge_settings import PrinterSettings
from idmkit.printing.measuring import line_of, text_width
from idmkit.printing.page import Mark, Page, Placing, Rule, Text
from idmkit.printing.palette import ACCENT, GREY, INK, Colour
from idmkit.printing.paper import Box, Size, mm
from idmkit.printing.structure import Element
from idmkit.printing.typeface import Face

EDGE = 20
"""How far the crosses stand from the edges of the sheet, in millimetres."""

_ARM = mm(8)
_SCALE = 5  # mm to each side of a cross
_FINE = 0.25  # pt


def calibration_pages(sheet: Size, printer: PrinterSettings | None) -> tuple[Page, Page]:
    """Front and back; with a printer's settings they show whether these are right."""
    front = (*_crosses(sheet), *_told(sheet, _front_lines(sheet)))
    back = (*_crosses(sheet, scaled=True), *_told(sheet, _BACK))
    return (
        Page(size=sheet, marks=front, placing=_placing(printer, back=False)),
        Page(size=sheet, marks=back, placing=_placing(printer, back=True)),
    )


def _placing(printer: PrinterSettings | None, *, back: bool) -> Placing | None:
    return placing_of(printer, back=back) if printer else None


def placing_of(printer: PrinterSettings, *, back: bool) -> Placing:
    """How a page is moved and scaled so that this printer prints it where it shall be."""
    right, down = printer.offset
    if back:
        right, down = right + printer.back_offset[0], down + printer.back_offset[1]
    across, along = printer.scale
    return Placing(mm(right), mm(down), across, along)


def _crosses(sheet: Size, *, scaled: bool = False) -> Iterator[Mark]:
    """A cross near each corner, named as on the instructions; on the back with a scale."""
    box = Box(mm(EDGE), mm(EDGE), sheet.width - 2 * mm(EDGE), sheet.height - 2 * mm(EDGE))
    corners = {"A": (box.x, box.y), "B": (box.right, box.y)}
    corners |= {"C": (box.x, box.bottom), "D": (box.right, box.bottom)}
    for name, (x, y) in corners.items():
        yield _rule((x - _ARM, y), (x + _ARM, y))
        yield _rule((x, y - _ARM), (x, y + _ARM))
        if scaled:
            yield from _scales(x, y)
        else:
            yield _text(name, Face.SEMIBOLD, mm(4), x + mm(1.5), y - mm(1.5), ACCENT)
    if not scaled:
        yield from _ruler(box.x, box.y, box.width)


def _scales(x: float, y: float) -> Iterator[Rule]:
    """Millimetres to both sides, longer at the fifth."""
    for step in range(-_SCALE, _SCALE + 1):
        long = mm(2) if abs(step) == _SCALE else mm(1)
        yield _rule((x + mm(step), y - long), (x + mm(step), y + long))
        yield _rule((x - long, y + mm(step)), (x + long, y + mm(step)))


def _ruler(x: float, y: float, length: float) -> Iterator[Mark]:
    """A ruler from A towards B, to hold against a ruler of steel."""
    base = y + mm(14)
    count = int(length / mm(1))
    yield _rule((x, base), (x + mm(count), base))
    for step in range(count + 1):
        high = mm(4) if step % 10 == 0 else mm(3) if step % 5 == 0 else mm(2)
        yield _rule((x + mm(step), base), (x + mm(step), base + high))
        if step % 10 == 0:
            number = str(step)
            left = x + mm(step) - text_width(number, Face.REGULAR, 7) / 2
            yield _text(number, Face.REGULAR, 7, left, base + mm(7), GREY)


def _front_lines(sheet: Size) -> tuple[tuple[str, Face], ...]:
    across = round(sheet.width / mm(1) - 2 * EDGE, 1)
    along = round(sheet.height / mm(1) - 2 * EDGE, 1)
    return (
        ("How to set a printer right", Face.SEMIBOLD),
        (
            "Print both sides of this sheet at 100 %: “actual size”, not “fit to page”.",
            Face.REGULAR,
        ),
        ("", Face.REGULAR),
        (f"1  From the left edge of the paper to cross A: {EDGE} mm. Yours: ……… mm", Face.REGULAR),
        (f"2  From the upper edge of the paper to cross A: {EDGE} mm. Yours: ……… mm", Face.REGULAR),
        (f"3  From A to B: {across:g} mm. Yours: ……… mm", Face.REGULAR),
        (f"4  From A to C: {along:g} mm. Yours: ……… mm", Face.REGULAR),
        ("", Face.REGULAR),
        ("Write into the agenda, with a name of your choice for the printer:", Face.REGULAR),
        ("[printers.office]", Face.MEDIUM),
        (f"offset = [{EDGE} − yours of 1, {EDGE} − yours of 2]", Face.MEDIUM),
        (f"scale = [100 × {across:g} ÷ yours of 3, 100 × {along:g} ÷ yours of 4]", Face.MEDIUM),
        ("", Face.REGULAR),
        ("Then print this page anew with --for-printer office, and measure again.", Face.REGULAR),
        ("If a distance is right already, it is 0 in offset and 100 in scale.", Face.REGULAR),
    )


_BACK = (
    ("The back", Face.SEMIBOLD),
    ("Hold the sheet against the light, this side towards you.", Face.REGULAR),
    ("Read on the scales how far the crosses of the front lie from these.", Face.REGULAR),
    ("If they lie 1 mm to the right and 2 mm below, write:", Face.REGULAR),
    ("back_offset = [1, 2]", Face.MEDIUM),
)


def _told(sheet: Size, lines: tuple[tuple[str, Face], ...]) -> Iterator[Text]:
    y, section = sheet.height * 0.3, Element("Sect")
    for number, (text, face) in enumerate(lines):
        size = 18.0 if number == 0 else 11.0
        if text:
            element = section.child("P" if number else "H1")
            yield _text(text, face, size, mm(35), y, INK, element)
        y += 1.5 * size


def _text(  # noqa: PLR0913, PLR0917 -- a mark's own fields
    text: str,
    face: Face,
    size: float,
    x: float,
    y: float,
    colour: Colour,
    element: Element | None = None,
) -> Text:
    return Text(line=line_of(text, face), x=x, y=y, size=size, colour=colour, element=element)


def _rule(start: tuple[float, float], end: tuple[float, float]) -> Rule:
    return Rule(start=start, end=end, width=_FINE, colour=INK)
