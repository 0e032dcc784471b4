"""What a secretariat should know before it prints: names and text below their floor."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.badges.face import BadgeFace, badge_faces
from idmkit.badges.front_design import A6_FRONT, FrontDesign
from idmkit.badges.front_fitting import FittedFront, fit_front
from idmkit.model.event import Event
from idmkit.model.origin import Origin
from idmkit.model.problem import Problem, warning
from idmkit.printing.coverage import unprintable, unprintable_people
from idmkit.printing.logo import logo_place, unusable_logo
from idmkit.printing.own_fonts import own_font_problems, printing_fonts
from idmkit.printing.paper import mm
from idmkit.printing.qr import QUIET_ZONE, modules_across

_SMALLEST_MODULE = mm(0.4)
_NAME_HINT = "It is printed whole; a space or hyphen where it may break lets it stand larger."
_TEXT_HINT = "It is printed whole; a shorter wording stands larger."


def badge_problems(event: Event, design: FrontDesign = A6_FRONT) -> Iterator[Problem]:
    """Every warning about the badges of an event, in no order."""
    design = design.in_fonts(printing_fonts(event.theme))
    yield from own_font_problems(event)
    yield from unprintable_people(event)
    yield from unusable_logo(event)
    has_logo = bool(event.logo and logo_place(event.logo, design.measures.logo))
    fronts = [(face, fit_front(face, design, beside_logo=has_logo)) for face in badge_faces(event)]
    for face, fitted in fronts:
        yield from _small_names(face, fitted, design)
        yield from _small_text(face, fitted, design)
    if fronts:
        yield from _head(event, fronts[0][1], design)
        yield from _codes(event, fronts)


def _small_names(face: BadgeFace, fitted: FittedFront, design: FrontDesign) -> Iterator[Problem]:
    parts = (
        ("given", face.given, fitted.name.given, design.type.given.floor),
        ("family", face.family, fitted.name.family, design.type.family.floor),
    )
    for field, text, lines, floor in parts:
        if lines and lines[0].size < floor:
            message = (
                f"the {field} name “{text}” fits a badge only at {_points(lines[0].size)},"
                f" smaller than {_points(floor)}"
            )
            yield warning("name-too-long", message, face.person.origin.at(field), _NAME_HINT)


def _small_text(face: BadgeFace, fitted: FittedFront, design: FrontDesign) -> Iterator[Problem]:
    origin, type_ = face.person.origin, design.type
    if fitted.body.lines and fitted.body.size < type_.body.floor:
        field = max(("title", "organization", "suffix"), key=lambda name: len(getattr(face, name)))
        yield _small(f"{field} of “{face.person.name.full}”", fitted.body.size, origin.at(field))
    for field, lines, floor in (
        ("honorific", fitted.name.honorific, type_.honorific.floor),
        ("country", fitted.country, type_.country.floor),
    ):
        if lines and lines[0].size < floor:
            of_whom = f"{field} of “{face.person.name.full}”"
            yield _small(of_whom, lines[0].size, origin.at(field))


def _head(event: Event, fitted: FittedFront, design: FrontDesign) -> Iterator[Problem]:
    field = "series" if event.series else "title"
    origin = event.origin.at(field)
    yield from unprintable(getattr(event, field), origin, design.fonts)
    yield from unprintable(event.place, event.origin.at("place"), design.fonts)
    if fitted.head.lines and fitted.head.size < design.type.event.floor:
        yield _small(f"{field} of the event", fitted.head.size, origin)


def _small(what: str, size: float, origin: Origin) -> Problem:
    message = f"the {what} fits a badge only at {_points(size)}"
    return warning("badge-text-small", message, origin, _TEXT_HINT)


def _codes(event: Event, fronts: list[tuple[BadgeFace, FittedFront]]) -> Iterator[Problem]:
    """Long addresses make fine codes; beyond the largest symbol there is none."""
    longest, fitted = max(fronts, key=lambda front: len(front[0].payload))
    count = modules_across(longest.payload) if fitted.symbol else 0
    if fitted.symbol and fitted.symbol.width / (count + 2 * QUIET_ZONE) >= _SMALLEST_MODULE:
        return
    fault = "too fine to be read well" if fitted.symbol else "left out: it has no room for so much"
    message = f"the QR code on a badge is {fault}, because the address is long"
    hint = "Give the event a shorter url."
    yield warning("address-too-long", message, event.origin.at("url"), hint)


def _points(size: float) -> str:
    return f"{size:.1f} pt".replace(".0 ", " ")
