"""calcurse, an organizer for the terminal with an iCalendar reader of its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.clients.programs import CALCURSE, run
from tests.clients.seen import SeenEvent, instant

_FIELD, _ENTRY = "\x1f", "\x1e"
_FORMAT = _FIELD.join(("%s", "%e", "%m", "%N")) + _ENTRY
_ENVIRONMENT = {"PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8", "TERM": "dumb"}
_ISO = "4"  # the form in which it reads dates
_AFTER_DESCRIPTION = "-- \n"


class Calcurse:
    """It keeps neither UID nor status; place and description stand in the note of an entry.

    Of a note it keeps 8 KB, with the place and the zone at its end.
    """

    name = "calcurse"
    tells: Sequence[str] = ("title", "start_utc", "end_utc", "place", "description")
    longest = 7500

    def read(self, path: Path, first: date, last: date) -> list[SeenEvent]:
        return self.read_in_turn([path], first, last)

    def read_in_turn(self, paths: Sequence[Path], first: date, last: date) -> list[SeenEvent]:
        """What it holds after these files were imported, one after the other."""
        with TemporaryDirectory() as folder:
            own = (CALCURSE, "-q", "-D", folder, "-C", folder)
            for path in paths:
                run(*own, "-i", path, environment=_ENVIRONMENT)
            listed = run(*own, *_query(first, last), environment=_ENVIRONMENT)
        # Each once: an entry that lasts over midnight stands under both its days.
        return list(dict.fromkeys(_seen(entry) for entry in listed.split(_ENTRY)[:-1]))


def _query(first: date, last: date) -> tuple[str, ...]:
    reach = ("--input-datefmt", _ISO, "--from", str(first), "--to", str(last))
    return ("-Q", *reach, "--filter-type", "apt", "--format-apt", _FORMAT)


def _seen(entry: str) -> SeenEvent:
    start, end, title, note = entry.split(_FIELD)
    lines = "".join(line.removeprefix("\t") for line in note.splitlines(keepends=True))
    description, _, rest = lines.rpartition(_AFTER_DESCRIPTION)
    places = [line for line in rest.splitlines() if line.startswith("Location: ")]
    return SeenEvent(
        title=title,
        start_utc=instant(start.splitlines()[-1]),
        end_utc=instant(end),
        place="".join(places).removeprefix("Location: "),
        description=description.removesuffix("\n"),
    )
