"""What an agenda says is what the event holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from idmkit.model.event import Access, Event, SessionKind, Status
from idmkit.model.people import Affiliation, Role
from idmkit.model.problem import Problem
from idmkit.reading.agenda_reader import read_event
from tests.reading.conftest import DAY, HEAD, PEOPLE

Read = Callable[[str], Event]
Refuse = Callable[[str], list[Problem]]
VALID = Path(__file__).parent.parent / "agendas" / "valid"


def test_everything_that_can_be_said_is_read() -> None:
    event = read_event(VALID / "everything.toml")
    assert event.timezone.key == "Africa/Nairobi"
    assert event.as_of == date(2027, 2, 20)
    assert event.languages == ("en", "fr")
    assert event.logo
    assert event.logo.content.startswith(b"\x89PNG")
    assert event.calendar_domain == "example.org"
    assert event.outputs == ("calendars", "badges")
    assert event.requested == ("schedule",)
    assert event.ignored == ("room-clash",)
    first, night, after, cancelled = event.sessions
    assert first.kind is SessionKind.SIDE_EVENT
    assert first.label == "Session I"
    assert [room.id for room in first.rooms] == ["hall-a", "hall-b"]
    assert first.track
    assert first.track.name == "Labour migration"
    assert first.abstract == ("The first paragraph goes on.", "The second.")
    assert first.questions == ("Why?", "How?")
    assert first.notes == ("Held in English only.",)
    assert (first.status, first.access) == (Status.TENTATIVE, Access.INVITATION)
    assert first.documents[0].symbol == "MC/2297"
    assert first.interpretation == ("en", "fr")
    assert first.uid == "42@example.org"
    assert first.guid == "307e1812-4a21-5d33-910b-30543d8c6026"
    assert first.number == 56
    assert night.end == datetime(2027, 3, 1, 22, 0, tzinfo=UTC)
    assert after.start == datetime(2027, 3, 1, 21, 30, tzinfo=UTC)
    assert cancelled.status is Status.CANCELLED
    ana, jomo = event.people
    assert (ana.name.formal, ana.name.sort_key) == ("H.E. Ms. Ana López, PhD", "Lopez")
    assert ana.badge_role == "head-of-delegation"
    assert jomo.name.family == "Jomo"
    assert jomo.name.given == ""
    assert jomo.absent


def test_roles_come_in_order_of_precedence_and_people_as_written() -> None:
    first = read_event(VALID / "everything.toml").sessions[0]
    assert [one.role for one in first.appearances] == list(Role)
    assert first.appearances[-1].role_word == "Discussant"
    assert first.appearances[1].to_be_confirmed == "Ministry of Labour, Brazil"


@pytest.mark.parametrize("nothing", ["", " ", "\u00a0", "\u200b\u2060", "\ufeff"])
def test_a_text_of_which_nothing_can_be_seen_is_empty(nothing: str, refuse: Refuse) -> None:
    text = HEAD + DAY.replace("Opening", nothing) + f'questions = ["{nothing}"]\n'
    assert [problem.code for problem in refuse(text)] == ["empty-text", "empty-text"]


def test_a_name_of_which_nothing_can_be_seen_is_no_name(refuse: Refuse) -> None:
    person = '[[person]]\nid = "x"\ngiven = "\u00a0"\nfamily = "\u200b"\n'
    (problem,) = refuse(HEAD + person + DAY + 'abstract = "\u00a0\\n\\n\u200b"\n')
    assert problem.code == "empty-name"


def test_what_holds_in_one_session_only(read: Read) -> None:
    more = """
speakers = [
  "ana-lopez",
  { person = "ana-lopez", organization = "IOM", remark = "joint presentation" },
  { person = "ana-lopez", delivered_by = { person = "wardoyo", title = "Deputy" } },
  { person = "wardoyo", jointly_with = ["ana-lopez"], capacity = "as co-chair" },
]
"""
    plain, elsewhere, spoken, joint = read(HEAD + PEOPLE + DAY + more).sessions[0].appearances
    assert plain.affiliation.parts == ("Director", "Ministry of Labour", "Brazil")
    assert elsewhere.affiliation == Affiliation(organization="IOM")
    assert elsewhere.remark == "joint presentation"
    assert spoken.delivered_by
    assert spoken.delivered_by.affiliation == Affiliation(title="Deputy")
    assert [person.id for person in spoken.present] == ["wardoyo"]
    assert joint.jointly_with[0].affiliation == plain.affiliation
    assert joint.capacity == "as co-chair"


@pytest.mark.parametrize(
    "people",
    ['"ana-lopez"', '["ana-lopez"]', '{ person = "ana-lopez" }', '[{ person = "ana-lopez" }]'],
)
def test_a_list_of_one_needs_no_brackets(people: str, read: Read) -> None:
    (one,) = read(f"{HEAD}{PEOPLE}{DAY}chairs = {people}\n").sessions[0].appearances
    assert one.person
    assert one.person.id == "ana-lopez"


def test_texts_lose_the_white_space_of_their_lines_but_no_characters(read: Read) -> None:
    label = 'label = """\n  One\n   two\u00a0three  """\n'
    text = f'{label}abstract = "a\\u2028b\\u2029c"\nshort = "e\u0301"\n'
    session = read(HEAD + DAY + text).sessions[0]
    assert session.label == "One two\u00a0three"
    assert session.abstract == ("a b", "c")
    assert session.short == "é"


def test_independent_faults_are_all_said_at_once(refuse: Refuse) -> None:
    text = (
        HEAD
        + DAY.replace("07-09", "03-29").replace("10:00", "02:30")
        + 'chairs = "ana"\ncolour = 1\n'
    )
    codes = [problem.code for problem in refuse(text)]
    assert codes == ["impossible-time", "unknown-person", "unknown-key"]


def test_what_follows_from_a_fault_is_not_said_again(refuse: Refuse) -> None:
    cascades = {
        "bad-id": PEOPLE.replace("ana-lopez", "Ana López"),
        "unknown-key": PEOPLE.replace("[[person]]", "[[persons]]"),
    }
    session = {"bad-id": 'chairs = "Ana López"\n', "unknown-key": 'chairs = "ana-lopez"\n'}
    for code, people in cascades.items():
        assert [one.code for one in refuse(HEAD + people + DAY + session[code])] == [code]
    assert [one.code for one in refuse(HEAD + DAY.replace("date", "dates"))] == ["unknown-key"]
    assert [one.code for one in refuse(HEAD + DAY.replace("title", "titel"))] == ["unknown-key"]


def test_a_missing_key_hides_nothing_else_in_its_table(refuse: Refuse) -> None:
    day = DAY.replace('title = "Opening"', "").replace('"opening"', '"S 1"')
    text = HEAD + PEOPLE + day.replace("10:00–11:00", "9.00") + 'room = "x"\nlink = "x"\n'
    codes = [problem.code for problem in refuse(text)]
    assert codes == ["missing-key", "bad-id", "bad-time", "unknown-room", "bad-url"]


def test_the_id_that_stands_in_for_a_missing_one_is_never_shown(refuse: Refuse) -> None:
    text = HEAD + "[[person]]\nabsent = true\n" + DAY + 'speakers = ["unknow", "unknown"]\n'
    problems = refuse(text)
    assert [one.code for one in problems[-2:]] == ["unknown-person"] * 2
    assert "unknown" not in " ".join(one.hint for one in problems)
    assert "a person has no name" in [one.message for one in problems]


def test_the_place_of_a_fault_is_the_text_itself(refuse: Refuse) -> None:
    (problem,) = refuse(HEAD + PEOPLE + DAY + 'speakers = ["wardoyo", "nobody-here"]\n')
    line = problem.origin.source.line(problem.origin.span.line)
    assert line[problem.origin.span.column - 1 :].startswith('"nobody-here"')


@pytest.mark.parametrize(
    "line",
    [
        "as_of = 0001-01-01T00:00:00+14:00",
        "as_of = 9999-12-31",
        "as_of = 9999-12-31T23:59:59-12:00",
    ],
)
def test_dates_that_overflow_are_refused(line: str, refuse: Refuse) -> None:
    (problem,) = refuse(f"{HEAD}{line}\n{DAY}")
    assert problem.code == "bad-date"


@pytest.mark.parametrize("id_", ["idm-trafficking-2009", "idm2009", "2009"])
def test_an_event_id_ends_in_its_year(id_: str, read: Read) -> None:
    assert read(HEAD.replace("idm-2009", id_) + DAY).id == id_


@pytest.mark.parametrize(
    ("id_", "hint"), [("idm", "idm-2009"), ("idm-2008", "idm-2009"), ("idm-09", "idm-2009")]
)
def test_another_event_id_is_refused(id_: str, hint: str, refuse: Refuse) -> None:
    (problem,) = refuse(HEAD.replace("idm-2009", id_) + DAY)
    assert problem.code == "event-id-year"
    assert f'"{hint}"' in problem.hint
