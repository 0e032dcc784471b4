"""Pictures from outside: whether they can be printed, and where they stand. Pillow's only importer.

Only PNG and JPEG are read, and no picture so large that unpacking it would fill the memory.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from idmkit.model.event import Event
from idmkit.model.picture_file import PictureFile
from idmkit.model.problem import Problem, warning
from idmkit.printing.paper import Box

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

MOST_PIXELS = 40_000_000
"""What one picture may unpack to; a page of A4 at 600 dpi has 35 million."""

_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"


class PictureError(ValueError):
    """A picture cannot be printed; the message says why in the reader's words."""


@lru_cache(maxsize=4)
def picture_size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels of a whole, readable PNG or JPEG; raises `PictureError`."""
    try:
        with _opened(content) as picture:
            width, height = picture.size
            if width * height <= MOST_PIXELS:
                picture.load()
                return width, height
    except (OSError, SyntaxError, ValueError, EOFError):
        raise PictureError("the picture is damaged, or is neither PNG nor JPEG") from None
    raise PictureError(f"the picture has {width} × {height} pixels, which is too many")


def logo_place(logo: PictureFile, slot: Box) -> Box | None:
    """Where a logo stands in its slot: its proportions kept, to the right, half-way down.

    None if it cannot be printed; `unusable_logo` says why.
    """
    try:
        width, height = picture_size(logo.content)
    except PictureError:
        return None
    scale = min(slot.width / width, slot.height / height)
    left, top = slot.right - width * scale, slot.y + (slot.height - height * scale) / 2
    return Box(left, top, width * scale, height * scale)


def unusable_logo(event: Event) -> Iterator[Problem]:
    """A `logo-damaged` warning if the event has a logo that cannot be printed."""
    if event.logo is None:
        return
    try:
        picture_size(event.logo.content)
    except PictureError as fault:
        hint = "The papers are made without it; save it anew as PNG or JPEG."
        yield warning("logo-damaged", str(fault), event.origin.at("logo"), hint)


def _opened(content: bytes) -> ImageFile:
    """The picture, by the reader of its kind; `Image.open` would load those of all kinds."""
    if content.startswith(_PNG_SIGNATURE):
        from PIL.PngImagePlugin import PngImageFile

        return PngImageFile(io.BytesIO(content))
    from PIL.JpegImagePlugin import JpegImageFile

    return JpegImageFile(io.BytesIO(content))
