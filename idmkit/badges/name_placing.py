"""Where the lines of a name stand: on the design's base lines, raised only for tall accents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from idmkit.badges.clearance import CLEAR, ink_foot, ink_top, lifted
from idmkit.badges.face import BadgeFace
from idmkit.badges.front_design import CAPITAL, FrontDesign
from idmkit.badges.name_fitting import Setting, fit_family, fit_one_line, smaller
from idmkit.badges.text_fitting import PlacedLine
from idmkit.printing.measuring import left_bearing, text_width
from idmkit.printing.typeface import Face

_SUFFIX_GAP = 0.35  # em
_MOST_STEPS = 100

_Part = Literal["honorific", "given", "family"]
_Settings = dict[_Part, Setting]


class FittedName(NamedTuple):
    """The name's lines from top to bottom, each part on its base lines."""

    honorific: tuple[PlacedLine, ...]
    given: tuple[PlacedLine, ...]
    family: tuple[PlacedLine, ...]
    suffix: tuple[PlacedLine, ...]

    @property
    def lines(self) -> tuple[PlacedLine, ...]:
        """Given and family name as they follow one another on paper."""
        return tuple(sorted(self.given + self.family, key=lambda line: line.y))

    @property
    def foot(self) -> float:
        """The lowest base line."""
        return self.lines[-1].y


def place_name(face: BadgeFace, design: FrontDesign, ceiling: float) -> FittedName:
    """The name below `ceiling`, no ink on other ink: lines rise, and where they cannot, shrink."""
    settings = _settings(face, design)
    for _ in range(_MOST_STEPS):
        home = _home(settings, face, design)
        raised = _raised(home)
        crowded = _crowded(home, raised, ceiling, design)
        if not crowded:
            break
        settings = {
            part: smaller(setting) if part in crowded else setting
            for part, setting in settings.items()
        }
    return raised


def _settings(face: BadgeFace, design: FrontDesign) -> _Settings:
    """How large each part can stand by its width; a part that nobody wrote has no lines."""
    type_, measure = design.type, design.trim.width - 2 * design.measures.margin

    def one_line(text: str, cut: Face, largest: float) -> Setting:
        return fit_one_line(text, cut, largest, measure) if text else Setting((), largest)

    return {
        "honorific": one_line(face.honorific, design.cut(Face.REGULAR), type_.honorific.largest),
        "given": one_line(face.given, design.cut(Face.LIGHT), type_.given.largest),
        "family": fit_family(face.family, type_.family, measure, design.cut(Face.SEMIBOLD)),
    }


def _home(settings: _Settings, face: BadgeFace, design: FrontDesign) -> FittedName:
    """The base lines on which names stand, so that a row of badges reads as one set."""
    at = design.measures
    first = at.family_when_first if face.family_first and face.given else at.family
    family = _family_lines(settings["family"], first, design)
    given_y = family[-1].y + at.given_when_second if face.family_first else at.given
    given = _on(settings["given"], design.cut(Face.LIGHT), given_y)
    honorific_y = at.honorific if face.given else at.given
    last = given[0] if given and face.family_first else family[-1]
    return FittedName(
        honorific=_on(settings["honorific"], design.cut(Face.REGULAR), honorific_y),
        given=given,
        family=family,
        suffix=_fit_suffix(face.suffix, last, design),
    )


def _family_lines(family: Setting, first: float, design: FrontDesign) -> tuple[PlacedLine, ...]:
    """One line has one base line; two start as clear of what is above as a large one."""
    leading = design.type.family.leading * family.size
    if len(family.lines) > 1:
        first -= CAPITAL * (design.type.family.largest - family.size)
    return tuple(
        PlacedLine(text, design.cut(Face.SEMIBOLD), family.size, first + number * leading)
        for number, text in enumerate(family.lines)
    )


def _fit_suffix(suffix: str, last: PlacedLine, design: FrontDesign) -> tuple[PlacedLine, ...]:
    """Post-nominals stand small after the name; where there is no room they go to the body."""
    size, light = min(design.type.suffix, last.size), design.cut(Face.LIGHT)
    ink = text_width(last.text, last.face, last.size) - left_bearing(
        last.text, last.face, last.size
    )
    x = ink + _SUFFIX_GAP * size
    measure = design.trim.width - 2 * design.measures.margin
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
    home: FittedName, raised: FittedName, ceiling: float, design: FrontDesign
) -> frozenset[_Part]:
    """The parts that stand above the ceiling, or on the bar, and those that pushed them there."""
    found: set[_Part] = set()
    lines = _by_part(raised)
    at = design.measures
    bar = raised.foot + at.bar_below_name - at.bar.height / 2
    pressed = False
    for (part, line), (_, unmoved) in zip(lines, _by_part(home), strict=True):
        pressed = pressed or ink_top(line) < ceiling
        if pressed or ink_foot(line) > bar - CLEAR:
            found.add(part)
        pressed = pressed and line.y < unmoved.y
    return frozenset(found)


def _by_part(name: FittedName) -> Sequence[tuple[_Part, PlacedLine]]:
    """Every line with the name of its part, from top to bottom."""
    parts: dict[_Part, tuple[PlacedLine, ...]] = {
        "honorific": name.honorific,
        "given": name.given,
        "family": name.family,
    }
    lines = [(part, line) for part, lines in parts.items() for line in lines]
    return sorted(lines, key=lambda one: one[1].y)


def _on(setting: Setting, face: Face, y: float) -> tuple[PlacedLine, ...]:
    return tuple(PlacedLine(text, face, setting.size, y) for text in setting.lines)
