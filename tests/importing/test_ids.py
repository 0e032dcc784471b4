"""Ids are ids, whatever the source calls things, and what is new changes none of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.importing.drafting.event_id import event_id
from idmkit.model.handles import LONGEST_ID, is_id
from idmkit.reading.readable_ids import Ids, readable
from tests.importing.making import ANY_TEXT

LONG = "a" * LONGEST_ID
# As long as an id can be, or nearly: there a number has little room.
OWN = st.one_of(
    st.sampled_from([LONG, LONG[:-1], f"{'a-' * 31}ab", "con", "lunch", ""]),
    st.from_regex(r"[a-z0-9]{1,3}(-[a-z0-9]{1,3}){0,9}", fullmatch=True),
    ANY_TEXT,
)
THINGS = st.lists(st.tuples(ANY_TEXT, OWN), max_size=12)


@given(THINGS)
def test_ids_are_valid_and_each_is_given_once(things: list[tuple[str, str]]) -> None:
    ids = Ids("person")
    made = [ids.of(str(n), name, own=own) for n, (name, own) in enumerate(things)]
    assert [one for one in made if not is_id(one)] == []
    assert len(set(made)) == len(made)


@given(THINGS, THINGS)
def test_what_is_new_changes_no_id_that_was_given(
    first: list[tuple[str, str]], later: list[tuple[str, str]]
) -> None:
    before = Ids("person")
    known = {f"old {n}": before.of(f"old {n}", *one) for n, one in enumerate(first)}
    after = Ids("person", known)
    new = [after.of(f"new {n}", name, own=own) for n, (name, own) in enumerate(later)]
    again = [after.of(f"old {n}", *one) for n, one in enumerate(first)]
    assert again == list(known.values())
    assert set(new).isdisjoint(again)


def test_an_id_of_full_length_still_has_room_for_a_number() -> None:
    ids = Ids("session")
    assert [ids.of(str(n), own=LONG) for n in range(3)] == [
        LONG,
        f"{LONG[:-2]}-2",
        f"{LONG[:-2]}-3",
    ]


def test_no_hyphen_stands_before_the_hyphen_of_a_number() -> None:
    own = f"{'a' * 61}-bc"
    ids = Ids("session")
    assert [ids.of("1", own=own), ids.of("2", own=own)] == [own, f"{'a' * 61}-2"]


def test_many_of_one_name_are_numbered_in_turn() -> None:
    ids = Ids("session", taken={"lunch-3"})
    made = [ids.of(str(n), "Lunch") for n in range(20_000)]
    assert made[:4] == ["lunch", "lunch-2", "lunch-4", "lunch-5"]
    assert made[-1] == "lunch-20001"


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("spring-school", "spring-school"),
        ("Spring School", "opening"),
        ("con", "opening"),
        ("../../etc", "opening"),
        ("-", "opening"),
    ],
)
def test_an_id_of_ours_that_the_source_kept_is_taken_if_it_is_one(own: str, expected: str) -> None:
    assert Ids("session").of("1", "Opening", own=own) == expected


def test_what_has_no_letters_is_called_by_its_kind() -> None:
    ids = Ids("session")
    assert [ids.of("1", "—"), ids.of("2", "!", "?"), ids.of("3", "", "Tea")] == [
        "session",
        "session-2",
        "tea",
    ]


def test_a_device_name_of_windows_is_no_id() -> None:
    assert Ids("room").of("1", "Con") == "con-2"


@given(ANY_TEXT)
def test_the_words_of_a_name_are_an_id_or_nothing(name: str) -> None:
    found = readable(name)
    assert not found or is_id(found) or is_id(f"{found}-2")


@given(OWN, ANY_TEXT, st.integers(1901, 2198))
def test_the_id_of_an_event_is_one_and_ends_in_the_year(own: str, title: str, year: int) -> None:
    found = event_id(own, title, year)
    assert is_id(found)
    assert found.endswith(str(year))
