"""Numbers are the same for ever, each once, and do not depend on what else there is."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from idmkit.schedule.numbers import numbers

NAMES = st.lists(st.text(max_size=8), unique=True, max_size=8)


def colliding() -> tuple[str, str]:
    """Two names that come out the same: there is a pair among so many."""
    seen: dict[int, str] = {}
    for n in range(400_000):
        name = f"forum-2030/{n}"
        number = numbers([name], {})[name]
        if number in seen:
            return seen[number], name
        seen[number] = name
    raise AssertionError("no two names came out the same")


@given(NAMES, st.integers(1, 2**31 - 1))
def test_each_has_one_of_31_bits_and_keeps_its_own(names: list[str], own: int) -> None:
    given_ = {names[0]: own} if names else {}
    found = numbers(names, given_)
    assert {*found} == {*names}
    assert len({*found.values()}) == len(names)
    assert all(1 <= number <= 2**31 - 1 for number in found.values())
    assert given_.items() <= found.items()


def test_a_number_once_published_is_never_another() -> None:
    assert numbers(["idm-2009/opening"], {}) == {"idm-2009/opening": 1750734199}


def test_two_that_come_out_the_same_are_told_apart_in_any_order() -> None:
    first, second = sorted(colliding())
    alone = numbers([first], {})[first]
    assert numbers([second], {})[second] == alone
    for names in permutations((first, second, "forum-2030/x")):
        found = numbers(names, {})
        assert found[first] == alone
        assert found[second] not in (alone, found["forum-2030/x"])


def test_a_number_that_somebody_has_is_left_to_them() -> None:
    taken = numbers(["a"], {})["a"]
    found = numbers(["a", "b"], {"b": taken})
    assert found["b"] == taken
    assert found["a"] != taken
