"""The stage: a hidden folder that holds the changed files until all of them can be moved at once.

It is complete as soon as its manifest stands beside it; moving that manifest ends the work.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from idmkit.model.rendered_file import RenderedFile
from idmkit.writing.durability import settle, write_durably
from idmkit.writing.faults import told
from idmkit.writing.manifest import Manifest, digest, read_manifest, write_manifest
from idmkit.writing.places import HOME, in_order, place


@dataclass(frozen=True)
class Stage:
    """The stage of the folder `into`. `idmkit` keeps all of its own in `into/.idmkit/`."""

    into: Path

    @property
    def manifest(self) -> Manifest:
        """What the last finished run left in the folder."""
        return read_manifest(self._current)

    @property
    def is_complete(self) -> bool:
        """Whether all files of a run are staged and some may have been moved already."""
        return self._staged.exists()

    def recover(self) -> None:
        """Finishes a complete stage of a run that was killed, and deletes an incomplete one."""
        if self.is_complete and self._is_whole():
            self.finish()
        self.clear()

    def add(self, file: RenderedFile) -> None:
        """Puts a file on the stage."""
        staged = self._folder / file.path
        with told(self.into / file.path):
            staged.parent.mkdir(parents=True, exist_ok=True)
            write_durably(staged, file.content)

    def complete(self, manifest: Manifest) -> None:
        """Declares the stage complete: from now on every later run will finish it."""
        settle(self._folder, manifest)
        write_manifest(manifest, self._staged)
        self._settle_home()

    def finish(self) -> None:
        """Removes what is no longer made, moves what is staged; a second call repeats no harm."""
        old, new = self.manifest, read_manifest(self._staged)
        for path in in_order(old.keys() - new.keys()):
            self._remove(path)
        for path in in_order(new):
            self._move(path)
        settle(self.into, {**old, **new})
        with told(self._current):
            self._staged.replace(self._current)
        self._settle_home()
        self.clear()

    def clear(self) -> None:
        """Deletes whatever is staged; the manifest first, so that half a stage is never whole."""
        with told(self._folder):
            self._staged.unlink(missing_ok=True)
            if self._folder.exists():
                shutil.rmtree(self._folder)

    @cached_property
    def _folder(self) -> Path:
        return self.into / HOME / "stage"

    @property
    def _staged(self) -> Path:
        return self.into / HOME / "stage.json"

    @property
    def _current(self) -> Path:
        return self.into / HOME / "manifest.json"

    def _settle_home(self) -> None:
        settle(self.into, [PurePosixPath(HOME, self._current.name)])

    def _is_whole(self) -> bool:
        listed = read_manifest(self._staged)
        with told(self._folder):
            return all(
                digest((self._folder / path).read_bytes()) == known
                for path, known in listed.items()
                if (self._folder / path).exists()
            )

    def _remove(self, path: PurePosixPath) -> None:
        target = place(self.into, path)
        with told(target):
            target.unlink(missing_ok=True)
        for folder in target.parents[: len(path.parts) - 1]:
            with suppress(OSError):  # someone else's files are in it, or it is gone
                folder.rmdir()

    def _move(self, path: PurePosixPath) -> None:
        staged = self._folder / path
        if staged.exists():
            target = place(self.into, path)
            with told(target):
                target.parent.mkdir(parents=True, exist_ok=True)
                staged.replace(target)
