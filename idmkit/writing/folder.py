"""Writes all files of a run into one folder: each is wholly old or wholly new at any moment.

What is not listed in the folder's manifest belongs to someone else and is never touched. That
holds for a file of the very content that idmkit would give it, too: it counts as made, but is not
listed, or a later run would remove it. So whoever deletes the manifest may build again, and what
was made before is theirs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from idmkit.model.problem import OutputError
from idmkit.model.rendered_file import RenderedFile
from idmkit.writing.faults import told
from idmkit.writing.lock import only_run
from idmkit.writing.manifest import Manifest, digest
from idmkit.writing.places import HOME, folded, in_order, is_safe, is_taken, place, usable_folder
from idmkit.writing.stage import Stage


@dataclass(frozen=True, kw_only=True)
class Written:
    """What a run did in its folder; paths are relative to it and sorted."""

    new: tuple[PurePosixPath, ...] = ()
    changed: tuple[PurePosixPath, ...] = ()
    unchanged: tuple[PurePosixPath, ...] = ()
    removed: tuple[PurePosixPath, ...] = ()

    @property
    def files(self) -> tuple[PurePosixPath, ...]:
        """Everything the run made, whether it was there before or not."""
        return in_order((*self.new, *self.changed, *self.unchanged))


def write_all(
    files: Iterable[RenderedFile], into: Path, *, scope: Collection[str] | None = None
) -> Written:
    """Writes `files` into the folder `into`, which is made if need be.

    `scope` names the first folders that this run makes in full: what an earlier run made there
    and this one does not is removed. None means the whole folder. Raises `OutputError`; then
    nothing was changed, unless the moving itself was stopped: the next run finishes that.
    """
    with _guarded(into) as stage:
        run = _Run(stage, stage.manifest)
        for file in files:
            run.take(file)
        run.refuse_to_replace()
        removed = run.no_longer_made(scope)
        kept = {path: known for path, known in run.old.items() if path not in removed}
        manifest = {**kept, **run.made}
        if run.new or run.changed or manifest != run.old:
            stage.complete(manifest)
            stage.finish()
        return run.written(removed)


@contextmanager
def _guarded(into: Path) -> Iterator[Stage]:
    """The folder's stage, empty, for this run alone."""
    home = into / HOME
    with told(into):
        home.mkdir(parents=True, exist_ok=True)
    place(into, PurePosixPath(HOME, "lock"))
    with only_run(home / "lock", into):
        stage = Stage(into)
        stage.recover()
        try:
            yield stage
        finally:
            if not stage.is_complete:  # else it stays, for the next run to finish
                stage.clear()


@dataclass
class _Run:
    """Sorts the files of one run by what has to be done, and stages what has changed."""

    stage: Stage
    old: Manifest
    made: Manifest = field(default_factory=dict)
    claimed: set[str] = field(default_factory=set)
    folders: dict[PurePosixPath, Path] = field(default_factory=dict)
    foreign: list[PurePosixPath] = field(default_factory=list)
    new: list[PurePosixPath] = field(default_factory=list)
    changed: list[PurePosixPath] = field(default_factory=list)
    unchanged: list[PurePosixPath] = field(default_factory=list)

    def take(self, file: RenderedFile) -> None:
        """Stages a file unless it is there already, or another one that idmkit did not make."""
        self._claim(file.path)
        there = self._content(file.path)
        if there is None or file.path in self.old:
            self.made[file.path] = digest(file.content)
        if there == file.content:
            self.unchanged.append(file.path)
        elif file.path not in self.made:
            self.foreign.append(file.path)
        else:
            self.stage.add(file)
            (self.new if there is None else self.changed).append(file.path)

    def refuse_to_replace(self) -> None:
        """Raises `OutputError` if files stand in the way of which idmkit knows nothing."""
        if not self.foreign:
            return
        said = str(self.stage.into / self.foreign[0])
        if len(self.foreign) > 1:
            said = f"{len(self.foreign)} files, {said} first,"
        are, them = ("are", "them") if len(self.foreign) > 1 else ("is", "it")
        raise OutputError(
            f"{said} {are} there already and idmkit has no record of making {them}; "
            f"move {them} away, or choose another folder with --into"
        )

    def no_longer_made(self, scope: Collection[str] | None) -> tuple[PurePosixPath, ...]:
        """What an earlier run made within the scope; looked at, that it can be removed."""
        gone = self.old.keys() - self.made.keys()
        removed = in_order(path for path in gone if scope is None or path.parts[0] in scope)
        for path in removed:
            is_taken(self._target(path))
        return removed

    def written(self, removed: tuple[PurePosixPath, ...]) -> Written:
        """What was done, sorted."""
        kinds = (self.new, self.changed, self.unchanged)
        new, changed, unchanged = map(in_order, kinds)
        return Written(new=new, changed=changed, unchanged=unchanged, removed=removed)

    def _claim(self, path: PurePosixPath) -> None:
        if not is_safe(path):
            raise OutputError(f"{path} cannot be written: it is no path inside the folder")
        claim = folded(str(path))
        if claim in self.claimed:
            raise OutputError(f"{path} is made twice; on some disks capitals make no difference")
        self.claimed.add(claim)

    def _content(self, path: PurePosixPath) -> bytes | None:
        target = self._target(path)
        if not is_taken(target):
            return None
        with told(target):
            return target.read_bytes()

    def _target(self, path: PurePosixPath) -> Path:
        """Where a file goes. Each folder is looked at once."""
        folder = self.folders.get(path.parent)
        if folder is None:
            folder = self.folders[path.parent] = usable_folder(self.stage.into, path)
        return folder / path.name
