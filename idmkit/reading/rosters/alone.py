"""Rosters without an agenda: people of a meeting of which nothing else is known."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from idmkit.model.event import Event
from idmkit.model.origin import Origin
from idmkit.reading.faults import Faults
from idmkit.reading.people_tables import RostersTable
from idmkit.reading.rosters.attendance import with_rosters
from idmkit.reading.rosters.wanted import Wanted
from idmkit.reading.text_file import PlainSource


def rosters_alone(files: Sequence[Path]) -> Event:
    """An event of idmkit's own roles and of no days, without the rows that are faulty.

    Raises AgendaError for what is wrong with the files.
    """
    source = PlainSource("agenda.toml")
    event = Event(id="roster", title="", timezone=ZoneInfo("UTC"), origin=Origin(source))
    faults = Faults(source)
    wanted = Wanted(files, keep_going=True)
    event = with_rosters(event, RostersTable(), Path(), wanted, faults)
    faults.raise_if_any()
    return event
