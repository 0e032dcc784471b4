"""A session of a source as a row of the agenda: what it says, in the keys of [[day.session]]."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from idmkit.importing.drafting import texts
from idmkit.importing.drafting.draft import Row
from idmkit.importing.drafting.kinds import kind_of, labelled
from idmkit.importing.drafting.people_draft import draft_appearances
from idmkit.importing.drafting.session_times import (
    MOST_DAYS,
    Slot,
    by_the_clock,
    oddities,
    slots,
)
from idmkit.importing.sources.markup import printable, tidied
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourcePaper, SourceSession
from idmkit.model.event import Access, SessionKind, Status
from idmkit.reading.readable_ids import Ids

_FROM_TITLE = "told by the title"
_LONGEST_TITLE = 120  # characters of a text that may stand in for a title


@dataclass(frozen=True, kw_only=True)
class Setting:
    """What all sessions of an event share: its zone, the ids of its rows, its main language.

    `guesses` tells whether a kind may be told by a title.
    """

    zone: ZoneInfo
    ids: Ids
    rooms: Mapping[str, str]
    tracks: Mapping[str, str]
    people: Mapping[str, Row]
    language: str
    guesses: bool
    notes: Notes


@dataclass(frozen=True, slots=True)
class Scheduled:
    """A row of [[day.session]] and the day that it stands under."""

    day: date
    row: Row


def draft_session(session: SourceSession, setting: Setting) -> Iterator[Scheduled]:
    """The rows of a session: one, or one for each day of a session of several days."""
    placed = _slots(session, setting)
    for number, slot in enumerate(placed):
        part = session if number == 0 else _later_part(session, number)
        yield Scheduled(slot.day, _row(part, slot.time, setting))


def _slots(session: SourceSession, setting: Setting) -> tuple[Slot, ...]:
    """Where the session stands. Reports what is not as the source has it."""
    notes, item = setting.notes, (session.origin, _called(session))
    for what in oddities(session.start, session.end, setting.zone):
        notes.mended(what, *item)
    clock = by_the_clock(session.start, session.end, setting.zone)
    placed = slots(clock, session.day)
    if len(placed) > 1:
        notes.guessed("a session of several days is one entry for each day", *item)
    if len(placed) > 1 and (clock.end - timedelta(minutes=1)).date() > placed[-1].day:
        notes.left_out(f"the days of a session after its first {MOST_DAYS}", *item)
    return placed


def _later_part(session: SourceSession, number: int) -> SourceSession:
    """The same session on a later day: no two rows may share what names it in calendars."""
    return replace(
        session, key=f"{session.key}+{number}", id="", uid="", guid="", number=None, abstract=""
    )


def _row(session: SourceSession, time: str, setting: Setting) -> Row:
    title = tidied(session.title)
    if not title:
        title = _untitled(session, setting.notes)
    label, title = (tidied(session.label), title) if session.label else labelled(title)
    kind = kind_of(session.kind, title if setting.guesses else "")
    values = {
        "id": setting.ids.of(session.key, label, title, own=session.id),
        "time": time,
        "kind": kind.value if kind else "",
        "label": label,
        "title": title,
        "short": tidied(session.short),
        "room": _rooms(session, setting),
        "track": setting.tracks.get(tidied(session.track), ""),
        "abstract": _abstract(session, title),
        "questions": _lines(session.questions),
        "notes": _lines(session.notes) + _language(session, setting),
        **draft_appearances(session, setting.people),
        "status": "" if session.status is Status.CONFIRMED else session.status.value,
        "access": "" if session.access is Access.OPEN else session.access.value,
        "changed": tidied(session.changed),
        "link": session.link.strip(),
        "documents": [paper for one in session.documents if (paper := _paper(one))],
        "interpretation": list(session.interpretation),
        "uid": printable(session.uid).strip(),
        "guid": session.guid.strip().lower(),
        "number": session.number,
    }
    said = {key: value for key, value in values.items() if value not in ("", [], None)}
    return Row(key=session.key, values=said, remarks=_remarks(session, kind), origin=session.origin)


def _remarks(session: SourceSession, kind: SessionKind | None) -> dict[str, str]:
    return {"kind": _FROM_TITLE} if kind and not kind_of(session.kind, "") else {}


def _untitled(session: SourceSession, notes: Notes) -> str:
    """A title for what has none, as short as somebody would write it."""
    text = texts.paragraphs(printable(session.abstract))
    line = text[0] if text and len(text[0]) <= _LONGEST_TITLE else ""
    rooms = ", ".join(filter(None, map(tidied, session.rooms)))
    found = (tidied(line), rooms, tidied(session.track), tidied(session.kind))
    title = next(filter(None, found), "Untitled session")
    notes.guessed("a title, for what has none", session.origin, title)
    return title


def _called(session: SourceSession) -> str:
    return tidied(session.title)[:80] or session.key


def _rooms(session: SourceSession, setting: Setting) -> str | list[str]:
    """An id, or a list where there are several."""
    named = dict.fromkeys(map(tidied, session.rooms))
    found = [setting.rooms[name] for name in named if name in setting.rooms]
    return found[0] if len(found) == 1 else found


def _abstract(session: SourceSession, title: str) -> str:
    """Subtitle and abstract; nothing if they only say the title again."""
    subtitle = tidied(session.subtitle)
    found = texts.paragraphs(printable(session.abstract))
    whole = (subtitle, *found) if subtitle and subtitle not in found else found
    return "" if whole == (title,) else texts.block(whole)


def _lines(lines: tuple[str, ...]) -> list[str]:
    return [line for one in lines if (line := tidied(one))]


def _language(session: SourceSession, setting: Setting) -> list[str]:
    """A note on what is held in another language than most."""
    from babel import Locale, UnknownLocaleError

    if not session.language or session.language == setting.language:
        return []
    try:
        name = Locale.parse(session.language, sep="-").get_display_name("en")
    except (ValueError, UnknownLocaleError):
        return []
    return [f"Language: {name}"] if name else []


def _paper(paper: SourcePaper) -> dict[str, str]:
    url = paper.url.strip()
    title = tidied(paper.title) or tidied(url.rstrip("/").rpartition("/")[2]) or tidied(url)
    values = {"title": title[:300], "symbol": tidied(paper.symbol), "url": url}
    return {key: value for key, value in values.items() if value} if title else {}
