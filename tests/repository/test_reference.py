"""The reference is complete: every problem code and every key of the agenda, and none too many."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from idmkit.outputs import OUTPUTS
from idmkit.reading.agenda_document import keys_at
from idmkit.reading.known_codes import OutputKind, WarningCode
from tests.repository.codes import agenda_modules, codes_in

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "docs" / "reference"
BROKEN = ROOT / "tests" / "agendas" / "broken"
UNKNOWN_ROWS = ("person", "room", "track")
FILES = ("background", "font", "logo", "photo", "roster")
# Spelled in `references.py` with the kind of row, in `files_beside.py` with the kind of file.
CODES = (
    codes_in(agenda_modules())
    | {f"unknown-{row}": {"error"} for row in UNKNOWN_ROWS}
    | {f"{file}-{fault}": {"error"} for file in FILES for fault in ("missing", "unreadable")}
)


def documented() -> dict[str, str]:
    """The sections of problems.md: code and text."""
    text = (REFERENCE / "problems.md").read_text(encoding="utf-8")
    parts = re.split(r"^### `(.+)`\n", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_every_code_is_documented_and_no_other() -> None:
    assert sorted(documented()) == sorted(CODES)


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_code_has_its_severity_a_meaning_an_example_and_a_way_out(code: str) -> None:
    text = documented()[code]
    for severity in CODES[code]:
        assert f"*{severity.title()}" in text
    assert "**Mend it:**" in text
    example = text.split("```")[1].strip()
    said = (BROKEN / code / "problems.txt").read_text(encoding="utf-8")
    # An empty line of a file that is not there is left out.
    assert all(line in said for line in example.split("\n"))


def test_every_code_has_a_broken_agenda() -> None:
    folders = {path.name for path in BROKEN.iterdir() if not path.name.startswith("several")}
    assert sorted(folders) == sorted(CODES)


def test_the_warnings_that_can_be_silenced_are_those_there_are() -> None:
    warnings = {code for code, severities in CODES.items() if "warning" in severities}
    assert sorted(WarningCode) == sorted(warnings)


def test_the_outputs_that_can_be_asked_for_are_those_there_are() -> None:
    assert [output.kind for output in OUTPUTS] == list(OutputKind)


# ── agenda.md ───────────────────────────────────────────────────────────────────────────────────

SECTIONS = {
    "## `[event]`": ("event",),
    "## `[[room]]`": ("room",),
    "## `[[track]]`": ("track",),
    "## `[[person]]`": ("person",),
    "## `[rosters]`": ("rosters",),
    "### `[rosters.columns]`": ("rosters", "columns"),
    "## `[roles.…]`": ("roles", "observer"),
    "## `[[day]]`": ("day",),
    "## `[[day.session]]`": ("day", "session"),
    "### People in a session": ("day", "session", "speakers"),
    "### Papers of a session": ("day", "session", "documents"),
    "## `[calendars]`": ("calendars",),
    "## `[outputs]`": ("outputs",),
    "## `[theme]`": ("theme",),
    "## `[badges]`": ("badges",),
    "## `[stocks.…]`": ("stocks", "our-card"),
    "## `[printers.…]`": ("printers", "front-desk"),
    "## `[check]`": ("check",),
}


@pytest.mark.parametrize("heading", SECTIONS)
def test_every_key_is_in_the_reference_in_its_order(heading: str) -> None:
    text = (REFERENCE / "agenda.md").read_text(encoding="utf-8")
    section = re.split(r"^##", text.split(f"\n{heading}\n")[1], flags=re.MULTILINE)[0]
    keys = re.findall(r"^\| `(\w+)` \|", section, flags=re.MULTILINE)
    assert keys == list(keys_at(SECTIONS[heading]))


def test_every_table_is_in_the_reference() -> None:
    assert {path[0] for path in SECTIONS.values()} == set(keys_at(()))
