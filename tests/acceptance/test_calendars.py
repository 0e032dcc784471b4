"""libical, which Evolution, KOrganizer and GNOME Calendar read with, reads what was built."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path

import pytest

from idmkit.model.event import Event
from idmkit.model.handles import session_uid
from tests.acceptance.libical import read

pytestmark = pytest.mark.acceptance


def test_every_file_is_read_without_an_error(built: Path) -> None:
    files = sorted((built / "calendars").rglob("*.ics"))
    assert len(files) > 1
    assert {file.name: read(file.read_bytes())[0] for file in files} == {
        file.name: 0 for file in files
    }


def test_libical_sees_an_error_where_there_is_one(built: Path) -> None:
    content = (built / "calendars" / "all.ics").read_bytes()
    assert read(content.replace(b"DTSTAMP:2009", b"DTSTAMP:word"))[0] > 0


def test_every_session_is_at_its_hour(event: Event, built: Path) -> None:
    _, entries = read((built / "calendars" / "all.ics").read_bytes())
    times = {entry.uid: (entry.start, entry.end) for entry in entries}
    assert times == {
        session_uid(event, session): (session.start.astimezone(UTC), session.end.astimezone(UTC))
        for session in event.sessions
    }


def test_titles_and_questions_arrive(event: Event, built: Path) -> None:
    for session in event.sessions:
        if session.is_pause:
            continue
        content = (built / "calendars" / "session" / f"{session.id}.ics").read_bytes()
        _, [entry] = read(content)
        assert entry.summary == session.heading
        for text in (*session.abstract, *session.questions):
            assert text in entry.description
