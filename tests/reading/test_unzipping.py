"""Zips are read into memory within bounds, whatever they claim."""

from __future__ import annotations

import contextlib
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.reading.unzipping import DamagedZip, TooMuchInside, UnzipFault, unzipped


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as archive:
        for name, inside in members.items():
            archive.writestr(name, inside)
    return content.getvalue()


def test_the_files_inside_go_by_their_names() -> None:
    members = {"a.txt": b"one", "folder/b.txt": b"", "../c": b"two"}
    assert unzipped(zipped(members), 100, 10) == members


def test_folders_are_no_files() -> None:
    assert unzipped(zipped({"folder/": b"", "folder/a": b"x"}), 100, 10) == {"folder/a": b"x"}


def test_a_bomb_is_refused_before_it_is_inflated() -> None:
    bomb = zipped({"bomb": b"\0" * 50_000_000})
    assert len(bomb) < 100_000
    with pytest.raises(TooMuchInside, match="what is in this zip"):
        unzipped(bomb, 1_000_000, 10)


def test_all_files_share_one_bound() -> None:
    with pytest.raises(TooMuchInside):
        unzipped(zipped({"a": b"x" * 60, "b": b"x" * 60}), 100, 10)


def test_more_files_than_a_schedule_has_are_refused() -> None:
    with pytest.raises(TooMuchInside, match="number of files"):
        unzipped(zipped({str(n): b"" for n in range(11)}), 100, 10)


def test_what_is_no_zip_is_damaged() -> None:
    with pytest.raises(DamagedZip):
        unzipped(b"PK\x03\x04 and nothing else", 100, 10)


@given(st.data())
def test_any_damage_is_a_fault(data: st.DataObject) -> None:
    content = bytearray(zipped({"a": b"some text " * 20, "b": b"more"}))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(UnzipFault):
        found = unzipped(bytes(content), 1000, 10)
        assert sum(map(len, found.values())) <= 1000
