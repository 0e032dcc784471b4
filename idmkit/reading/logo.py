"""The logo that an agenda names: a picture in the agenda's own folder."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from idmkit.model.origin import Origin
from idmkit.model.picture_file import PictureFile
from idmkit.reading.faults import Faults
from idmkit.reading.files_beside import Fault, Kind, read_beside

_FIRST_BYTES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def read_logo(text: str, folder: Path, origin: Origin, faults: Faults) -> PictureFile | None:
    """The picture at `text`, relative to `folder`; None if there is none or it is faulty.

    Reports path-outside, logo-missing and logo-unreadable.
    """
    content = read_beside(text, folder, _PICTURE, origin, faults) if text else None
    return None if content is None else PictureFile(path=PurePosixPath(text), content=content)


def _why_no_picture(start: bytes) -> Fault | None:
    if start.startswith(_FIRST_BYTES):
        return None
    hint = "save the picture as PNG or JPEG; giving the file another name does not change it"
    return "is no PNG or JPEG file", hint


BACKGROUND = Kind("picture", "background", "assets/badge.png", 20_000_000, _why_no_picture)
_PICTURE = Kind("picture", "logo", "assets/logo.png", 20_000_000, _why_no_picture)
