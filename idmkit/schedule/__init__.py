"""Schedule files, by which conference apps and other programs know an event.

`schedule.xml` is what apps read (Giggity, ConfClerk, EventFahrplan): the format of Pentabarf and
frab, valid by the c3voc schema. `schedule.json` is the same for programs, and holds what XML has no
place for (`extras.py` tells its form). `schedule.xcal` is the older calendar in XML.
docs/reference/exchange-formats.md says which fields each of them holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePosixPath

from idmkit.model.event import Event
from idmkit.model.problem import Problem
from idmkit.model.rendered_file import RenderedFile

FOLDER = PurePosixPath("schedule")


def render(event: Event, edition: datetime) -> Iterator[RenderedFile]:
    """`schedule/schedule.xml`, `.json` and `.xcal`; `edition` (aware) dates their version."""
    from idmkit.schedule.frab_json import schedule_json
    from idmkit.schedule.frab_xml import schedule_xml
    from idmkit.schedule.plan import plan_of
    from idmkit.schedule.xcal import schedule_xcal

    plan = plan_of(event, edition)
    yield RenderedFile(FOLDER / "schedule.xml", schedule_xml(plan))
    yield RenderedFile(FOLDER / "schedule.json", schedule_json(plan))
    yield RenderedFile(FOLDER / "schedule.xcal", schedule_xcal(plan))


def preflight(event: Event) -> Iterator[Problem]:  # noqa: ARG001  what every output has
    """Nothing: what an app does not show is in the other files."""
    return iter(())
