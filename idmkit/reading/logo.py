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
        fault = _why_no_logo(real)
        if fault:
            faults.add("logo-unreadable", f"{quoted(text)} {fault[0]}", origin, fault[1])
            return None
        return Logo(path=PurePosixPath(text), content=real.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        _missing(text, folder, origin, faults)
    except (OSError, ValueError, RuntimeError):
        hint = "is it open elsewhere, or may you not read it? Copy it beside the agenda anew"
        faults.add("logo-unreadable", f"{quoted(text)} cannot be read", origin, hint)
    return None


def _why_no_logo(path: Path) -> tuple[str, str] | None:
    """What keeps the file from being a logo, and the way out."""
    if not path.is_file():
        return "is a folder, not a picture", "write the name of the picture in it, too"
    size = path.stat().st_size
    if size > _LARGEST:
        most = f"save it smaller: at most {_LARGEST // 1_000_000} MB, and far less is enough"
        return f"is too large: {size / 1e6:.0f} MB", most
    with path.open("rb") as picture:
        if picture.read(8).startswith(_FIRST_BYTES):
            return None
    hint = "save the picture as PNG or JPEG; giving the file another name does not change it"
    return "is no PNG or JPEG file", hint


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
