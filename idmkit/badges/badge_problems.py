"""What a secretariat should know before it prints: whatever will not look as it should."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from idmkit.badges.back_fitting import tells_all
from idmkit.badges.back_words import back_face
from idmkit.badges.face import BadgeFace, badge_faces
from idmkit.badges.front_design import FrontDesign
from idmkit.badges.front_fitting import FittedFront, fit_front
from idmkit.badges.paper_run import PaperRun, paper_run
from idmkit.badges.photo_problems import picture_problems
from idmkit.badges.role_problems import role_problems
from idmkit.badges.selection import chosen_people
from idmkit.badges.stock_choice import stock_problems
from idmkit.model.badge_settings import Back
from idmkit.model.event import Event
from idmkit.model.origin import Origin
from idmkit.model.people import Person
from idmkit.model.problem import Problem, warning
from idmkit.printing.coverage import unprintable, unprintable_people
from idmkit.printing.logo import logo_place, unusable_logo
from idmkit.printing.own_fonts import own_font_problems
from idmkit.printing.qr import QUIET_ZONE, modules_across

_NAME_HINT = "It is printed whole; a space or hyphen where it may break lets it stand larger."
_TEXT_HINT = "It is printed whole; a shorter wording stands larger."
_NEARLY = 1e-6

_Front = tuple[Person, BadgeFace, FittedFront]


def badge_problems(event: Event) -> Iterator[Problem]:
    """Every warning about the badges of an event, in no order; errors if there can be none."""
    impossible = tuple(stock_problems(event.badges))
    if impossible:
        yield from impossible
        return
    run = paper_run(event)
    people = chosen_people(event)
    fronts = _fronts(event, people, run)
    yield from own_font_problems(event)
    yield from unprintable_people(event)
    yield from unusable_logo(event)
    yield from role_problems(event)
    yield from picture_problems(event, people, run.front)
    yield from _texts(event, fronts, run.front)
    yield from _backs(event, people, run)


def _fronts(event: Event, people: Sequence[Person], run: PaperRun) -> list[_Front]:
    logo = event.logo if run.front.measures.has_head else None
    beside = bool(logo and logo_place(logo, run.front.measures.logo))
    fitted = (
        (face, fit_front(face, run.front, beside_logo=beside, with_photo=run.photos))
        for face in badge_faces(event, people)
    )
    return [(person, *front) for person, front in zip(people, fitted, strict=True)]


def _texts(event: Event, fronts: Sequence[_Front], design: FrontDesign) -> Iterator[Problem]:
    for front in fronts:
        yield from _small_names(*front, design)
        yield from _small_text(*front, design)
    if fronts:
        yield from _head(event, fronts[0][2], design)
        yield from _codes(event, fronts, design)


def _small_names(
    person: Person, face: BadgeFace, fitted: FittedFront, design: FrontDesign
) -> Iterator[Problem]:
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
            yield warning("name-too-long", message, person.origin.at(field), _NAME_HINT)


def _small_text(
    person: Person, face: BadgeFace, fitted: FittedFront, design: FrontDesign
) -> Iterator[Problem]:
    origin, type_ = person.origin, design.type
    if fitted.body.lines and fitted.body.size < type_.body.floor:
        field = max(("title", "organization", "suffix"), key=lambda name: len(getattr(face, name)))
        yield _small(f"{field} of “{person.name.full}”", fitted.body.size, origin.at(field))
    for field, lines, floor in (
        ("honorific", fitted.name.honorific, type_.honorific.floor),
        ("native_name", fitted.name.native, type_.native.floor),
        ("organization", fitted.aside, type_.body.floor),
        ("country", fitted.country, type_.country.floor),
    ):
        if lines and lines[0].size < floor:
            of_whom = f"{field.replace('_', ' ')} of “{person.name.full}”"
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


def _codes(event: Event, fronts: Sequence[_Front], design: FrontDesign) -> Iterator[Problem]:
    """Long addresses make fine codes; beyond the largest symbol there is none."""
    _, longest, fitted = max(fronts, key=lambda front: len(front[1].payload))
    if not design.measures.qr_side or not longest.payload:
        return
    count = modules_across(longest.payload) if fitted.symbol else 0
    module = fitted.symbol.width / (count + 2 * QUIET_ZONE) if fitted.symbol else 0.0
    if module >= design.smallest_module - _NEARLY:
        return
    fault = "too fine to be read well" if fitted.symbol else "left out: it has no room for so much"
    message = f"the QR code on a badge is {fault}, because the address is long"
    hint = "Give the event a shorter url."
    yield warning("address-too-long", message, event.origin.at("url"), hint)


def _backs(event: Event, people: Sequence[Person], run: PaperRun) -> Iterator[Problem]:
    """A stock without a back, and backs that cannot tell every session that they should."""
    settings = event.badges
    if settings.back is Back.NONE or settings.origin is None:
        return
    if run.back is None:
        message = f"nothing can be printed on the back of {run.stock.id}: {_why_none(run)}"
        hint = "Take another stock, or leave the back away."
        yield warning("no-back", message, settings.origin.at("back"), hint)
        return
    for person, face in zip(people, badge_faces(event, people), strict=True):
        back = back_face(event, person, face.role)
        if back and back.is_personal and not tells_all(back, run.back):
            message = f"the back of the badge has no room for all sessions of “{person.name.full}”"
            hint = 'It tells how many more there are; a short title for each session, short = "…".'
            yield warning("badge-back-full", message, person.origin.at("id"), hint)


def _why_none(run: PaperRun) -> str:
    return "it sticks" if run.stock.adhesive else "both sides of a tent card are fronts"


def _points(size: float) -> str:
    return f"{size:.1f} pt".replace(".0 ", " ")
