"""Pictures in a PDF: each is held once, however often it is shown."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from idmkit.printing.pdf.objects import stream
from idmkit.printing.pictures import Raster, stored

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


def held_picture(raster: Raster, canvas: Canvas) -> str:
    """The name of the picture in the file, which holds it from now on."""
    name = _name(raster)
    if not canvas.hasForm(name):
        canvas._doc.addForm(name, _image_object(raster))
    return name


@lru_cache(maxsize=64)
def _name(raster: Raster) -> str:
    return sha256(repr(raster).encode() + raster.samples).hexdigest()[:20]


def _image_object(raster: Raster) -> Any:
    """An image XObject (ISO 32000-1 §8.9.5)."""
    content, filter_, parameters = stored(raster)
    entries = {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": raster.width,
        "Height": raster.height,
        "ColorSpace": "/DeviceGray" if raster.is_grey else "/DeviceRGB",
        "BitsPerComponent": 8,
        "Filter": filter_,
    }
    if parameters:
        entries["DecodeParms"] = parameters
    return stream(content, entries, packed=False)
