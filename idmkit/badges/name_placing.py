"""Where the lines of a name stand: on the design's base lines, raised only for tall accents."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal, NamedTuple

from idmkit.badges.clearance import CLEAR, HAIR, ink_foot, ink_top, least_leading, lifted
from idmkit.badges.face import BadgeFace
from idmkit.badges.front_design import CAPITAL, DESCENDER, FrontDesign
from idmkit.badges.name_fitting import Setting, fit_family, fit_one_line, line_width, smaller
from idmkit.badges.text_fitting import PlacedLine
from idmkit.printing.measuring import left_bearing, text_width
from idmkit.printing.paper import Box
from idmkit.printing.typeface import Face
from idmkit.printing.unicode_rules import script

_SUFFIX_GAP = 0.35  # em
_MOST_STEPS = 100
_ASCENDER = 0.72  # em
# Scripts whose letters fill the whole height of a line stand a little lower.
_HIGH_SCRIPTS = frozenset(["Hani", "Hira", "Kana", "Hang", "Bopo"])
_LOWER_FOR_HIGH = 11.2 / 10.4

_Part = Literal["honorific", "given", "family", "native"]
_Settings = dict[_Part, Setting]


class FittedName(NamedTuple):
    """The name's lines from top to bottom, each part on its base lines."""

    honorific: tuple[PlacedLine, ...]
    given: tuple[PlacedLine, ...]
    family: tuple[PlacedLine, ...]
    suffix: tuple[PlacedLine, ...]
    native: tuple[PlacedLine, ...] = ()

    @property
    def lines(self) -> tuple[PlacedLine, ...]:
        """Given and family name as they follow one another on paper."""
        return tuple(sorted(self.given + self.family, key=lambda line: line.y))

    @property
    def foot(self) -> float:
        """The lowest base line."""
        return (*self.lines, *self.native)[-1].y

    def moved(self, down: float) -> FittedName:
        """The same name, so many points further down."""
        if not down:
            return self
        moved = (tuple(line._replace(y=line.y + down) for line in part) for part in self)
        return FittedName(*moved)


class Space(NamedTuple):
    """Where a name may stand: between `ceiling` and the base line `lowest`, lines of `measure`.

    Low lines keep clear of what stands `beside` them at the right; no ink goes below `foot`.
    """

    ceiling: float
    lowest: float
    measure: float
    foot: float
    beside: Box | None = None


def place_name(face: BadgeFace, design: FrontDesign, space: Space) -> FittedName:
    """The name in its space, no ink on other ink: lines rise, and where they cannot, shrink.

    Either low lines or all are so narrow that they keep clear of what stands beside them, whichever
    lets the family name stand larger.
    """
    placed = _placed(face, design, space)
    free = space.beside.x - design.measures.left if space.beside else space.measure
    if placed.family[0].size >= design.type.family.keep or free >= space.measure:
        return placed
    narrow = _placed(face, design, space._replace(measure=free, beside=None))
    return max(placed, narrow, key=lambda name: name.family[0].size)


def _placed(face: BadgeFace, design: FrontDesign, space: Space) -> FittedName:
    settings = _settings(face, design, space.measure)
    for _ in range(_MOST_STEPS):
        home = _home(settings, face, design, space)
        settled = _with_native(_raised(home), settings["native"], design)
        raised = settled.moved(min(0.0, space.lowest - settled.foot))
        crowded = _crowded(home, raised, space, design)
        crowded |= _on(space.beside, raised, design)
        if not crowded:
            break
        settings = {
            part: smaller(setting) if part in crowded else setting
            for part, setting in settings.items()
        }
    return raised


def _on(beside: Box | None, name: FittedName, design: FrontDesign) -> frozenset[_Part]:
    """The parts of which a line runs into what stands beside them."""
    if not beside:
        return frozenset()
    room, top = beside.x - design.measures.left, beside.y - HAIR
    return frozenset(
        part for part, line in _by_part(name) if ink_foot(line) > top and _end(line) > room
    )


def _end(line: PlacedLine) -> float:
    return line.indent + line_width(line.text, line.face, line.size)


def _settings(face: BadgeFace, design: FrontDesign, measure: float) -> _Settings:
    """How large each part can stand by its width; a part that nobody wrote has no lines."""
    type_, at = design.type, design.measures
    honorific = "" if at.honorific is None else face.honorific
    native = "" if at.native_below is None else face.native

    def one_line(text: str, cut: Face, largest: float) -> Setting:
        return fit_one_line(text, cut, largest, measure) if text else Setting((), largest)

    return {
        "honorific": one_line(honorific, design.cut(Face.REGULAR), type_.honorific.largest),
        "given": one_line(face.given, design.cut(Face.LIGHT), type_.given.largest),
        "family": fit_family(face.family, type_.family, measure, design.cut(Face.SEMIBOLD)),
        "native": one_line(native, design.cut(Face.MEDIUM), type_.native.largest),
    }


def _home(settings: _Settings, face: BadgeFace, design: FrontDesign, space: Space) -> FittedName:
    """The base lines on which names stand, so that a row of badges reads as one set."""
    at = design.measures
    rise = at.rise_of_two if len(settings["family"].lines) > 1 else 0.0
    first = at.family_when_first if face.family_first and face.given else at.family
    family = _family_lines(settings["family"], first - rise, design)
    given_y = family[-1].y + at.given_when_second if face.family_first else at.given - rise
    given = _line_on(settings["given"], design.cut(Face.LIGHT), given_y)
    honorific_y = (at.honorific if face.given else at.given) or 0.0
    last = given[0] if given and face.family_first else family[-1]
    return FittedName(
        honorific=_line_on(settings["honorific"], design.cut(Face.REGULAR), honorific_y),
        given=given,
        family=family,
        suffix=_fit_suffix(face.suffix, last, design, space),
    )


def _with_native(name: FittedName, native: Setting, design: FrontDesign) -> FittedName:
    """The name in its own script, below all others, as far down as their ink asks for."""
    last, below = name.lines[-1], design.measures.native_below
    if not native.lines or below is None:
        return name
    if script(native.lines[0][0]) in _HIGH_SCRIPTS:
        below *= _LOWER_FOR_HIGH
    line = PlacedLine(native.lines[0], design.cut(Face.MEDIUM), native.size, last.y + below)
    above = (last, *name.suffix)
    y = max([line.y, *(one.y + least_leading(one, line) for one in above)])
    return name._replace(native=(line._replace(y=y),))


def _family_lines(family: Setting, first: float, design: FrontDesign) -> tuple[PlacedLine, ...]:
    """One line has one base line; two start as clear of what is above as a large one."""
    leading = design.type.family.leading * family.size
    if len(family.lines) > 1:
        first -= CAPITAL * (design.type.family.largest - family.size)
    return tuple(
        PlacedLine(text, design.cut(Face.SEMIBOLD), family.size, first + number * leading)
        for number, text in enumerate(family.lines)
    )


def _fit_suffix(
    suffix: str, last: PlacedLine, design: FrontDesign, space: Space
) -> tuple[PlacedLine, ...]:
    """Post-nominals stand small after the name; where there is no room they go to the body."""
    size, light = min(design.type.suffix, last.size), design.cut(Face.LIGHT)
    ink = text_width(last.text, last.face, last.size) - left_bearing(
        last.text, last.face, last.size
    )
    x, measure = ink + _SUFFIX_GAP * size, space.measure
    if space.beside and last.y + DESCENDER * size > space.beside.y:
        measure = min(measure, space.beside.x - design.measures.left)
    if not suffix or x + text_width(suffix, light, size) > measure:
        return ()
    return (PlacedLine(suffix, light, size, last.y, x),)


def _raised(name: FittedName) -> FittedName:
    """Each line as high as the ink below it asks for; the lowest stays."""
    lines = _by_part(name)
    settled = lifted([line for _, line in lines], name.suffix)

    def of(wanted: _Part) -> tuple[PlacedLine, ...]:
        return tuple(line for (part, _), line in zip(lines, settled, strict=True) if part == wanted)

    return FittedName(
        honorific=of("honorific"), given=of("given"), family=of("family"), suffix=name.suffix
    )


def _crowded(
    home: FittedName, raised: FittedName, space: Space, design: FrontDesign
) -> frozenset[_Part]:
    """The parts that stand above the ceiling, or on the bar, and those that pushed them there."""
    found: set[_Part] = set()
    foot = min(space.foot, _foot_of_ink(raised, design))
    unmoved = [*(line.y for _, line in _by_part(home)), math.inf]  # the last is the native name's
    pressed = False
    for (part, line), home_y in zip(_by_part(raised), unmoved, strict=False):
        pressed = pressed or ink_top(line) < space.ceiling
        if pressed or ink_foot(line) > foot:
            found.add(part)
        pressed = pressed and line.y < home_y
    return frozenset(found)


def _foot_of_ink(name: FittedName, design: FrontDesign) -> float:
    """How far down the ink of a name may go: to the bar, or to the text that follows it."""
    at, type_ = design.measures, design.type
    if at.bar.height:
        return name.foot + at.bar_below_name - at.bar.height / 2 - CLEAR
    if at.beside:
        return math.inf
    return name.foot + at.body_below_bar - _ASCENDER * type_.body.largest - CLEAR / 2


def _by_part(name: FittedName) -> Sequence[tuple[_Part, PlacedLine]]:
    """Every line with the name of its part, from top to bottom."""
    parts: dict[_Part, tuple[PlacedLine, ...]] = {
        "honorific": name.honorific,
        "given": name.given,
        "family": name.family,
        "native": name.native,
    }
    lines = [(part, line) for part, lines in parts.items() for line in lines]
    return sorted(lines, key=lambda one: one[1].y)


def _line_on(setting: Setting, face: Face, y: float) -> tuple[PlacedLine, ...]:
    return tuple(PlacedLine(text, face, setting.size, y) for text in setting.lines)
