"""Files that an agenda names: in its own folder, never outside it, and never too large to read."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from idmkit.model.origin import Origin
from idmkit.reading.faults import Faults, did_you_mean, quoted

Fault = tuple[str, str]
"""What is wrong with a file, as the end of a sentence, and the way out."""


class Kind(NamedTuple):
    """A kind of file: what it is called, the beginning of its codes, an example, its bounds.

    `why_not` says of its first bytes what keeps it from being of the kind. `largest` is in bytes.
    It is named by a file that is called the `home`.
    """

    word: str
    code: str
    example: str
    largest: int
    why_not: Callable[[bytes], Fault | None]
    home: str = "agenda"


def read_beside(
    text: str, folder: Path, kind: Kind, origin: Origin, faults: Faults
) -> bytes | None:
    """The content of the file at `text`, relative to `folder`; None if it is missing or faulty.

    Reports path-outside, and "-missing" and "-unreadable" of the kind.
    """
    if not _stays_inside(text, kind, origin, faults):
        return None
    try:
        real = (folder / text).resolve(strict=True)
        if not real.is_relative_to(folder.resolve()):
            outside = f"the file is a link that leads out of the {kind.home}'s folder"
            _outside(outside, kind, origin, faults)
            return None
        fault = _why_unusable(real, kind)
        if not fault:
            return real.read_bytes()
        faults.add(f"{kind.code}-unreadable", f"{quoted(text)} {fault[0]}", origin, fault[1])
    except (FileNotFoundError, NotADirectoryError):
        _missing(text, folder, kind, origin, faults)
    except (OSError, ValueError, RuntimeError):
        hint = f"is it open elsewhere, or may you not read it? Copy it beside the {kind.home} anew"
        faults.add(f"{kind.code}-unreadable", f"{quoted(text)} cannot be read", origin, hint)
    return None


def _why_unusable(path: Path, kind: Kind) -> Fault | None:
    if not path.is_file():
        return f"is a folder, not a {kind.word}", f"write the name of the {kind.word} in it, too"
    size = path.stat().st_size
    if size > kind.largest:
        most = f"take a smaller one: at most {kind.largest // 1_000_000} MB"
        return f"is too large: {size / 1e6:.0f} MB", most
    with path.open("rb") as file:
        return kind.why_not(file.read(8))


def _stays_inside(text: str, kind: Kind, origin: Origin, faults: Faults) -> bool:
    if "\\" in text:
        message = "folders are parted by / on every system, not by \\"
        parts = [
            part for part in text[:100].split("\\") if part not in (".", "..") and ":" not in part
        ]
        _outside(message, kind, origin, faults, f'write: "{"/".join(parts).lstrip("/")}"')
    elif text.startswith(("/", "~")) or re.match(r"[A-Za-z]:", text):
        _outside(f"the path must begin in the {kind.home}'s own folder", kind, origin, faults)
    elif ".." in text.split("/"):
        _outside(f".. leads out of the {kind.home}'s folder", kind, origin, faults)
    else:
        return True
    return False


def _outside(message: str, kind: Kind, origin: Origin, faults: Faults, hint: str = "") -> None:
    ours = f'copy the file beside the {kind.home} and write its path from there: "{kind.example}"'
    faults.add("path-outside", message, origin, hint or ours)


def _missing(text: str, folder: Path, kind: Kind, origin: Origin, faults: Faults) -> None:
    shown = f"there is no file {quoted(text)} in the {kind.home}'s folder"
    otherwise = f"paths begin in the {kind.home}'s folder"
    hint = did_you_mean(PurePosixPath(text).name, _names_beside(folder / text), otherwise)
    faults.add(f"{kind.code}-missing", shown, origin, hint)


def _names_beside(path: Path) -> list[str]:
    try:
        return sorted(one.name for one in path.parent.iterdir())
    except OSError:
        return []
