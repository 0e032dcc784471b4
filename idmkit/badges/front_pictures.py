"""The pictures of a front: the logo, the background of a role, the photo or what stands for it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from idmkit.badges.face import BadgeFace
from idmkit.badges.front_design import CAPITAL, FrontDesign
from idmkit.model.picture_file import PictureFile
from idmkit.printing.measuring import line_of, text_width
from idmkit.printing.page import Mark, Picture, Rectangle, Text
from idmkit.printing.palette import GREY, RULE, WHITE
from idmkit.printing.paper import Box
from idmkit.printing.pictures import PictureError, Raster, as_srgb, cropped, for_print
from idmkit.printing.structure import Element
from idmkit.printing.typeface import Face
from idmkit.wording import wording_in

_ACROSS, _DOWN = 35, 45  # of a photo, ICAO 9303 part 3
_ABOVE_MIDDLE = 0.35  # of what is cut off: faces are in the upper half of a picture
_INITIALS = 0.42  # of the tile's height


class FrontPictures(NamedTuple):
    """The logo, the background, whether photos are printed, and the bleed in points."""

    logo: PictureFile | None = None
    background: PictureFile | None = None
    photos: bool = False
    bleed: float = 0.0


NO_PICTURES = FrontPictures()


def background(pictures: FrontPictures, design: FrontDesign) -> Iterator[Picture]:
    """The role's own ground, cut so that it fills the badge and its bleed; ornament to a reader."""
    if not pictures.background or design.black_only:
        return
    edge = pictures.bleed
    width, height = design.trim
    box = Box(-edge, -edge, width + 2 * edge, height + 2 * edge)
    raster = filling(pictures.background, box.width, box.height, middle=0.5)
    if raster:
        yield Picture(box=box, raster=raster)


def photo(face: BadgeFace, box: Box, design: FrontDesign, badge: Element) -> Iterator[Mark]:
    """The photo in its frame, or a tile with the initials where there is none."""
    raster = face.photo and filling(face.photo, _ACROSS * 1.0, _DOWN * 1.0, box.height)
    if raster:
        alt = wording_in("en").phrases.badges.photo_of.format(name=f"{face.given} {face.family}")
        yield Picture(box=box, raster=raster, element=badge.child("Figure", alt.strip()))
        return
    yield Rectangle(
        box=box, fill=None if design.black_only else RULE, stroke=GREY, stroke_width=0.5
    )
    yield from _initials(face, box, design, badge)


def _initials(face: BadgeFace, box: Box, design: FrontDesign, badge: Element) -> Iterator[Text]:
    letters = "".join(name[0] for name in (face.given, face.family) if name).upper()
    bold = design.cut(Face.SEMIBOLD)
    if not letters:
        return
    size = min(_INITIALS * box.height, 0.8 * box.width / text_width(letters, bold, 1.0))
    x = box.x + (box.width - text_width(letters, bold, size)) / 2
    y = box.y + (box.height + CAPITAL * size) / 2
    colour = GREY if design.black_only else WHITE
    line = line_of(letters, bold)
    yield Text(line=line, x=x, y=y, size=size, colour=colour, element=badge.child("P"))


@lru_cache(maxsize=16)
def filling(
    file: PictureFile,
    width: float,
    height: float,
    printed: float = 0.0,
    middle: float = _ABOVE_MIDDLE,
) -> Raster | None:
    """The picture, cut to those proportions; None if it cannot be printed.

    `printed` is its height in points where it differs from `height`.
    """
    try:
        raster = as_srgb(file.content)
    except PictureError:
        return None
    across = min(raster.width, round(raster.height * width / height))
    down = min(raster.height, round(raster.width * height / width))
    left, top = (raster.width - across) // 2, round((raster.height - down) * middle)
    part = cropped(raster, left, top, max(1, across), max(1, down))
    scale = (printed or height) / height
    return for_print(part, width * scale, height * scale)
