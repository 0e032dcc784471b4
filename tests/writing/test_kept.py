"""A file that is kept: replaced whole, by one run at a time, and never behind somebody's back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from idmkit.model.problem import OutputError
from idmkit.writing.kept import kept
from idmkit.writing.lock import is_current

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX modes and links")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "agenda.state.toml"


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_a_new_file_is_made_and_nothing_else_stays(file: Path) -> None:
    with kept(file) as found:
        assert found.content is None
        assert found.replace(b"new")
    assert file.read_bytes() == b"new"
    assert names(file.parent) == [file.name]


def test_the_same_content_is_not_written_again(file: Path) -> None:
    file.write_bytes(b"old")
    os.utime(file, (1, 1))
    with kept(file) as found:
        assert not found.replace(b"old")
    assert file.stat().st_mtime == 1


def test_what_a_killed_run_left_is_cleared_away(file: Path) -> None:
    for left in (f".{file.name}.part", f".{file.name}.lock"):
        file.with_name(left).write_bytes(b"half")
    with kept(file) as found:
        assert names(file.parent) == [f".{file.name}.lock"]
        found.replace(b"new")
    assert names(file.parent) == [file.name]


def test_what_somebody_else_wrote_meanwhile_stays(file: Path) -> None:
    file.write_bytes(b"old")
    with kept(file) as found:
        file.write_bytes(b"theirs")
        with pytest.raises(OutputError, match="has just been changed by somebody; run again"):
            found.replace(b"mine")
    assert file.read_bytes() == b"theirs"
    assert names(file.parent) == [file.name]


def test_one_run_at_a_time(file: Path) -> None:
    with kept(file), pytest.raises(OutputError, match="another idmkit is writing to"):  # noqa: SIM117
        with kept(file):
            pass
    with kept(file) as found:
        found.replace(b"new")


def test_a_fault_within_lets_the_file_go(file: Path) -> None:
    with pytest.raises(ZeroDivisionError), kept(file):
        raise ZeroDivisionError
    assert names(file.parent) == []


@posix
def test_a_lock_that_was_tidied_away_is_not_the_one_that_others_find(tmp_path: Path) -> None:
    """Its holder may remove it after the next run has opened it, and before that has locked it."""
    lock = tmp_path / "lock"
    with lock.open("ab") as file:
        assert is_current(lock, file)
        lock.unlink()
        assert not is_current(lock, file)
        lock.write_bytes(b"")
        assert not is_current(lock, file)


@posix
def test_it_keeps_its_rights_and_its_place_behind_a_link(file: Path) -> None:
    real = file.parent / "shared" / "state.toml"
    real.parent.mkdir()
    real.write_bytes(b"old")
    real.chmod(0o640)
    file.symlink_to(real)
    with kept(file) as found:
        found.replace(b"new")
    assert file.is_symlink()
    assert (real.read_bytes(), real.stat().st_mode & 0o777) == (b"new", 0o640)


def test_a_folder_in_its_place_is_told(file: Path) -> None:
    file.mkdir()
    with pytest.raises(OutputError, match=r"cannot write .*agenda.state.toml: "):  # noqa: SIM117
        with kept(file):
            pass
