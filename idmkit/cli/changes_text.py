"""What has changed since the last release: as lines for a mail, and as plain data for machines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from idmkit.model.changed import ChangedDay, changed_days, was_released
from idmkit.model.event import Event, Session
from idmkit.wording import Wording, time_range, wording_in
from idmkit.wording.changes import change_words

NOTHING = "nothing has changed since the last release"
UNRELEASED = (
    "nothing was released yet, so there is nothing to compare with; when delegates have the "
    "agenda, run idmkit release"
)


def lines(event: Event) -> Iterator[str]:
    """A heading, and each change below its day; nothing if there is none."""
    words = wording_in(event.languages[0])
    days = changed_days(event)
    if days:
        yield event.title
        yield words.phrases.changes.heading
    for day in days:
        yield ""
        yield words.listed([day.day.label if day.day else "", words.long_date(day.date)])
        yield from (_line(words, day, session) for session in day.sessions)


def as_data(event: Event) -> dict[str, Any]:
    """All changes; `released` is false if there was no release to compare with."""
    words = wording_in(event.languages[0])
    withdrawn = {one.session.id for one in event.withdrawn}
    return {
        "event": event.id,
        "language": event.languages[0],
        "released": was_released(event),
        "changes": [
            _data(words, day.date, session, withdrawn=session.id in withdrawn)
            for day in changed_days(event)
            for session in day.sessions
        ],
    }


def _line(words: Wording, day: ChangedDay, session: Session) -> str:
    """ "- 11:00–13:00 Session I: Title (Room XX) – Moved from 10:00, Room XVIII"."""
    opening, closing = words.phrases.brackets
    rooms = words.listed([room.name for room in session.rooms])
    where = f"{opening}{rooms}{closing}" if rooms else ""
    time = time_range(session, day.date)
    return f"- {time} {session.heading}{where} – {change_words(words, session)}"


def _data(words: Wording, day: date, session: Session, *, withdrawn: bool) -> dict[str, Any]:
    change = session.change
    assert change  # noqa: S101  # or it would not be listed
    before, rooms = change.before, [room.name for room in session.rooms]
    return {
        "id": session.id,
        "kind": change.kind.value,
        "aspects": [aspect.value for aspect in change.aspects],
        "words": change_words(words, session),
        "withdrawn": withdrawn,
        "day": day.isoformat(),
        "heading": session.heading,
        "before": _slot(before.start, before.end, [*before.places]) if before else None,
        "after": None if withdrawn else _slot(session.start, session.end, rooms),
    }


def _slot(start: datetime, end: datetime, rooms: list[str]) -> dict[str, Any]:
    return {"start": start.isoformat(), "end": end.isoformat(), "rooms": rooms}
