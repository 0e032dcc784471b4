"""What the operating system refuses, in words that say what to do next."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from idmkit.model.problem import OutputError

_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is full",
    errno.EROFS: "the disk cannot be written to",
    errno.ENAMETOOLONG: "the path is too long; use a folder nearer to the top of the disk",
    errno.EXDEV: "it lies on another disk than the folder around it",
    errno.EISDIR: "a folder stands where a file is needed; move it away",
    errno.ENOTDIR: "a file stands where a folder is needed; move it away",
    errno.EEXIST: "something of that name is there already; move it away",
    errno.ENOENT: "the folder does not exist",
}
_REFUSED = "no permission to write there, or another program has it open; close it and run again"


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns an `OSError` into an `OutputError` that names `path` and the reason."""
    try:
        yield
    except OSError as error:
        raise OutputError(f"cannot write {path}: {_reason(error)}") from error


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return _REFUSED
    known = _REASONS.get(error.errno or 0)
    return known or error.strerror or type(error).__name__
