"""What the disk is asked for, in which order: the only trace of a power cut that a test can see."""

from __future__ import annotations

import os
import stat
from pathlib import Path, PurePosixPath

import pytest

from idmkit.model.rendered_file import RenderedFile
from idmkit.writing import write_all

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows cannot wait for folders")


@pytest.fixture
def steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was asked for: "sync FOLDER" and "move FILE", in order."""
    found: list[str] = []
    move = Path.replace

    def sync(number: int) -> None:
        found.extend(
            f"sync {path.name}"
            for path in tmp_path.rglob("*")
            if path.is_dir() and os.path.samestat(path.stat(), os.fstat(number))
        )

    def replace(self: Path, target: Path) -> Path:
        found.append(f"move {target.name}")
        return move(self, target)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(Path, "replace", replace)
    return found


def test_no_step_begins_before_the_disk_has_the_one_before(
    tmp_path: Path, steps: list[str]
) -> None:
    into = tmp_path / "build"
    write_all([RenderedFile(PurePosixPath("k/a.pdf"), b"x")], into)
    assert steps == [
        *("sync stage", "sync k"),
        *("move stage.json", "sync build", "sync .idmkit"),
        "move a.pdf",
        *("sync build", "sync k"),
        *("move manifest.json", "sync build", "sync .idmkit"),
    ]


def test_a_disk_that_cannot_wait_for_folders_is_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(number: int) -> None:
        if stat.S_ISDIR(os.fstat(number).st_mode):
            raise OSError(22, "Invalid argument")

    monkeypatch.setattr(os, "fsync", refuse)
    write_all([RenderedFile(PurePosixPath("k/a.pdf"), b"x")], tmp_path)
    assert (tmp_path / "k" / "a.pdf").read_bytes() == b"x"
