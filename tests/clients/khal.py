"""khal, a calendar for the terminal; it keeps its events in a folder as vdirsyncer does."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.clients.programs import KHAL, run
from tests.clients.seen import ALL, SeenEvent

_CONFIGURATION = """
[calendars]
[[meeting]]
path = {folder}/meeting
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = UTC
default_timezone = UTC
[sqlite]
path = {folder}/khal.db
[default]
default_calendar = meeting
"""
_SHOWN = ("uid", "title", "start-long-full", "end-long-full", "location", "status", "description")


class Khal:
    """It prints local times, in minutes: its clock here is UTC. It lists between two dates."""

    name = "khal"
    tells = ALL
    longest = 0

    def read(self, path: Path, first: date, last: date) -> list[SeenEvent]:
        return self.read_in_turn([path], first, last)

    def read_in_turn(self, paths: Sequence[Path], first: date, last: date) -> list[SeenEvent]:
        """What one calendar holds after these files were imported, one after the other."""
        with TemporaryDirectory() as folder:
            configuration = Path(folder, "config")
            configuration.write_text(_CONFIGURATION.format(folder=folder), encoding="utf-8")
            Path(folder, "meeting").mkdir()
            for path in paths:
                self._run(configuration, "import", "--batch", path)
            reach = (str(first), str(last + timedelta(days=1)))
            columns = [word for name in _SHOWN for word in ("--json", name)]
            listed = self._run(configuration, "list", "--once", *columns, *reach)
        return [_seen(one) for one in _entries(listed)]

    def _run(self, configuration: Path, *arguments: str | Path) -> str:
        folder = str(configuration.parent)
        environment = {
            "HOME": folder,
            "PATH": "",
            "TZ": "UTC",
            "LC_ALL": "C.UTF-8",
            "XDG_DATA_HOME": folder,
            "XDG_CACHE_HOME": folder,
        }
        return run(KHAL, "-c", configuration, *arguments, environment=environment)


def _entries(listed: str) -> Iterator[dict[str, Any]]:
    """A line for each day, each a list."""
    for line in listed.splitlines():
        yield from json.loads(line) if line.startswith("[") else ()


def _seen(entry: dict[str, Any]) -> SeenEvent:
    return SeenEvent(
        uid=entry["uid"],
        title=entry["title"],
        start_utc=_utc(entry["start-long-full"]),
        end_utc=_utc(entry["end-long-full"]),
        place=entry["location"].strip(),
        status=entry["status"].strip(),
        description=entry["description"],
    )


def _utc(shown: str) -> datetime:
    return datetime.strptime(shown.strip(), "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
