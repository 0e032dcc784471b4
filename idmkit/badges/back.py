"""One badge, back side: who it is, the agenda, the way to the calendar and back to its owner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from idmkit.badges.back_design import BackDesign
from idmkit.badges.back_fitting import fit_agenda
from idmkit.badges.back_words import BackFace
from idmkit.badges.clearance import CLEAR
from idmkit.badges.code_place import code_box
from idmkit.badges.front_design import CAPITAL, TextSizes
from idmkit.badges.name_fitting import fit_one_line
from idmkit.badges.roles import RoleLook
from idmkit.badges.text_fitting import Block, Paragraph, Room, fit_block
from idmkit.printing.measuring import ink_reach, line_of, text_width
from idmkit.printing.page import Mark, Rectangle, Rule, Text, mirrored, recoloured
from idmkit.printing.palette import ACCENT, BLACK, GREY, INK, RULE, WHITE, Colour
from idmkit.printing.paper import Box
from idmkit.printing.qr import QUIET_ZONE, modules_across, symbol
from idmkit.printing.structure import Element, tagged
from idmkit.printing.text_setting import Run, one_line
from idmkit.printing.typeface import Face
from idmkit.printing.unicode_rules import language_level
from idmkit.wording import wording_in

_ALL_BLACK = dict.fromkeys((ACCENT, GREY, INK, RULE), BLACK)
_SMALLEST_FOOT = 6.0  # pt; a foot that is lower says nothing
_FRAME = 0.8
_LEAST = 0.01  # em


def back(face: BackFace, look: RoleLook, design: BackDesign) -> Iterator[Mark]:
    """The marks of a back; in languages that are read from right to left turned round."""
    turned_round = language_level(face.language) % 2 == 1
    for mark in _back(face, look, design):
        shown = recoloured(mark, _ALL_BLACK) if design.black_only else mark
        yield mirrored(shown, design.trim.width) if turned_round else shown


def _back(face: BackFace, look: RoleLook, design: BackDesign) -> Iterator[Mark]:
    badge = Element("Sect")
    yield _rule(design, design.rule, design.rule_width, ACCENT)
    yield from tagged(_name(face, design), badge.child("H1"))
    yield from _tile(look, design, badge)
    yield from tagged(_role(face, design), badge.child("P"))
    yield from tagged(_heading(face, design), badge.child("H2"))
    yield from tagged(fit_agenda(face, design), badge.child("P"))
    if design.foot_rule is not None:
        yield _rule(design, design.foot_rule, 0.6, RULE)
    yield from _foot(face, design, badge)


def _rule(design: BackDesign, y: float, width: float, colour: Colour) -> Rule:
    start, end = (design.margin, y), (design.trim.width - design.margin, y)
    return Rule(start=start, end=end, width=width, colour=colour)


def _name(face: BackFace, design: BackDesign) -> Iterator[Text]:
    """Given and family name in one line; one that is too long has the given name's initials."""
    type_, room = design.type, design.tile.x - design.margin - design.type.role
    runs = _name_runs(face.given, face, design)
    if room / _wide(runs, face) < type_.name_floor:
        runs = _name_runs(_initials(face.given), face, design)
    size = min(type_.name, room / _wide(runs, face), _tallest(runs, design))
    line = one_line(runs, face.language)
    if line:
        yield Text(line=line, x=design.margin, y=design.name, size=size, colour=INK)


def _name_runs(given: str, face: BackFace, design: BackDesign) -> list[Run]:
    first = Run(given, design.cut(Face.LIGHT))
    last = Run(face.family, design.cut(Face.SEMIBOLD))
    pair = (last, first) if face.family_first else (first, last)
    parts = [one for one in pair if one.text]
    return [parts[0], Run(" ", design.cut(Face.LIGHT)), *parts[1:]] if len(parts) > 1 else parts


def _wide(runs: list[Run], face: BackFace) -> float:
    return max(sum(text_width(run.text, run.face, 1.0, face.language) for run in runs), 0.001)


def _tallest(runs: list[Run], design: BackDesign) -> float:
    """The size at which no letter with its marks reaches the rule above or the role below."""
    reach = [ink_reach(run.text, run.face) for run in runs]
    highest = max((-up for up, _ in reach), default=0.0)
    deepest = max((down for _, down in reach), default=0.0)
    above = design.name - design.rule - design.rule_width / 2 - CLEAR
    below = design.role - CAPITAL * design.type.role - CLEAR - design.name
    return min(above / max(highest, _LEAST), below / max(deepest, _LEAST))


def _initials(given: str) -> str:
    return " ".join(f"{word[0]}." for word in given.split())


def _tile(look: RoleLook, design: BackDesign, badge: Element) -> Iterator[Mark]:
    box, size, bold = design.tile, design.type.tile, design.cut(Face.SEMIBOLD)
    fill, text = (BLACK, WHITE) if design.black_only else (look.fill, look.text)
    half = _FRAME / 2
    inside = Box(box.x + half, box.y + half, box.width - _FRAME, box.height - _FRAME)
    framed = look.frame and not design.black_only
    yield (
        Rectangle(box=inside, fill=fill, stroke=look.frame, stroke_width=_FRAME)
        if framed
        else Rectangle(box=box, fill=fill)
    )
    size = min(size, size * 0.86 * box.width / text_width(look.letter, bold, size))
    x = box.x + (box.width - text_width(look.letter, bold, size)) / 2
    y = box.y + (box.height + CAPITAL * size) / 2
    line = line_of(look.letter, bold)
    yield Text(line=line, x=x, y=y, size=size, colour=text, element=badge.child("P"))


def _role(face: BackFace, design: BackDesign) -> Iterator[Text]:
    size, bold, plain = design.type.role, design.cut(Face.SEMIBOLD), design.cut(Face.REGULAR)
    room = design.tile.x - design.margin - size
    parts = ((face.role_word, bold, INK), (face.number, plain, GREY))
    told = [(text, cut, colour) for text, cut, colour in parts if text]
    wide = sum(text_width(text, cut, 1.0, face.language) for text, cut, _ in told) + 0.8
    size, x = min(size, room / wide), design.margin
    for text, cut, colour in told:
        line = line_of(text, cut, face.language)
        yield Text(line=line, x=x, y=design.role, size=size, colour=colour)
        x += text_width(text, cut, size, face.language) + 0.8 * size


def _heading(face: BackFace, design: BackDesign) -> Iterator[Text]:
    if design.heading is None:
        return
    size, light = design.type.heading, design.cut(Face.LIGHT)
    line = line_of(face.heading, light, face.language)
    yield Text(line=line, x=design.margin, y=design.heading, size=size, colour=INK)
    if face.room:
        bold = design.cut(Face.SEMIBOLD)
        free = design.area.width - text_width(face.heading, light, size, face.language) - size
        fitted = fit_one_line(face.room, bold, design.type.own, free).size
        x = design.area.right - text_width(face.room, bold, fitted, face.language)
        room = line_of(face.room, bold, face.language)
        yield Text(line=room, x=x, y=design.heading, size=fitted, colour=GREY)


def _foot(face: BackFace, design: BackDesign, badge: Element) -> Iterator[Mark]:
    box = back_code_box(face, design)
    if box:
        words = wording_in(face.language)
        shape = symbol(face.payload, box)
        yield replace(shape, element=badge.child("Figure", words.qr_code(face.payload)))
    if design.foot.height > _SMALLEST_FOOT:
        yield from tagged(_foot_lines(face, design, has_code=box is not None), badge.child("P"))
    if face.found:
        plain = design.cut(Face.REGULAR)
        size = fit_one_line(face.found, plain, design.type.found, _measure(design)).size
        line = line_of(face.found, plain, face.language)
        mark = Text(line=line, x=design.margin, y=design.found, size=size, colour=GREY)
        yield from tagged([mark], badge.child("P"))


def back_code_box(face: BackFace, design: BackDesign) -> Box | None:
    """Where the calendar's code stands, its quiet zone included: its ink begins at the margin."""
    if not face.payload:
        return None
    try:
        count = modules_across(face.payload) + 2 * QUIET_ZONE
    except ValueError:
        return None
    ink = design.code_side * (1 - 2 * QUIET_ZONE / count)
    x, y = design.code
    corner = (x, y) if design.code_at_right else (x + ink, y + ink)
    side, dot = design.code_side, design.dot
    return code_box(face.payload, side, corner, dot, design.smallest_module, most=1.05)


def _foot_lines(face: BackFace, design: BackDesign, *, has_code: bool) -> Iterator[Mark]:
    bold, plain = design.cut(Face.SEMIBOLD), design.cut(Face.REGULAR)
    texts = [(face.calendar, bold), (face.scan, plain)] if has_code else []
    texts += [(face.help_heading, bold), *((line, plain) for line in face.help)]
    paragraphs = [
        Paragraph(text=text, most_lines=2, face=cut, gap=0.5 if cut is bold else 0.0)
        for text, cut in texts
        if text
    ]
    for line in _foot_block(paragraphs, design).lines:
        colour = ACCENT if line.face is bold else INK
        shaped = line_of(line.text, line.face, face.language)
        yield Text(line=shaped, x=design.foot.x, y=line.y, size=line.size, colour=colour)


def _foot_block(paragraphs: list[Paragraph], design: BackDesign) -> Block:
    box, size = design.foot, design.type.foot
    room = Room(
        first=box.y + CAPITAL * size,
        foot=box.bottom,
        measure=box.width,
        narrow_from=box.bottom,
        narrow_measure=box.width,
    )
    return fit_block(paragraphs, TextSizes(size, 0.8 * size), room)


def _measure(design: BackDesign) -> float:
    return design.trim.width - 2 * design.margin
