"""`calendars/index.json`: every calendar file with its names, counts and digest, for programs.

    {
      "format": 1,
      "event":     {id, title, timezone, url}
      "calendars": [{path, kind, id, language, label, name, events, cancelled, days, sha256}]
    }

Each calendar is a line. `path` is relative to the folder of index.json. `kind` is that of
`FeedKind`, `id` what the agenda knows the room, person, … by (the date of a day; empty for the
whole and the overview). `label` is the word for it in `language`, `name` what the calendar calls
itself, empty in a file of one session. `events` are the sessions in it, of which `cancelled` do not
take place; `days` the all-day banners. What is documented in docs/reference/calendars.md stays;
keys may be added.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from idmkit.calendars.feeds import Feed
from idmkit.calendars.subjects import FOLDER
from idmkit.model.event import Event, Status
from idmkit.model.rendered_file import RenderedFile

Row = dict[str, Any]
_FORMAT = 1


def index_file(event: Event, rows: Sequence[Row]) -> RenderedFile:
    """The list of all calendars of an event, in the order in which they were made."""
    about = {"id": event.id, "title": event.title, "timezone": event.timezone.key, "url": event.url}
    lines = ",\n".join(map(_json, rows))
    head = f'"format": {_FORMAT},\n"event": {_json(about)}'
    text = f'{{{head},\n"calendars": [\n{lines}\n]}}\n'
    return RenderedFile(FOLDER / "index.json", text.encode("utf-8", "replace"))


def _json(about: dict[str, Any]) -> str:
    return json.dumps(about, ensure_ascii=False)


def row(file: RenderedFile, feed: Feed, language: str) -> Row:
    """What the list says of one calendar."""
    subject = feed.subject
    return {
        "path": str(file.path).removeprefix(f"{FOLDER}/"),
        "kind": subject.kind.value,
        "id": subject.id,
        "language": language,
        "label": subject.label,
        "name": subject.name,
        "events": len(feed.sessions),
        "cancelled": sum(session.status is Status.CANCELLED for session in feed.sessions),
        "days": len(feed.days),
        "sha256": sha256(file.content).hexdigest(),
    }
