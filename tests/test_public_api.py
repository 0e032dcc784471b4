"""The eight public names, lazily, and the README's example, which runs as it stands there."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import idmkit
from idmkit.model.problem import AgendaError
from idmkit.outputs import OUTPUTS, RequestError
from idmkit.reading.known_codes import OutputKind
from tests.conftest import ROOT

README = ROOT / "README.md"
NAMES = {"AgendaError", "Event", "build", "check", "import_schedule", "read_event"}
NAMES |= {"release", "render"}


def test_there_are_eight_names() -> None:
    assert set(idmkit.__all__) == NAMES
    for name in NAMES:
        assert callable(getattr(idmkit, name))


def test_an_unknown_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'bild'"):
        _ = idmkit.bild


def test_build_is_the_function_whatever_was_imported_first() -> None:
    program = "import idmkit.build; from idmkit.build import Report; from idmkit import build; "
    subprocess.run([sys.executable, "-c", f"{program} assert callable(build)"], check=True)


def test_the_version_is_that_of_the_package() -> None:
    assert idmkit.__version__ == version("idmkit")


def test_reading_checking_and_rendering(agenda: Path) -> None:
    event = idmkit.read_event(agenda)
    assert isinstance(event, idmkit.Event)
    assert all(not problem.is_error for problem in idmkit.check(event))
    paths = [str(file.path) for file in idmkit.render(event, "calendars")]
    assert "calendars/all.ics" in paths
    assert all(path.startswith("calendars/") for path in paths)


def test_an_agenda_may_ask_for_every_kind_and_no_other(agenda: Path) -> None:
    assert [output.kind for output in OUTPUTS] == list(OutputKind)
    with pytest.raises(RequestError, match='did you mean "badges"'):
        idmkit.render(idmkit.read_event(agenda), "badge")


def test_building_gives_a_report(agenda: Path, tmp_path: Path) -> None:
    report = idmkit.build(agenda, tmp_path, ["calendars"])
    assert tmp_path / "calendars" / "all.ics" in report.paths
    assert report.written.new == report.written.files


def test_a_word_alone_needs_no_list(agenda: Path, tmp_path: Path) -> None:
    report = idmkit.build(agenda, tmp_path, "calendars", pick="session-1")
    assert report.paths == (tmp_path / "calendars" / "session" / "session-1.ics",)


def test_one_file_may_be_named_in_words(agenda: Path, tmp_path: Path) -> None:
    report = idmkit.build(agenda, kinds="badges", output=str(tmp_path / "badges.pdf"))
    assert report.paths == (tmp_path / "badges.pdf",)
    assert (tmp_path / "badges.pdf").read_bytes().startswith(b"%PDF")


def test_what_cannot_be_picked_from_says_so(agenda: Path, tmp_path: Path) -> None:
    with pytest.raises(RequestError, match="nothing can be picked for the programme"):
        idmkit.build(agenda, tmp_path / "build", "programme", pick="session-1")
    assert not (tmp_path / "build").exists()


def test_faults_come_as_one_exception(tmp_path: Path) -> None:
    with pytest.raises(AgendaError) as caught:
        idmkit.build(tmp_path / "none.toml", tmp_path / "build")
    assert [problem.code for problem in caught.value.problems] == ["file-missing"]
    assert not (tmp_path / "build").exists()


def test_the_example_of_the_readme_runs(tmp_path: Path) -> None:
    text = README.read_text(encoding="utf-8")
    examples = re.findall(r"^```python\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    if len(text.splitlines()) < 2:
        pytest.skip("the README is only a title yet")
    assert examples, "the README has lost its Python example"
    shutil.copy(ROOT / "agenda.toml", tmp_path)  # links would lead out of the agenda's folder
    shutil.copytree(ROOT / "assets", tmp_path / "assets")
    for example in examples:
        command = [sys.executable, "-c", example]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
