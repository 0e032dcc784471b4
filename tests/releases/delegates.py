"""A secretariat that releases, and what delegates then have: the state as text, as on the disk."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from idmkit.calendars import render
from idmkit.model.event import Event, Session
from idmkit.releases.applying import compared
from idmkit.releases.state import State
from idmkit.releases.state_file import state_text
from idmkit.releases.state_reader import parse_state

Seen = dict[str, dict[str, str]]


@dataclass
class Secretariat:
    """Builds and releases one event; `text` is its state file, "" before the first release."""

    text: str = ""

    def state(self, event: Event) -> State | None:
        return parse_state(self.text, "agenda.state.toml", event) if self.text else None

    def shown(self, event: Event) -> Event:
        """The event as a build shows it."""
        state = self.state(event)
        return compared(event, state, event.edition()).event if state else event

    def release(self, event: Event) -> Event:
        """Releases, and gives the event as it then was shown."""
        before = self.state(event) or State(event=event.id, records={})
        now = compared(event, before, event.edition())
        self.text = state_text(now.state, event.timezone)
        return now.event


def built(event: Event) -> dict[str, bytes]:
    """The calendar files of an event, whose translations are in them."""
    return {str(one.path): one.content for one in render(event, event.edition())}


def with_sessions(event: Event, *sessions: Session) -> Event:
    """The event with these sessions in the place of its own."""
    return replace(event, days=(replace(event.days[0], sessions=sessions),))


def dated(event: Event, as_of: datetime) -> Event:
    return replace(event, as_of=as_of)


def entries(content: bytes) -> Seen:
    """The lines of each VEVENT by its UID, unfolded, as names and values."""
    text = content.decode().replace("\r\n ", "")
    found: Seen = {}
    for block in text.split("BEGIN:VEVENT\r\n")[1:]:
        lines = block.split("END:VEVENT")[0].splitlines()
        pairs = dict(line.split(":", 1) for line in lines)
        named = {name.split(";")[0]: value for name, value in pairs.items()}
        found[named["UID"]] = named
    return found
