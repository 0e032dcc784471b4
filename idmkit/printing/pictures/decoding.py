"""From the bytes of a PNG or JPEG to pixels; nothing is unpacked before its size is known."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING

from idmkit.printing.pictures.colours import in_srgb
from idmkit.printing.pictures.raster import Raster

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

MOST_PIXELS = 40_000_000
"""What one picture may unpack to; a page of A4 at 600 dpi has 35 million."""

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_BITS_AT = 24
_BEGINNING_OF_A_SCAN = b"\xff\xda"
_MOST_SCANS = 100  # of a progressive JPEG; each is a pass over the whole picture
_ORIENTATION = 0x0112  # Exif 2.32, 4.6.4
_SEEN = 250  # of 255: what is lighter is not seen on white paper


class PictureError(ValueError):
    """A picture cannot be printed; the message says why in the reader's words."""


def as_srgb(content: bytes, *, most_pixels: int = MOST_PIXELS) -> Raster:
    """The PNG or JPEG as it can be printed; where it is clear it becomes white.

    Raises `PictureError` if it is damaged, of another kind, has more than `most_pixels`, or would
    not be seen on white paper. Of an animation the first picture is taken.
    """
    with warnings.catch_warnings(action="ignore"):  # what Pillow warns of, nobody can mend
        try:
            with _opened(content) as picture:
                _check_bounds(picture, content, most_pixels)
                picture.load()
                return _raster(picture, _bits(content))
        except PictureError:
            raise
        except Exception:  # noqa: BLE001 -- Pillow raises whatever it stumbles over
            raise PictureError("the picture is damaged, or is neither PNG nor JPEG") from None


def _opened(content: bytes) -> ImageFile:
    """The picture, by the reader of its kind; `Image.open` would load those of all kinds."""
    if content.startswith(PNG_SIGNATURE):
        from PIL.PngImagePlugin import PngImageFile

        return PngImageFile(io.BytesIO(content))
    from PIL.JpegImagePlugin import JpegImageFile

    return JpegImageFile(io.BytesIO(content))


def _check_bounds(picture: ImageFile, content: bytes, most_pixels: int) -> None:
    width, height = picture.size
    if width * height > most_pixels:
        most = f"{most_pixels / 1e6:g} million"
        raise PictureError(f"the picture has {width} × {height} pixels, and at most {most} can be")
    if picture.format == "JPEG" and content.count(_BEGINNING_OF_A_SCAN) > _MOST_SCANS:
        raise PictureError("the picture is painted over itself more often than any camera does")


def _bits(content: bytes) -> int:
    """How many bits a sample has: a PNG says so in its header (PNG 3rd ed., §11.2.1)."""
    return content[_BITS_AT] if content.startswith(PNG_SIGNATURE) else 8


def _raster(picture: ImageFile, bits: int) -> Raster:
    coloured, guessed = in_srgb(picture, bits)
    if not _is_seen(coloured):
        raise PictureError("nothing of the picture would be seen: all of it is white or clear")
    upright = _upright(coloured, _orientation(picture))
    return Raster(
        width=upright.width,
        height=upright.height,
        is_grey=upright.mode == "L",
        lossy=picture.format == "JPEG",
        guessed=guessed,
        samples=upright.tobytes(),
    )


def _is_seen(picture: Image) -> bool:
    return any(band.getextrema()[0] < _SEEN for band in picture.split())  # type: ignore[operator]


def _orientation(picture: ImageFile) -> int:
    """How the camera was held; 1, upright, if it does not say so or says nonsense."""
    try:
        return int(picture.getexif().get(_ORIENTATION, 1))
    except Exception:  # noqa: BLE001 -- Pillow raises whatever it stumbles over
        return 1


def _upright(picture: Image, orientation: int) -> Image:
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return picture.transpose(turns[orientation]) if orientation in turns else picture
