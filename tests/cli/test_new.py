"""The starter agenda: it builds as it is, without a single problem, and overwrites nothing."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_a_new_agenda_builds_as_it_is(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = run("new", tmp_path / "forum")
    assert result.exit_code == 0
    assert "run idmkit build" in result.stderr
    monkeypatch.chdir(tmp_path / "forum")
    strict = run("build", "--strict")
    assert strict.exit_code == 0, strict.output


def test_the_next_step_can_be_typed_as_it_is_said(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = run("new", "my forum").stderr
    assert said.startswith('Next: cd "my forum", ' if os.name == "nt" else "Next: cd 'my forum', ")
    assert run("new", ".").stderr.startswith("Next: edit")


def test_an_editor_finds_the_schema(tmp_path: Path, run: Run) -> None:
    run("new", tmp_path)
    first = (tmp_path / "agenda.toml").read_text(encoding="utf-8").splitlines()[0]
    schema = json.loads((tmp_path / first.removeprefix("#:schema ")).read_bytes())
    assert "event" in schema["properties"]


@pytest.mark.parametrize("name", ["agenda.toml", "agenda.schema.json"])
def test_nothing_is_overwritten(tmp_path: Path, run: Run, name: str) -> None:
    (tmp_path / name).write_text("mine")
    result = run("new", tmp_path)
    assert result.exit_code == 3
    assert "there already" in result.stderr
    assert {file.name: file.read_text() for file in tmp_path.iterdir()} == {name: "mine"}


def test_a_file_in_place_of_the_folder_is_said(tmp_path: Path, run: Run) -> None:
    (tmp_path / "forum").write_text("mine")
    assert run("new", tmp_path / "forum").exit_code == 3
