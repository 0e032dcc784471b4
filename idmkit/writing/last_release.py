"""What the output folder knows of the last release: that there was one, and of when it told.

So a state file that was lost is missed, and one from an old backup is noticed.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from idmkit.writing.faults import told
from idmkit.writing.places import HOME

_NAME = "release.json"


class LastRelease(NamedTuple):
    """The event that was released, and when its newest session was changed."""

    event: str
    modified: datetime


def last_release(into: Path) -> LastRelease | None:
    """What is known in the folder `into`; None also if it cannot be understood."""
    try:
        data = json.loads((into / HOME / _NAME).read_bytes())
        found = LastRelease(str(data["event"]), datetime.fromisoformat(data["modified"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return found if found.modified.tzinfo else None


def note_last_release(into: Path, release: LastRelease) -> None:
    """Notes it in the folder, for the next run."""
    file = into / HOME / _NAME
    text = json.dumps({"event": release.event, "modified": release.modified.isoformat()}) + "\n"
    with told(file):
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            part = file.with_suffix(".part")
            part.write_text(text, encoding="utf-8")
            part.replace(file)
