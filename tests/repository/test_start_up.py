"""Starting up imports nothing heavy: what is not imported cannot be slow."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = {
    *("pydantic", "icalendar", "reportlab", "qrcode", "babel", "uharfbuzz", "rich", "toml_rs"),
    *("PIL", "fontpkg", "anyascii", "inscriptis", "lxml", "markdown_it", "nameparser"),
    *(
        "python_calamine",
        "dateutil",
        "tomlkit",
        "icu",
        "fontTools",
        "xlsxwriter",
        "jinja2",
        "watchfiles",
    ),
}
PROGRAM = """
import sys
from idmkit.cli.app import main
sys.argv = ["idmkit", *sys.argv[1:]]
try:
    main()
finally:
    print(*sys.modules, file=sys.stderr)
"""


def imported(*args: str, cwd: Path = ROOT) -> set[str]:
    """The top-level modules that a command has imported by its end."""
    command = [sys.executable, "-c", PROGRAM, *args]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=cwd)
    assert done.returncode == 0, done.stderr
    return {name.partition(".")[0] for name in done.stderr.splitlines()[-1].split()}


@pytest.mark.parametrize("args", [["--version"], ["--help"]])
def test_nothing_heavy_is_imported(args: list[str]) -> None:
    assert imported(*args) & HEAVY == set()


def test_calendars_alone_need_nothing_of_paper(tmp_path: Path) -> None:
    starter = ROOT / "idmkit" / "cli" / "starter" / "agenda.toml"
    (tmp_path / "agenda.toml").write_bytes(starter.read_bytes())
    modules = imported("calendars", cwd=tmp_path)
    assert modules & {"reportlab", "qrcode", "PIL"} == set()
    assert "icalendar" in modules


def test_every_dependency_is_watched() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {line.partition(">")[0].replace("-", "_") for line in project["dependencies"]}
    light = {"typer", "tzdata"}
    fonts = {name for name in named if "font" in name} - {"fonttools"}
    modules = {
        "fonttools": "fontTools",
        "markdown_it_py": "markdown_it",
        "pyicu_wheels": "icu",
        "python_dateutil": "dateutil",
    }
    assert {modules.get(name, name) for name in named - light - fonts} <= HEAVY
