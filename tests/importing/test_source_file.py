"""Sources are read whole within bounds, whatever they are: pipes, devices, bombs and links."""

from __future__ import annotations

import os
import socket
import threading
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.importing.sources.source_file import LARGEST, SourceFile, json_at, read_source
from idmkit.model.problem import AgendaError

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX pipes and devices")


def refusal(path: Path) -> tuple[str, str]:
    with pytest.raises(AgendaError) as refused:
        read_source(path)
    (problem,) = refused.value.problems
    assert problem.origin.file == str(path)
    assert problem.hint
    return problem.code, problem.message


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


TOO_LARGE = "is larger than a schedule can be: more than"
NO_FILE = ("source-missing", "this is no file: a program or a device stands behind it")


def test_a_file_is_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "schedule.xml"
    path.write_bytes(b"\xef\xbb\xbf  <schedule/>")
    source = read_source(path)
    assert (source.name, source.content, source.members) == (str(path), path.read_bytes(), {})
    assert (source.start, source.text) == (b"<schedule/>", "  <schedule/>")


@posix
def test_a_pipe_does_not_make_anybody_wait(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    found: list[tuple[str, str]] = []
    reader = threading.Thread(target=lambda: found.append(refusal(tmp_path / "pipe")), daemon=True)
    reader.start()
    reader.join(timeout=5)
    assert found == [NO_FILE]


@posix
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/tty"])
def test_a_device_is_no_source(device: str) -> None:
    assert refusal(Path(device)) == NO_FILE


@posix
def test_a_socket_and_a_link_to_a_pipe_are_no_sources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a socket is short
    os.mkfifo("pipe")
    Path("link").symlink_to("pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
        assert [refusal(Path("link")), refusal(Path("socket"))] == [NO_FILE, NO_FILE]


@posix
def test_a_link_to_nothing_and_a_link_to_itself_are_missing(tmp_path: Path) -> None:
    (tmp_path / "nothing").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert refusal(tmp_path / "nothing") == ("source-missing", "there is no such file")
    assert refusal(tmp_path / "loop")[0] == "source-missing"


@pytest.mark.parametrize("name", ["nowhere", "\x00", "n" * 5000, "file/inside"])
def test_what_cannot_be_opened_is_missing(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert refusal(tmp_path / name)[0] == "source-missing"


@pytest.mark.parametrize("size", [LARGEST + 1, 1024**3])
def test_a_large_file_is_refused_and_not_read_whole(tmp_path: Path, size: int) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(size)
    assert refusal(path) == ("source-too-large", f"this file {TOO_LARGE} 64 MB")


def test_a_zip_is_its_members(tmp_path: Path) -> None:
    members = {"speakers.json": b"[]", "../out.json": b"{}"}
    path = zipped(tmp_path / "export.zip", members)
    assert read_source(path).members == members
    assert not (tmp_path.parent / "out.json").exists()


def test_a_zip_that_swells_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "bomb.zip", {"a": bytes(LARGEST), "b": b"1"})
    assert path.stat().st_size < LARGEST // 500
    assert refusal(path) == (
        "source-too-large",
        f"what is in this zip {TOO_LARGE} 64 MB or 1000 files",
    )


def test_a_zip_of_too_many_files_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "many.zip", {str(n): b"" for n in range(1001)})
    assert refusal(path) == (
        "source-too-large",
        f"the number of files in this zip {TOO_LARGE} 64 MB or 1000 files",
    )


def test_a_zip_that_lies_about_its_size_is_not_believed(tmp_path: Path) -> None:
    path = zipped(tmp_path / "lie.zip", {"a": bytes(LARGEST + 1)})
    content = path.read_bytes().replace((LARGEST + 1).to_bytes(4, "little"), b"\x01\x00\x00\x00")
    path.write_bytes(content)
    assert refusal(path)[0] in {"source-too-large", "source-damaged"}


def test_a_zip_in_a_zip_stays_closed(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner.zip", {"a": bytes(1000)}).read_bytes()
    assert read_source(zipped(tmp_path / "outer.zip", {"inner.zip": inner})).members == {
        "inner.zip": inner
    }


@pytest.mark.parametrize("at", range(4, 110, 7))
def test_a_damaged_zip_is_told_or_read(tmp_path: Path, at: int) -> None:
    content = zipped(tmp_path / "a.zip", {"a.json": b"[]"}).read_bytes()
    for damaged in (content[:at], content[:at] + b"\xff\x00" + content[at + 2 :]):
        path = tmp_path / "damaged.zip"
        path.write_bytes(damaged)
        try:
            assert len(read_source(path).members) <= 1
        except AgendaError as refused:
            codes = [one.code for one in refused.problems]
            assert codes == ["source-damaged"]


def test_a_folder_is_the_files_directly_in_it_and_links_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    folder = tmp_path / "export"
    (folder / "deeper").mkdir(parents=True)
    (folder / "deeper" / "c.json").write_bytes(b"3")
    (folder / "b.json").write_bytes(b"2")
    (folder / "a.json").write_bytes(b"1")
    if os.name != "nt":
        (folder / "link").symlink_to(tmp_path / "secret")
        (folder / "loop").symlink_to(folder)
        os.mkfifo(folder / "pipe")
    source = read_source(folder)
    assert (source.content, list(source.members.items())) == (
        b"",
        [("a.json", b"1"), ("b.json", b"2")],
    )


@pytest.mark.parametrize("sizes", [(LARGEST, 1), (1024**3,)])
def test_a_folder_of_large_files_is_refused(tmp_path: Path, sizes: tuple[int, ...]) -> None:
    for number, size in enumerate(sizes):
        with (tmp_path / str(number)).open("wb") as file:
            file.truncate(size)
    assert refusal(tmp_path) == ("source-too-large", f"what is in this folder {TOO_LARGE} 64 MB")


def test_a_folder_of_too_many_files_is_refused(tmp_path: Path) -> None:
    for number in range(1001):
        (tmp_path / str(number)).write_bytes(b"")
    assert refusal(tmp_path) == (
        "source-too-large",
        f"the number of files in this folder {TOO_LARGE} 1000 files",
    )


@pytest.mark.parametrize(
    ("content", "text", "certain"),
    [
        (b"\xc3\xa9\r\nb\rc", "é\nb\nc", True),
        (b"\xef\xbb\xbfa", "a", True),
        ("\ufeffé".encode("utf-16-le"), "é", True),
        ("\ufeffé".encode("utf-16-be"), "é", True),
        (b"caf\xe9 \x96 \x80", "café – €", False),
        (b"\x81\xff\x00", "\ufffdÿ\x00", False),
        (b"\xff\xfe\xff", "\ufffd", True),
        (b"", "", True),
    ],
)
def test_text_in_the_encodings_that_programs_write(
    content: bytes, text: str, *, certain: bool
) -> None:
    source = SourceFile("x", content)
    assert (source.text, source.is_utf8) == (text, certain)


@given(st.binary(max_size=60))
def test_any_bytes_are_some_text_and_no_json_raises(content: bytes) -> None:
    for source in (SourceFile("x", content), SourceFile("x", b"[" + content)):
        assert "\r" not in source.text
        assert source.json is None or source.json.data == source.json.data


@given(st.text(max_size=40))
def test_what_was_written_as_utf_8_is_read_as_written(text: str) -> None:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    assert SourceFile("x", b"\xef\xbb\xbf" + text.encode()).text == plain


def test_a_line_is_a_place() -> None:
    source = SourceFile("x", b"one\n\nthree")
    spans = [tuple(source.at_line(number).span) for number in (1, 2, 3, 0, 4)]
    assert spans == [(1, 1, 1, 4), (2, 1, 2, 2), (3, 1, 3, 6), (0, 1, 0, 2), (4, 1, 4, 2)]
    assert source.at_line(3).source.line(3) == "three"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("a", 0, "b"), 1),
        (("a", -1, "b"), 2),
        (("a", 2), None),
        (("a", -3), None),
        (("a", "b"), None),
        ((0,), None),
        (("c", 0), None),
        (("c", "d", "e"), None),
    ],
)
def test_a_value_in_parsed_json_or_none(path: tuple[str | int, ...], value: object) -> None:
    assert json_at({"a": [{"b": 1}, {"b": 2}], "c": "text"}, *path) == value
