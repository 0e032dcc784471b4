"""The floors of pyproject.toml hold, they hold every module, and a planted violation is caught."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
NOT_ON_A_FLOOR = {"__init__", "__main__"}  # the public API and its entrance, above everything


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The package and its contracts, to be spoilt."""
    no_leftovers = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "idmkit", tmp_path / "idmkit", ignore=no_leftovers)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", LINT]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_floors_hold(copy: Path) -> None:
    done = lint(copy)
    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("badges/face.py", "from idmkit.build import build", "Floors"),
        ("model/event.py", "import idmkit.reading.agenda_reader", "Floors"),
        ("calendars/feeds.py", "import idmkit.programme.layout", "Floors"),
        ("calendars/feeds.py", "import icalendar", "One door: icalendar"),
        ("badges/face.py", "import qrcode", "One door: qrcode"),
        ("printing/fonts.py", "import icu", "One door: ICU"),
        ("printing/page.py", "import reportlab", "One door: reportlab"),
        ("model/people.py", "import babel", "The model knows the standard library only"),
    ],
)
def test_a_planted_violation_is_caught(copy: Path, module: str, line: str, contract: str) -> None:
    with (copy / "idmkit" / module).open("a", encoding="utf-8") as file:
        file.write(f"\ndef _planted() -> None:\n    {line}\n")
    done = lint(copy)
    assert done.returncode == 1
    broken = [said for said in done.stdout.splitlines() if "BROKEN" in said]
    assert any(said.startswith(contract) for said in broken), done.stdout


def test_every_module_stands_on_a_floor() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = contracts["tool"]["importlinter"]["contracts"][0]["layers"]
    floors = {name.strip() for layer in layers for name in layer.split("|")}
    modules = {
        f"idmkit.{path.stem}"
        for path in (ROOT / "idmkit").iterdir()
        if (path.suffix == ".py" and path.stem not in NOT_ON_A_FLOOR)
        or (path / "__init__.py").exists()
    }
    assert modules == floors
