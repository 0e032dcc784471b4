"""What is wrong with the pictures on badges: photos that are missing or coarse, bad backgrounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from idmkit.badges.front_design import FrontDesign
from idmkit.model.event import Event
from idmkit.model.people import Person
from idmkit.model.problem import Problem, warning
from idmkit.printing.paper import POINTS_PER_INCH
from idmkit.printing.pictures import PictureError, as_srgb

_COARSE = 150  # pixels to the inch; below it the pixels of a face are seen
_ACROSS, _DOWN = 35, 45
_INITIALS = "The badge shows the initials in its place."


def picture_problems(
    event: Event, people: Sequence[Person], design: FrontDesign
) -> Iterator[Problem]:
    """Warnings about photos, if they are printed, and about backgrounds."""
    if event.badges.photos and design.measures.photo.height:
        for person in people:
            yield from _photo(person, design)
    for role, file in event.badges.backgrounds.items():
        try:
            as_srgb(file.content)
        except PictureError as fault:
            origin = event.badges.origin or event.origin
            hint = "The badges are made without it; save it anew as PNG or JPEG."
            yield warning("background-damaged", str(fault), origin.at("backgrounds", role), hint)


def _photo(person: Person, design: FrontDesign) -> Iterator[Problem]:
    name = person.name.full
    if person.photo is None:
        message = f"there is no photo of “{name}”"
        yield warning("no-photo", message, person.origin.at("photo"), _INITIALS)
        return
    try:
        raster = as_srgb(person.photo.content)
    except PictureError as fault:
        yield warning("photo-damaged", str(fault), person.origin.at("photo"), _INITIALS)
        return
    across = min(raster.width, raster.height * _ACROSS / _DOWN)
    dpi = across / design.measures.photo.width * POINTS_PER_INCH
    if dpi < _COARSE:
        needed = round(design.measures.photo.width / POINTS_PER_INCH * 300)
        message = f"the photo of “{name}” has only {dpi:.0f} pixels to the inch on the badge"
        hint = (
            f"Its pixels are seen; take one of at least {needed} × {round(needed * 9 / 7)} pixels."
        )
        yield warning("photo-coarse", message, person.origin.at("photo"), hint)
