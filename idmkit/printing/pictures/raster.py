"""A picture as it is printed: plain pixels, which may be cut and made smaller."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from idmkit.printing.paper import POINTS_PER_INCH

if TYPE_CHECKING:
    from PIL.Image import Image

FINEST = 600
"""Pixels to the inch: what print shops ask for at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Raster:
    """Pixels of 8-bit sRGB, or of grey alone; `samples` are their rows from the top.

    `lossy`: it came as a JPEG and may be stored as one. `guessed`: its colours are those of a press
    (CMYK) that it does not name, so they are only likely.
    """

    width: int
    height: int
    is_grey: bool = False
    lossy: bool = False
    guessed: bool = False
    samples: bytes = field(repr=False)


def for_print(raster: Raster, width: float, height: float) -> Raster:
    """The picture with no more pixels than 600 dpi need to fill that size in points."""
    from PIL.Image import Resampling

    needed = max(width / raster.width, height / raster.height) * FINEST / POINTS_PER_INCH
    if needed >= 1:
        return raster
    size = math.ceil(raster.width * needed), math.ceil(raster.height * needed)
    smaller = as_image(raster).resize(size, Resampling.HAMMING)
    return replace(raster, width=size[0], height=size[1], samples=smaller.tobytes())


def cropped(raster: Raster, left: int, top: int, width: int, height: int) -> Raster:
    """The part of so many pixels that begins so far from the left and the top."""
    part = as_image(raster).crop((left, top, left + width, top + height))
    return replace(raster, width=width, height=height, samples=part.tobytes())


def as_image(raster: Raster) -> Image:
    """The pixels, for Pillow."""
    from PIL import Image

    mode = "L" if raster.is_grey else "RGB"
    return Image.frombytes(mode, (raster.width, raster.height), raster.samples)
