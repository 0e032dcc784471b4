"""How long all calendars of a thousand sessions take, against what icalendar needs for the events.

Run by `make benchmarks`. The schedule is that of `importing.py`: a thousand sessions, a thousand
people. The measure is icalendar itself: each event once, with the same properties, built and
serialised. Both are measured in one run, the best of a few rounds; so is a rebuild after a change,
part by part with the garbage collector as the command sets it, and as the whole command.
"""

from __future__ import annotations

import gc
import json
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from importing import made_schedule
from papers import measured

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
    """The event of a thousand sessions, as an import makes it; that rooms clash is left unsaid."""
    source, agenda = folder / "schedule.json", folder / "agenda.toml"
    source.write_text(json.dumps(made_schedule()), encoding="utf-8")
    idmkit.import_schedule(source, agenda)
    with agenda.open("a", encoding="utf-8") as file:
        file.write('\n[check]\nignore = ["room-clash"]\n')
    return idmkit.read_event(agenda)


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


class Took(NamedTuple):
    """Seconds by the clock, and of the processor, which other work on the machine changes less."""

    clock: float
    processor: float


def timed(of: Callable[[], object]) -> Took:
    """How long it takes once."""
    clock, processor = time.perf_counter(), time.process_time()
    of()
    return Took(time.perf_counter() - clock, time.process_time() - processor)


def best(of: Callable[[], object]) -> Took:
    """The quickest of a few rounds."""
    return min((timed(of) for _ in range(ROUNDS)), key=lambda took: took.processor)


def change(agenda: Path, words: str) -> None:
    """Changes one title."""
    text = agenda.read_text(encoding="utf-8")
    agenda.write_text(text.replace("(500", f"(500, {words}", 1), encoding="utf-8")


def rebuilt(agenda: Path, into: Path) -> Took:
    """The whole command, each time after another change."""
    found = []
    for number in range(ROUNDS):
        change(agenda, str(number))
        cost = measured("-m", "idmkit", "calendars", str(agenda), "--into", str(into))
        found.append(Took(cost.wall, cost.user))
    return min(found, key=lambda took: took.processor)


def after_a_release(agenda: Path) -> dict[str, Took]:
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
    gc.set_threshold(1_000_000, 50, 50)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        event = made_event(folder)
        agenda, edition, build = folder / "agenda.toml", event.edition(), folder / "build"
        shown = [entry(event, session, event.timezone) for session in event.sessions]
        measure = best(lambda: serialise(shown, edition))
        files = list(render(event, edition))
        size = sum(len(one.content) for one in files) / 1e6
        print(f"{len(event.sessions)} sessions, {len(files)} files, {size:.0f} MB")
        first = timed(lambda: write_all(files, build))
        change(agenda, "changed")
        changed = idmkit.read_event(agenda)
        new = list(render(changed, edition))
        again = timed(lambda: write_all(new, build))
        rows = {
            "icalendar, each event once": measure,
            "the full set, rendered": best(lambda: list(render(event, edition))),
            "the full set, written": first,
            "rebuild: reading": best(lambda: idmkit.read_event(agenda)),
            "rebuild: checking": best(lambda: idmkit.check(changed, "calendars")),
            "rebuild: rendering": best(lambda: list(render(changed, edition))),
            "rebuild: comparing, writing": again,
            "rebuild: the whole command": rebuilt(agenda, build),
            **after_a_release(agenda),
        }
        for what, took in rows.items():
            ratio = took.processor / measure.processor
            print(
                f"{what:28} {took.clock:6.2f} s {took.processor:6.2f} s of processor {ratio:5.2f}"
            )


if __name__ == "__main__":
    main()
