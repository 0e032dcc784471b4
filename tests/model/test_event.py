"""The event: its order, its one instant, its people."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from idmkit.model.event import Day, SessionKind
from idmkit.model.people import Affiliation, Name, Role
from idmkit.model.person_line import person_line
from idmkit.model.problem import AgendaError, error, in_file_order, warning
from tests.making import FIRST_DAY, ORIGIN, a_person, a_session, an_appearance, an_event

EAST = timezone(timedelta(hours=5))


@pytest.mark.parametrize(
    ("as_of", "edition"),
    [
        (None, datetime(2009, 7, 9, tzinfo=UTC)),
        (date(2009, 7, 1), datetime(2009, 7, 1, tzinfo=UTC)),
        (datetime(2009, 7, 1, 12, 0), datetime(2009, 7, 1, 10, 0, tzinfo=UTC)),  # noqa: DTZ001
        (datetime(2009, 7, 1, 12, 0, tzinfo=EAST), datetime(2009, 7, 1, 7, 0, tzinfo=UTC)),
    ],
)
def test_the_one_instant_of_an_edition(as_of: date | datetime | None, edition: datetime) -> None:
    assert an_event(as_of=as_of).edition() == edition
    assert an_event(as_of=as_of).edition(0) == datetime(1970, 1, 1, tzinfo=UTC)


def test_the_first_and_last_day_are_those_of_the_calendar() -> None:
    event = an_event()
    before = Day(date=FIRST_DAY - timedelta(days=2), origin=ORIGIN)
    event = replace(event, days=(*event.days, before))
    assert (event.first_date, event.last_date) == (before.date, FIRST_DAY)
    assert [session.id for session in event.sessions] == ["opening"]


def test_headings_and_pauses() -> None:
    assert a_session(label="Session I", title="Rights").heading == "Session I: Rights"
    assert a_session(title="Rights").heading == "Rights"
    pauses = {kind for kind in SessionKind if a_session(kind=kind).is_pause}
    assert pauses == {SessionKind.BREAK, SessionKind.REGISTRATION}


def test_names_keep_the_persons_own_order() -> None:
    name = Name(given="Xiaoping", family="Deng", family_first=True, honorific="Mr.", suffix="PhD")
    assert name.full == "Deng Xiaoping"
    assert name.formal == "Mr. Deng Xiaoping, PhD"
    assert Name(given="Ana", family="López").sort_key == "López Ana"
    assert Name(family="Wardoyo").full == "Wardoyo"


def test_a_person_line_says_all_that_holds() -> None:
    bo = a_person("bo", "Bo", "Li", title="", organization="IOM", country="")
    line = person_line(
        an_appearance(
            affiliation=Affiliation(title="Director"),
            delivered_by=an_appearance(bo),
            capacity="as co-chair",
            remark="joint",
        )
    )
    assert line == "Ana López, Director, delivered by Bo Li, IOM (as co-chair) (joint)"


def test_everyone_is_there_but_the_author_of_words_that_another_delivers() -> None:
    bo, carl = a_person("bo"), a_person("carl")
    one = an_appearance(delivered_by=an_appearance(bo), jointly_with=(an_appearance(carl),))
    assert [person.id for person in one.present] == ["bo", "carl"]
    assert a_session(appearances=(one,)).with_role(Role.SPEAKER) == (one,)


def test_problems_are_sorted_said_once_and_made_strict() -> None:
    first, second = warning("b-code", "second", ORIGIN), error("a-code", "first", ORIGIN)
    assert in_file_order([first, second, first]) == (second, first)
    assert first.as_error().is_error
    assert str(AgendaError([first, second])) == "second; first"
