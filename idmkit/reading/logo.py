"""The logo that an agenda names: a picture in the agenda's own folder."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from idmkit.model.origin import Origin
from idmkit.model.picture_file import PictureFile
from idmkit.reading.faults import Faults
from idmkit.reading.files_beside import Kind, read_beside
from idmkit.reading.picture_files import why_no_picture

_LOGO = Kind("picture", "logo", "assets/logo.png", 20_000_000, why_no_picture)


def read_logo(text: str, folder: Path, origin: Origin, faults: Faults) -> PictureFile | None:
    """The picture at `text`, relative to `folder`; None if there is none or it is faulty.

    Reports path-outside, logo-missing and logo-unreadable.
    """
    content = read_beside(text, folder, _LOGO, origin, faults) if text else None
    return None if content is None else PictureFile(path=PurePosixPath(text), content=content)
