"""The wheel holds what it must and no more, and works in a fresh environment without the rest."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built with the tools at hand: nothing is fetched."""
    folder = tmp_path_factory.mktemp("wheel")
    options = ["--wheel", "--no-isolation", "--skip-dependency-check", "--outdir", str(folder)]
    run(sys.executable, "-m", "build", *options, str(ROOT))
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def bin_folder(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment: idmkit from the wheel, its dependencies borrowed from this one."""
    folder = tmp_path_factory.mktemp("fresh")
    venv.create(folder, with_pip=False)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    variables = {"base": str(folder), "platbase": str(folder)}
    site = Path(sysconfig.get_path("purelib", vars=variables))
    options = ["--no-deps", "--no-index", "--disable-pip-version-check", "--quiet"]
    run(sys.executable, "-m", "pip", "--python", str(folder), "install", *options, str(wheel))
    # As a folder of its own and not by `site`, so that the .pth of a working copy is not read.
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib"))
    return scripts


def run(*command: str, cwd: Path | None = None) -> str:
    # No PYTHONPATH: the working copy must not be found.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=cwd, env=environment
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_holds_the_package_alone(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.partition("/")[0] for name in names}
    assert {top.partition("-")[0] for top in tops} == {"idmkit"}
    assert {"idmkit/py.typed", "idmkit/cli/starter/agenda.toml"} <= set(names)
    ours = {path.relative_to(ROOT).as_posix() for path in (ROOT / "idmkit").rglob("*.py")}
    assert ours <= set(names)
    assert not [name for name in names if "__pycache__" in name or "test" in name]


def test_a_stranger_builds_the_starter(bin_folder: Path, tmp_path: Path) -> None:
    idmkit, python = str(bin_folder / "idmkit"), str(bin_folder / "python")
    where = run(python, "-c", "import idmkit; print(idmkit.__file__)", cwd=tmp_path)
    assert Path(where).is_relative_to(bin_folder.parent)
    run(idmkit, "new", "forum", cwd=tmp_path)
    run(idmkit, "build", "--strict", cwd=tmp_path / "forum")
    made = tmp_path / "forum" / "build"
    assert (made / "programme" / "programme.pdf").read_bytes().startswith(b"%PDF")
    assert (made / "badges" / "speakers.pdf").read_bytes().startswith(b"%PDF")
    assert (made / "calendars" / "all.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
