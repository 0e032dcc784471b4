"""Writes a few files that belong together, each whole or not at all, in the order given."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from idmkit.model.problem import OutputError
from idmkit.writing.durability import write_durably
from idmkit.writing.faults import told


def write_together(files: Mapping[Path, bytes], *, replace: bool) -> None:
    """Puts every file in place, after all of them have been written beside their places.

    Without `replace` a file that is there already stops everything. Raises `OutputError`; then
    nothing was changed, unless moving itself was stopped: what comes first was moved first.
    """
    targets = {Path(os.path.realpath(path)): content for path, content in files.items()}
    for path in targets:
        with told(path):
            _check(path, replace=replace)
    parts = {path: path.with_name(f".{path.name}.{os.getpid()}.part") for path in targets}
    try:
        for path, content in targets.items():
            with told(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                write_durably(parts[path], content)
                if path.exists():  # who may write there may write there again
                    shutil.copymode(path, parts[path])
        for path, part in parts.items():
            with told(path):
                part.replace(path)
    finally:
        for part in parts.values():
            with suppress(OSError):  # where no folder came to be, there is nothing to take away
                part.unlink()


def _check(path: Path, *, replace: bool) -> None:
    if path.exists() and not path.is_file():
        raise OutputError(f"cannot write {path}: it is not a file; choose another name")
    if path.exists() and not replace:
        raise OutputError(f"{path} is there already; choose another name with --output")
