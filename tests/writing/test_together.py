"""Files that belong together: all of them in place, or everything as it was."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from idmkit.model.problem import OutputError
from idmkit.writing import write_together

OLD, NEW = b"old", b"new"
posix = pytest.mark.skipif(os.name == "nt", reason="POSIX modes and links")


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden ones too."""
    files = (one for one in sorted(folder.rglob("*")) if one.is_file())
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in files}


def pair(folder: Path, content: bytes = NEW) -> dict[Path, bytes]:
    return {folder / "agenda.toml": content, folder / "agenda.import.json": content + b"!"}


@pytest.mark.parametrize("replace", [True, False])
def test_new_files_are_made_with_their_folders_and_nothing_else(
    tmp_path: Path, *, replace: bool
) -> None:
    write_together({**pair(tmp_path / "a" / "b"), tmp_path / "c": b""}, replace=replace)
    assert tree(tmp_path) == {"a/b/agenda.toml": NEW, "a/b/agenda.import.json": b"new!", "c": b""}


def test_files_are_replaced_if_that_is_asked_for(tmp_path: Path) -> None:
    write_together(pair(tmp_path, OLD), replace=False)
    write_together(pair(tmp_path), replace=True)
    assert tree(tmp_path) == {"agenda.toml": NEW, "agenda.import.json": b"new!"}


@pytest.mark.parametrize("name", ["agenda.toml", "agenda.import.json"])
def test_one_that_is_there_stops_all_unless_they_are_replaced(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(OLD)
    with pytest.raises(OutputError, match=f"{name} is there already"):
        write_together(pair(tmp_path), replace=False)
    assert tree(tmp_path) == {name: OLD}


@pytest.mark.parametrize("name", ["agenda.toml", "agenda.import.json"])
def test_a_folder_in_the_place_of_a_file_stops_all(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(OutputError, match="it is not a file"):
        write_together(pair(tmp_path), replace=True)
    assert tree(tmp_path) == {}


def test_a_file_in_the_place_of_a_folder_stops_all(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(OLD)
    with pytest.raises(OutputError, match="something of that name is there already"):
        write_together({tmp_path / "b": NEW, tmp_path / "a" / "agenda.toml": NEW}, replace=True)
    assert tree(tmp_path) == {"a": OLD}


def test_a_name_that_is_too_long_stops_all(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="the path is too long"):
        write_together({tmp_path / "a": NEW, tmp_path / ("n" * 300): NEW}, replace=True)
    assert tree(tmp_path) == {}


@pytest.mark.parametrize("failing", [1, 2])
def test_a_full_disk_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    write_together(pair(tmp_path, OLD), replace=True)
    before, synced = tree(tmp_path), iter(range(1, 9))
    sync = os.fsync

    def full(descriptor: int) -> None:
        if next(synced) == failing:
            raise OSError(28, "No space left on device")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="the disk is full"):
        write_together(pair(tmp_path), replace=True)
    assert tree(tmp_path) == before


def test_if_moving_is_stopped_the_first_file_is_new_and_the_second_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_together(pair(tmp_path, OLD), replace=True)
    move = Path.replace

    def stopped(part: Path, target: Path) -> Path:
        if target.suffix == ".json":
            raise PermissionError(13, "Permission denied")
        return move(part, target)

    monkeypatch.setattr(Path, "replace", stopped)
    with pytest.raises(OutputError, match=r"agenda\.import\.json: no permission"):
        write_together(pair(tmp_path), replace=True)
    assert tree(tmp_path) == {"agenda.toml": NEW, "agenda.import.json": b"old!"}


@posix
def test_a_link_stays_a_link_and_its_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "agenda.toml").write_bytes(OLD)
    (tmp_path / "agenda.toml").symlink_to(tmp_path / "real" / "agenda.toml")
    write_together({tmp_path / "agenda.toml": NEW}, replace=True)
    assert (tmp_path / "agenda.toml").is_symlink()
    assert tree(tmp_path) == {"agenda.toml": NEW, "real/agenda.toml": NEW}


@posix
def test_who_may_write_a_file_may_still_write_it(tmp_path: Path) -> None:
    file = tmp_path / "agenda.toml"
    file.write_bytes(OLD)
    file.chmod(0o664)
    write_together({file: NEW}, replace=True)
    assert stat.S_IMODE(file.stat().st_mode) == 0o664


@posix
@pytest.mark.parametrize("place", ["/dev/null", "/dev/null/agenda.toml"])
def test_a_device_is_not_replaced(tmp_path: Path, place: str) -> None:
    with pytest.raises(OutputError, match=r"cannot write /dev/null"):
        write_together({tmp_path / "a": NEW, Path(place): NEW}, replace=True)
    assert tree(tmp_path) == {}


def test_of_no_files_nothing_is_made(tmp_path: Path) -> None:
    write_together({}, replace=False)
    assert tree(tmp_path) == {}
