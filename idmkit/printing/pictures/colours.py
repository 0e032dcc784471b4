"""The colours of a picture, whatever it says them in, as opaque sRGB or grey of 8 bits.

What a profile says is done (ICC.1); a profile that is damaged, or of another kind of colours than
the picture, says nothing, as in browsers. Where a picture is clear, the paper shows: white.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

_BYTE, _DEEP_BITS = 8, 16
_DEEP = 65535 / 255  # from 16 bits to 8; `convert` would clip instead


def in_srgb(picture: ImageFile, bits: int = _BYTE) -> tuple[Image, bool]:
    """The picture in mode RGB or L, and whether its colours are a guess.

    `bits` is how many a sample has in the file.
    """
    plain, opacity = _parted(picture, bits)
    coloured = _by_profile(plain, picture.info.get("icc_profile"))
    guessed = coloured is None and plain.mode == "CMYK"
    coloured = coloured or (plain.convert("RGB") if plain.mode == "CMYK" else plain)
    return (_on_white(coloured, opacity) if opacity else coloured), guessed


def _parted(picture: ImageFile, bits: int) -> tuple[Image, Image | None]:
    """The picture in mode RGB, L or CMYK; how opaque its pixels are (L), if any is not."""
    if picture.mode.startswith("I;16"):
        return _of_deep_grey(picture)
    if picture.mode == "CMYK":
        return _of_press(picture), None
    grey = picture.mode in ("1", "L", "LA")
    if not picture.has_transparency_data:
        return picture.convert("L" if grey else "RGB"), None
    _mend_clear_colour(picture, bits)
    parted = picture.convert("LA" if grey else "RGBA")
    return parted.convert("L" if grey else "RGB"), parted.getchannel("A")


def _of_deep_grey(picture: ImageFile) -> tuple[Image, Image | None]:
    """Grey of 16 bits; one of its shades may be clear."""
    from PIL import ImageMath

    deep = picture.convert("I")
    shallow = deep.point(lambda value: value * (1 / _DEEP) + 0.5).convert("L")
    shade = picture.info.get("transparency")
    if shade is None:
        return shallow, None
    opaque = ImageMath.lambda_eval(lambda given: (given["deep"] != shade) * 255, deep=deep)
    return shallow, opaque.convert("L")


def _of_press(picture: ImageFile) -> Image:
    """Cyan, magenta, yellow and black. Pillow reads all as turned round, which only Adobe's are."""
    from PIL import ImageChops

    return picture if "adobe" in picture.info else ImageChops.invert(picture)


def _mend_clear_colour(picture: ImageFile, bits: int) -> None:
    """Tells the colour that is clear (PNG 3rd ed., §11.3.1.1) in 8 bits, as Pillow has the pixels.

    Pillow keeps it in the bits of the file, and would find it nowhere.
    """
    clear: Any = picture.info.get("transparency")
    if picture.mode == "RGB" and bits == _DEEP_BITS:
        picture.info["transparency"] = tuple(one >> _BYTE for one in clear)
    elif picture.mode == "L" and bits < _BYTE:
        picture.info["transparency"] = clear * 255 // ((1 << bits) - 1)


def _by_profile(picture: Image, profile: bytes | None) -> Image | None:
    """In sRGB as its profile has it; None if there is none, or none that says anything."""
    from PIL import ImageCms

    if not profile:
        return None
    try:
        made = ImageCms.profileToProfile(
            picture,
            ImageCms.ImageCmsProfile(io.BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
        return None
    return made.convert("L") if made and picture.mode == "L" else made


def _on_white(picture: Image, opacity: Image) -> Image:
    from PIL import Image

    white = Image.new(picture.mode, picture.size, "white")
    white.paste(picture, mask=opacity)
    return white
