"""Agendas that are written for one test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from idmkit.model.event import Event
from idmkit.model.problem import AgendaError, Problem
from idmkit.reading.agenda_reader import read_event

HEAD = """
[event]
id = "idm-2009"
title = "A Workshop"
timezone = "Europe/Zurich"
"""
PEOPLE = """
[[person]]
id = "ana-lopez"
given = "Ana"
family = "López"
title = "Director"
organization = "Ministry of Labour"
country = "Brazil"

[[person]]
id = "wardoyo"
name = "Wardoyo"
suffix = "SH"
"""
DAY = """
[[day]]
date = 2009-07-09

[[day.session]]
id = "opening"
time = "10:00–11:00"
title = "Opening"
"""

Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes an agenda into a folder of its own."""

    def written(text: str) -> Path:
        path = tmp_path / "agenda.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return written


@pytest.fixture
def read(write: Write) -> Callable[[str], Event]:
    """The event of an agenda."""
    return lambda text: read_event(write(text))


@pytest.fixture
def refuse(write: Write) -> Callable[[str], list[Problem]]:
    """The problems of an agenda that cannot be used."""

    def refused(text: str) -> list[Problem]:
        with pytest.raises(AgendaError) as raised:
            read_event(write(text))
        return list(raised.value.problems)

    return refused
