"""The badges of the real workshop, made and read once."""

from __future__ import annotations

import pytest

from idmkit.badges import render
from idmkit.model.event import Event
from tests.badges.sheet_reading import Sheets


@pytest.fixture(scope="session")
def pdf(event: Event) -> bytes:
    """The file as it is written."""
    (file,) = render(event, event.edition())
    return file.content


@pytest.fixture(scope="session")
def sheets(pdf: bytes) -> Sheets:
    """The file as it is read."""
    return Sheets.read(pdf)
