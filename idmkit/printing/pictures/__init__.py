"""Pictures from outside, made fit for paper: `as_srgb` is the way in.

Whatever a PNG or JPEG holds (16 bits, a palette, the colours of a press, a profile, a note that it
lies on its side), what comes out is upright, opaque, of 8 bits, in sRGB or grey, and says nothing
else: no place, no date, no camera.
"""

from idmkit.printing.pictures.decoding import MOST_PIXELS, PictureError, as_srgb
from idmkit.printing.pictures.raster import Raster, cropped, for_print
from idmkit.printing.pictures.storing import stored
from idmkit.printing.pictures.web import WebPicture, web_picture

__all__ = [
    "MOST_PIXELS",
    "PictureError",
    "Raster",
    "WebPicture",
    "as_srgb",
    "cropped",
    "for_print",
    "stored",
    "web_picture",
]
