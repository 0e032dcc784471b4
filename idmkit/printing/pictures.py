"""Pictures from outside: their size, and where they stand in a box. The only importer of Pillow.

Only PNG and JPEG are read, and no picture so large that unpacking it would fill the memory.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from idmkit.model.event import Event, Logo
from idmkit.model.problem import Problem, warning
from idmkit.printing.paper import Box

MOST_PIXELS = 40_000_000
"""What one picture may unpack to; a page of A4 at 600 dpi has 35 million."""


class PictureError(ValueError):
    """A picture cannot be printed; the message says why in the reader's words."""


def picture_size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels of a whole, readable PNG or JPEG; raises `PictureError`."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _read(content)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise PictureError("the picture has too many pixels") from None
    except PictureError:
        raise
    except (OSError, SyntaxError, ValueError, EOFError):
        raise PictureError("the picture is damaged, or is neither PNG nor JPEG") from None


def fitted(content: bytes, box: Box, align: Literal["left", "right"] = "left") -> Box:
    """The largest place in `box` that keeps the picture's proportions, at its top."""
    width, height = picture_size(content)
    scale = min(box.width / width, box.height / height)
    placed = width * scale
    x = box.right - placed if align == "right" else box.x
    return Box(x, box.y, placed, height * scale)


def logo_size(logo: Logo) -> tuple[int, int] | None:
    """Width and height in pixels of a logo, or None if it cannot be printed."""
    return _size_or_reason(logo.content)[0]


def unusable_logo(event: Event) -> Iterator[Problem]:
    """A `logo-damaged` warning if the event has a logo that cannot be printed."""
    reason = _size_or_reason(event.logo.content)[1] if event.logo else ""
    if reason:
        hint = "The papers are made without it; save it anew as PNG or JPEG."
        yield warning("logo-damaged", reason, event.origin.at("logo"), hint)


def _read(content: bytes) -> tuple[int, int]:
    from PIL import Image

    with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as picture:
        width, height = picture.size
        if width * height > MOST_PIXELS:
            raise PictureError(f"the picture has {width} × {height} pixels, which is too many")
        picture.load()
        return width, height


@lru_cache(maxsize=4)
def _size_or_reason(content: bytes) -> tuple[tuple[int, int] | None, str]:
    try:
        return picture_size(content), ""
    except PictureError as fault:
        return None, str(fault)
