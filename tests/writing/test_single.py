"""One file where the user wants it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from idmkit.model.problem import OutputError
from idmkit.writing import write_new, write_one

ONE, TWO = b"%PDF-1.7 one", b"%PDF-1.7 two"


def test_a_file_is_made_then_replaced_then_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "programme.pdf"
    assert write_one(ONE, file)
    assert write_one(TWO, file)
    os.utime(file, (0, 0))
    assert not write_one(TWO, file)
    assert (file.read_bytes(), file.stat().st_mtime) == (TWO, 0)
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_one(ONE, tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == ONE


@pytest.mark.parametrize("content", [b"[event]\n", b"\x89PNG", b"", b" %PDF"])
@pytest.mark.parametrize("name", ["mine", "link"])
def test_only_a_pdf_is_replaced(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / "mine").write_bytes(content)
    (tmp_path / "link").symlink_to(tmp_path / "mine")
    with pytest.raises(OutputError, match="is no PDF; choose another name"):
        write_one(ONE, tmp_path / name)
    assert (tmp_path / "mine").read_bytes() == content


def test_a_failure_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "programme.pdf"
    write_one(ONE, file)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match=r"programme\.pdf: the disk is full"):
        write_one(TWO, file)
    assert file.read_bytes() == ONE
    assert list(tmp_path.iterdir()) == [file]


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="the folder does not exist"):
        write_one(b"", tmp_path / "nowhere" / "x.pdf")


@pytest.mark.skipif(os.name == "nt", reason="POSIX devices")
@pytest.mark.parametrize("place", ["/dev/null", "/"])
def test_what_is_no_file_is_not_replaced(place: str) -> None:
    with pytest.raises(OutputError, match="is not a file"):
        write_one(b"", Path(place))


def test_a_new_file_replaces_nothing(tmp_path: Path) -> None:
    write_new(b"one", tmp_path / "new" / "agenda.toml")
    with pytest.raises(OutputError, match="there already"):
        write_new(b"two", tmp_path / "new" / "agenda.toml")
    assert (tmp_path / "new" / "agenda.toml").read_bytes() == b"one"
