"""What stands where a file or a folder has to go: found before anything is moved."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from idmkit.model.problem import OutputError
from idmkit.writing import write_all
from tests.writing.test_folder import rendered, tree


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    into = tmp_path / "build"
    into.mkdir()
    (into / "k").symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(OutputError, match="link to another place"):
        write_all(rendered(k__a="1"), into)
    assert tree(elsewhere) == {}


def test_nothing_is_removed_through_a_link(tmp_path: Path) -> None:
    into, elsewhere = tmp_path / "build", tmp_path / "elsewhere"
    write_all(rendered(k__a="1"), into)
    (into / "k").rename(elsewhere)
    (into / "k").symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(OutputError, match="link to another place"):
        write_all([], into)
    assert tree(elsewhere) == {"a": b"1"}


def test_a_folder_that_is_itself_a_link_is_the_users_choice(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "build").symlink_to(tmp_path / "real", target_is_directory=True)
    write_all(rendered(k__a="1"), tmp_path / "build")
    assert tree(tmp_path / "real") == {"k/a": b"1"}


def test_a_file_in_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("")
    with pytest.raises(OutputError, match="a file stands where a folder is needed"):
        write_all(rendered(k__a="1"), tmp_path / "build")


def test_what_stands_in_the_way_is_found_before_anything_is_moved(tmp_path: Path) -> None:
    write_all(rendered(a__one="1"), tmp_path)
    (tmp_path / "k").write_text("a file")
    with pytest.raises(OutputError, match="is a file, not a folder"):
        write_all(rendered(a__one="2", k__a="1"), tmp_path)
    (tmp_path / "k").unlink()
    (tmp_path / "k" / "a").mkdir(parents=True)
    with pytest.raises(OutputError, match="a folder of that name is there"):
        write_all(rendered(a__one="2", k__a="1"), tmp_path)
    assert tree(tmp_path) == {"a/one": b"1"}


def _a_link(path: Path) -> None:
    path.with_name("real").write_text("mine")
    path.symlink_to(path.with_name("real"))


def _a_link_to_nothing(path: Path) -> None:
    path.symlink_to(path.with_name("nothing"))


def _a_pipe(path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("needs POSIX pipes")
    os.mkfifo(path)


@pytest.mark.parametrize("make", [_a_link, _a_link_to_nothing, _a_pipe, Path.mkdir])
@pytest.mark.parametrize("listed", [True, False])
def test_what_is_no_file_is_neither_replaced_nor_removed(
    tmp_path: Path, make: Callable[[Path], None], *, listed: bool
) -> None:
    write_all(rendered(a__one="1", k__b="1", **({"k__a": "1"} if listed else {})), tmp_path)
    (tmp_path / "k" / "a").unlink(missing_ok=True)
    make(tmp_path / "k" / "a")
    before = {path: path.lstat() for path in (tmp_path / "k").iterdir()}
    with pytest.raises(OutputError, match=r"k.a: a (link|folder|device) of that name is there"):
        write_all(rendered(a__one="2", k__a="ours"), tmp_path)
    if listed:
        with pytest.raises(OutputError, match="of that name is there; move it away"):
            write_all(rendered(a__one="2"), tmp_path)
    assert {path: path.lstat() for path in (tmp_path / "k").iterdir()} == before
    assert (tmp_path / "a" / "one").read_text() == "1"
    (tmp_path / "k" / "a").rename(tmp_path / "moved")
    write_all(rendered(a__one="3"), tmp_path)
    assert (tmp_path / "a" / "one").read_text() == "3"
