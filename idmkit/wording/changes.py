"""What has changed since the last edition, in words: "Moved from 11:00, Room XVIII"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from idmkit.model.change import Aspect, Change, ChangeKind, Placing
from idmkit.model.event import Session, Status

if TYPE_CHECKING:
    from idmkit.wording import Wording


def change_words(words: Wording, session: Session) -> str:
    """How a session has changed; in the agenda's own words, where it has some. "" if it has not."""
    if session.changed:
        return words.phrases.changed.format(text=session.changed)
    change = session.change
    if change is None:
        return ""
    if change.kind is ChangeKind.MOVED and change.before:
        return _moved(words, session, change.before, change.aspects)
    if change.kind is ChangeKind.REVISED:
        return _revised(words, session, change)
    return words.phrases.changes.kinds[change.kind]


def change_word(words: Wording, session: Session) -> str:
    """The same in one word, where there is room for no more; "" if it has not changed."""
    if session.change is None:
        return words.phrases.changes.kinds[ChangeKind.REVISED] if session.changed else ""
    return words.phrases.changes.kinds[session.change.kind]


def _moved(words: Wording, session: Session, before: Placing, aspects: Sequence[Aspect]) -> str:
    phrases = words.phrases.changes
    place = words.listed(before.places) if Aspect.ROOM in aspects else ""
    if Aspect.TIME not in aspects:
        here = words.listed([room.name for room in session.rooms])
        return phrases.room.format(before=place) if place else phrases.placed.format(place=here)
    if before.start == session.start:
        hours = f"{before.start:%H:%M}–{before.end:%H:%M}"
        return phrases.retimed.format(before=words.listed([hours, place]))
    return phrases.moved.format(before=words.listed([_when(words, session, before.start), place]))


def _when(words: Wording, session: Session, was: datetime) -> str:
    """The time alone on the same day; else with the day, and with its year if it is another."""
    day, now = was.date(), session.start.date()
    return f"{was:%H:%M}" if day == now else words.listed([_day(words, day, now), f"{was:%H:%M}"])


def _day(words: Wording, day: date, now: date) -> str:
    return words.long_date(day) if day.year != now.year else words.day_of_year(day)


def _revised(words: Wording, session: Session, change: Change) -> str:
    """What differs; of a session that takes place after all, that it does."""
    phrases = words.phrases.changes
    if Aspect.STATUS in change.aspects and session.status is Status.CONFIRMED:
        return phrases.confirmed
    what = [phrases.aspects[one] for one in change.aspects if one in phrases.aspects]
    return phrases.revised.format(what=words.listed(what)) if what else phrases.kinds[change.kind]
