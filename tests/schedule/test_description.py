"""What apps show under the abstract, and that all of it is read back."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings

from idmkit.importing.frab.description import told
from idmkit.model.event import Access, Event, Paper, Status
from idmkit.model.people import Role
from idmkit.schedule.description import description, whole_text
from tests.making import a_person, a_session, an_appearance
from tests.schedule.events import events

EVERYTHING: dict[str, Any] = {
    "abstract": ("First paragraph.", "Notes:"),
    "notes": ("Held in English only.",),
    "questions": ("Why?", "How?"),
    "status": Status.TENTATIVE,
    "access": Access.CLOSED,
    "changed": "moved from 10:00",
    "interpretation": ("en", "fr"),
    "appearances": (
        an_appearance(a_person(), Role.MODERATOR),
        an_appearance(a_person(), Role.OTHER, role_word="Discussant", remark="online"),
    ),
    "documents": (
        Paper(title="Report", symbol="MC/1", url="https://example.org/r.pdf"),
        Paper(title="Note", symbol="MC/2"),
    ),
}
TEXT = """\
Please note:
- To be confirmed
- Closed session
- Changed: moved from 10:00
- Interpretation: English, French

Notes:
- Held in English only.

People:
- Moderator: Ana López, Director, Ministry of Labour, Brazil
- Discussant: Ana López, Director, Ministry of Labour, Brazil (online)

Questions for discussion:
1. Why?
2. How?

Documents:
- MC/2, Note"""


def test_everything_in_its_order() -> None:
    session = a_session(**EVERYTHING)
    assert description(session) == TEXT
    assert whole_text(session) == f"First paragraph.\n\nNotes:\n\n{TEXT}"


def test_nothing_is_said_of_nothing() -> None:
    assert description(a_session()) == whole_text(a_session()) == ""


@settings(max_examples=40, deadline=None)
@given(events())
def test_it_is_read_back(event: Event) -> None:
    for session in event.sessions:
        found = told(whole_text(session))
        assert found.abstract == "\n\n".join(session.abstract)
        assert (found.notes, found.questions) == (session.notes, session.questions)
        assert found.documents == tuple(one.name for one in session.documents if not one.url)
        assert len(found.people) == len(session.appearances)
        assert told(description(session)).abstract == ""
