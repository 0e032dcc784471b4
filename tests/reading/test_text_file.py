"""A file in the wrong encoding is named, with how to save it right."""

from __future__ import annotations

from pathlib import Path

import pytest

from idmkit.model.problem import AgendaError, Problem
from idmkit.reading.text_file import read_text

TEXT = '[event]\ntitle = "Événement"\n'


def refused(path: Path) -> Problem:
    with pytest.raises(AgendaError) as raised:
        read_text(path)
    (problem,) = raised.value.problems
    return problem


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (TEXT.encode("utf-16"), "UTF-16"),
        (TEXT.encode("utf-16-le"), "UTF-16"),
        (TEXT.encode("utf-16-be"), "UTF-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "UTF-16"),
        (TEXT.encode("cp1252"), "Windows-1252"),
        (b"a = 1 # \x81\x8d", "unknown encoding"),
    ],
)
def test_other_encodings_are_named(content: bytes, named: str, tmp_path: Path) -> None:
    path = tmp_path / "agenda.toml"
    path.write_bytes(content)
    problem = refused(path)
    assert problem.code == "not-utf8"
    assert named in problem.message
    assert "Notepad" in problem.hint
    assert "TextEdit" in problem.hint


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_the_first_wrong_byte_is_shown(mark: bytes, tmp_path: Path) -> None:
    path = tmp_path / "agenda.toml"
    path.write_bytes(mark + b"a = 1\r\nb = 'x\xe9'\r\n")
    origin = refused(path).origin
    assert (origin.span.line, origin.span.column) == (2, 7)
    assert origin.source.line(2) == "b = 'xé'"


def test_line_ends_of_old_programs_are_read(tmp_path: Path) -> None:
    path = tmp_path / "agenda.toml"
    path.write_bytes(b"a = 1\rb = 2\r")
    assert read_text(path) == "a = 1\nb = 2\n"


def test_a_missing_file_a_folder_and_an_impossible_name_are_told_apart(tmp_path: Path) -> None:
    assert "no such file" in refused(tmp_path / "agenda.toml").message
    assert "folder" in refused(tmp_path).message
    assert refused(tmp_path / "a\0b").code == "file-missing"
    (tmp_path / "file").write_text("x")
    assert refused(tmp_path / "file" / "agenda.toml").code == "file-missing"
