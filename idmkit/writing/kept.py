"""A file that is kept beside the agenda and replaced whole, by one run at a time.

Every program that is killed in the middle leaves the old content or the new one; what lies about
of it is cleared away by the next run.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from idmkit.model.problem import OutputError
from idmkit.writing.durability import settle, write_durably
from idmkit.writing.faults import told
from idmkit.writing.lock import only_run


@dataclass(frozen=True)
class Kept:
    """The file, as it was when this run began: `content` is None if it was not there."""

    file: Path
    content: bytes | None

    def replace(self, content: bytes) -> bool:
        """Puts new content in its place, durably; False if it is that already.

        Raises `OutputError` if somebody has changed the file since; then nothing was done.
        """
        if content == self.content:
            return False
        with told(self.file):
            write_durably(self._part, content)
            if _content(self.file) != self.content:
                self._part.unlink()
                raise OutputError(f"{self.file} has just been changed by somebody; run again")
            if self.content is not None:  # who may write there may write there again
                shutil.copymode(self.file, self._part)
            self._part.replace(self.file)
            settle(self.file.parent, [PurePosixPath(self.file.name)])
        return True

    def clear(self) -> None:
        """Removes what a killed run has left."""
        with told(self.file):
            self._part.unlink(missing_ok=True)

    @property
    def _part(self) -> Path:
        return self.file.with_name(f".{self.file.name}.part")


@contextmanager
def kept(file: Path) -> Iterator[Kept]:
    """The file for this run alone. Raises `OutputError` if another run has it."""
    target = Path(os.path.realpath(file))
    lock = target.with_name(f".{target.name}.lock")
    with only_run(lock, file):
        try:
            with told(file):
                found = Kept(target, _content(target))
            found.clear()
            yield found
        finally:
            with suppress(OSError):  # Windows keeps what is open; it means nothing by itself
                lock.unlink()


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None
