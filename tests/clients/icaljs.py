"""ical.js, which Thunderbird and Nextcloud read with."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from tests.clients.programs import run_script
from tests.clients.seen import ALL, SeenEvent, instant


class IcalJs:
    name = "ical.js"
    tells = ALL
    longest = 0

    def read(self, path: Path, first: date, last: date) -> list[SeenEvent]:
        return [
            SeenEvent(
                uid=one["uid"],
                title=one["title"],
                start_utc=instant(one["start"]),
                end_utc=instant(one["end"]),
                place=one["place"],
                status=one["status"],
                description=one["description"],
            )
            for one in json.loads(run_script("icaljs_reader.mjs", path))
        ]
