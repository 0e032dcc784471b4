"""agenda.toml says what the printed agenda of 2009 says: the same words, in the same order.

The printed agenda is at hand only as a transcription with faults. Each fault is mended here by
name, and must really occur once; nothing else may differ. Where the transcription is not at hand,
the words are compared with the hash of those that once passed.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from idmkit.model.event import Event, Session, SessionKind
from idmkit.model.people import Role
from idmkit.model.person_line import person_line
from idmkit.wording import role_heading, short_date, time_range

HASH = Path(__file__).with_name("words.sha256")

PAGE_NUMBERS = (
    ("Afternoon Break 2 14:00", "Afternoon Break 14:00"),
    ("Training Centre, Israel 3 10 July", "Training Centre, Israel 10 July"),
    ("case studies will 4 illustrate", "case studies will illustrate"),
    ("ministries and agencies is an 5 essential", "ministries and agencies is an essential"),
    ("End of Workshop 6", "End of Workshop"),
)
CAPITALS = (
    (
        "INTERNATIONAL DIALOGUE ON MIGRATION INTERSESSIONAL WORKSHOP ON",
        "International Dialogue on Migration Intersessional Workshop on",
    ),
    (
        "TRAFFICKING IN PERSONS AND EXPLOITATION OF MIGRANTS:",
        "Trafficking in Persons and Exploitation of Migrants:",
    ),
    ("ENSURING PROTECTION OF HUMAN RIGHTS", "Ensuring Protection of Human Rights"),
    ("AGENDA", "Agenda"),
    ("9 July 2009 DAY I ", "9 July 2009 Day I "),
    ("10 July 2009 DAY II ", "10 July 2009 Day II "),
    ("WELCOME REMARKS", "Welcome Remarks"),
    ("KEYNOTE ADDRESS", "Keynote Address"),
    ("SETTING THE SCENE", "Setting the Scene"),
)
DASHES = tuple(
    (both, both.replace(" ", "–", 1))
    for both in (
        "09 10 July 2009",
        "09:00 10:00",
        "10:00 10:15",
        "10:15 10:40",
        "10:40 11:00",
        "11:00 13:00",
        "13:00 14:00",
        "14:00 15:00",
        "15:00 18:00",
        "10:00 10:30",
        "10:30 13:00",
        "13:00 15:00",
        "15:00 17:50",
        "17:50 18:00",
    )
)
HYPHENS_AND_APOSTROPHES = (
    ("Needs- Based", "Needs-Based"),
    ("Counter- Trafficking", "Counter-Trafficking"),
    ("mixedmigration", "mixed-migration"),
    ("Migrant s Voice", "Migrant's Voice"),
    ("IOM s responses", "IOM's responses"),
    ("Children s Services", "Children's Services"),
    ("Women s International", "Women's International"),
    ("migrants vulnerability", "migrants' vulnerability"),
)
RESTORATIONS = (*PAGE_NUMBERS, *CAPITALS, *DASHES, *HYPHENS_AND_APOSTROPHES)

# What stands elsewhere in the transcription than in our programme, and what it comes after there:
# the head of the second day; five names under three titles; a speaker before her moderators.
MOVES = (
    ("10 July 2009 Day II", "End of Day One"),
    (
        (
            "William Lacy Swing, Director General, IOM, delivered by Michele Klein Solomon, "
            "Director, Migration Policy and Research Department"
        ),
        "10:00–10:15 Welcome Remarks",
    ),
    (
        (
            "Valeriya, Goodwill Envoy for the International Organization for Migration in the "
            "Russian Federation"
        ),
        "10:15–10:40 Keynote Address",
    ),
    (
        (
            "Mike Dottridge, Independent Human Rights Consultant Richard Danziger, Head, Assisted "
            "Voluntary Return and Counter-Trafficking Division, IOM"
        ),
        "set forth several key concepts to guide the discussions.",
    ),
    (
        "Rita Soelwin",
        "Mariela Guajardo, Project Assistant, Migration Management Services, IOM",
    ),
)


@pytest.fixture(scope="module")
def transcription() -> str:
    """The transcription on one line, as it is."""
    folder = os.environ.get("IDMKIT_TEST_DATA")
    if not folder:
        pytest.skip("IDMKIT_TEST_DATA is not set: the transcription is not at hand")
    text = Path(folder, "seed", "idm-2009-agenda.txt").read_text(encoding="utf-8")
    return " ".join(text.split())


def test_the_words_are_those_of_the_printed_agenda(event: Event, transcription: str) -> None:
    assert words_of(event) == restored(transcription).split()


def test_the_words_are_those_that_passed(event: Event) -> None:
    digest = hashlib.sha256("\n".join(words_of(event)).encode()).hexdigest()
    assert digest == HASH.read_text(encoding="ascii").strip()


@pytest.mark.parametrize(
    "oddity",
    [
        "programmes address human trafficking",
        "several factors, such mode of travel",
        "trafficking in persons and exploitation of migrants Moderator:",
        "in the context of irregular migration 13:00–15:00",
        "the organization is also involved",
        "such as international organisations, the private sector",
    ],
)
def test_what_was_printed_oddly_stays(event: Event, oddity: str) -> None:
    assert oddity in " ".join(words_of(event))


def test_everybody_and_everything_is_there(event: Event) -> None:
    kinds = [session.kind for session in event.sessions]
    questions = [len(session.questions) for session in event.sessions if session.questions]
    assert len(event.people) == 33
    assert [len(day.sessions) for day in event.days] == [8, 5]
    assert kinds.count(SessionKind.BREAK) == 2
    assert questions == [4, 5, 5, 4]
    assert sum(text.count("?") for one in event.sessions for text in one.questions) == 18


def test_everybody_appears(event: Event) -> None:
    appearing = {
        each.person.id
        for session in event.sessions
        for appearance in session.appearances
        for each in appearance.everyone
        if each.person
    }
    assert appearing == {person.id for person in event.people}


def test_people_stand_in_the_order_of_the_index(event: Event) -> None:
    families = [person.name.sort_key for person in event.people]
    assert families == sorted(families)


def test_an_affiliation_holds_where_it_was_printed(event: Event) -> None:
    lines = [
        person_line(each)
        for session in event.sessions
        for appearance in session.appearances
        for each in appearance.everyone
        if each.person and each.person.id == "klein-solomon"
    ]
    assert lines == [
        "Michele Klein Solomon, Director, Migration Policy and Research Department",
        "Michele Klein Solomon, Director, Migration Policy and Research, IOM",
    ]


def words_of(event: Event) -> list[str]:
    """The words of the agenda in programme order, as a paper would print them."""
    return " ".join(_passages(event)).split()


def _passages(event: Event) -> Iterator[str]:
    yield from (event.series, event.kind, event.title)
    yield f"{event.first_date:%d}–{event.last_date:%d} {event.last_date:%B %Y}"
    yield event.document
    for day in event.days:
        yield f"{short_date(day.date)} {day.label}"
        for session in day.sessions:
            yield time_range(session, day.date)
            yield from _session_passages(session)
        yield day.end_mark


def _session_passages(session: Session) -> Iterator[str]:
    yield from (session.heading, *session.abstract, *session.notes)
    moderators = session.with_role(Role.MODERATOR)
    if moderators:
        yield f"{role_heading(Role.MODERATOR, moderators)}:"
        yield " and ".join(person_line(one) for one in moderators)
    yield from (person_line(one) for one in session.appearances if one not in moderators)
    yield from session.questions


def restored(transcription: str) -> str:
    """The transcription with its faults mended, in the order of our programme."""
    text = transcription
    for printed, mended in RESTORATIONS:
        assert text.count(printed) == 1, printed
        text = text.replace(printed, mended)
    for passage, anchor in MOVES:
        text = _moved(text, passage, anchor)
    return text


def _moved(text: str, passage: str, anchor: str) -> str:
    assert text.count(passage) == 1, passage
    rest = text.replace(f"{passage} ", "")
    assert rest.count(anchor) == 1, anchor
    return rest.replace(anchor, f"{anchor} {passage}")
