"""An entry of a calendar as a session: what each property of a VEVENT says of it."""

from __future__ import annotations

import re
from functools import cache

from idmkit.importing.drafting.kinds import kind_of
from idmkit.importing.frab.papers import web_address
from idmkit.importing.icalendar_files.dialects import in_its_dialect
from idmkit.importing.icalendar_files.entries import Entry
from idmkit.importing.icalendar_files.own import is_own
from idmkit.importing.icalendar_files.series import Occurrence
from idmkit.importing.icalendar_files.source import IcsComponent
from idmkit.importing.sources import markup
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourcePaper, SourceSession
from idmkit.model.event import SessionKind, Status
from idmkit.wording import LANGUAGES, wording_in

_MARKS = (
    "cancelled",
    "canceled",
    "abgesagt",
    *(wording_in(one).status_word(Status.CANCELLED) for one in LANGUAGES),
)
_CANCELLED = re.compile(rf"(?:{'|'.join(map(re.escape, _MARKS))})\s*:\s*", re.IGNORECASE)
_STATUS = {"TENTATIVE": Status.TENTATIVE, "CANCELLED": Status.CANCELLED}
_MEETINGS = ("CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL")
_PEOPLE = "guests and organizer of an entry: they are not its speakers, and their mail is private"
_PRIVATE = "a mark that the entry is private or confidential"
_MEETING = "the address of an online meeting, which may let anybody in"


def session_of(one: Occurrence, notes: Notes) -> SourceSession:
    """The session that an entry tells of; notes say what an agenda cannot hold."""
    component, entry = one.entry.component, one.entry
    status = _status(component)
    kind, track = _categories(entry, notes)
    session = SourceSession(
        key=one.key,
        title=_unmarked(entry.title) if status is Status.CANCELLED else entry.title,
        start=one.start,
        end=one.end,
        kind=kind,
        track=track,
        rooms=_rooms(component),
        abstract=_abstract(component),
        status=status,
        link=web_address(component.text("URL")),
        documents=_documents(component),
        uid=one.uid,
        origin=entry.origin,
    )
    _say_what_is_left_out(entry, notes)
    return in_its_dialect(session, component)


def _unmarked(title: str) -> str:
    """The title without the word for what is cancelled that some programs put before it."""
    found = _CANCELLED.match(title)
    return title[found.end() :] if found else title


def _status(component: IcsComponent) -> Status:
    word = "CANCELLED" if component.word("METHOD") == "CANCEL" else component.word("STATUS")
    return _STATUS.get(word, Status.CONFIRMED)


def _categories(entry: Entry, notes: Notes) -> tuple[str, str]:
    """Kind and track: ours in this order; elsewhere a kind is known by its word."""
    values = entry.component.values("CATEGORIES")
    words = [word for value in values for one in value.texts if (word := markup.one_line(one))]
    if is_own(entry.component):
        kind, track, *more = [*words, "", ""]
        return _our_kinds().get(kind, kind), track
    kind = next((word for word in words if kind_of(word, "")), "")
    track, *more = [word for word in words if word != kind] or [""]
    for word in more:
        notes.left_out("a category beside kind and track", entry.origin, f"{entry.title}: {word}")
    return kind, track


@cache
def _our_kinds() -> dict[str, str]:
    """The English word of each kind by that of any language that we write calendars in."""
    return {
        wording_in(one).kind_word(kind): wording_in("en").kind_word(kind)
        for one in LANGUAGES
        for kind in SessionKind
    }


def _rooms(component: IcsComponent) -> tuple[str, ...]:
    """Outlook parts rooms by semicolons. An address on several lines is one place."""
    location = ", ".join(filter(None, map(str.strip, component.text("LOCATION").split("\n"))))
    rooms = [location] if is_own(component) else location.split(";")
    return tuple(room for one in rooms if (room := one.strip(" ,")))


def _abstract(component: IcsComponent) -> str:
    """DESCRIPTION, or what Outlook has in its place; without the address that URL has already."""
    text = component.text("DESCRIPTION")
    if is_own(component):
        return text
    html = component.text("X-ALT-DESC", "STYLED-DESCRIPTION")
    found = markup.from_any(text) or markup.from_html(html)
    return found.removesuffix(component.text("URL").strip()).rstrip()


def _documents(component: IcsComponent) -> tuple[SourcePaper, ...]:
    values = component.values("ATTACH")
    return tuple(
        SourcePaper(url=url, title=markup.one_line(one.parameters.get("FILENAME", "")))
        for one in values
        if (url := web_address(one.raw))
    )


def _say_what_is_left_out(entry: Entry, notes: Notes) -> None:
    component = entry.component
    people = (*component.values("ATTENDEE"), *component.values("ORGANIZER"))
    left_out = {
        _PEOPLE: any(not one.raw.endswith("nomail") for one in people),
        _PRIVATE: component.word("CLASS") in ("PRIVATE", "CONFIDENTIAL"),
        _MEETING: bool(component.text(*_MEETINGS)),
        "attached files": any(not web_address(one.raw) for one in component.values("ATTACH")),
    }
    for what, is_there in left_out.items():
        if is_there:
            notes.left_out(what, entry.origin, entry.title)
