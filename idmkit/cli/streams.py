"""Standard output and standard error as a run needs them, whatever they lead to."""

from __future__ import annotations

import errno
import io
import os
import sys
from pathlib import Path
from typing import Any, TextIO

# What the system says when the reader of a pipe has ended; Windows says the second.
_GONE = (errno.EPIPE, errno.EINVAL) if os.name == "nt" else (errno.EPIPE,)


def prepare() -> None:
    """Makes sure that no character and no reader that has gone ends the run.

    What the console cannot show becomes "?". What nobody reads is dropped, and the exit code
    tells what was done. Where the text cannot be kept, on a full disk, printing raises
    `OutputError`.
    """
    sys.stdout = _prepared(sys.stdout, "standard output")
    sys.stderr = _prepared(sys.stderr, "standard error")


def _prepared(stream: TextIO | None, name: str) -> TextIO:
    if stream is None:  # closed before the program began: `idmkit build >&-`
        return Path(os.devnull).open("w", encoding="utf-8")
    if not isinstance(stream, io.TextIOWrapper):
        return stream
    if stream.isatty():  # not ours to wrap: a console of Windows is no file
        stream.reconfigure(errors="replace")
        return stream
    raw = _Outlet(stream.fileno(), name)
    return io.TextIOWrapper(io.BufferedWriter(raw), encoding=stream.encoding, errors="replace")


class _Outlet(io.FileIO):
    """A pipe or a file; after its first failure it swallows everything."""

    def __init__(self, number: int, name: str) -> None:
        super().__init__(number, "w", closefd=False)
        self._said_name = name
        self._failed = False

    def write(self, data: Any, /) -> int:
        """Writes, or drops what nobody reads. Raises `OutputError`, once."""
        try:
            return memoryview(data).nbytes if self._failed else super().write(data)
        except OSError as error:
            self._failed = True
            if error.errno not in _GONE:
                raise _unwritable(self._said_name, error) from error
            return memoryview(data).nbytes


def _unwritable(name: str, error: OSError) -> Exception:
    from idmkit.model.problem import OutputError

    return OutputError(f"cannot write to {name}: {error.strerror or type(error).__name__}")
