"""How fast a schedule of a thousand sessions is imported, brought up to date and built.

Run by `make benchmarks`. The schedule is made of the workshop's own texts; with IDMKIT_TEST_DATA,
the real one of FOSDEM 2025 is measured too. Times are the best of a few whole processes.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import idmkit

AGENDA = Path(__file__).parents[1] / "agenda.toml"
FOSDEM = "data/schedules/fosdem-2025.schedule.xml"
SESSIONS, ROOMS, PEOPLE = 1000, 40, 1000
ROUNDS = 3
ZONE = ZoneInfo("Europe/Zurich")
FIRST = date(2030, 5, 14)


def made_schedule() -> dict[str, Any]:
    """A schedule of a thousand sessions on four days, as frab writes it."""
    days: list[dict[str, Any]] = [
        {
            "index": n + 1,
            "date": (FIRST + timedelta(n)).isoformat(),
            "rooms": {f"Hall {room + 1}": [] for room in range(ROOMS)},
        }
        for n in range(4)
    ]
    for number, session in enumerate(_sessions()):
        room = f"Hall {number % ROOMS + 1}"
        days[number % 4]["rooms"][room].append(session)
    conference = {
        "acronym": "forum",
        "title": "Forum",
        "time_zone_name": "Europe/Zurich",
        "days": days,
    }
    return {"schedule": {"version": "1", "conference": conference}}


def _sessions() -> Iterator[dict[str, Any]]:
    texts = [one for one in idmkit.read_event(AGENDA).sessions if one.abstract]
    for number in range(SESSIONS):
        text = texts[number % len(texts)]
        turn = number // ROOMS % 12
        start = datetime(FIRST.year, FIRST.month, FIRST.day, 9, tzinfo=ZONE)
        start += timedelta(days=number % 4, minutes=40 * turn)
        yield {
            "id": number + 1,
            "guid": f"00000000-0000-4000-8000-{number:012}",
            "date": start.isoformat(),
            "start": f"{start:%H:%M}",
            "duration": "00:30",
            "title": f"{text.title} ({number + 1})",
            "abstract": "<p>" + "</p><p>".join(text.abstract) + "</p>",
            "persons": [
                {"id": who, "public_name": f"Person Number {who}"}
                for who in (number % PEOPLE, (number * 7 + 1) % PEOPLE)
            ],
        }


def timed(*args: str, rounds: int = ROUNDS) -> tuple[float, int]:
    """The shortest time of a few processes, in seconds, and the most memory, in MB."""
    times, memory = [], 0
    for _ in range(rounds):
        start = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", "idmkit", *args],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _, status, used = os.wait4(process.pid, 0)
        times.append(time.perf_counter() - start)
        if status:
            raise SystemExit(f"idmkit {' '.join(args)} failed")
        memory = max(memory, used.ru_maxrss // 1024)
    return min(times), memory


def measure(name: str, source: Path, limit: str) -> None:
    """Prints the figures of one schedule."""
    with tempfile.TemporaryDirectory() as folder:
        agenda = Path(folder) / "agenda.toml"
        rows = (
            ("import", limit, ("import", str(source), "--output", str(agenda), "--force")),
            ("update", "", ("import", str(source), "--output", str(agenda), "--update")),
            ("check", "", ("check", str(agenda))),
            ("build", "", ("build", str(agenda), "--into", f"{folder}/build")),
        )
        for what, at_most, args in rows:
            seconds, memory = timed(*args, rounds=1 if what == "build" else ROUNDS)
            print(f"{name:12} {what:10} {seconds:6.2f} s {memory:5} MB  {at_most}")


def main() -> None:
    """Prints import, update, check and the whole build of a made schedule, and of a real one."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "schedule.json"
        made.write_text(json.dumps(made_schedule()), encoding="utf-8")
        measure("1000 made", made, "")
    data = os.environ.get("IDMKIT_TEST_DATA")
    if data:
        measure("FOSDEM 2025", Path(data) / FOSDEM, "(import under 2 s)")


if __name__ == "__main__":
    main()
