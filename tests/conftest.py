"""What all tests share: the real workshop, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from idmkit.model.event import Event

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def agenda() -> Path:
    """The repository's own agenda.toml, the real workshop."""
    return ROOT / "agenda.toml"


@pytest.fixture(scope="session")
def event(agenda: Path) -> Event:
    """The real workshop as a domain model."""
    from idmkit.reading.agenda_reader import read_event

    return read_event(agenda)
