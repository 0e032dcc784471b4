"""Rosters beside a small agenda, written and read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from idmkit.model.event import Event
from idmkit.model.people import Person
from idmkit.model.problem import AgendaError, Problem
from idmkit.reading.agenda_reader import read_event

AGENDA = """
[event]
id = "idm-2009"
title = "A Workshop"
timezone = "Europe/Zurich"

{more}

[[person]]
id = "ana-lopez"
given = "Ana"
family = "López"
organization = "Ministry of Labour"
country = "Brazil"

[[day]]
date = 2009-07-09
label = "Opening day"

[[day.session]]
id = "opening"
time = "10:00–11:00"
title = "Opening"
speakers = ["ana-lopez"]

[[day]]
date = 2009-07-10

[[day.session]]
id = "closing"
time = "10:00–11:00"
title = "Closing"
"""


def as_csv(*rows: Sequence[str], delimiter: str = ",") -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode()


def read(folder: Path, content: bytes, *, more: str = "", name: str = "people.csv") -> Event:
    """The event with a roster of this content."""
    return _read(folder, content, more, name, keep_going=False)


def read_on(folder: Path, content: bytes, *, more: str = "", name: str = "people.csv") -> Event:
    """The same without the faulty rows."""
    return _read(folder, content, more, name, keep_going=True)


def _read(folder: Path, content: bytes, more: str, name: str, *, keep_going: bool) -> Event:
    agenda, roster = folder / "agenda.toml", folder / name
    agenda.write_text(AGENDA.format(more=more), encoding="utf-8")
    roster.write_bytes(content)
    return read_event(agenda, [roster], keep_going=keep_going)


def delegate(folder: Path, *rows: Sequence[str], more: str = "") -> Person:
    """The one person of a roster."""
    (person,) = read(folder, as_csv(*rows), more=more).delegates
    return person


def faults(folder: Path, content: bytes, *, more: str = "") -> tuple[Problem, ...]:
    """What is wrong with a roster."""
    with pytest.raises(AgendaError) as refused:
        read(folder, content, more=more)
    return refused.value.problems


def places(problems: Iterable[Problem]) -> list[tuple[str, int, int]]:
    """The code, row and column of each problem."""
    return [(one.code, one.origin.span.line, one.origin.span.column) for one in problems]
