"""What a session's calendar entry says, and in which order."""

from __future__ import annotations

from typing import Any

import pytest

from idmkit.calendars.entry import Entry, entry
from idmkit.calendars.plain_text import one_line, shortened
from idmkit.model.event import Access, Event, Paper, Room, Session, SessionKind, Status, Track
from idmkit.model.people import Role
from tests.making import ORIGIN, a_person, a_session, an_appearance, an_event

ANA = a_person(title="", organization="", country="")
BEN = a_person("ben", "Ben", "Okoro", title="", organization="IOM", country="")


def shown(event: Event, session: Session) -> Entry:
    return entry(event, session, event.timezone)


def told(session_fields: dict[str, Any], **event_fields: Any) -> str:
    session = a_session(**session_fields)
    return shown(an_event(session, **event_fields), session).description


def test_everything_in_the_order_of_the_programme() -> None:
    text = told(
        {
            "abstract": ("First paragraph.", "Second\nparagraph."),
            "questions": ("Why?", "How?"),
            "notes": ("Held in English only.", "Bring a pen."),
            "appearances": (
                an_appearance(ANA, Role.SPEAKER),
                an_appearance(BEN, Role.SPEAKER),
                an_appearance(BEN, Role.MODERATOR),
                an_appearance(ANA, Role.OTHER, role_word="Discussant"),
                an_appearance(BEN, Role.OTHER, role_word="Host"),
            ),
            "status": Status.TENTATIVE,
            "access": Access.CLOSED,
            "changed": "moved from 10:00",
            "documents": (
                Paper(symbol="MC/1", title="Report", url="https://example.org/r"),
                Paper(title="Note"),
            ),
            "link": "https://example.org/live",
        },
        url="https://example.org/idm/",
    )
    assert (
        text
        == """\
To be confirmed
Closed session
Changed: moved from 10:00

First paragraph.

Second paragraph.

Held in English only.
Bring a pen.

Moderator: Ben Okoro, IOM

Speakers:
Ana López
Ben Okoro, IOM

Discussant: Ana López

Host: Ben Okoro, IOM

Questions for discussion:
1. Why?
2. How?

Documents:
MC/1, Report – https://example.org/r
Note

https://example.org/live
https://example.org/idm/#s-opening"""
    )


@pytest.mark.parametrize("introduced_by", [Role.MODERATOR, Role.CHAIR])
def test_speakers_stand_first_unless_introduced(introduced_by: Role) -> None:
    speaker, host = an_appearance(ANA, Role.SPEAKER), an_appearance(BEN, introduced_by)
    no_host = told({"abstract": ("Text.",), "appearances": (speaker,)})
    assert no_host == "Speaker: Ana López\n\nText."
    no_abstract = told({"appearances": (host, speaker)})
    assert no_abstract == f"Speaker: Ana López\n\n{introduced_by.value.title()}: Ben Okoro, IOM"
    both = told({"abstract": ("Text.",), "appearances": (speaker, host)})
    assert both.index("Text.") < both.index("Ben") < both.index("Ana")


def test_one_line_for_a_person_and_all_that_holds_there() -> None:
    line = told(
        {
            "appearances": (
                an_appearance(
                    ANA,
                    Role.KEYNOTE,
                    delivered_by=an_appearance(BEN),
                    capacity="in her capacity as chair",
                ),
            )
        }
    )
    assert line == ("Keynote: Ana López, delivered by Ben Okoro, IOM (in her capacity as chair)")


def test_title_is_whole_in_the_description_when_cut() -> None:
    title = "Protecting migrants, " * 20
    session = a_session(label="Session I", title=title, status=Status.CANCELLED)
    made = shown(an_event(session), session)
    assert len(made.summary) <= 200
    assert made.summary.startswith("CANCELLED: Session I: Protecting migrants")
    assert made.summary.endswith(("migrants,…", "Protecting…"))
    assert made.description.startswith(f"Session I: {title.strip()}\n\nCancelled")


def test_where_it_is() -> None:
    rooms = tuple(
        Room(id=key, name=name, origin=ORIGIN) for key, name in (("a", "XVIII"), ("b", "V"))
    )
    session = a_session(rooms=rooms)
    assert shown(an_event(session, place="Geneva"), session).location == "XVIII, V, Geneva"
    nowhere = a_session()
    assert shown(an_event(nowhere), nowhere).location == ""


def test_categories_are_words() -> None:
    session = a_session(
        kind=SessionKind.SIDE_EVENT, track=Track(id="t", name="Health", origin=ORIGIN)
    )
    assert shown(an_event(session), session).categories == ("Side event", "Health")


def test_url_is_the_link_or_else_the_printed_address() -> None:
    linked = a_session(link="https://example.org/live?a=1,2;b")
    event = an_event(linked, url="https://example.org/")
    assert shown(event, linked).url == "https://example.org/live?a=1,2;b"
    plain = a_session()
    assert shown(event, plain).url == "https://example.org/#s-opening"
    assert shown(an_event(plain), plain).url == ""


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\r\nb\tc", "a b c"),
        ("e\u0301", "é"),
        ("a\x00\x07\ud800b", "ab"),
        ("a\u2028b\x85c", "a b c"),
        ("50\u00a0km\u200f", "50\u00a0km\u200f"),
        (" \n ", ""),
        ("\ufeffa\x00 ", "a"),
    ],
)
def test_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


def test_shortened() -> None:
    assert shortened("one two three", 13) == "one two three"
    assert shortened("one two three four", 14) == "one two three…"
    assert shortened("W" * 30, 10) == "W" * 9 + "…"
    assert shortened("Label: " + "国" * 300, 100) == "Label: " + "国" * 92 + "…"
