"""A description of ours, read back and written again, is the same: nothing in it is lost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from idmkit.calendars.entry import entry
from idmkit.importing.icalendar_files.description import Told, told
from idmkit.importing.sources.source_event import SourceAppearance, SourceSession
from idmkit.model.event import Access, Event, Paper, Session, Status
from idmkit.model.people import Affiliation, Appearance, Name, Person, Role
from idmkit.model.person_line import person_line
from idmkit.wording import LANGUAGES, wording_in
from tests.making import ORIGIN, a_session, an_event

WORDS = st.sampled_from(
    [
        "work",
        "Migration",
        "and",
        "the",
        "of",
        "persons",
        "Zürich",
        "工作",
        "العمل",
        "8",
        "[sic]",
        "–",
    ]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
TRICKY = st.sampled_from(
    [
        *(
            "Cancelled",
            "To be confirmed",
            "Closed session",
            "Changed: all",
            "Interpretation: French",
        ),
        *("Interpretation: whispered", "Speaker: Ana", "Moderator: Ana, Chair", "Note: bring tea"),
        *(
            "Documents:",
            "Questions for discussion:",
            "1. first",
            "Also: Bo",
            "Chairs:",
            "Panel: Bo",
        ),
        *(
            "https://example.org/",
            "https://example.org/idm/#s-opening",
            ": ",
            "x:",
            "a – https://x.y",
        ),
    ]
)
EMPTY = st.just("")
ANY = TEXTS | TRICKY
NAMES = st.sampled_from(["Ana López", "H.E. Mr. Bo Li", "Wardoyo", "李明"])
ROLES = st.sampled_from([*Role])
CODES = st.sampled_from(["en", "fr", "pt-BR", "zh-Hans", "ar"])


def appearance(role: Role, word: str, name: str, title: str, awaited: str) -> Appearance:
    word = word if role is Role.OTHER else ""
    if awaited:
        return Appearance(role=role, role_word=word, to_be_confirmed=awaited, origin=ORIGIN)
    person = Person(id="x", name=Name(family=name), origin=ORIGIN)
    affiliation = Affiliation(title=title)
    return Appearance(
        role=role, role_word=word, person=person, affiliation=affiliation, origin=ORIGIN
    )


PAPERS = st.builds(
    Paper,
    title=TEXTS,
    symbol=st.sampled_from(["", "MC/2297"]),
    url=st.sampled_from(["", "https://example.org/note.pdf"]),
)


def sessions(
    texts: st.SearchStrategy[str], roles: st.SearchStrategy[Role]
) -> st.SearchStrategy[Session]:
    several = st.lists(texts, max_size=3).map(tuple)
    words = st.sampled_from(["Discussant", "Opens", ""])
    appearances = st.builds(appearance, roles, words, NAMES, TEXTS | EMPTY, EMPTY | TEXTS)
    return st.builds(
        a_session,
        title=TEXTS | TEXTS.map(lambda text: f"{text} " * 60),
        abstract=several,
        notes=several,
        questions=several,
        changed=EMPTY | texts,
        status=st.sampled_from([*Status]),
        access=st.sampled_from([*Access]),
        interpretation=st.lists(CODES, max_size=2, unique=True).map(tuple),
        link=st.sampled_from(["", "https://example.org/live"]),
        documents=st.lists(PAPERS, max_size=2).map(tuple),
        appearances=st.lists(appearances, max_size=5).map(tuple),
    )


EVENTS = st.builds(
    an_event,
    url=st.sampled_from(["", "https://example.org/idm/"]),
    languages=st.sampled_from(LANGUAGES).map(lambda language: (language,)),
)


def read(event: Event, written: Session) -> Told:
    shown = entry(event, written, event.timezone)
    mark = f"{wording_in(event.languages[0]).status_word(Status.CANCELLED).upper()}: "
    said = SourceSession(
        key="x",
        title=shown.summary.removeprefix(mark),
        start=written.start,
        end=written.end,
        abstract=shown.description,
        status=written.status,
        link=shown.url,
        origin=ORIGIN,
    )
    return told(said, event.languages[0])


def model(one: SourceAppearance) -> Appearance:
    person = one.person
    return appearance(
        one.role,
        one.role_word,
        person.name if person else "",
        person.title if person else "",
        one.to_be_confirmed,
    )


def again(session: Session, found: Told) -> Session:
    """The session as it would be after an import."""
    return replace(
        session,
        title=found.title or session.title,
        abstract=tuple(found.abstract.split("\n\n")) if found.abstract else (),
        notes=found.notes,
        questions=found.questions,
        changed=found.remarks.changed,
        access=found.remarks.access,
        interpretation=found.remarks.interpretation,
        documents=tuple(Paper(title=one.title, url=one.url) for one in found.documents),
        appearances=tuple(map(model, found.appearances)),
    )


@given(EVENTS, sessions(ANY, ROLES))
def test_whatever_it_says_it_says_again(event: Event, session: Session) -> None:
    found = again(session, read(event, session))
    assert (
        entry(event, found, event.timezone).description
        == entry(event, session, event.timezone).description
    )


def test_who_has_a_role_of_its_own_is_known_by_those_before() -> None:
    people = [
        appearance(Role.MODERATOR, "", "Ana López", "ILO", ""),
        appearance(Role.OTHER, "Discussant", "Bo Li", "", ""),
    ]
    led = a_session(abstract=("About work.",), appearances=tuple(people))
    assert [model(one) for one in read(an_event(), led).appearances] == people
    alone = read(an_event(), replace(led, appearances=(people[1],)))
    assert (alone.abstract, alone.appearances) == ("About work.\n\nDiscussant: Bo Li", ())


def test_a_capacity_in_brackets_is_no_part_of_the_name() -> None:
    person = Person(id="x", name=Name(family="Ana López"), origin=ORIGIN)
    chair = Appearance(role=Role.CHAIR, person=person, capacity="as host", origin=ORIGIN)
    (found,) = read(an_event(), a_session(appearances=(chair,))).appearances
    assert found.person
    assert (found.person.name, found.person.title) == ("Ana López", "as host")


def people(appearances: Iterable[Appearance]) -> list[tuple[Role, str, str]]:
    """Roles, whole lines and nothing else, in the order of precedence."""
    ordered = sorted(appearances, key=lambda one: [*Role].index(one.role))
    return [(one.role, one.role_word, person_line(one)) for one in ordered]


@given(EVENTS, sessions(TEXTS, st.sampled_from([*Role][:-1])))
def test_what_can_be_told_apart_comes_back(event: Event, session: Session) -> None:
    found = read(event, session)
    assert people(map(model, found.appearances)) == people(session.appearances)
    assert found.questions == session.questions
    assert found.remarks.access is session.access
    assert found.remarks.changed == session.changed
    assert found.remarks.interpretation == session.interpretation
    assert [(one.title, one.url) for one in found.documents] == [
        (one.name, one.url) for one in session.documents
    ]
    texts = found.abstract.split("\n\n") if found.abstract else []
    assert [*texts, *found.notes] == [*session.abstract, *session.notes]
    if len(session.notes) > 1:
        assert found.notes == session.notes
