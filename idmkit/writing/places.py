"""Which paths may be written: inside the folder, through no link, the same on every system."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterable
from operator import attrgetter
from pathlib import Path, PurePosixPath

from idmkit.model.problem import OutputError

HOME = ".idmkit"
_FORBIDDEN = frozenset('\\:*?"<>|') | frozenset(map(chr, range(32)))


def is_safe(path: PurePosixPath) -> bool:
    """Whether `path` is relative, stays inside, and can be a file on every system."""
    parts = path.parts
    return (
        bool(parts)
        and not path.is_absolute()
        and ".." not in parts
        and folded(parts[0]) != HOME
        and _FORBIDDEN.isdisjoint(str(path))
    )


def folded(path: str) -> str:
    """The path as a disk sees it that takes "A.ics" and "a.ics" for one file."""
    return unicodedata.normalize("NFC", path).casefold()


def in_order(paths: Iterable[PurePosixPath]) -> tuple[PurePosixPath, ...]:
    """The paths sorted; by their parts, as they compare themselves much slower."""
    return tuple(sorted(paths, key=attrgetter("parts")))


def place(into: Path, path: PurePosixPath) -> Path:
    """Where `path` lies in `into`. Raises `OutputError` if a link on the way leads elsewhere."""
    target = into / path
    expected = Path(os.path.realpath(into)) / path.parent
    if os.path.normcase(os.path.realpath(target.parent)) != os.path.normcase(expected):
        raise OutputError(
            f"cannot write {target}: the folder is a link to another place; remove the link"
        )
    return target


def usable_folder(into: Path, path: PurePosixPath) -> Path:
    """The folder of `path` in `into`, which need not exist yet.

    Raises `OutputError` where idmkit can neither make nor remove a file, before it tries: a link on
    the way leads elsewhere, something else is in its place, or it does not allow it.
    """
    target = place(into, path)
    _check_folder(into, target)
    return target.parent


def is_taken(target: Path) -> bool:
    """Whether a file is at `target`. Raises `OutputError` if a folder, a link or a device is."""
    try:
        mode = os.lstat(target).st_mode
    except OSError:
        return False
    if not stat.S_ISREG(mode):
        kind = "folder" if stat.S_ISDIR(mode) else "link" if stat.S_ISLNK(mode) else "device"
        raise OutputError(f"cannot write {target}: a {kind} of that name is there; move it away")
    return True


def _check_folder(into: Path, target: Path) -> None:
    folder = target.parent
    while folder != into and not os.path.lexists(folder):
        folder = folder.parent
    if not folder.is_dir():
        raise OutputError(f"cannot write {target}: {folder} is a file, not a folder; move it away")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise OutputError(f"cannot write {target}: no permission to write in {folder}")
