"""Each check warns of what it is for, and of nothing beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from idmkit.checks import check_agenda
from idmkit.checks.named_twice import named_twice
from idmkit.checks.overlaps import parallel
from idmkit.checks.people import absent_person_appears, no_moderator, person_clash
from idmkit.checks.timetable import (
    days_out_of_order,
    empty_day,
    outside_days,
    room_clash,
    times_out_of_order,
    zero_length,
)
from idmkit.model.event import Day, Event, Room, Session, Status
from idmkit.model.people import Appearance, Role
from tests.making import FIRST_DAY, ORIGIN, a_person, a_session, an_appearance, an_event

ANA, BO = a_person(), a_person("bo-li", "Bo", "Li")
HALL, ANNEX = (Room(id=one, name=one.title(), origin=ORIGIN) for one in ("hall", "annex"))


def later(session: Session, days: int) -> Session:
    return replace(session, end=session.end + timedelta(days=days))


def test_the_workshop_has_nothing_to_warn_of(event: Event) -> None:
    assert list(check_agenda(event)) == []


# ── People ──────────────────────────────────────────────────────────────────────────────────────


def test_a_person_in_two_places_is_named_with_both_ends() -> None:
    first = a_session("one", "10:00", "11:00", title="First", appearances=(an_appearance(ANA),))
    second = a_session("two", "10:59", "12:00", title="Second", appearances=(an_appearance(ANA),))
    (problem,) = person_clash(an_event(second, first))
    assert "Ana López" in problem.message
    assert '"First" (10:00–11:00' in problem.message
    assert '"Second" (10:59–12:00' in problem.message


def test_a_session_may_begin_when_the_other_ends() -> None:
    first = a_session("one", "10:00", "11:00", appearances=(an_appearance(ANA),))
    second = a_session("two", "11:00", "12:00", appearances=(an_appearance(ANA),))
    assert not list(person_clash(an_event(first, second)))


def test_two_roles_in_one_session_are_no_clash() -> None:
    both = (an_appearance(ANA, Role.CHAIR), an_appearance(ANA))
    assert not list(person_clash(an_event(a_session(appearances=both))))


def test_who_delivers_is_there_and_the_author_is_not() -> None:
    spoken = an_appearance(ANA, delivered_by=an_appearance(BO))
    here = a_session("one", appearances=(spoken,))
    author = a_session("two", appearances=(an_appearance(ANA),))
    deliverer = a_session("two", appearances=(an_appearance(BO),))
    assert not list(person_clash(an_event(here, author)))
    assert len(list(person_clash(an_event(here, deliverer)))) == 1


def test_partners_are_there_absent_people_and_cancelled_sessions_are_not() -> None:
    joint = a_session("one", appearances=(an_appearance(ANA, jointly_with=(an_appearance(BO),)),))
    other = a_session("two", appearances=(an_appearance(BO),))
    assert len(list(person_clash(an_event(joint, other)))) == 1
    assert not list(person_clash(an_event(joint, replace(other, status=Status.CANCELLED))))
    away = a_session("two", appearances=(an_appearance(replace(BO, absent=True)),))
    assert not list(person_clash(an_event(joint, away)))


def test_a_panel_of_two_needs_somebody_to_lead_it() -> None:
    panel = (an_appearance(ANA, Role.PANELLIST), an_appearance(BO, Role.PANELLIST))
    assert len(list(no_moderator(an_event(a_session(appearances=panel))))) == 1
    assert not list(no_moderator(an_event(a_session(appearances=panel[:1]))))
    for role in (Role.MODERATOR, Role.CHAIR):
        led = (*panel, an_appearance(BO, role))
        assert not list(no_moderator(an_event(a_session(appearances=led))))


def test_an_absent_person_needs_somebody_to_speak_for_them() -> None:
    away = replace(ANA, absent=True)
    alone = a_session(appearances=(an_appearance(away),))
    spoken = a_session(appearances=(an_appearance(away, delivered_by=an_appearance(BO)),))
    assert len(list(absent_person_appears(an_event(alone)))) == 1
    assert not list(absent_person_appears(an_event(spoken)))


def test_who_or_what_is_named_twice() -> None:
    twice = (an_appearance(ANA), an_appearance(BO), an_appearance(ANA))
    (problem,) = named_twice(an_event(a_session(appearances=twice)))
    assert "Ana López is named twice" in problem.message
    own = (an_appearance(ANA, delivered_by=an_appearance(ANA)),)
    assert len(list(named_twice(an_event(a_session(appearances=own))))) == 1
    joint = (an_appearance(ANA, jointly_with=(an_appearance(BO), an_appearance(BO))),)
    assert len(list(named_twice(an_event(a_session(appearances=joint))))) == 1
    assert len(list(named_twice(an_event(a_session(rooms=(HALL, ANNEX, HALL)))))) == 1


def test_two_roles_or_nobody_yet_are_not_named_twice() -> None:
    roles = (an_appearance(ANA, Role.CHAIR), an_appearance(ANA))
    awaited = Appearance(role=Role.SPEAKER, to_be_confirmed="Brazil", origin=ORIGIN)
    words = [an_appearance(ANA, Role.OTHER, role_word=word) for word in ("Host", "Guest")]
    session = a_session(appearances=(*roles, awaited, awaited, *words), rooms=(HALL, ANNEX))
    assert not list(named_twice(an_event(session)))


# ── Rooms and times ─────────────────────────────────────────────────────────────────────────────


def test_one_room_holds_one_session_at_a_time() -> None:
    first = a_session("one", "10:00", "11:00", rooms=(HALL, ANNEX))
    second = a_session("two", "10:30", "11:30", rooms=(ANNEX,))
    (problem,) = room_clash(an_event(first, second))
    assert '"Annex" has two sessions' in problem.message
    assert not list(room_clash(an_event(first, replace(second, rooms=()))))


def test_sessions_are_written_in_the_order_of_their_times() -> None:
    late, early = a_session("late", "11:00", "12:00"), a_session("early", "10:00", "11:00")
    assert len(list(times_out_of_order(an_event(late, early)))) == 1
    assert not list(times_out_of_order(an_event(early, late)))


def test_rooms_in_parallel_may_be_written_one_after_the_other() -> None:
    written = (("hall", "10:00"), ("hall", "11:00"), ("annex", "10:00"), ("annex", "11:00"))
    rooms = {"hall": HALL, "annex": ANNEX}
    sessions = [
        a_session(f"{room}-{start[:2]}", start, f"{start[:2]}:50", rooms=(rooms[room],))
        for room, start in written
    ]
    assert not list(times_out_of_order(an_event(*sessions)))
    assert len(list(times_out_of_order(an_event(*reversed(sessions[:2]))))) == 1


def test_the_night_after_the_last_day_belongs_to_it() -> None:
    night = later(a_session(start="22:00", end="06:00"), 1)
    morning = later(a_session(start="22:00", end="06:01"), 1)
    assert not list(outside_days(an_event(night)))
    assert len(list(outside_days(an_event(morning)))) == 1


def test_days_stand_in_order_and_have_sessions() -> None:
    event = an_event()
    before = Day(date=FIRST_DAY - timedelta(days=1), origin=ORIGIN)
    event = replace(event, days=(*event.days, before))
    assert len(list(days_out_of_order(event))) == 1
    assert len(list(empty_day(event))) == 1


def test_a_session_of_no_length() -> None:
    assert len(list(zero_length(an_event(a_session(start="10:00", end="10:00"))))) == 1
    assert not list(zero_length(an_event(later(a_session(start="10:00", end="10:00"), 1))))


# ── The law of overlaps ─────────────────────────────────────────────────────────────────────────

CLOCKS = st.tuples(st.integers(0, 22), st.integers(1, 4))


@given(st.lists(CLOCKS, max_size=8))
def test_parallel_finds_the_pairs_that_share_a_moment(clocks: Sequence[tuple[int, int]]) -> None:
    sessions = [
        a_session(f"s-{n}", f"{start:02}:00", f"{min(start + length, 23):02}:00")
        for n, (start, length) in enumerate(clocks)
    ]
    event = replace(
        an_event(), days=(Day(date=FIRST_DAY, sessions=tuple(sessions), origin=ORIGIN),)
    )
    found = {frozenset((one.id, other.id)) for one, other in parallel(event)}
    assert found == {
        frozenset((one.id, other.id))
        for one, other in combinations(sessions, 2)
        if one.start < other.end and other.start < one.end
    }
