"""Whatever agenda it is made of, a calendar file of idmkit has neither errors nor warnings."""

from __future__ import annotations

from pathlib import Path

import pytest

from idmkit.reading.agenda_reader import read_event
from tests.calendars.reading_back import files

ROOT = Path(__file__).parents[2]
VALID = ROOT / "tests" / "agendas" / "valid"
AGENDAS = (
    ROOT / "agenda.toml",
    ROOT / "idmkit" / "cli" / "starter" / "agenda.toml",
    *sorted(path for path in VALID.rglob("*.toml") if path.stem.count(".") == 0),
)


@pytest.mark.parametrize("agenda", AGENDAS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_file_passes(agenda: Path) -> None:
    assert len(files(read_event(agenda))) > 1  # which lints each
