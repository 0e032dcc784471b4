"""How long all calendars of a thousand sessions take, against what icalendar needs for the events.

Run by `make benchmarks`. The schedule is that of `importing.py`: a thousand sessions, a thousand
people. The measure is icalendar itself: each event once, with the same properties, built and
serialised. Both are measured in one run, the best of a few rounds; so is a rebuild after a change.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from importing import made_schedule

import idmkit
from idmkit.calendars import render
from idmkit.calendars.entry import Entry, entry
from idmkit.model.event import Event
from idmkit.reading.agenda_reader import read_event as read_agenda
from idmkit.releases.applying import compared
from idmkit.releases.state import State
from idmkit.releases.state_file import state_path, state_text
from idmkit.releases.state_reader import read_state
from idmkit.writing import write_all

ROUNDS = 3


def made_event(folder: Path) -> Event:
    """The event of a thousand sessions, as an import makes it."""
    source = folder / "schedule.json"
    source.write_text(json.dumps(made_schedule()), encoding="utf-8")
    idmkit.import_schedule(source, folder / "agenda.toml")
    return idmkit.read_event(folder / "agenda.toml")


def serialise(shown: list[Entry], edition: datetime) -> None:
    """Each session once, by icalendar alone."""
    from icalendar import Event as Vevent

    for one in shown:
        vevent = Vevent()
        values: dict[str, Any] = {
            "uid": one.uid,
            "dtstamp": edition,
            "dtstart": one.start,
            "dtend": one.end,
            "summary": one.summary,
            "location": one.location,
            "status": one.status,
            "description": one.description,
            "categories": list(one.categories),
            "url": one.url,
            "class": "PUBLIC",
            "transp": "OPAQUE",
        }
        for name, value in values.items():
            if value:
                vevent.add(name, value)
        vevent.to_ical()


def best(of: Callable[[], object]) -> float:
    """The shortest time of a few rounds, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        of()
        times.append(time.perf_counter() - start)
    return min(times)


def after_a_release(agenda: Path) -> dict[str, float]:
    """What it costs that there was a release: reading its state, comparing it with the agenda."""
    state = state_path(agenda)
    event = read_agenda(agenda)
    edition = event.edition()
    first = compared(event, State(event=event.id, records={}), edition).state
    state.write_text(state_text(first, event.timezone), encoding="utf-8")
    released = read_state(state, event) or first
    times = {
        "released: reading the state": best(lambda: read_state(state, event)),
        "released: comparing": best(lambda: compared(event, released, edition)),
        "a release: writing the state": best(lambda: state_text(first, event.timezone)),
    }
    state.unlink()
    return times


def main() -> None:
    """Prints the times, and how many times those of icalendar they are."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        event = made_event(folder)
        agenda, edition = folder / "agenda.toml", event.edition()
        shown = [entry(event, session, event.timezone) for session in event.sessions]
        measure = best(lambda: serialise(shown, edition))
        files = list(render(event, edition))
        size = sum(len(one.content) for one in files) / 1e6
        print(f"{len(event.sessions)} sessions, {len(files)} files, {size:.0f} MB")
        start = time.perf_counter()
        write_all(files, folder / "build")
        first = time.perf_counter() - start
        text = agenda.read_text(encoding="utf-8")
        agenda.write_text(text.replace("(500)", "(500, changed)"), encoding="utf-8")
        changed = idmkit.read_event(agenda)
        new = list(render(changed, edition))
        start = time.perf_counter()
        written = write_all(new, folder / "build")
        again = time.perf_counter() - start
        rows = {
            "icalendar, each event once": measure,
            "the full set, rendered": best(lambda: list(render(event, edition))),
            "the full set, written": first,
            "rebuild: reading": best(lambda: idmkit.read_event(agenda)),
            "rebuild: checking": best(lambda: idmkit.check(changed, "calendars")),
            "rebuild: rendering": best(lambda: list(render(changed, edition))),
            "rebuild: comparing, writing": again,
            **after_a_release(agenda),
        }
        for what, seconds in rows.items():
            print(f"{what:28} {seconds:6.2f} s {seconds / measure:6.2f}")
        print(f"rebuild: {len(written.changed)} changed, {len(written.unchanged)} unchanged")


if __name__ == "__main__":
    main()
