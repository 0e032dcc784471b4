"""The real workshop, read back: every word stands whole and in order in its own session's file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from idmkit.model.event import Event, Session
from idmkit.model.handles import session_uid
from idmkit.model.person_line import person_line
from idmkit.model.sections import people_after, speakers_first
from tests.calendars.reading_back import Seen, files, seen, whole


@pytest.fixture(scope="module")
def shown(event: Event) -> dict[str, Seen]:
    """What the reader sees of each session, by UID, taken from the session's own file."""
    made = files(event)
    own = [content for path, content in made.items() if path.startswith("calendars/session/")]
    return {one.uid: one for content in own for one in seen(content)}


def discussed(event: Event) -> Iterator[Session]:
    return (session for session in event.sessions if not session.is_pause)


def sentences(paragraphs: tuple[str, ...]) -> list[str]:
    return [part for one in paragraphs for part in re.split(r"(?<=[.?!:])\s+", one) if part]


def stand_in_order(pieces: list[str], text: str) -> None:
    place = 0
    for piece in pieces:
        found = text.find(piece, place)
        assert found >= 0, piece
        place = found + len(piece)


def test_every_session_has_its_file(event: Event, shown: dict[str, Seen]) -> None:
    assert list(shown) == [session_uid(event, session) for session in discussed(event)]
    assert len(shown) == 10
    assert len(seen(whole(event))) == len(event.sessions)


def as_printed(session: Session) -> Iterator[str]:
    """Every piece of text in the order of the programme."""
    yield session.heading
    yield from (person_line(one) for group in speakers_first(session) for one in group.appearances)
    yield from sentences(session.abstract)
    yield from session.notes
    yield from (person_line(one) for group in people_after(session) for one in group.appearances)
    yield from session.questions


def test_every_word_stands_whole_and_in_order(event: Event, shown: dict[str, Seen]) -> None:
    for session in discussed(event):
        found = shown[session_uid(event, session)]
        pieces = list(as_printed(session))
        assert len(pieces) > len(session.appearances) + len(session.questions)
        stand_in_order(pieces, f"{found.summary}\n{found.description}")


def test_counts_of_the_printed_agenda(event: Event, shown: dict[str, Seen]) -> None:
    numbered = [
        line
        for one in shown.values()
        for line in one.description.split("\n")
        if re.match(r"\d+\. ", line)
    ]
    assert len(numbered) == 18
    everything = "\n".join(one.description for one in shown.values())
    assert all(person.name.full in everything for person in event.people)
    assert len(event.people) == 33


def test_times_by_the_clock_of_geneva(event: Event) -> None:
    starts = [one.start for one in seen(whole(event))]
    assert starts[0] == datetime(2009, 7, 9, 7, tzinfo=UTC)  # registration at 09:00
    assert starts == sorted(starts)
    for session, one in zip(event.sessions, seen(whole(event)), strict=True):
        assert (one.start, one.end) == (session.start, session.end)
