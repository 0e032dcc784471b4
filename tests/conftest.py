"""What all tests share: the real workshop, read once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from idmkit.model.event import Event

# No test is one of speed: a busy machine breaks no law.
settings.register_profile("idmkit", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("idmkit")

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
