"""How long the page for delegates takes, and how large it is: the workshop and 1,000 sessions.

Run by `make benchmarks`; other agendas may be named. The calendars that the page holds are rendered
before; the best of three rounds counts. Above 300 sessions each day is a page.
"""

from __future__ import annotations

import gzip
import sys
import time
from pathlib import Path

from large_event import AGENDA, large_event

from idmkit import calendars, site
from idmkit.model.event import Event
from idmkit.model.rendered_file import RenderedFile
from idmkit.reading.agenda_reader import read_event

ROUNDS = 3


def main() -> None:
    """Prints a line for each event, and one for its largest page."""
    named = [Path(one) for one in sys.argv[1:]]
    events = {str(agenda): read_event(agenda) for agenda in named}
    if not sys.argv[1:]:
        events = {"the workshop": read_event(AGENDA), "1,000 sessions": large_event(1000)}
    for name, event in events.items():
        measure(name, event)


def measure(name: str, event: Event) -> None:
    """Prints seconds by the clock and of the processor, and the size of the largest page."""
    held = list(calendars.render(event, event.edition()))
    wall, processor = min(timed(event, held) for _ in range(ROUNDS))
    made = site.render(event, event.edition(), held)
    pages = {str(one.path): one.content for one in made if one.path.suffix == ".html"}
    path = max(pages, key=lambda one: len(pages[one]))
    size, packed = len(pages[path]), len(gzip.compress(pages[path], 6))
    print(f"{name}: {len(event.sessions)} sessions, {wall:.2f} s ({processor:.2f} s of CPU),")
    print(f"  {len(pages)} pages; the largest, {path}: {size:,} bytes, {packed:,} packed")


def timed(event: Event, held: list[RenderedFile]) -> tuple[float, float]:
    """Seconds by the clock and of the processor."""
    start, worked = time.perf_counter(), time.process_time()
    for _ in site.render(event, event.edition(), held):
        pass
    return time.perf_counter() - start, time.process_time() - worked


if __name__ == "__main__":
    main()
