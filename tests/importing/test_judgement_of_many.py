"""A fault that many sessions share, all from one line of the source, is left out of each."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from idmkit.importing.drafting.event_draft import draft_event
from idmkit.importing.drafting.judgement import judged
from idmkit.importing.sources.notes import NoteKind, Notes
from idmkit.importing.sources.source_event import SourceEvent, SourceSession
from idmkit.model.problem import AgendaError
from tests.making import ORIGIN


def a_session(number: int, **fields: Any) -> SourceSession:
    start = datetime(2030, 5, 14, 9, tzinfo=UTC) + timedelta(hours=number)
    return SourceSession(
        key=str(number), title=f"Part {number}", start=start, end=start, origin=ORIGIN, **fields
    )


def an_event(*sessions: SourceSession) -> SourceEvent:
    return SourceEvent(title="Forum", timezone="Europe/Zurich", sessions=sessions, origin=ORIGIN)


@pytest.mark.parametrize("count", [1, 7, 30])
def test_every_session_loses_its_faulty_link_and_that_is_said(count: int) -> None:
    notes = Notes()
    sessions = [a_session(n, link="javascript:alert(1)") for n in range(count)]
    _, event = judged(draft_event(an_event(*sessions), notes), "source", notes)
    assert [one.link for one in event.sessions] == [""] * count
    left = [note.item for note in notes.all if note.kind is NoteKind.LEFT_OUT]
    assert sorted(left) == sorted(f"Part {n}" for n in range(count))


def test_what_cannot_be_mended_is_told_at_its_place_in_the_source() -> None:
    notes = Notes()
    draft = draft_event(an_event(a_session(1)), notes)
    broken = type(draft)(event=draft.event, days=())
    with pytest.raises(AgendaError) as refused:
        judged(broken, "source", notes)
    assert [one.origin for one in refused.value.problems] == [ORIGIN]
