"""Which paths may be written: inside the folder, through no link, the same on every system."""

from __future__ import annotations

import os
import stat
import unicodedata
from pathlib import Path, PurePosixPath

from idmkit.model.problem import OutputError
from idmkit.writing.faults import told

HOME = ".idmkit"
_FORBIDDEN = frozenset('\\:*?"<>|') | frozenset(map(chr, range(32)))


def is_safe(path: PurePosixPath) -> bool:
    """Whether `path` is relative, stays inside, and can be a file on every system."""
    parts = path.parts
    return (
        bool(parts)
        and not path.is_absolute()
        and ".." not in parts
        and folded(path).parts[0] != HOME
        and _FORBIDDEN.isdisjoint(str(path))
    )


def folded(path: PurePosixPath) -> PurePosixPath:
    """The path as a disk sees it that takes "A.ics" and "a.ics" for one file."""
    return PurePosixPath(unicodedata.normalize("NFC", str(path)).casefold())


def place(into: Path, path: PurePosixPath) -> Path:
    """Where `path` lies in `into`. Raises `OutputError` if a link on the way leads elsewhere."""
    target = into / path
    expected = Path(os.path.realpath(into)) / path.parent
    if os.path.normcase(os.path.realpath(target.parent)) != os.path.normcase(expected):
        raise OutputError(
            f"cannot write {target}: the folder is a link to another place; remove the link"
        )
    return target


def is_taken(into: Path, target: Path) -> bool:
    """Whether a file is at `target`, which lies somewhere in `into`.

    Raises `OutputError` where idmkit can neither make nor remove a file, before it tries: what
    stands there is a folder, a link or a device, or the folder around it does not allow it.
    """
    _check_folder(into, target)
    if not os.path.lexists(target):
        return False
    with told(target):
        mode = target.lstat().st_mode
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
