"""Every source that cannot be imported gives exactly the problems written beside it.

A folder has the name of the code; `command.txt` holds what follows `idmkit import`. To write the
problems anew: IDMKIT_REWRITE=1 python -m pytest tests/importing/test_broken_sources.py
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from idmkit.cli.app import app
from idmkit.importing.formats import formats
from tests.repository.codes import codes_in, import_modules

BROKEN = Path(__file__).parent / "broken"
FOLDERS = sorted(path.name for path in BROKEN.iterdir())
REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "importing.md"
CODES = codes_in(import_modules())


@pytest.fixture
def here(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the broken source's folder, to work in. `NAME.size` makes a file of that size."""
    shutil.copytree(BROKEN / request.param, tmp_path, dirs_exist_ok=True)
    for size in tmp_path.glob("*.size"):
        with (tmp_path / size.stem).open("wb") as file:
            file.truncate(int(size.read_text()))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("here", FOLDERS, indirect=True, ids=FOLDERS)
def test_a_broken_source_gives_the_problems_beside_it_and_no_file(
    here: Path, request: pytest.FixtureRequest
) -> None:
    folder = BROKEN / request.node.callspec.params["here"]
    before = {path: path.stat().st_mtime_ns for path in here.iterdir()}
    command = shlex.split(Path("command.txt").read_text(encoding="utf-8"))
    done = CliRunner().invoke(app, ["import", *command])
    assert done.exit_code == 1, done.output
    if os.environ.get("IDMKIT_REWRITE"):
        (folder / "problems.txt").write_text(done.stderr, encoding="utf-8")
    assert done.stderr == (folder / "problems.txt").read_text(encoding="utf-8")
    assert f"error[{folder.name}]" in done.stderr
    assert {path: path.stat().st_mtime_ns for path in here.iterdir()} == before


def documented() -> dict[str, str]:
    """The sections of the reference that explain a code."""
    text = REFERENCE.read_text(encoding="utf-8")
    parts = re.split(r"^### `(.+)`\n", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_every_code_has_a_broken_source_and_is_documented() -> None:
    assert sorted(CODES) == FOLDERS
    assert sorted(documented()) == FOLDERS


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_code_has_a_meaning_an_example_and_a_way_out(code: str) -> None:
    text = documented()[code]
    assert "**Mend it:**" in text
    example = text.split("```")[1].strip()
    said = (BROKEN / code / "problems.txt").read_text(encoding="utf-8")
    assert all(line in said for line in example.split("\n"))


def test_the_reference_names_every_format() -> None:
    text = REFERENCE.read_text(encoding="utf-8").split("## What can be read")[1].split("\n## ")[0]
    named = re.findall(r"^\| `([a-z][a-z0-9-]+)` \|", text, flags=re.MULTILINE)
    assert named == [one.name for one in formats()]
