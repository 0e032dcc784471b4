"""A picture as a PDF stores it: JPEG stays JPEG, all else is deflated without loss."""

from __future__ import annotations

import io
from typing import NamedTuple

from idmkit.printing.pictures.decoding import PNG_SIGNATURE
from idmkit.printing.pictures.raster import Raster, as_image

_QUALITY = 92  # of 100; no difference is seen on paper


class Stored(NamedTuple):
    """The content of an image stream, and its `Filter` and `DecodeParms` (ISO 32000-1 §7.4)."""

    content: bytes
    filter: str
    parameters: str = ""


def stored(raster: Raster) -> Stored:
    """The picture as an image stream holds it: the same bytes for the same pixels."""
    target = io.BytesIO()
    if raster.lossy:
        as_image(raster).save(target, "JPEG", quality=_QUALITY, subsampling=0, optimize=True)
        return Stored(target.getvalue(), "/DCTDecode")
    as_image(raster).save(target, "PNG", compress_level=9)
    colours = 1 if raster.is_grey else 3
    rows = f"<< /Predictor 15 /Colors {colours} /BitsPerComponent 8 /Columns {raster.width} >>"
    return Stored(_deflated(target.getvalue()), "/FlateDecode", rows)


def _deflated(png: bytes) -> bytes:
    """What the IDAT chunks of a PNG hold together (PNG 3rd ed., §11.2.3): PDF knows its filters."""
    found, at = [], len(PNG_SIGNATURE)
    while at < len(png):
        length = int.from_bytes(png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            found.append(png[at + 8 : at + 8 + length])
        at += 12 + length
    return b"".join(found)
