"""An organizer's own fonts: which of them can be used, and which file prints a face.

A letter is looked for in them first. Nothing is ever thickened or slanted by us: where a family has
no such cut, its nearest one stands in, by the rule of CSS Fonts 4 §5.2.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from idmkit.model.event import Event
from idmkit.model.problem import Problem, error, warning
from idmkit.model.theme import OwnFont, Theme
from idmkit.printing.font_files import FontFile
from idmkit.printing.font_trial import check_letters
from idmkit.printing.fonts import Cut, cut_of, font
from idmkit.printing.sfnt import FontError, check_font, embedding_forbidden
from idmkit.printing.typeface import FACES, Face, OwnFonts

_REGULAR, _MEDIUM = 400, 500
_NEAR = 100  # what one weight may differ from another without being told


def printing_fonts(theme: Theme) -> OwnFonts:
    """The theme's fonts that can be used; `own_font_problems` says why others cannot."""
    return tuple(one for one in theme.fonts if not _fault(one))


def own_font_problems(event: Event) -> Iterator[Problem]:
    """`font-damaged`, `font-restricted` and `font-stands-in`, each on its line of the agenda."""
    origin = event.theme_origin.at("fonts")
    for number, one in enumerate(event.theme.fonts):
        fault = _fault(one)
        if fault:
            hint = "copy it anew from where it came from, or leave it out"
            yield error("font-damaged", f"{one.path}: {fault}", origin.at(number), hint)
        elif forbidden := embedding_forbidden(one.content):
            hint = (
                "Ask its maker. With leave to do it, write in [check]: "
                'ignore = ["font-restricted"].'
            )
            message = f"{one.path}: the font says that it {forbidden}"
            yield warning("font-restricted", message, origin.at(number), hint)
    for message in _standing_in(printing_fonts(event.theme)):
        hint = "Nothing is thickened or slanted by idmkit; add the file of that cut."
        yield warning("font-stands-in", message, origin, hint)


def own_files(face: Face) -> tuple[FontFile, ...]:
    """For each family of the face's own fonts, in their order, the file that prints the face."""
    return tuple(file for _, file in _chosen(face))


@lru_cache(maxsize=64)
def _fault(own: OwnFont) -> str:
    """What keeps a font from being used, or ""."""
    try:
        check_font(own.content)
        cut = cut_of(_upright(own))
        weights = {min(max(face.weight, cut.lightest), cut.boldest) for face in FACES}
        for weight in sorted(weights):
            check_letters(_upright(own)._replace(weight=weight))
    except FontError as fault:
        return str(fault)
    return ""


@lru_cache(maxsize=64)
def _chosen(face: Face) -> tuple[tuple[str, FontFile], ...]:
    """The name of each family with the file of it that is nearest to the face."""
    cuts = [(own, cut_of(_upright(own))) for own in face.fonts]
    found = []
    for name in dict.fromkeys(cut.family for _, cut in cuts):
        family = [pair for pair in cuts if pair[1].family == name]
        own, cut = min(family, key=lambda pair: _distance(pair[1], face))
        weight = _nearest(cut, face)
        found.append((name, FontFile(own.path, weight, italic=cut.italic, content=own.content)))
    return tuple(found)


def _distance(cut: Cut, face: Face) -> tuple[bool, bool, int]:
    """How far a cut is from a face: first whether it slants as it should, then its weight.

    Regular and medium stand in for each other; else light looks for lighter, bold for bolder.
    """
    weight = _nearest(cut, face)
    lighter, wants_lighter = weight < face.weight, face.weight <= _MEDIUM
    between = min(weight, face.weight) >= _REGULAR and max(weight, face.weight) <= _MEDIUM
    wrong_way = lighter != wants_lighter and weight != face.weight and not between
    return cut.italic != face.italic, wrong_way, abs(weight - face.weight)


def _nearest(cut: Cut, face: Face) -> int:
    return min(max(face.weight, cut.lightest), cut.boldest)


def _upright(own: OwnFont) -> FontFile:
    return FontFile(own.path, _REGULAR, italic=False, content=own.content)


def _standing_in(fonts: OwnFonts) -> Iterator[str]:
    """Where the cut that stands in looks different: upright, or more than a step in weight."""
    for face in (face.of(fonts) for face in FACES):
        for name, file in _chosen(face):
            if face.italic and not file.italic and font(file).has("a"):
                yield f"{name} has no italic: its upright stands in"
            elif abs(file.weight - face.weight) > _NEAR:
                yield f"{name} has no weight of {face.weight}: its {file.weight} stands in"
