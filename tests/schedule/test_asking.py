"""The schedule is made where it is asked for, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from idmkit.cli.app import app
from idmkit.cli.starter import write_starter
from idmkit.outputs import OUTPUTS

FILES = {"schedule.json", "schedule.xcal", "schedule.xml"}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with the starter as `agenda.toml`."""
    monkeypatch.chdir(tmp_path)
    write_starter(tmp_path)
    return tmp_path


def run(*args: str) -> Result:
    result = CliRunner().invoke(app, args)
    assert result.exit_code == 0, result.output
    return result


def ask(folder: Path, outputs: str) -> None:
    with (folder / "agenda.toml").open("a", encoding="utf-8") as agenda:
        agenda.write(f"\n[outputs]\n{outputs}\n")


def made(folder: Path) -> dict[str, set[str]]:
    """The names of the files in each folder of `build`."""
    kinds = (path for path in (folder / "build").iterdir() if not path.name.startswith("."))
    return {kind.name: {one.name for one in kind.iterdir()} for kind in kinds}


def test_it_is_on_request() -> None:
    assert "schedule" in {one.kind for one in OUTPUTS if one.on_request}


def test_nobody_asks(here: Path) -> None:
    run("build")
    assert made(here).keys() == {"badges", "calendars", "programme"}


@pytest.mark.parametrize(
    ("outputs", "kinds"),
    [
        ("schedule = true", {"badges", "calendars", "programme", "schedule"}),
        ('make = "badges"\nschedule = true', {"badges", "schedule"}),
        ('make = ["schedule"]', {"schedule"}),
        ('make = "badges"\nschedule = false', {"badges"}),
    ],
)
def test_the_agenda_asks(here: Path, outputs: str, kinds: set[str]) -> None:
    ask(here, outputs)
    run("build", "--quiet")
    found = made(here)
    assert found.keys() == kinds
    assert found.get("schedule", FILES) == FILES


def test_export_makes_it_alone_and_the_next_build_clears_it_away(here: Path) -> None:
    result = run("export")
    assert result.stdout.splitlines() == [
        str(Path("build", "schedule", one)) for one in sorted(FILES)
    ]
    assert made(here) == {"schedule": FILES}
    run("build", "--quiet")
    assert "schedule" not in made(here)


def test_it_goes_where_it_is_told(here: Path) -> None:
    run("export", "--into", "web", "--quiet")
    assert {one.name for one in (here / "web" / "schedule").iterdir()} == FILES
