"""The logo that an agenda names: a picture in the agenda's own folder, never outside it."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from idmkit.model.event import Logo
from idmkit.model.origin import Origin
from idmkit.reading.faults import Faults, did_you_mean, quoted

_FIRST_BYTES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_LARGEST = 20_000_000


def read_logo(text: str, folder: Path, origin: Origin, faults: Faults) -> Logo | None:
    """The picture at `text`, relative to `folder`; None if there is none or it is faulty.

    Reports path-outside, logo-missing and logo-unreadable.
    """
    if not text or not _stays_inside(text, origin, faults):
        return None
    path = folder / text
    try:
        real = path.resolve(strict=True)
        if not real.is_relative_to(folder.resolve()):
            _outside("the file is a link that leads out of the agenda's folder", origin, faults)
            return None
        content = _picture(real)
    except (FileNotFoundError, NotADirectoryError):
        _missing(text, folder, origin, faults)
        return None
    except (OSError, ValueError, RuntimeError):
        content = b""
    if not content.startswith(_FIRST_BYTES):
        hint = "save the picture as PNG or JPEG; giving the file another name does not change it"
        faults.add("logo-unreadable", f"{quoted(text)} is no PNG or JPEG file", origin, hint)
        return None
    return Logo(path=PurePosixPath(text), content=content)


def _picture(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() and path.stat().st_size <= _LARGEST else b""


def _stays_inside(text: str, origin: Origin, faults: Faults) -> bool:
    if "\\" in text:
        message = "folders are parted by / on every system, not by \\"
        parts = [
            part for part in text[:100].split("\\") if part not in (".", "..") and ":" not in part
        ]
        _outside(message, origin, faults, f'write: "{"/".join(parts).lstrip("/")}"')
    elif text.startswith(("/", "~")) or re.match(r"[A-Za-z]:", text):
        _outside("the path must begin in the agenda's own folder", origin, faults)
    elif ".." in text.split("/"):
        _outside(".. leads out of the agenda's folder", origin, faults)
    else:
        return True
    return False


def _outside(
    message: str,
    origin: Origin,
    faults: Faults,
    hint: str = 'copy the file beside the agenda and write its path from there: "assets/logo.png"',
) -> None:
    faults.add("path-outside", message, origin, hint)


def _missing(text: str, folder: Path, origin: Origin, faults: Faults) -> None:
    shown = f"there is no file {quoted(text)} in the agenda's folder"
    hint = did_you_mean(
        PurePosixPath(text).name, _names_beside(folder / text), "paths begin in the agenda's folder"
    )
    faults.add("logo-missing", shown, origin, hint)


def _names_beside(path: Path) -> list[str]:
    try:
        return sorted(one.name for one in path.parent.iterdir())
    except OSError:
        return []
