"""libical, which Evolution, KOrganizer and GNOME Calendar read with."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.clients.programs import LIBICAL_READER, run
from tests.clients.seen import ALL, SeenEvent, instant

_FIELDS = 7  # of an event, as libical_reader.c writes them


class Libical:
    name = "libical"
    tells = ALL
    longest = 0

    def read(self, path: Path, first: date, last: date) -> list[SeenEvent]:
        _, *told = _told(path)
        return [_seen(told[at : at + _FIELDS]) for at in range(0, len(told), _FIELDS)]

    def errors(self, path: Path) -> int:
        """How many errors libical finds in a file."""
        return int(_told(path)[0])


def _told(path: Path) -> list[str]:
    return run(LIBICAL_READER, path).split("\0")[:-1]


def _seen(fields: list[str]) -> SeenEvent:
    uid, title, start, end, place, status, description = fields
    return SeenEvent(
        uid=uid,
        title=title,
        start_utc=instant(start),
        end_utc=instant(end),
        place=place,
        status=status,
        description=description,
    )
