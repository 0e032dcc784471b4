"""One run at a time in a folder: a lock that the system itself lets go when a program ends."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from idmkit.model.problem import OutputError
from idmkit.writing.faults import told

_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


@contextmanager
def only_run(lock: Path, into: Path) -> Iterator[None]:
    """Holds `lock` while the block runs.

    Raises `OutputError` if another run holds it. The file may stay and means nothing by itself, so
    one left behind by a killed run blocks nobody.
    """
    with told(into):
        file = lock.open("ab")
    with file:
        try:
            _take(file)
        except OSError as error:
            if error.errno in _TAKEN:
                raise _taken(into) from error
            # Some network disks know no locks: better unguarded than not at all.
        if not is_current(lock, file):  # who held it has just tidied it away
            raise _taken(into)
        yield


def _taken(into: Path) -> OutputError:
    return OutputError(f"another idmkit is writing to {into}; wait until it is done and run again")


def is_current(lock: Path, file: IO[bytes]) -> bool:
    """Whether an open lock is the file that others find, and not one that was tidied away."""
    try:
        return os.path.samestat(lock.stat(), os.fstat(file.fileno()))
    except FileNotFoundError:
        return False


def _take(file: IO[bytes]) -> None:
    if sys.platform == "win32":
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
