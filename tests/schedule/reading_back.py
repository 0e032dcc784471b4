"""The files of an event, read with the parsers that others use."""

from __future__ import annotations

import json
from typing import Any

import idmkit
from idmkit.model.event import Event


def files(event: Event) -> dict[str, bytes]:
    """The schedule files by name."""
    return {one.path.name: one.content for one in idmkit.render(event, "schedule")}


def xml(event: Event) -> Any:
    return parsed(files(event)["schedule.xml"])


def xcal(event: Event) -> Any:
    return parsed(files(event)["schedule.xcal"])


def parsed(content: bytes) -> Any:
    """The root of an XML file, by a parser that is not the one which wrote it."""
    from lxml import etree

    return etree.fromstring(content)


def conference(event: Event) -> dict[str, Any]:
    """`conference` of the JSON file."""
    found: dict[str, Any] = json.loads(files(event)["schedule.json"])["schedule"]["conference"]
    return found


def json_events(event: Event) -> list[dict[str, Any]]:
    """The events of the JSON file, in its order."""
    days = conference(event)["days"]
    return [one for day in days for room in day["rooms"].values() for one in room]


def text(element: Any, path: str) -> str:
    """The text at a path; "" for an element without one. Fails if it is not there."""
    found = element.find(path)
    assert found is not None, path
    return found.text or ""
