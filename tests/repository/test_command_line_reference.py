"""docs/reference/command-line.md tells every command and option there is, and no other."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import typer

from idmkit.cli.app import app
from idmkit.cli.options import EXIT_CODES

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "command-line.md"
PROGRAM: Any = typer.main.get_command(app)


def commands(group: Any = PROGRAM, above: str = "") -> dict[str, Any]:
    """Every command by what one types after idmkit, those of groups as well."""
    found: dict[str, Any] = {}
    for name, command in group.commands.items():
        inside = getattr(command, "commands", None)
        found |= commands(command, f"{above}{name} ") if inside else {above + name: command}
    return found


def sections() -> dict[str, str]:
    """The text under each heading of the second level."""
    text = REFERENCE.read_text(encoding="utf-8")
    parts = re.split(r"^## (.+)\n", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def options(command: Any) -> set[str]:
    """Every spelling of every option of a command, but those of all commands."""
    named = {name for param in command.params for name in (*param.opts, *param.secondary_opts)}
    return {name for name in named if name.startswith("-")} - {"--help", "-h"}


def documented(section: str) -> set[str]:
    """The options in the first column of a section's table."""
    rows = re.findall(r"^\| (`-.*?) \|", section, re.MULTILINE)
    return {name for row in rows for name in re.findall(r"`(--?[a-z-]+)", row)}


def test_every_command_has_its_section() -> None:
    told = {title.removeprefix("idmkit ") for title in sections() if title.startswith("idmkit ")}
    assert told == set(commands())


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_option_is_told(name: str) -> None:
    section = sections()[f"idmkit {name}"]
    assert documented(section) == options(commands()[name])
    assert re.search(rf"^    idmkit {name}\b", section, re.MULTILINE), "an example is missing"


def test_every_option_of_the_program_is_told() -> None:
    assert documented(sections()["For every command"]) == options(PROGRAM) | {"--help", "-h"}


def test_every_exit_code_is_told() -> None:
    told = re.findall(r"^\| (\d+) \|", sections()["Exit codes"], re.MULTILINE)
    assert told == [*re.findall(r"\d", EXIT_CODES), "130"]


def test_every_environment_variable_is_told() -> None:
    told = re.findall(r"^\| `([A-Z_]+)` \|", sections()["Environment variables"], re.MULTILINE)
    package = REFERENCE.parents[2] / "idmkit"
    code = "".join(file.read_text(encoding="utf-8") for file in package.rglob("*.py"))
    read = re.findall(r"environ(?:\.get\(|\[)\"([A-Z_]+)\"", code)
    assert set(told) == {*read, "NO_COLOR"}
