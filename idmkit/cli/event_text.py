"""The agenda as rows for a table, and as plain data for machines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import PurePath
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from idmkit.model.event import Day, Event, Session
from idmkit.model.people import Appearance, Role
from idmkit.wording import time_range

# Where a value was written, in which language it stayed, and the bytes of pictures, are no part of
# what the agenda says.
_LEFT_OUT = ("origin", "foreign", "content")


class Row(NamedTuple):
    """One session in the table; `people` one by one."""

    day: str
    time: str
    label: str
    title: str
    room: str
    people: tuple[str, ...]


def rows(event: Event) -> Iterator[Row]:
    """The sessions of an event, day by day as written."""
    return (_row(day, session) for day in event.days for session in day.sessions)


def as_data(value: Any) -> Any:
    """An event, or anything in it, as JSON knows it; dates and times in ISO 8601."""
    if is_dataclass(value):
        names = (field.name for field in fields(value) if field.name not in _LEFT_OUT)
        return {name: as_data(getattr(value, name)) for name in names}
    if isinstance(value, tuple):
        return [as_data(one) for one in value]
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    return str(value) if isinstance(value, ZoneInfo | PurePath) else value


def _row(day: Day, session: Session) -> Row:
    return Row(
        day=day.date.isoformat(),
        time=time_range(session, day.date),
        label=session.label,
        title=session.title,
        room=", ".join(room.name for room in session.rooms),
        people=tuple(_person(one) for outer in session.appearances for one in outer.everyone),
    )


def _person(appearance: Appearance) -> str:
    who = appearance.person.name.full if appearance.person else appearance.to_be_confirmed
    role = appearance.role_word if appearance.role is Role.OTHER else appearance.role.value
    return f"{who} ({role})" if role else who
