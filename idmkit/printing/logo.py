"""The event's logo on paper: where it stands, what is drawn, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from idmkit.model.event import Event
from idmkit.model.picture_file import PictureFile
from idmkit.model.problem import Problem, warning
from idmkit.printing.paper import A4, Box
from idmkit.printing.pictures import PictureError, Raster, as_srgb, for_print

_REDRAWN = "The papers are made without it; save it anew as PNG or JPEG."
_NAMED = "Ask its maker for it in RGB, or save it anew as a PNG."


def logo_place(logo: PictureFile, slot: Box) -> Box | None:
    """Where a logo stands in its slot: its proportions kept, to the right, half-way down.

    None if it cannot be printed; `unusable_logo` says why.
    """
    try:
        raster = _raster(logo.content)
    except PictureError:
        return None
    scale = min(slot.width / raster.width, slot.height / raster.height)
    width, height = raster.width * scale, raster.height * scale
    return Box(slot.right - width, slot.y + (slot.height - height) / 2, width, height)


@lru_cache(maxsize=8)
def logo_picture(logo: PictureFile, place: Box) -> Raster:
    """The pixels of a logo that has a place."""
    return for_print(_raster(logo.content), place.width, place.height)


def unusable_logo(event: Event) -> Iterator[Problem]:
    """A `logo-damaged` or `logo-colours` warning if the logo is not printed as it should be."""
    if event.logo is None:
        return
    origin = event.origin.at("logo")
    try:
        raster = _raster(event.logo.content)
    except PictureError as fault:
        yield warning("logo-damaged", str(fault), origin, _REDRAWN)
        return
    if raster.guessed:
        message = "the picture has the colours of a press (CMYK) and does not say of which one"
        yield warning("logo-colours", message, origin, f"Its colours are guessed. {_NAMED}")


@lru_cache(maxsize=2)
def _raster(content: bytes) -> Raster:
    """The logo, at most as fine as it could be of use on any page."""
    return for_print(as_srgb(content), A4.width, A4.height)
