"""A picture for a web page: small, and with nothing in it but its pixels."""

from __future__ import annotations

import io
from typing import NamedTuple

from idmkit.printing.paper import POINTS_PER_INCH
from idmkit.printing.pictures.decoding import as_srgb
from idmkit.printing.pictures.raster import FINEST, as_image, for_print

_DENSITY = 3  # pixels of a phone to one of CSS
_QUALITY = 88  # of 100


class WebPicture(NamedTuple):
    """A PNG or JPEG with its media type; width and height in pixels of CSS."""

    type: str
    content: bytes
    width: int
    height: int


def web_picture(content: bytes, box: tuple[int, int]) -> WebPicture:
    """The picture as it fills a box (pixels of CSS) on a phone; raises `PictureError`."""
    raster = as_srgb(content)
    scale = min(box[0] / raster.width, box[1] / raster.height)
    width, height = raster.width * scale, raster.height * scale
    to_points = _DENSITY * POINTS_PER_INCH / FINEST
    small = for_print(raster, width * to_points, height * to_points)
    target = io.BytesIO()
    if raster.lossy:
        as_image(small).save(target, "JPEG", quality=_QUALITY, optimize=True)
    else:
        as_image(small).save(target, "PNG", optimize=True)
    kind = "image/jpeg" if raster.lossy else "image/png"
    return WebPicture(kind, target.getvalue(), max(round(width), 1), max(round(height), 1))
