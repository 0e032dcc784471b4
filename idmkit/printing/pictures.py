"""Pictures from outside: their size, and where they stand in a box. The only importer of Pillow."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import Literal

from idmkit.printing.paper import Box

MOST_PIXELS = 50_000_000


@lru_cache(maxsize=64)
def picture_size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels of a PNG or JPEG, read from its head alone.

    Raises ValueError if it is neither, is broken, or would unpack to more than 50 million pixels.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as picture:
            width, height = picture.size
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError) as fault:
        raise ValueError("not a picture that can be read") from fault
    if width * height > MOST_PIXELS:
        raise ValueError("a picture of too many pixels")
    return width, height


def fitted(content: bytes, box: Box, align: Literal["left", "right"] = "left") -> Box:
    """The largest place in `box` that keeps the picture's proportions, at its top."""
    width, height = picture_size(content)
    scale = min(box.width / width, box.height / height)
    placed = width * scale
    x = box.right - placed if align == "right" else box.x
    return Box(x, box.y, placed, height * scale)
